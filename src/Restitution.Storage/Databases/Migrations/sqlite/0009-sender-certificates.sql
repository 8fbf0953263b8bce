create table sender_certificates (
    key_address text not null,
    certificate blob not null,
    made_at text not null,
    constraint pk_sender_certificates primary key (key_address)
) strict;
