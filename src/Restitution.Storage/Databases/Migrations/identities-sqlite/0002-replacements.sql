create table identity_replacements (
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
    version integer not null,
    constraint pk_identity_replacements primary key (id)
) strict;

create index ix_identity_replacements_case_code on identity_replacements (case_code, requested_at);

create table aside_persons (
    replacement_id text not null,
    case_code text not null,
    code text not null,
    kind text not null,
    version integer not null,
    sealed_at text not null,
    sealed blob not null,
    constraint pk_aside_persons primary key (replacement_id, code, version),
    constraint fk_aside_persons_replacements foreign key (replacement_id) references identity_replacements (id)
) strict;

create index ix_aside_persons_case_code on aside_persons (case_code, code);

create table aside_person_keys (
    replacement_id text not null,
    case_code text not null,
    code text not null,
    version integer not null,
    key_id text not null,
    wrapped blob not null,
    constraint pk_aside_person_keys primary key (replacement_id, code, version),
    constraint fk_aside_person_keys_persons foreign key (replacement_id, code, version)
        references aside_persons (replacement_id, code, version)
) strict;

create index ix_aside_person_keys_case_code on aside_person_keys (case_code, code);
