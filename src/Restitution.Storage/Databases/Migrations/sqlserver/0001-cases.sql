create table cases (
    id uniqueidentifier not null,
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    title nvarchar(400) collate Latin1_General_100_BIN2 not null,
    version int not null,
    created_at datetime2(7) not null,
    created_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    changed_at datetime2(7) not null,
    constraint pk_cases primary key (id),
    constraint uq_cases_code unique (code)
);

create table case_definitions (
    case_id uniqueidentifier not null,
    version int not null,
    text nvarchar(max) not null,
    sha256 char(64) not null,
    written_at datetime2(7) not null,
    written_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint pk_case_definitions primary key (case_id, version),
    constraint fk_case_definitions_case_id foreign key (case_id) references cases (id)
);

create table case_files (
    case_id uniqueidentifier not null,
    path nvarchar(300) collate Latin1_General_100_BIN2 not null,
    version int not null,
    bytes varbinary(max) null,
    byte_count int not null,
    sha256 char(64) null,
    written_at datetime2(7) not null,
    written_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint pk_case_files primary key (case_id, path, version),
    constraint fk_case_files_case_id foreign key (case_id) references cases (id)
);

create table exhibits (
    id uniqueidentifier not null,
    case_id uniqueidentifier not null,
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    file_name nvarchar(300) collate Latin1_General_100_BIN2 not null,
    sha256 char(64) not null,
    byte_count bigint not null,
    received_on char(10) null,
    custodian nvarchar(400) collate Latin1_General_100_BIN2 null,
    vaulted_as nvarchar(400) collate Latin1_General_100_BIN2 not null,
    state nvarchar(30) collate Latin1_General_100_BIN2 not null,
    told nvarchar(max) null,
    rows_received int not null,
    rows_accepted int not null,
    rows_quarantined int not null,
    rows_duplicate int not null,
    rows_ignored int not null,
    version int not null,
    added_at datetime2(7) not null,
    added_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    changed_at datetime2(7) not null,
    constraint pk_exhibits primary key (id),
    constraint uq_exhibits_case_id_code unique (case_id, code),
    constraint fk_exhibits_case_id foreign key (case_id) references cases (id)
);
create index ix_exhibits_case_id_sha256 on exhibits (case_id, sha256);

create table records (
    exhibit_id uniqueidentifier not null,
    number int not null,
    place nvarchar(200) collate Latin1_General_100_BIN2 not null,
    kind nvarchar(30) collate Latin1_General_100_BIN2 not null,
    on_day char(10) null,
    to_day char(10) null,
    worker nvarchar(100) collate Latin1_General_100_BIN2 null,
    account nvarchar(100) collate Latin1_General_100_BIN2 null,
    amount_minor bigint null,
    currency char(3) null,
    balance_minor bigint null,
    description nvarchar(max) null,
    content nvarchar(max) null,
    constraint pk_records primary key (exhibit_id, number),
    constraint fk_records_exhibit_id foreign key (exhibit_id) references exhibits (id)
);

create table quarantined_rows (
    exhibit_id uniqueidentifier not null,
    number int not null,
    place nvarchar(200) collate Latin1_General_100_BIN2 not null,
    raw_text varbinary(max) not null,
    faults nvarchar(max) not null,
    amount_minor bigint null,
    currency char(3) null,
    constraint pk_quarantined_rows primary key (exhibit_id, number),
    constraint fk_quarantined_rows_exhibit_id foreign key (exhibit_id) references exhibits (id)
);

create table computations (
    id uniqueidentifier not null,
    case_id uniqueidentifier not null,
    number int not null,
    case_version int not null,
    inputs_sha256 char(64) not null,
    result_sha256 char(64) not null,
    engine_version nvarchar(60) collate Latin1_General_100_BIN2 not null,
    computation varbinary(max) not null,
    tracing varbinary(max) null,
    findings varbinary(max) null,
    computed_at datetime2(7) not null,
    computed_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    constraint pk_computations primary key (id),
    constraint uq_computations_case_id_number unique (case_id, number),
    constraint fk_computations_case_id foreign key (case_id) references cases (id)
);

create table documents (
    id uniqueidentifier not null,
    case_id uniqueidentifier not null,
    computation_id uniqueidentifier not null,
    kind nvarchar(60) collate Latin1_General_100_BIN2 not null,
    language nvarchar(20) collate Latin1_General_100_BIN2 not null,
    format nvarchar(20) collate Latin1_General_100_BIN2 not null,
    file_name nvarchar(300) collate Latin1_General_100_BIN2 not null,
    sha256 char(64) not null,
    bytes varbinary(max) not null,
    state nvarchar(30) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(max) null,
    superseded_by uniqueidentifier null,
    version int not null,
    written_at datetime2(7) not null,
    written_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    issued_at datetime2(7) null,
    issued_by nvarchar(200) collate Latin1_General_100_BIN2 null,
    superseded_at datetime2(7) null,
    constraint pk_documents primary key (id),
    constraint fk_documents_case_id foreign key (case_id) references cases (id),
    constraint fk_documents_computation_id foreign key (computation_id) references computations (id),
    constraint fk_documents_superseded_by foreign key (superseded_by) references documents (id)
);
create index ix_documents_case_id_written_at on documents (case_id, written_at);

create table grants (
    id uniqueidentifier not null,
    case_id uniqueidentifier not null,
    subject nvarchar(200) collate Latin1_General_100_BIN2 not null,
    role nvarchar(60) collate Latin1_General_100_BIN2 not null,
    from_at datetime2(7) not null,
    until_at datetime2(7) null,
    given_at datetime2(7) not null,
    given_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(max) not null,
    revoked_at datetime2(7) null,
    revoked_by nvarchar(200) collate Latin1_General_100_BIN2 null,
    constraint pk_grants primary key (id),
    constraint fk_grants_case_id foreign key (case_id) references cases (id)
);
create index ix_grants_case_id_subject on grants (case_id, subject);
create index ix_grants_subject on grants (subject);

create table jobs (
    id uniqueidentifier not null,
    idempotency nvarchar(200) collate Latin1_General_100_BIN2 not null,
    kind nvarchar(60) collate Latin1_General_100_BIN2 not null,
    case_id uniqueidentifier null,
    parent_id uniqueidentifier null,
    told nvarchar(max) not null,
    state nvarchar(30) collate Latin1_General_100_BIN2 not null,
    version int not null,
    attempts int not null,
    attempts_most int not null,
    ready_at datetime2(7) not null,
    worker nvarchar(200) collate Latin1_General_100_BIN2 null,
    lease_until_at datetime2(7) null,
    done_count bigint not null,
    whole_count bigint not null,
    children_left int not null,
    children_poisoned int not null,
    are_children_done int not null,
    outcome nvarchar(max) null,
    fault nvarchar(max) null,
    enqueued_at datetime2(7) not null,
    enqueued_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    finished_at datetime2(7) null,
    constraint pk_jobs primary key (id),
    constraint uq_jobs_idempotency unique (idempotency),
    constraint fk_jobs_case_id foreign key (case_id) references cases (id),
    constraint fk_jobs_parent_id foreign key (parent_id) references jobs (id)
);
create index ix_jobs_state_ready_at on jobs (state, ready_at);
create index ix_jobs_parent_id on jobs (parent_id);
create index ix_jobs_case_id on jobs (case_id);

create table idempotency_keys (
    subject nvarchar(200) collate Latin1_General_100_BIN2 not null,
    idempotency nvarchar(200) collate Latin1_General_100_BIN2 not null,
    request_sha256 char(64) not null,
    status int null,
    location nvarchar(400) collate Latin1_General_100_BIN2 null,
    answer varbinary(max) null,
    begun_at datetime2(7) not null,
    answered_at datetime2(7) null,
    constraint pk_idempotency_keys primary key (subject, idempotency)
);
create index ix_idempotency_keys_begun_at on idempotency_keys (begun_at);

create table party_register (
    number int not null,
    one_party nvarchar(200) collate Latin1_General_100_BIN2 not null,
    other_party nvarchar(200) collate Latin1_General_100_BIN2 not null,
    is_same int not null,
    decided_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    decided_on char(10) not null,
    reason nvarchar(max) not null,
    added_at datetime2(7) not null,
    constraint pk_party_register primary key (number)
);

create table refusals (
    id uniqueidentifier not null,
    at datetime2(7) not null,
    subject nvarchar(200) collate Latin1_General_100_BIN2 null,
    act nvarchar(100) collate Latin1_General_100_BIN2 not null,
    about nvarchar(300) collate Latin1_General_100_BIN2 not null,
    because nvarchar(100) collate Latin1_General_100_BIN2 not null,
    status int not null,
    constraint pk_refusals primary key (id)
);
create index ix_refusals_at on refusals (at);

create table rates_fetched (
    id uniqueidentifier not null,
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    bytes varbinary(max) not null,
    sha256 char(64) not null,
    first_on char(10) null,
    last_on char(10) null,
    fetched_at datetime2(7) not null,
    constraint pk_rates_fetched primary key (id),
    constraint uq_rates_fetched_source_sha256 unique (source, sha256)
);
create index ix_rates_fetched_source_fetched_at on rates_fetched (source, fetched_at);
