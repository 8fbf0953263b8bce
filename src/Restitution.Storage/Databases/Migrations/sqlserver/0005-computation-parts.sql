create table computation_parts (
    job_id uniqueidentifier not null,
    computation_id uniqueidentifier not null,
    form varbinary(max) not null,
    kept_at datetime2(7) not null,
    constraint pk_computation_parts primary key (job_id),
    constraint fk_computation_parts_job_id foreign key (job_id) references jobs (id),
    constraint fk_computation_parts_computation_id foreign key (computation_id) references jobs (id)
);

create index ix_computation_parts_computation_id on computation_parts (computation_id);
