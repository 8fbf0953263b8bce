-- Which process has a key, until when, and when it committed something under it; null of rows of before.
alter table idempotency_keys add column holder text;
alter table idempotency_keys add column lease_until_at text;
alter table idempotency_keys add column acted_at text;
