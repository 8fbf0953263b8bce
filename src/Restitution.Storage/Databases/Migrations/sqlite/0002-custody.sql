create table custody_entries (
    number integer not null,
    written_utc text not null,
    actor text not null,
    act text not null,
    case_code text not null,
    about text not null,
    payload_sha256 text not null,
    salt text not null,
    previous text not null,
    hash text not null,
    constraint pk_custody_entries primary key (number)
) strict;

create index ix_custody_entries_case_code_about on custody_entries (case_code, about);

create table custody_nodes (
    height integer not null,
    position integer not null,
    hash text not null,
    constraint pk_custody_nodes primary key (height, position)
) strict, without rowid;

create table custody_head (
    id integer not null,
    entry_count integer not null,
    hash text not null,
    constraint pk_custody_head primary key (id)
) strict;

insert into custody_head (id, entry_count, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
