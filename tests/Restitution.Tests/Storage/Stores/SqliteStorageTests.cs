using Microsoft.Data.Sqlite;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Stores;

/// <summary>The suite on the embedded database.</summary>
public sealed class SqliteStorageTests : StorageContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;

    public SqliteStorageTests()
    {
        database = new SqliteDatabase(folder["restitution.db"]);
        database.MigrateAll();
    }

    protected override Database Database => database;

    public void Dispose()
    {
        using (SqliteConnection connection = (SqliteConnection)database.Open())
        {
            SqliteConnection.ClearPool(connection);
        }

        folder.Dispose();
    }
}
