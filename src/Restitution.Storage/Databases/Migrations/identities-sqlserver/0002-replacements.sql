create table identity_replacements (
    id uniqueidentifier not null,
    case_code nvarchar(100) not null,
    codes nvarchar(max) not null,
    requested_by nvarchar(200) not null,
    reason nvarchar(2000) not null,
    requested_at datetime2(7) not null,
    state nvarchar(20) not null,
    decided_by nvarchar(200),
    decided_at datetime2(7),
    open_until datetime2(7) not null,
    version int not null,
    constraint pk_identity_replacements primary key (id)
);

create index ix_identity_replacements_case_code on identity_replacements (case_code, requested_at);

create table aside_persons (
    replacement_id uniqueidentifier not null,
    case_code nvarchar(100) not null,
    code nvarchar(100) not null,
    kind nvarchar(20) not null,
    version int not null,
    sealed_at datetime2(7) not null,
    sealed varbinary(max) not null,
    constraint pk_aside_persons primary key (replacement_id, code, version),
    constraint fk_aside_persons_replacements foreign key (replacement_id) references identity_replacements (id)
);

create index ix_aside_persons_case_code on aside_persons (case_code, code);

create table aside_person_keys (
    replacement_id uniqueidentifier not null,
    case_code nvarchar(100) not null,
    code nvarchar(100) not null,
    version int not null,
    key_id nvarchar(400) not null,
    wrapped varbinary(max) not null,
    constraint pk_aside_person_keys primary key (replacement_id, code, version),
    constraint fk_aside_person_keys_persons foreign key (replacement_id, code, version)
        references aside_persons (replacement_id, code, version)
);

create index ix_aside_person_keys_case_code on aside_person_keys (case_code, code);
