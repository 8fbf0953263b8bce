create table computation_parts (
    job_id text not null,
    computation_id text not null,
    form blob not null,
    kept_at text not null,
    constraint pk_computation_parts primary key (job_id),
    constraint fk_computation_parts_job_id foreign key (job_id) references jobs (id),
    constraint fk_computation_parts_computation_id foreign key (computation_id) references jobs (id)
) strict;

create index ix_computation_parts_computation_id on computation_parts (computation_id);
