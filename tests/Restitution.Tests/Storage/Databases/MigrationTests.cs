using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Databases;

/// <summary>A schema grows by numbered steps, each whole or not at all, and none is ever another than it was.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly Migration First = new(1, "boats", "create table boats (id integer not null) strict;");
    private static readonly Migration Second = new(2, "crews", "create table crews (id integer not null) strict;");

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_fresh_database_has_every_step_and_a_second_start_applies_none()
    {
        SqliteDatabase database = Open("a.db");

        Assert.Equal(Migration.AllOf("sqlite").Select(step => step.Number), database.MigrateAll());
        Assert.Empty(database.MigrateAll());
        Assert.Empty(Open("a.db").MigrateAll());
        Assert.Contains("cases", TablesOf(database));
    }

    [Fact]
    public void An_older_database_is_brought_up_and_keeps_what_it_has()
    {
        SqliteDatabase database = Open("a.db");
        Assert.Equal([1], Run(database, First));
        Execute(database, "insert into boats (id) values (7)");

        Assert.Equal([2], Run(database, First, Second));
        Assert.Equal([7], database.Rows<int>("select id from boats", new { }));
        Assert.Equal(["boats", "crews", "migrations"], TablesOf(database));
    }

    [Fact]
    public void A_step_that_reads_otherwise_than_when_it_was_applied_is_refused()
    {
        SqliteDatabase database = Open("a.db");
        Run(database, First);
        Refusal refusal = Refused(() => Run(database, First with { Text = First.Text + " " }, Second));

        Assert.Equal((RefusedBecause.MigrationChanged, "migration 1"), (refusal.Because, refusal.Place));
        Assert.Equal(["boats", "migrations"], TablesOf(database));
        Assert.Equal(RefusedBecause.MigrationChanged, Refused(() => Run(database, First with { Name = "x" })).Because);
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused()
    {
        SqliteDatabase database = Open("a.db");
        Run(database, First, Second);
        Refusal refusal = Refused(() => Run(database, First));

        Assert.Equal((RefusedBecause.DatabaseNewer, "migration 2"), (refusal.Because, refusal.Place));
        Assert.Contains("crews", refusal.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_half_way_leaves_the_version_that_was_there()
    {
        SqliteDatabase database = Open("a.db");
        Run(database, First);
        Assert.ThrowsAny<DbException>(
            () => Run(database, First, Second with { Text = Second.Text + " no statement;" }));

        Assert.Equal(["boats", "migrations"], TablesOf(database));
        Assert.Equal([2], Run(database, First, Second));
    }

    // What a process that is killed leaves are the files as they stand at that moment.
    [Fact]
    public void A_process_that_is_killed_half_way_leaves_the_version_that_was_there()
    {
        SqliteDatabase database = Open("a.db");
        Run(database, First);
        using (DbConnection connection = database.Open())
        using (DbTransaction transaction = connection.BeginTransaction())
        {
            connection.Execute("pragma cache_spill = 1", transaction: transaction);
            connection.Execute(Second.Text, transaction: transaction);
            foreach (string file in Directory.GetFiles(folder.FullPath, "a.db*"))
            {
                File.Copy(file, file.Replace("a.db", "killed.db", StringComparison.Ordinal));
            }
        }

        SqliteDatabase killed = Open("killed.db");
        Assert.Equal(["boats", "migrations"], TablesOf(killed));
        Assert.Equal([2], Run(killed, First, Second));
        Assert.Equal("ok", killed.Row<string>("pragma integrity_check", new { }));
    }

    [Fact]
    public void Programs_that_start_at_once_apply_each_step_once()
    {
        int[][] applied = new int[4][];
        Parallel.For(0, applied.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number =>
            applied[number] = [.. Open("a.db").MigrateAll()]);

        Assert.Equal(Migration.AllOf("sqlite").Select(step => step.Number), applied.SelectMany(steps => steps).Order());
    }

    [Fact]
    public void Both_dialects_have_the_same_steps() => Assert.All(
        SqlTexts.Schemas,
        schema => Assert.Equal(
            schema.Value.Select(step => (step.Number, step.Name)),
            Migration.AllOf(schema.Key.Replace("sqlserver", "sqlite", StringComparison.Ordinal))
                .Select(step => (step.Number, step.Name))));

    [Fact]
    public void A_schema_that_the_program_does_not_carry_is_an_error_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Migration.AllOf("none"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static IReadOnlyList<int> Run(Database database, params Migration[] steps) =>
        new MigrationRun(database, steps).Run();

    private static Refusal Refused(Action act) => Assert.Single(Assert.Throws<RefusedException>(act).Refusals);

    private static void Execute(Database database, string text) => database.Change(text, new { });

    private static IEnumerable<string> TablesOf(Database database) => database.Rows<string>(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name", new { });

    private SqliteDatabase Open(string name) => new(folder[name]);
}
