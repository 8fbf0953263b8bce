using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Databases;

/// <summary>Every text that SQL Server would be sent, parsed and held against the schema, without a server.</summary>
public sealed class TSqlTests
{
    private static readonly Lazy<IReadOnlyList<TSqlSchema>> Schemas = new(
        () => [.. SqlTexts.Schemas.Values.Select(migrations => new TSqlSchema(migrations))]);

    [Fact]
    public void Every_statement_is_plain() => House.Rule.IsKept(
        from text in SqlTexts.ForSqlServer
        from fault in TSqlRules.Faults(text.Text)
        select $"{text.Place}: {fault}");

    [Fact]
    public void Every_migration_is_plain() => House.Rule.IsKept(
        from schema in SqlTexts.Schemas
        from migration in schema.Value
        from fault in TSqlRules.Faults(migration.Text)
        select $"{schema.Key} {migration.Number}: {fault}");

    [Fact]
    public void The_migrations_make_a_schema_without_fault() =>
        House.Rule.IsKept(Schemas.Value.SelectMany(schema => schema.Faults));

    [Fact]
    public void Every_statement_names_tables_and_columns_that_are_there()
    {
        // A statement belongs to one schema: that of the cases, or that of the identities, which stand apart.
        ILookup<string, string>[] lacking =
        [
            .. SqlTexts.Schemas.OrderByDescending(schema => schema.Key).Select(schema =>
            {
                using var model = new TSqlSchema(schema.Value);
                return model.Unresolved(SqlTexts.ForSqlServer).ToLookup(one => one.Place, one => one.Fault);
            }),
        ];

        Assert.True(SqlTexts.ForSqlServer.Count > 60, "too few statements were found");
        House.Rule.IsKept(
            from text in SqlTexts.ForSqlServer
            where lacking.All(schema => schema.Contains(text.Place))
            from fault in lacking[0][text.Place]
            select $"{text.Place}: {fault}");
    }

    [Fact]
    public void Rows_added_at_once_name_tables_and_columns_that_are_there()
    {
        Assert.NotEmpty(SqlTexts.Tables);
        House.Rule.IsKept(
            from table in SqlTexts.Tables
            let known = Schemas.Value.Select(schema => schema.ColumnsOf(table.Table)).MaxBy(columns => columns.Count)!
            from column in table.Columns
            where !known.Contains(column)
            select $"{table.Table}.{column}");
    }

    [Fact]
    public void Both_dialects_have_the_same_tables_and_columns()
    {
        using var folder = new TemporaryFolder();
        foreach (string set in SqlTexts.Schemas.Keys)
        {
            var database = new SqliteDatabase(folder[set]);
            database.MigrateAll(set[..^"sqlserver".Length].TrimEnd('-'));
            using var model = new TSqlSchema(SqlTexts.Schemas[set]);

            Assert.Equal(
                from table in model.Tables
                from column in model.ColumnsOf(table)
                orderby table, column
                select $"{table}.{column}",
                database.Rows<string>(
                    "select t.name || '.' || c.name from sqlite_master t join pragma_table_info(t.name) c "
                    + "where t.type = 'table' and t.name not like 'sqlite_%'",
                    new { }).Order());
        }
    }

    [Theory]
    [InlineData("merge cases as c using grants as g on c.id = g.case_id when matched then delete;", "MERGE")]
    [InlineData("waitfor delay '00:00:01'", "WAITFOR")]
    [InlineData("create table a (b decimal(18, 2) not null)", "the type Decimal")]
    [InlineData("create table a (b money not null)", "the type Money")]
    [InlineData("create table a (b datetime not null)", "the type DateTime")]
    [InlineData("select cast(id as float) from jobs", "the type Float")]
    [InlineData("select id from jobs with (updlock, readpast)", "a table hint")]
    [InlineData("select id from jobs (nolock)", "a table hint")]
    [InlineData("select id from jobs option (recompile)", "a query hint")]
    [InlineData("with j as (select id from jobs) update j set id = @id", "a common table expression")]
    [InlineData("select id from jobs for system_time all", "a temporal query")]
    [InlineData("select top 1 id from jobs", "TOP")]
    [InlineData("select * from jobs", "a star in the place of columns")]
    [InlineData("update jobs set attempts = attempts * 1.5", "a number with decimals")]
    public void The_rules_refuse(string text, string fault) => Assert.Contains(fault, TSqlRules.Faults(text));

    [Fact]
    public void The_rules_refuse_a_temporal_table() => Assert.Contains("a temporal table", TSqlRules.Faults(
        """
        create table a (
            b int not null primary key,
            c datetime2 generated always as row start, d datetime2 generated always as row end,
            period for system_time (c, d)) with (system_versioning = on)
        """));

    [Fact]
    public void The_rules_refuse_what_is_no_statement() => Assert.NotEmpty(TSqlRules.Faults("select from from jobs"));

    [Theory]
    [InlineData("select id from no_such_table", "no_such_table")]
    [InlineData("select no_such_column from jobs", "no_such_column")]
    [InlineData("update jobs set no_such_column = @id where id = @id", "no_such_column")]
    [InlineData("insert into jobs (id, no_such_column) values (@id, @id)", "no_such_column")]
    [InlineData("select j.id from jobs j join cases c on c.no_such_column = j.case_id", "no_such_column")]
    [InlineData("delete from jobs where no_such_column = @id", "no_such_column")]
    public void The_schema_tells_what_it_lacks(string statement, string lacks)
    {
        using var model = new TSqlSchema(SqlTexts.Schemas["sqlserver"]);
        Assert.Contains(
            model.Unresolved([new SqlText("Some.Place", statement)]),
            one => one.Place == "Some.Place" && one.Fault.Contains(lacks));
    }
}
