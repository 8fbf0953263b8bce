using Microsoft.Data.SqlClient;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Stores;

/// <summary>The suite on a server, in a database of its own for each test, which is dropped after it.</summary>
/// <remarks>The variable holds the text by which a server is reached, with the right to make databases.</remarks>
public sealed class SqlServerStorageTests : StorageContract, IDisposable
{
    private const string Variable = "RESTITUTION_SQLSERVER";

    private readonly string name = $"restitution_{Guid.CreateVersion7():N}";
    private SqlServerDatabase? database;

    protected override Database Database => database ??= Made();

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    public void Dispose()
    {
        if (database is not null)
        {
            SqlConnection.ClearAllPools();
            Say($"drop database {name}");
        }
    }

    private SqlServerDatabase Made()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Server), $"{Variable} is not set: no SQL Server to run the suite on");
        Say($"create database {name}");
        var made = new SqlServerDatabase(
            new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ConnectionString);
        made.MigrateAll();
        return made;
    }

    private static void Say(string text)
    {
        using var connection = new SqlConnection(Server);
        connection.Open();
        using SqlCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
