using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Databases;

/// <summary>Both databases in one process, and other code that uses Dapper beside them.</summary>
public sealed class TwoDialectsTests : IDisposable
{
    private static readonly Guid Id = Guid.Parse("018F9A3C-7B2E-7C00-8ABC-DEF012345678");
    private static readonly Instant At = Instant.FromUtc(2021, 3, 4, 5, 6, 7) + Duration.FromTicks(1);
    private static readonly SqlServerDatabase SqlServer = new("Server=nowhere.invalid");

    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase sqlite;

    public TwoDialectsTests() => sqlite = new SqliteDatabase(folder["a.db"]);

    [Fact]
    public void Each_binds_a_value_in_its_own_way_whichever_was_used_last()
    {
        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Equal((DbType.Guid, Id), Bound<Guid>(Id));
            Assert.Equal((DbType.DateTime2, new DateTime(2021, 3, 4, 5, 6, 7).AddTicks(1)), Bound<Instant>(At));
            Assert.Equal((DbType.String, "2021-03-04"), Bound<LocalDate>(new LocalDate(2021, 3, 4)));
            Assert.Equal((DbType.Binary, DBNull.Value), Bound<byte[]>(null));
            Assert.Equal((DbType.Int64, DBNull.Value), Bound<long>(null));
            Assert.Equal(
                "018f9a3c-7b2e-7c00-8abc-def012345678 2021-03-04T05:06:07.0000001Z 2021-03-04",
                sqlite.Row<string>(
                    "select @id || ' ' || @at || ' ' || @day",
                    new { id = Id, at = At, day = new LocalDate(2021, 3, 4) }));
        }
    }

    [Fact]
    public void Each_is_read_back_into_the_same_values()
    {
        using var table = new DataTable();
        table.Columns.Add("Id", typeof(Guid));
        table.Columns.Add("At", typeof(DateTime));
        table.Columns.Add("Until", typeof(DateTime));
        table.Columns.Add("Day", typeof(string));
        table.Columns.Add("Number", typeof(int));
        table.Rows.Add(Id, At.ToDateTimeUtc(), DBNull.Value, "2021-03-04", 1);
        using DataTableReader fromServer = table.CreateDataReader();
        Line wanted = new() { Id = Id, At = At, Day = new LocalDate(2021, 3, 4), Number = 1 };

        Assert.Equal([wanted], fromServer.Parse<Line>());
        Assert.Equal(wanted, sqlite.Row<Line>(
            "select @id as Id, @at as At, null as Until, '2021-03-04' as Day, 1 as Number", new { id = Id, at = At }));
    }

    [Fact]
    public void Other_code_with_Dapper_writes_what_it_would_without_us()
    {
        using DbConnection connection = sqlite.Open();
        using var bare = new SqliteCommand("select @id", (SqliteConnection)connection);
        bare.Parameters.AddWithValue("@id", Id);

        Assert.Equal(bare.ExecuteScalar(), connection.ExecuteScalar<string>("select @Id", new { Id }));
        Assert.Equal("text", connection.ExecuteScalar<string>("select typeof(@Id)", new { Id }));
        Assert.Equal(Id, connection.QuerySingle<Guid>("select @Id", new { Id }));
        Assert.False(DefaultTypeMap.MatchNamesWithUnderscores);
    }

    [Fact]
    public void A_value_that_no_column_keeps_is_refused()
    {
        Assert.Throws<ArgumentException>(() => sqlite.Kept(1.5m));
        Assert.Throws<ArgumentException>(() => SqlServer.Kept(1.5));
        Assert.Throws<ArgumentException>(() => SqlServer.Kept(new DateTime(2021, 3, 4)));
    }

    [Fact]
    public void Each_has_its_own_clause_for_a_page()
    {
        Assert.Equal("a limit @take offset @skip", sqlite.Sql("a {page}"));
        Assert.Equal("a offset @skip rows fetch next @take rows only", SqlServer.Sql("a {page}"));
    }

    [Fact]
    public void A_bulk_copy_is_given_rows_one_at_a_time_as_the_server_keeps_them()
    {
        int asked = 0;
        IEnumerable<object?[]> rows = Enumerable.Range(1, 3).Select(number =>
        {
            asked++;
            return new object?[] { Id, At, null, number, new byte[] { 1, 2 } };
        });
        using var reader = new KeptRows(SqlServer, ["id", "at", "until", "number", "bytes"], rows);

        Assert.True(reader.Read());
        Assert.Equal(1, asked);
        Assert.Equal((Id, DateTimeKind.Unspecified), (reader.GetGuid(0), reader.GetDateTime(1).Kind));
        Assert.True(reader.IsDBNull(2));
        Assert.Equal((1L, 2L), (reader.GetInt64(3), reader.GetBytes(4, 0, null, 0, 0)));
        Assert.Equal(3, reader.GetOrdinal("number"));
        Assert.True(reader.Read() && reader.Read());
        Assert.False(reader.Read());
        Assert.Equal((3, 5), (reader.RowCount, reader.FieldCount));
    }

    [Fact]
    public void A_fault_is_told_apart_by_its_number()
    {
        using DbConnection connection = sqlite.Open();
        connection.Execute("create table a (b integer primary key, c text unique not null) strict");
        connection.Execute("insert into a values (1, 'x')");

        Assert.True(sqlite.IsDuplicateKey(Fault("insert into a values (1, 'y')")));
        Assert.True(sqlite.IsDuplicateKey(Fault("insert into a values (2, 'x')")));
        Assert.False(sqlite.IsDuplicateKey(Fault("insert into a values (2, null)")));
        Assert.False(sqlite.IsTransient(Fault("insert into a values (1, 'y')")));
        Assert.True(sqlite.IsTransient(new SqliteException("busy", 5)));
        Assert.False(SqlServer.IsTransient(new SqliteException("busy", 5)));

        DbException Fault(string text) => Assert.Throws<SqliteException>(() => connection.Execute(text));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static (DbType Type, object? Value) Bound<T>(object? value)
    {
        var parameter = new SqlParameter();
        SqlServer.Bind(parameter, typeof(T), value);
        return (parameter.DbType, parameter.Value);
    }

    private sealed record Line
    {
        public Guid Id { get; init; }

        public Instant At { get; init; }

        public Instant? Until { get; init; }

        public LocalDate? Day { get; init; }

        public int Number { get; init; }
    }
}
