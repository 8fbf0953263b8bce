-- Large values lie apart from their rows here, so that lists of computations, files and documents read none of them.
-- What was done with one case, and its work, in the order of their lists.
create index ix_custody_entries_case_code on custody_entries (case_code, number);

create index ix_jobs_case_id_enqueued_at on jobs (case_id, enqueued_at desc, id);
