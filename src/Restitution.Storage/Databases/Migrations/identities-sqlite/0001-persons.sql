create table persons (
    case_code text not null,
    code text not null,
    kind text not null,
    version integer not null,
    sealed_at text not null,
    sealed blob,
    erased_at text,
    erased_by text,
    erased_reason text,
    constraint pk_persons primary key (case_code, code)
) strict;

create table person_keys (
    case_code text not null,
    code text not null,
    version integer not null,
    key_id text not null,
    wrapped blob not null,
    constraint pk_person_keys primary key (case_code, code),
    constraint fk_person_keys_persons foreign key (case_code, code) references persons (case_code, code)
) strict;

create table reveal_requests (
    id text not null,
    case_code text not null,
    codes text not null,
    requested_by text not null,
    reason text not null,
    requested_at text not null,
    state text not null,
    decided_by text,
    decided_at text,
    open_until text not null,
    readings_most integer not null,
    readings_done integer not null,
    version integer not null,
    constraint pk_reveal_requests primary key (id)
) strict;

create index ix_reveal_requests_case_code on reveal_requests (case_code, requested_at);
