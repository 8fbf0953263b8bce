using System.Data.Common;
using Dapper;
using Restitution.Storage.Databases;

namespace Restitution.Storage.IdentityVault;

/// <summary>Sees to it that a destroyed key does not stay behind in the pages of an embedded database.</summary>
/// <remarks>A database on a server has its own terms for that; the page on erasure says which.</remarks>
internal static class ErasedBytes
{
    /// <summary>What is deleted in this transaction is written over.</summary>
    public static void Overwrite(Database database, DbTransaction transaction)
    {
        if (database is SqliteDatabase)
        {
            transaction.Connection!.Execute(SqliteErasureSql.Overwrite, transaction: transaction);
        }
    }

    /// <summary>Earlier states of the pages are taken out of the write-ahead log; the file is written over.</summary>
    /// <returns>
    /// False where another still reads an earlier state, as a backup does: then what was deleted is there until this is
    /// done again after it.
    /// </returns>
    public static bool EmptyLog(Database database)
    {
        if (database is not SqliteDatabase)
        {
            return true;
        }

        using DbConnection connection = database.Open();
        connection.Execute(SqliteErasureSql.WaitLittle);
        return connection.QueryFirst<Emptied>(SqliteErasureSql.EmptyLog).Busy == 0;
    }

    // SQLite tells that it could not by a row, not by an error.
    private sealed record Emptied
    {
        public long Busy { get; init; }
    }
}

/// <summary>What is said to SQLite alone.</summary>
internal static class SqliteErasureSql
{
    public const string Overwrite = "pragma secure_delete = on";
    public const string WaitLittle = "pragma busy_timeout = 1000";
    public const string EmptyLog = "pragma wal_checkpoint(truncate)";
}
