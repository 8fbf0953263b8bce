using System.Text;
using Microsoft.Data.Sqlite;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Custody;

public sealed class CustodyOfOneTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;
    private readonly CustodyLog log;
    private readonly CheckpointKey key;
    private readonly CheckpointFolder checkpoints;

    public CustodyOfOneTests()
    {
        database = new SqliteDatabase(folder["cases.db"]);
        database.MigrateAll();
        log = new CustodyLog(database, FixedClock.Instance);
        key = CheckpointKey.Open(folder["checkpoints.key"]);
        checkpoints = new CheckpointFolder(folder["checkpoints"]);
    }

    [Fact]
    public async Task Of_one_exhibit_the_entries_are_shown_and_nothing_of_other_cases()
    {
        CustodyOfOne custody = await Bank01();
        string text = Encoding.UTF8.GetString(CustodyOfOneFile.Write(custody));

        CustodyOfOne read = CustodyOfOneFile.Read(Encoding.UTF8.GetBytes(text))!;
        Assert.True(read.Check(key.Public).IsVerified);
        Assert.Equal(["exhibit-received", "exhibit-read"], read.Entries.Select(one => one.Entry.Act));
        Assert.Equal(1, read.LaterCount);
        foreach (CustodyEntry other in log.Page(0, 100).Where(entry => entry.Case != "RN-1"))
        {
            Assert.DoesNotContain(other.Case, text, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Actor, text, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Salt, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("BANK-02", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_change_of_a_byte_of_it_is_refused_but_for_what_no_signature_covers()
    {
        byte[] whole = CustodyOfOneFile.Write(await Bank01());
        string text = Encoding.UTF8.GetString(whole);
        int later = text.IndexOf("\"later\":", StringComparison.Ordinal) + "\"later\": ".Length;
        int note = text.IndexOf("\"timeStampMissing\"", StringComparison.Ordinal);
        int publicKey = text.IndexOf("\"publicKey\"", StringComparison.Ordinal);
        for (int at = 0; at < whole.Length; at++)
        {
            if (at == later || at >= note)
            {
                continue;
            }

            byte[] changed = [.. whole];
            changed[at] ^= 1;
            Assert.False(
                CustodyOfOneFile.Read(changed)?.Check(key.Public).IsVerified ?? false, $"byte {at}: {text[at]}");
        }

        Assert.True(publicKey > note);
    }

    [Fact]
    public async Task An_entry_left_out_twice_or_in_another_order_is_refused_or_still_true()
    {
        CustodyOfOne custody = await Bank01();

        // One that is left out cannot be noticed: what is shown is true, and not said to be all.
        Assert.True((custody with { Entries = [custody.Entries[0]] }).Check(key.Public).IsVerified);
        Assert.False((custody with { Entries = [] }).Check(key.Public).IsVerified);
        (ShownEntry first, ShownEntry second) = (custody.Entries[0], custody.Entries[1]);
        Assert.False((custody with { Entries = [second, first] }).Check(key.Public).IsVerified);
        Assert.False((custody with { Entries = [first, first] }).Check(key.Public).IsVerified);
        Assert.False((custody with { About = "BANK-02" }).Check(key.Public).IsVerified);
        using CheckpointKey other = TestKeys.Checkpoints();
        Assert.Equal(
            RefusedBecause.CheckpointEdited, Assert.Single(custody.Check(other.Public).Faults).Because);
    }

    [Fact]
    public async Task Without_a_checkpoint_over_an_entry_about_it_nothing_is_shown()
    {
        Append(CustodyAct.ExhibitReceived, "RN-1", "BANK-01");
        Directory.CreateDirectory(checkpoints.FullPath);
        Refused(RefusedBecause.CheckpointMissing, "RN-1", "BANK-01");
        await Sign();
        Refused(RefusedBecause.CheckpointMissing, "RN-1", "BANK-09");
    }

    [Fact]
    public async Task What_the_tables_of_the_log_no_longer_show_is_not_handed_out()
    {
        await Bank01();
        using (var connection = new SqliteConnection($"Data Source={folder["cases.db"]}"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "update custody_entries set actor = 'other' where about = 'BANK-01'";
            command.ExecuteNonQuery();
        }

        Refused(RefusedBecause.CustodyProofWrong, "RN-1", "BANK-01");
    }

    [Fact]
    public void Lines_of_the_logs_of_a_case_folder_are_brought_in_by_their_digests()
    {
        folder.Write("access.log", "{\"at\":\"a\",\"reason\":\"hearing\"}\n{\"at\":\"b\"}\n");
        IReadOnlyList<CustodyDeed> deeds = CaseFolderLogs.DeedsOf(
            folder["access.log"], CustodyAct.AccessLogLine, "officer", "RN-1");

        IReadOnlyList<CustodyEntry> entries = log.AppendAll(deeds);

        Assert.Equal(["access.log:1", "access.log:2"], entries.Select(entry => entry.About));
        Assert.All(entries, entry => Assert.DoesNotContain(
            "hearing", CustodyLine.Write(entry), StringComparison.Ordinal));
        Assert.Null(CaseFolderLogs.FirstChangedLine(folder["access.log"], entries));
        folder.Write("access.log", "{\"at\":\"a\",\"reason\":\"hearing\"}\n{\"at\":\"b\"}\n{\"at\":\"c\"}\n");
        Assert.Null(CaseFolderLogs.FirstChangedLine(folder["access.log"], entries));
        folder.Write("access.log", "{\"at\":\"a\",\"reason\":\"hearing\"}\n{\"at\":\"x\"}\n");
        Assert.Equal(2, CaseFolderLogs.FirstChangedLine(folder["access.log"], entries));
        folder.Write("access.log", "{\"at\":\"b\"}\n");
        Assert.Equal(1, CaseFolderLogs.FirstChangedLine(folder["access.log"], entries));
        folder.Write("access.log", "{\"at\":\"a\",\"reason\":\"hearing\"}\n");
        Assert.Equal(2, CaseFolderLogs.FirstChangedLine(folder["access.log"], entries));
        Assert.Empty(CaseFolderLogs.DeedsOf(folder["none.log"], CustodyAct.DecisionLogLine, "officer", "RN-1"));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CaseFolderLogs.DeedsOf(folder["access.log"], CustodyAct.CaseOpened, "officer", "RN-1"));
    }

    public void Dispose()
    {
        key.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<CustodyOfOne> Bank01()
    {
        Append(CustodyAct.ExhibitReceived, "SK-9", "BANK-01");
        Append(CustodyAct.ExhibitReceived, "RN-1", "BANK-01");
        Append(CustodyAct.ExhibitReceived, "RN-1", "BANK-02");
        Append(CustodyAct.ExhibitReceived, "SK-8", "PAY-01");
        Append(CustodyAct.ExhibitRead, "RN-1", "BANK-01");
        await Sign();
        Append(CustodyAct.ExhibitOpened, "RN-1", "BANK-01");
        return CustodyOfOne.Of(log, checkpoints, key.Public, "RN-1", "BANK-01");
    }

    private void Append(CustodyAct act, string caseCode, string about) =>
        log.Append(new CustodyDeed(act, $"officer-of-{caseCode}", caseCode, about));

    private Task<SignedCheckpoint?> Sign() =>
        new CheckpointSigning(log, checkpoints, key, FixedClock.Instance).Sign(TestContext.Current.CancellationToken);

    private void Refused(RefusedBecause because, string caseCode, string about)
    {
        if (!File.Exists(checkpoints.PublicKeyPath))
        {
            File.WriteAllText(checkpoints.PublicKeyPath, key.Public.Pem);
        }

        Assert.Equal(because, Assert.Throws<RefusedException>(
            () => CustodyOfOne.Of(log, checkpoints, key.Public, caseCode, about)).Refusals[0].Because);
    }
}
