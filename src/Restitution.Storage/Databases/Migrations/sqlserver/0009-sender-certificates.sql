create table sender_certificates (
    key_address nvarchar(400) collate Latin1_General_100_BIN2 not null,
    certificate varbinary(max) not null,
    made_at datetime2(7) not null,
    constraint pk_sender_certificates primary key (key_address)
);
