-- Which process has a key, until when, and when it committed something under it; null of rows of before.
alter table idempotency_keys add holder uniqueidentifier null, lease_until_at datetime2(7) null, acted_at datetime2(7) null;
