using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Custody;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CustodyLog log;
    private readonly CheckpointKey key;
    private readonly CheckpointFolder checkpoints;

    public CheckpointTests()
    {
        var database = new SqliteDatabase(folder["cases.db"]);
        database.MigrateAll();
        log = new CustodyLog(database, FixedClock.Instance);
        key = CheckpointKey.Open(folder["checkpoints.key"]);
        checkpoints = new CheckpointFolder(folder["checkpoints"]);
    }

    [Fact]
    public async Task A_checkpoint_is_written_only_when_entries_were_added()
    {
        Assert.Null(await Sign());
        Fill(5);
        SignedCheckpoint first = (await Sign())!;
        SignedCheckpoint again = (await Sign())!;
        Fill(3);
        SignedCheckpoint second = (await Sign())!;

        Assert.Equal((1, 5L, true), (first.Checkpoint.Number, first.Checkpoint.EntryCount, first.IsNew));
        Assert.Equal((1, false), (again.Checkpoint.Number, again.IsNew));
        Assert.Equal((2, 8L, true), (second.Checkpoint.Number, second.Checkpoint.EntryCount, second.IsNew));
        Assert.Equal("no time-stamping authority is set up", second.TimeStampMissing);
        CheckpointChain chain = Read();
        Assert.Empty(chain.Faults);
        Assert.Equal([1, 2], chain.Sound.Select(one => one.Number));
        CustodyReport report = log.Verify(chain);
        Assert.True(report.IsVerified);
        Assert.Equal(8, report.AgreesThrough);
    }

    [Fact]
    public async Task Entries_after_the_last_checkpoint_are_told()
    {
        await Three();
        Fill(2);

        CustodyReport report = log.Verify(Read());

        Assert.True(report.IsVerified);
        Assert.Contains(report.Notes, note => note.Contains("entries 10 to 11", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_is_broken_is_never_signed()
    {
        await Three();
        Change("update custody_entries set actor = 'other' where number = 2");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(Sign);

        Assert.Equal(RefusedBecause.CustodyEntryEdited, refused.Refusals[0].Because);
        Assert.False(File.Exists(checkpoints.PlaceOf(4)));
    }

    [Fact]
    public async Task Parts_of_the_tree_that_do_not_fit_the_entries_are_not_signed()
    {
        await Three();
        Fill(3);
        Change("update custody_nodes set hash = '" + new string('0', 64) + "' where height = 3 and position = 0");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(Sign);

        Assert.Equal(RefusedBecause.CheckpointRefused, refused.Refusals[0].Because);
    }

    [Fact]
    public async Task Each_change_of_a_byte_of_a_checkpoint_is_named()
    {
        await Three();
        for (int number = 1; number <= 3; number++)
        {
            byte[] whole = await File.ReadAllBytesAsync(
                checkpoints.PlaceOf(number), TestContext.Current.CancellationToken);
            for (int at = 0; at < whole.Length; at++)
            {
                byte[] changed = [.. whole];
                changed[at] ^= 1;
                // Without a next one nothing signs what only tells why there is no time stamp.
                bool isNoteOfTheLast = number == 3
                    && at > Encoding.ASCII.GetString(whole).IndexOf("\"timeStampMissing\"", StringComparison.Ordinal);
                await File.WriteAllBytesAsync(
                    checkpoints.PlaceOf(number), changed, TestContext.Current.CancellationToken);
                Assert.True(
                    isNoteOfTheLast || Read().Faults.Any(fault => fault.Number == number || fault.Number == number + 1),
                    $"byte {at} of checkpoint {number}");
            }

            await File.WriteAllBytesAsync(checkpoints.PlaceOf(number), whole, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Read().Faults);
    }

    [Fact]
    public async Task A_checkpoint_that_is_taken_away_from_the_middle_is_named()
    {
        await Three();
        File.Delete(checkpoints.PlaceOf(2));

        CustodyFault fault = Assert.Single(Read().Faults);

        Assert.Equal((RefusedBecause.CheckpointMissing, 2L), (fault.Because, fault.Number));
    }

    [Fact]
    public async Task A_checkpoint_under_the_number_of_another_is_named()
    {
        await Three();
        File.Copy(checkpoints.PlaceOf(1), checkpoints.PlaceOf(3), overwrite: true);

        Assert.Equal(RefusedBecause.CheckpointEdited, Assert.Single(Read().Faults).Because);
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_named()
    {
        await Three();
        using CheckpointKey other = TestKeys.Checkpoints();

        Assert.All(
            checkpoints.Read(other.Public).Faults,
            fault => Assert.Equal(RefusedBecause.CheckpointEdited, fault.Because));
    }

    [Fact]
    public void Two_checkpoints_of_logs_that_fork_contradict_each_other()
    {
        var one = new MadeLog(20);
        var fork = new MadeLog(20, seed: 2);
        var check = new CheckpointChainCheck(key.Public);
        byte[] first = CheckpointFile.Write(one.Checkpoint(key, 1, 10, 0, CheckpointStatement.NoPrevious));
        check.Take(1, first);
        check.Take(2, CheckpointFile.Write(fork.Checkpoint(
            key, 2, 20, 10, Restitution.Storage.Folders.FileDigest.Of(first))));

        Assert.Equal(RefusedBecause.CheckpointsContradict, Assert.Single(check.End().Faults).Because);
    }

    [Fact]
    public void The_key_file_is_its_owners_alone_and_one_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights otherwise");
            return;
        }

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["checkpoints.key"]));
        File.SetUnixFileMode(
            folder["checkpoints.key"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        RefusedException refused =
            Assert.Throws<RefusedException>(() => CheckpointKey.Open(folder["checkpoints.key"]));

        Assert.Equal(RefusedBecause.KeyFileOpenToOthers, refused.Refusals[0].Because);
    }

    [Fact]
    public void The_same_key_is_opened_again_and_something_else_is_refused()
    {
        using CheckpointKey again = CheckpointKey.Open(folder["checkpoints.key"]);
        folder.Write("other.key", "no key");
        folder.Write("public.pem", key.Public.Pem);
        if (!OperatingSystem.IsWindows())
        {
            foreach (string name in new[] { "other.key", "public.pem" })
            {
                File.SetUnixFileMode(folder[name], UnixFileMode.UserRead);
            }
        }

        Assert.Equal(key.Public.Fingerprint, again.Public.Fingerprint);
        Assert.Equal(key.Public.Fingerprint, CheckpointPublicKey.OfFile(folder["public.pem"]).Fingerprint);
        foreach (string name in new[] { "other.key", "public.pem" })
        {
            Assert.Equal(
                RefusedBecause.KeyFileUnreadable,
                Assert.Throws<RefusedException>(() => CheckpointKey.Open(folder[name])).Refusals[0].Because);
        }
    }

    [Fact]
    public async Task A_signature_is_checked_by_a_program_that_is_not_ours()
    {
        if (!File.Exists("/usr/bin/openssl"))
        {
            Assert.Skip("no openssl on this machine");
        }

        await Three();
        Checkpoint second = Read().Sound[1];
        await File.WriteAllBytesAsync(
            folder["text"], second.Statement.Bytes, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder["signature"], second.Signature, TestContext.Current.CancellationToken);

        Assert.Equal(0, await OpenSsl("text"));
        folder.Write("text", second.Statement.Text.Replace("entries 6", "entries 7", StringComparison.Ordinal));
        Assert.NotEqual(0, await OpenSsl("text"));
    }

    public void Dispose()
    {
        key.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<int> OpenSsl(string text)
    {
        var start = new ProcessStartInfo("/usr/bin/openssl")
        {
            ArgumentList =
            {
                "dgst", "-sha256", "-verify", checkpoints.PublicKeyPath, "-signature", folder["signature"],
                folder[text],
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private Task<SignedCheckpoint?> Sign() =>
        new CheckpointSigning(log, checkpoints, key, FixedClock.Instance).Sign(TestContext.Current.CancellationToken);

    private async Task Three()
    {
        for (int turn = 0; turn < 3; turn++)
        {
            Fill(3);
            await Sign();
        }
    }

    private CheckpointChain Read() => checkpoints.Read(CheckpointPublicKey.OfFile(checkpoints.PublicKeyPath));

    private void Fill(int count) => log.AppendAll([.. Enumerable.Range(1, count).Select(MadeLog.Deed)]);

    private void Change(string deed)
    {
        using var connection = new SqliteConnection($"Data Source={folder["cases.db"]}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = deed;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
