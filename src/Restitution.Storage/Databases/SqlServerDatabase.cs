using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using NodaTime;

namespace Restitution.Storage.Databases;

/// <summary>SQL Server 2019 and later, Azure SQL, and servers that take the same text.</summary>
/// <remarks>
/// The client refuses to connect under the invariant globalization mode. Who connects is said by the connection text;
/// with a managed identity it holds no secret.
/// </remarks>
public sealed class SqlServerDatabase(string connectionText) : Database
{
    private const int RowsAtOnce = 5_000;
    private const int LengthOfIndexed = 4_000;

    public override string Dialect => "sqlserver";

    public override string Page => "offset @skip rows fetch next @take rows only";

    internal override string MigrationsTable => MigrationsSql.TableInSqlServer;

    public override DbConnection Open()
    {
        var connection = new SqlConnection(connectionText);
        try
        {
            connection.Open();
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
        const int UniqueIndex = 2601;
        const int UniqueConstraint = 2627;
        return fault is SqlException { Number: UniqueIndex or UniqueConstraint };
    }

    // Lost connections, deadlock, lock time-out, and what Azure SQL answers while it moves or throttles a database.
    public override bool IsTransient(DbException fault) => fault is SqlException
    {
        Number: -2 or 20 or 64 or 121 or 233 or 1205 or 1222 or 4060 or 4221 or 10053 or 10054 or 10060 or 10928
            or 10929 or 40143 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920,
    };

    public override int InsertMany(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows)
    {
        using var copy = new SqlBulkCopy(
            (SqlConnection)connection, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = table,
            BatchSize = RowsAtOnce,
            BulkCopyTimeout = 0,
        };
        foreach (string column in columns)
        {
            copy.ColumnMappings.Add(column, column);
        }

        using var reader = new KeptRows(this, columns, rows);
        copy.WriteToServer(reader);
        return reader.RowCount;
    }

    internal override void Bind(DbParameter parameter, Type type, object? value)
    {
        parameter.DbType = TypeOf(type);
        if (parameter.DbType is DbType.String or DbType.Binary)
        {
            // Two sizes for all, so that the server keeps two plans and not one for each length; the smaller is of the
            // kind that its indexes are.
            parameter.Size = LengthOf(value) <= LengthOfIndexed ? LengthOfIndexed : -1;
        }

        parameter.Value = Kept(value);
    }

    private protected override object KeptId(Guid id) => id;

    private protected override object KeptInstant(Instant at) =>
        DateTime.SpecifyKind(at.ToDateTimeUtc(), DateTimeKind.Unspecified);

    private protected override DbTransaction Begin(DbConnection connection) =>
        connection.BeginTransaction(IsolationLevel.ReadCommitted);

    private static int LengthOf(object? value) => value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        _ => 0,
    };

    private static DbType TypeOf(Type type) =>
        type == typeof(Guid) ? DbType.Guid
        : type == typeof(Instant) ? DbType.DateTime2
        : type == typeof(byte[]) ? DbType.Binary
        : type == typeof(long) ? DbType.Int64
        : type == typeof(int) || type == typeof(bool) ? DbType.Int32
        : DbType.String;
}
