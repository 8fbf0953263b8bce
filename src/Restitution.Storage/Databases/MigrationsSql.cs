namespace Restitution.Storage.Databases;

/// <summary>Statements on the table that says which migrations were applied.</summary>
internal static class MigrationsSql
{
    public const string TableInSqlite =
        """
        create table if not exists migrations (
            number integer not null primary key,
            name text not null,
            sha256 text not null,
            applied_at text not null
        ) strict
        """;

    public const string TableInSqlServer =
        """
        if object_id(N'migrations') is null
        create table migrations (
            number int not null constraint pk_migrations primary key,
            name nvarchar(100) not null,
            sha256 char(64) not null,
            applied_at datetime2(7) not null
        )
        """;

    public const string Applied =
        "select number as Number, name as Name, sha256 as Sha256 from migrations order by number";

    public const string Add =
        "insert into migrations (number, name, sha256, applied_at) values (@number, @name, @sha256, @at)";
}
