-- What a computation was made from beside its definition and its exhibits, so that it can be made again when files and
-- identities have changed: the versions of small files, and whose each row was, by place and code.
create table computation_files (
    computation_id text not null,
    path text not null,
    version integer not null,
    constraint pk_computation_files primary key (computation_id, path),
    constraint fk_computation_files_computation_id foreign key (computation_id) references computations (id)
) strict;

create table computation_matches (
    computation_id text not null,
    matches blob not null,
    constraint pk_computation_matches primary key (computation_id),
    constraint fk_computation_matches_computation_id foreign key (computation_id) references computations (id)
) strict;
