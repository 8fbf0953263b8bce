create table cases (
    id text not null,
    code text not null,
    title text not null,
    version integer not null,
    created_at text not null,
    created_by text not null,
    changed_at text not null,
    constraint pk_cases primary key (id),
    constraint uq_cases_code unique (code)
) strict;

create table case_definitions (
    case_id text not null,
    version integer not null,
    text text not null,
    sha256 text not null,
    written_at text not null,
    written_by text not null,
    constraint pk_case_definitions primary key (case_id, version),
    constraint fk_case_definitions_case_id foreign key (case_id) references cases (id)
) strict;

create table case_files (
    case_id text not null,
    path text not null,
    version integer not null,
    bytes blob,
    byte_count integer not null,
    sha256 text,
    written_at text not null,
    written_by text not null,
    constraint pk_case_files primary key (case_id, path, version),
    constraint fk_case_files_case_id foreign key (case_id) references cases (id)
) strict;

create table exhibits (
    id text not null,
    case_id text not null,
    code text not null,
    file_name text not null,
    sha256 text not null,
    byte_count integer not null,
    received_on text,
    custodian text,
    vaulted_as text not null,
    state text not null,
    told text,
    rows_received integer not null,
    rows_accepted integer not null,
    rows_quarantined integer not null,
    rows_duplicate integer not null,
    rows_ignored integer not null,
    version integer not null,
    added_at text not null,
    added_by text not null,
    changed_at text not null,
    constraint pk_exhibits primary key (id),
    constraint uq_exhibits_case_id_code unique (case_id, code),
    constraint fk_exhibits_case_id foreign key (case_id) references cases (id)
) strict;
create index ix_exhibits_case_id_sha256 on exhibits (case_id, sha256);

create table records (
    exhibit_id text not null,
    number integer not null,
    place text not null,
    kind text not null,
    on_day text,
    to_day text,
    worker text,
    account text,
    amount_minor integer,
    currency text,
    balance_minor integer,
    description text,
    content text,
    constraint pk_records primary key (exhibit_id, number),
    constraint fk_records_exhibit_id foreign key (exhibit_id) references exhibits (id)
) strict, without rowid;

create table quarantined_rows (
    exhibit_id text not null,
    number integer not null,
    place text not null,
    raw_text blob not null,
    faults text not null,
    amount_minor integer,
    currency text,
    constraint pk_quarantined_rows primary key (exhibit_id, number),
    constraint fk_quarantined_rows_exhibit_id foreign key (exhibit_id) references exhibits (id)
) strict, without rowid;

create table computations (
    id text not null,
    case_id text not null,
    number integer not null,
    case_version integer not null,
    inputs_sha256 text not null,
    result_sha256 text not null,
    engine_version text not null,
    computation blob not null,
    tracing blob,
    findings blob,
    computed_at text not null,
    computed_by text not null,
    constraint pk_computations primary key (id),
    constraint uq_computations_case_id_number unique (case_id, number),
    constraint fk_computations_case_id foreign key (case_id) references cases (id)
) strict;

create table documents (
    id text not null,
    case_id text not null,
    computation_id text not null,
    kind text not null,
    language text not null,
    format text not null,
    file_name text not null,
    sha256 text not null,
    bytes blob not null,
    state text not null,
    reason text,
    superseded_by text,
    version integer not null,
    written_at text not null,
    written_by text not null,
    issued_at text,
    issued_by text,
    superseded_at text,
    constraint pk_documents primary key (id),
    constraint fk_documents_case_id foreign key (case_id) references cases (id),
    constraint fk_documents_computation_id foreign key (computation_id) references computations (id),
    constraint fk_documents_superseded_by foreign key (superseded_by) references documents (id)
) strict;
create index ix_documents_case_id_written_at on documents (case_id, written_at);

create table grants (
    id text not null,
    case_id text not null,
    subject text not null,
    role text not null,
    from_at text not null,
    until_at text,
    given_at text not null,
    given_by text not null,
    reason text not null,
    revoked_at text,
    revoked_by text,
    constraint pk_grants primary key (id),
    constraint fk_grants_case_id foreign key (case_id) references cases (id)
) strict;
create index ix_grants_case_id_subject on grants (case_id, subject);
create index ix_grants_subject on grants (subject);

create table jobs (
    id text not null,
    idempotency text not null,
    kind text not null,
    case_id text,
    parent_id text,
    told text not null,
    state text not null,
    version integer not null,
    attempts integer not null,
    attempts_most integer not null,
    ready_at text not null,
    worker text,
    lease_until_at text,
    done_count integer not null,
    whole_count integer not null,
    children_left integer not null,
    children_poisoned integer not null,
    are_children_done integer not null,
    outcome text,
    fault text,
    enqueued_at text not null,
    enqueued_by text not null,
    finished_at text,
    constraint pk_jobs primary key (id),
    constraint uq_jobs_idempotency unique (idempotency),
    constraint fk_jobs_case_id foreign key (case_id) references cases (id),
    constraint fk_jobs_parent_id foreign key (parent_id) references jobs (id)
) strict;
create index ix_jobs_state_ready_at on jobs (state, ready_at);
create index ix_jobs_parent_id on jobs (parent_id);
create index ix_jobs_case_id on jobs (case_id);

create table idempotency_keys (
    subject text not null,
    idempotency text not null,
    request_sha256 text not null,
    status integer,
    location text,
    answer blob,
    begun_at text not null,
    answered_at text,
    constraint pk_idempotency_keys primary key (subject, idempotency)
) strict;
create index ix_idempotency_keys_begun_at on idempotency_keys (begun_at);

create table party_register (
    number integer not null,
    one_party text not null,
    other_party text not null,
    is_same integer not null,
    decided_by text not null,
    decided_on text not null,
    reason text not null,
    added_at text not null,
    constraint pk_party_register primary key (number)
) strict;

create table refusals (
    id text not null,
    at text not null,
    subject text,
    act text not null,
    about text not null,
    because text not null,
    status integer not null,
    constraint pk_refusals primary key (id)
) strict;
create index ix_refusals_at on refusals (at);

create table rates_fetched (
    id text not null,
    source text not null,
    bytes blob not null,
    sha256 text not null,
    first_on text,
    last_on text,
    fetched_at text not null,
    constraint pk_rates_fetched primary key (id),
    constraint uq_rates_fetched_source_sha256 unique (source, sha256)
) strict;
create index ix_rates_fetched_source_fetched_at on rates_fetched (source, fetched_at);
