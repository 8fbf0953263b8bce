using Microsoft.Data.Sqlite;
using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Custody;

public sealed class CustodyLogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;
    private readonly CustodyLog log;

    public CustodyLogTests()
    {
        database = new SqliteDatabase(folder["cases.db"]);
        database.MigrateAll();
        log = new CustodyLog(database, FixedClock.Instance);
    }

    [Fact]
    public void What_was_appended_is_read_back_in_its_order_and_verifies()
    {
        CustodyEntry first = log.Append(MadeLog.Deed(1));
        IReadOnlyList<CustodyEntry> more = log.AppendAll([MadeLog.Deed(2), MadeLog.Deed(3)]);

        Assert.Equal([first, .. more], log.Page(0, 10));
        Assert.Equal([more[0]], log.Page(1, 1));
        Assert.Equal(first, log.OfNumber(1));
        Assert.Null(log.OfNumber(4));
        Assert.Equal(CustodyEntry.NoPrevious, first.Previous);
        Assert.Equal(first.Hash, more[0].Previous);
        Assert.Equal(new CustodyHead(3, more[1].Hash), log.Head());
        CustodyReport report = log.Verify(CheckpointChain.None);
        Assert.True(report.IsVerified);
        Assert.Equal(log.Root(), report.Root);
    }

    [Fact]
    public void An_empty_log_has_a_head_and_verifies()
    {
        Assert.Equal(new CustodyHead(0, CustodyEntry.NoPrevious), log.Head());
        Assert.True(log.Verify(CheckpointChain.None).IsVerified);
        Assert.Empty(log.Page(0, 10));
    }

    [Fact]
    public void Entries_of_a_case_and_of_an_exhibit_are_found()
    {
        Fill(30);

        Assert.All(log.PageOfCase("RN-1", 0, 100), entry => Assert.Equal("RN-1", entry.Case));
        Assert.Equal(log.CountOfCase("RN-1"), log.PageOfCase("RN-1", 0, 100).Count);
        Assert.NotEmpty(log.OfExhibit("RN-1", "BANK-03"));
        Assert.All(
            log.OfExhibit("RN-1", "BANK-03"), entry => Assert.Equal(("RN-1", "BANK-03"), (entry.Case, entry.About)));
    }

    [Fact]
    public void Every_entry_and_every_earlier_log_has_its_proof()
    {
        Fill(37);
        string root = log.Root();
        for (int number = 1; number <= 37; number++)
        {
            Assert.True(log.Proof(number).Shows(log.OfNumber(number)!.Hash, root));
            Assert.True(log.Consistency(number).Shows(log.Root(number), root));
            Assert.True(log.Proof(1, number).Shows(log.OfNumber(1)!.Hash, log.Root(number)));
        }
    }

    [Fact]
    public void An_entry_that_belongs_to_an_act_is_gone_when_the_act_is_undone()
    {
        log.Append(MadeLog.Deed(1));

        Assert.Throws<InvalidOperationException>(() => database.Whole<int>(null, transaction =>
        {
            log.Append(MadeLog.Deed(2), transaction);
            throw new InvalidOperationException("the act came to nothing");
        }));

        Assert.Equal(1, log.Head().EntryCount);
        log.Append(MadeLog.Deed(3));
        Assert.True(log.Verify(CheckpointChain.None).IsVerified);
    }

    [Theory]
    [InlineData("two words", "RN-1", "BANK-01", "")]
    [InlineData("", "RN-1", "BANK-01", "")]
    [InlineData("officer", "คดี", "BANK-01", "")]
    [InlineData("officer", "RN-1", "a\"b", "")]
    [InlineData("officer", "RN-1", "BANK-01", "ABCD")]
    [InlineData("officer", "RN-1", "BANK-01\n", "")]
    public void A_text_that_an_entry_cannot_hold_is_refused_and_not_quoted(
        string actor, string caseCode, string about, string payload)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => log.Append(new CustodyDeed(CustodyAct.CaseOpened, actor, caseCode, about, payload)));

        Assert.DoesNotContain("two words", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, log.Head().EntryCount);
    }

    [Fact]
    public void A_user_whose_name_an_entry_cannot_hold_gets_a_code()
    {
        Assert.Equal("officer", CustodyText.CodeOfUser("officer"));
        Assert.StartsWith("user:", CustodyText.CodeOfUser("สมชาย"), StringComparison.Ordinal);
        Assert.NotEqual(CustodyText.CodeOfUser("a b"), CustodyText.CodeOfUser("a c"));
        log.Append(new CustodyDeed(
            CustodyAct.CaseOpened, CustodyText.CodeOfUser("a b"), CustodyText.CodeOf("คดี"), ""));
        Assert.True(log.Verify(CheckpointChain.None).IsVerified);
    }

    [Fact]
    public async Task Eight_who_append_at_once_lose_nothing_and_keep_one_chain()
    {
        const int Each = 25;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            var own = new CustodyLog(new SqliteDatabase(folder["cases.db"]), SystemClock.Instance);
            for (int turn = 0; turn < Each; turn++)
            {
                own.Append(new CustodyDeed(CustodyAct.ComputationMade, $"writer-{writer}", "RN-1", $"{turn}"));
            }
        }, TestContext.Current.CancellationToken)));

        CustodyReport report = log.Verify(CheckpointChain.None);
        Assert.True(report.IsVerified);
        Assert.Equal(8 * Each, report.EntryCount);
        IReadOnlyList<CustodyEntry> all = log.Page(0, 1_000);
        Assert.All(Enumerable.Range(0, 8), writer => Assert.Equal(
            Enumerable.Range(0, Each).Select(turn => $"{turn}"),
            all.Where(entry => entry.Actor == $"writer-{writer}").Select(entry => entry.About)));
        Assert.True(log.Proof(77).Shows(all[76].Hash, log.Root()));
    }

    [Theory]
    [InlineData("update custody_entries set actor = 'other' where number = 5", RefusedBecause.CustodyEntryEdited, 5)]
    [InlineData("update custody_entries set written_utc = 'never' where number = 5",
        RefusedBecause.CustodyLineUnreadable, 5)]
    [InlineData("update custody_entries set actor = 'a\"b' where number = 5", RefusedBecause.CustodyLineUnreadable, 5)]
    [InlineData("delete from custody_entries where number = 5", RefusedBecause.CustodyEntryRemoved, 5)]
    [InlineData("delete from custody_entries where number = 12", RefusedBecause.CustodyTruncated, 12)]
    [InlineData("update custody_entries set number = 40 where number = 12", RefusedBecause.CustodyEntryEdited, 12)]
    public void What_is_done_to_the_database_is_named(string deed, RefusedBecause because, int number)
    {
        Fill(12);
        using (var connection = new SqliteConnection($"Data Source={folder["cases.db"]}"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = deed;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        CustodyReport report = log.Verify(CheckpointChain.None);

        Assert.Equal((because, (long)number), (report.Faults[0].Because, report.Faults[0].Number));
        Assert.Equal(1, report.FaultCount);
    }

    [Fact]
    public void What_is_exported_verifies_without_the_database()
    {
        Fill(300);
        using var stream = new MemoryStream();

        Assert.Equal(300, log.ExportTo(stream));

        stream.Position = 0;
        CustodyReport report = CustodyCheck.Of(stream, CheckpointChain.None);
        Assert.True(report.IsVerified);
        Assert.Equal(log.Root(), report.Root);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private void Fill(int count) => log.AppendAll([.. Enumerable.Range(1, count).Select(MadeLog.Deed)]);
}
