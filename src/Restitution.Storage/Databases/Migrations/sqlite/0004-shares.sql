create table share_recipients (
    id text not null,
    office text not null,
    certificate blob not null,
    fingerprint text not null,
    valid_until_at text not null,
    state text not null,
    version integer not null,
    added_at text not null,
    added_by text not null,
    confirmed_at text,
    confirmed_by text,
    withdrawn_at text,
    withdrawn_by text,
    constraint pk_share_recipients primary key (id),
    constraint uq_share_recipients_fingerprint unique (fingerprint)
) strict;

create table shares (
    id text not null,
    case_id text not null,
    recipient_id text not null,
    job_id text not null,
    asked text not null,
    state text not null,
    told text,
    vaulted_as text,
    sha256 text,
    byte_count integer not null,
    version integer not null,
    asked_at text not null,
    asked_by text not null,
    made_at text,
    withdrawn_at text,
    withdrawn_by text,
    reason text,
    constraint pk_shares primary key (id),
    constraint fk_shares_case_id foreign key (case_id) references cases (id),
    constraint fk_shares_recipient_id foreign key (recipient_id) references share_recipients (id)
) strict;
create index ix_shares_case_id_asked_at on shares (case_id, asked_at);
