-- A row of SQLite lies in one piece: to read what stands behind a large value, every page of that value is walked
-- along. These indexes hold all that a list shows, so that no list reads the bytes of files and documents.
create index ix_computations_list on computations (
    case_id, number, id, case_version, inputs_sha256, result_sha256, engine_version, computed_at, computed_by);

create index ix_documents_list on documents (
    case_id, written_at desc, id, computation_id, kind, language, format, file_name, sha256, state, reason,
    superseded_by, version, written_by, issued_at, issued_by, superseded_at);

create index ix_case_files_list on case_files (
    case_id, path, version, byte_count, sha256, written_at, written_by);

-- What was done with one case, and its work, in the order of their lists.
create index ix_custody_entries_case_code on custody_entries (case_code, number);

create index ix_jobs_case_id_enqueued_at on jobs (case_id, enqueued_at desc, id);
