using Microsoft.Data.Sqlite;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Storage.Databases;

/// <summary>How SQLite answers the lists: from an index, without the bytes beside it, and without sorting.</summary>
public sealed class ListPlanTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;

    public ListPlanTests()
    {
        database = new SqliteDatabase(folder["a.db"]);
        database.MigrateAll();
    }

    [Theory]
    [InlineData(ComputationSql.OfCase)]
    [InlineData(DocumentSql.OfCase)]
    [InlineData(CaseFileSql.OfCase)]
    public void A_list_of_what_has_bytes_reads_none_of_them(string statement)
    {
        string[] plan = PlanOf(statement);

        Assert.All(plan.Where(step => step.Contains(" USING ", StringComparison.Ordinal)), step =>
            Assert.Contains("USING COVERING INDEX", step, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CustodySql.PageOfCase)]
    [InlineData(JobSql.OfCase)]
    [InlineData(ExhibitSql.OfCase)]
    [InlineData(RecordSql.PageOfRecords)]
    [InlineData(RecordSql.PageOfQuarantined)]
    public void A_page_is_found_in_its_order(string statement)
    {
        string[] plan = PlanOf(statement);

        Assert.All(plan, step => Assert.StartsWith("SEARCH ", step, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_sorts_is_noticed() => Assert.Contains(
        PlanOf("select id from jobs where case_id = @caseId order by fault"),
        step => step.Contains("B-TREE", StringComparison.Ordinal));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private string[] PlanOf(string statement)
    {
        using var connection = (SqliteConnection)database.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "explain query plan " + database.Sql(statement);
        foreach (string name in (string[])["@caseId", "@caseCode", "@exhibitId", "@skip", "@take", "@last"])
        {
            command.Parameters.AddWithValue(name, 1);
        }

        using SqliteDataReader reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return [.. steps];
    }
}
