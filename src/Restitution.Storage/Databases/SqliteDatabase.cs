using System.Data.Common;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Restitution.Storage.Databases;

/// <summary>The embedded database: one file, with a write-ahead log beside it.</summary>
/// <remarks>
/// Readers never wait for a writer; writers wait for each other, in turn, up to <see cref="BusyMilliseconds"/>. A
/// transaction takes the right to write when it begins, so that two never wait for each other for ever. Every commit is
/// on the disk before it is answered.
/// </remarks>
public sealed class SqliteDatabase : Database
{
    public const int BusyMilliseconds = 10_000;

    private readonly string connectionText;
    private bool isInWriteAheadMode;

    /// <param name="path">The file; it is made where there is none, its folder is not.</param>
    public SqliteDatabase(string path)
    {
        FullPath = Path.GetFullPath(path);
        connectionText = new SqliteConnectionStringBuilder
        {
            DataSource = FullPath,
            ForeignKeys = true,
            Pooling = true,
        }.ToString();
    }

    public string FullPath { get; }

    public override string Dialect => "sqlite";

    public override string Page => "limit @take offset @skip";

    internal override string MigrationsTable => MigrationsSql.TableInSqlite;

    public override DbConnection Open()
    {
        var connection = new SqliteConnection(connectionText);
        try
        {
            connection.Open();
            Say(connection, SqliteSql.WaitForWriters);
            if (!isInWriteAheadMode)
            {
                Say(connection, SqliteSql.WriteAheadLog);
                isInWriteAheadMode = true;
            }

            Say(connection, SqliteSql.CommitToDisk);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override bool IsDuplicateKey(DbException fault)
    {
        const int Unique = 2067;
        const int PrimaryKey = 1555;
        return fault is SqliteException { SqliteExtendedErrorCode: Unique or PrimaryKey };
    }

    public override bool IsTransient(DbException fault)
    {
        const int Busy = 5;
        const int Locked = 6;
        return fault is SqliteException { SqliteErrorCode: Busy or Locked };
    }

    public override int InsertMany(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = SqliteSql.InsertInto(table, columns);
        DbParameter[] parameters = new DbParameter[columns.Count];
        for (int index = 0; index < parameters.Length; index++)
        {
            parameters[index] = command.CreateParameter();
            parameters[index].ParameterName = "@" + columns[index];
            command.Parameters.Add(parameters[index]);
        }

        command.Prepare();
        int added = 0;
        foreach (object?[] row in rows)
        {
            for (int index = 0; index < parameters.Length; index++)
            {
                parameters[index].Value = Kept(row[index]);
            }

            added += command.ExecuteNonQuery();
        }

        return added;
    }

    private protected override object KeptId(Guid id) => id.ToString("D");

    private protected override object KeptInstant(Instant at) => KeptTypes.InstantText.Format(at);

    private static void Say(SqliteConnection connection, string pragma)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
