namespace Restitution.Storage.Databases;

/// <summary>What is said to SQLite alone.</summary>
internal static class SqliteSql
{
    public static readonly string WaitForWriters =
        FormattableString.Invariant($"pragma busy_timeout = {SqliteDatabase.BusyMilliseconds}");

    public const string WriteAheadLog = "pragma journal_mode = wal";
    public const string CommitToDisk = "pragma synchronous = full";

    /// <summary>One row by parameters named for the columns.</summary>
    public static string InsertInto(string table, IReadOnlyList<string> columns) =>
        $"insert into {table} ({string.Join(", ", columns)}) values (@{string.Join(", @", columns)})";
}
