using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Databases;
using Restitution.Storage.Stores;

namespace Restitution.Benchmarks.StoreRows;

/// <summary>Keeps the records of one exhibit in SQLite.</summary>
/// <remarks>
/// The floor is one prepared insert a row in one transaction, by the bare client, into the same table of a database of
/// its own under the same pragmas, its values made while the clock stands still, some thousands at a time: neither side
/// holds the rows in memory. Ours goes through the store: rows from records, identifiers and days turned to text, one
/// insert a row, one commit. Turns alternate; each time is the best.
/// </remarks>
public static class StoreRowsRun
{
    private const int TurnCount = 3;
    private const int PageRows = 10_000;
    private const int ColumnCount = 13;
    private static readonly Guid Exhibit = new("018f9a3c-7b2e-7c00-8abc-def012345678");

    public static StoreRowsResult Of(int rowCount)
    {
        string folder = Directory.CreateTempSubdirectory("restitution-store-").FullName;
        try
        {
            SqliteDatabase ours = Made(Path.Combine(folder, "ours.db"));
            SqliteDatabase bare = Made(Path.Combine(folder, "bare.db"));
            TimeSpan floor = TimeSpan.MaxValue;
            TimeSpan stored = TimeSpan.MaxValue;
            for (int turn = 0; turn < TurnCount; turn++)
            {
                Empty(bare);
                floor = Least(floor, InsertBare(bare, rowCount));
                Empty(ours);
                stored = Least(stored, Timed(() => InsertOurs(ours, rowCount)));
            }

            string hash = HashOf(new RecordStore(ours), rowCount);
            using var process = Process.GetCurrentProcess();
            return new StoreRowsResult(
                rowCount, floor, stored, new FileInfo(ours.FullPath).Length, process.PeakWorkingSet64, hash,
                HashOf(new RecordStore(bare), rowCount));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SqliteDatabase Made(string path)
    {
        var database = new SqliteDatabase(path);
        database.MigrateAll();
        Guid caseId = new("018f9a3c-0000-7c00-8abc-def012345678");
        new CaseStore(database, SystemClock.Instance).Add(caseId, "B-1", "Made", "{}", "benchmark");
        new ExhibitStore(database, SystemClock.Instance).Add(
            Exhibit, caseId, new Exhibit("BANK-01", "made.csv", new string('0', 64), 0, null, null, null), "made", "b");
        return database;
    }

    private static StoredRecord RecordOf(int number) => new()
    {
        Place = string.Create(CultureInfo.InvariantCulture, $"BANK-01:{number + 1}"),
        Kind = "StatementLine",
        OnDay = new LocalDate(2015, 1, 1).PlusDays(number % 3_650),
        Account = "…4321",
        AmountMinor = ((number * 7_919L) % 2_000_001) - 1_000_000,
        Currency = "THB",
        BalanceMinor = (number * 104_729L) % 90_000_001,
        Description = string.Create(CultureInfo.InvariantCulture, $"โอนเงิน transfer ref {number * 31 % 99_991}"),
    };

    private static object[] ValuesOf(int number)
    {
        StoredRecord record = RecordOf(number);
        return
        [
            Exhibit.ToString("D"), number, record.Place, record.Kind,
            NodaTime.Text.LocalDatePattern.Iso.Format(record.OnDay!.Value), DBNull.Value, DBNull.Value,
            record.Account!, record.AmountMinor!, record.Currency!, record.BalanceMinor!, record.Description!,
            DBNull.Value,
        ];
    }

    private static void InsertOurs(SqliteDatabase database, int rowCount) =>
        new RecordStore(database).ReplaceOfExhibit(Exhibit, Enumerable.Range(1, rowCount).Select(RecordOf));

    private static TimeSpan InsertBare(SqliteDatabase database, int rowCount)
    {
        var watch = Stopwatch.StartNew();
        using var connection = (SqliteConnection)database.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            insert into records (exhibit_id, number, place, kind, on_day, to_day, worker, account, amount_minor,
                currency, balance_minor, description, content)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
            """;
        SqliteParameter[] parameters =
        [
            .. Enumerable.Range(0, ColumnCount).Select(
                index => command.Parameters.AddWithValue(FormattableString.Invariant($"@p{index}"), DBNull.Value)),
        ];
        command.Prepare();
        foreach (int[] numbers in Enumerable.Range(1, rowCount).Chunk(PageRows))
        {
            watch.Stop();
            object[][] rows = [.. numbers.Select(ValuesOf)];
            watch.Start();
            foreach (object[] row in rows)
            {
                for (int index = 0; index < row.Length; index++)
                {
                    parameters[index].Value = row[index];
                }

                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return watch.Elapsed;
    }

    private static void Empty(SqliteDatabase database) => new RecordStore(database).ReplaceOfExhibit(Exhibit, []);

    private static TimeSpan Timed(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string HashOf(RecordStore records, int rowCount)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int skip = 0; skip < rowCount; skip += PageRows)
        {
            foreach (StoredRecord record in records.OfExhibit(Exhibit, skip, PageRows))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(record.ToString()));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
