create table persons (
    case_code nvarchar(100) not null,
    code nvarchar(100) not null,
    kind nvarchar(20) not null,
    version int not null,
    sealed_at datetime2(7) not null,
    sealed varbinary(max),
    erased_at datetime2(7),
    erased_by nvarchar(200),
    erased_reason nvarchar(2000),
    constraint pk_persons primary key (case_code, code)
);

create table person_keys (
    case_code nvarchar(100) not null,
    code nvarchar(100) not null,
    version int not null,
    key_id nvarchar(400) not null,
    wrapped varbinary(max) not null,
    constraint pk_person_keys primary key (case_code, code),
    constraint fk_person_keys_persons foreign key (case_code, code) references persons (case_code, code)
);

create table reveal_requests (
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
    readings_most int not null,
    readings_done int not null,
    version int not null,
    constraint pk_reveal_requests primary key (id)
);

create index ix_reveal_requests_case_code on reveal_requests (case_code, requested_at);
