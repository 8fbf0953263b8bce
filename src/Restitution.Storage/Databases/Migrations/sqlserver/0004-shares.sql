create table share_recipients (
    id uniqueidentifier not null,
    office nvarchar(200) collate Latin1_General_100_BIN2 not null,
    certificate varbinary(max) not null,
    fingerprint char(64) not null,
    valid_until_at datetime2(7) not null,
    state nvarchar(30) collate Latin1_General_100_BIN2 not null,
    version int not null,
    added_at datetime2(7) not null,
    added_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    confirmed_at datetime2(7) null,
    confirmed_by nvarchar(200) collate Latin1_General_100_BIN2 null,
    withdrawn_at datetime2(7) null,
    withdrawn_by nvarchar(200) collate Latin1_General_100_BIN2 null,
    constraint pk_share_recipients primary key (id),
    constraint uq_share_recipients_fingerprint unique (fingerprint)
);

create table shares (
    id uniqueidentifier not null,
    case_id uniqueidentifier not null,
    recipient_id uniqueidentifier not null,
    job_id uniqueidentifier not null,
    asked nvarchar(max) not null,
    state nvarchar(30) collate Latin1_General_100_BIN2 not null,
    told nvarchar(max) null,
    vaulted_as nvarchar(300) collate Latin1_General_100_BIN2 null,
    sha256 char(64) null,
    byte_count bigint not null,
    version int not null,
    asked_at datetime2(7) not null,
    asked_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    made_at datetime2(7) null,
    withdrawn_at datetime2(7) null,
    withdrawn_by nvarchar(200) collate Latin1_General_100_BIN2 null,
    reason nvarchar(max) null,
    constraint pk_shares primary key (id),
    constraint fk_shares_case_id foreign key (case_id) references cases (id),
    constraint fk_shares_recipient_id foreign key (recipient_id) references share_recipients (id)
);
create index ix_shares_case_id_asked_at on shares (case_id, asked_at);
