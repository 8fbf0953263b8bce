create table custody_entries (
    number bigint not null,
    written_utc char(28) collate Latin1_General_100_BIN2 not null,
    actor varchar(200) collate Latin1_General_100_BIN2 not null,
    act varchar(100) collate Latin1_General_100_BIN2 not null,
    case_code varchar(200) collate Latin1_General_100_BIN2 not null,
    about varchar(200) collate Latin1_General_100_BIN2 not null,
    payload_sha256 varchar(64) collate Latin1_General_100_BIN2 not null,
    salt char(32) collate Latin1_General_100_BIN2 not null,
    previous char(64) collate Latin1_General_100_BIN2 not null,
    hash char(64) collate Latin1_General_100_BIN2 not null,
    constraint pk_custody_entries primary key (number)
);

create index ix_custody_entries_case_code_about on custody_entries (case_code, about);

create table custody_nodes (
    height int not null,
    position bigint not null,
    hash char(64) collate Latin1_General_100_BIN2 not null,
    constraint pk_custody_nodes primary key (height, position)
);

create table custody_head (
    id int not null,
    entry_count bigint not null,
    hash char(64) collate Latin1_General_100_BIN2 not null,
    constraint pk_custody_head primary key (id)
);

insert into custody_head (id, entry_count, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
