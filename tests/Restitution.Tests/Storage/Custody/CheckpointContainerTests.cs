using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Custody;

/// <summary>Checkpoints in a blob container are written once, and copied into a folder they verify a log.</summary>
public sealed class CheckpointContainerTests(Azurite azurite) : IClassFixture<Azurite>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private CustodyLog log = null!;
    private CheckpointKey key = null!;
    private BlobContainerClient blobs = null!;
    private CheckpointContainer checkpoints = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        blobs = new BlobContainerClient(azurite.Needed(), $"c{Guid.NewGuid():N}");
        checkpoints = new CheckpointContainer(blobs);
        checkpoints.Make();
        var database = new SqliteDatabase(folder["cases.db"]);
        database.MigrateAll();
        log = new CustodyLog(database, FixedClock.Instance);
        key = CheckpointKey.Open(folder["checkpoints.key"]);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        key?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task They_are_signed_one_after_the_other_and_verify_the_log_from_a_folder_they_were_copied_into()
    {
        await Three();
        log.AppendAll([MadeLog.Deed(1)]);
        await using (FileStream exported = File.Create(folder["custody.jsonl"]))
        {
            log.ExportTo(exported);
        }

        Assert.Equal([1, 2, 3], checkpoints.Read(checkpoints.PublicKey()).Sound.Select(one => one.Number));
        await CopyTo("copied");
        CustodyReport report = CustodyVerification.OfLog(folder["custody.jsonl"], folder["copied"], null);
        Assert.True(report.IsVerified);
        Assert.Equal(9, report.AgreesThrough);
        await File.WriteAllLinesAsync(
            folder["custody.jsonl"], (await File.ReadAllLinesAsync(folder["custody.jsonl"], Stop))[..5], Stop);
        Assert.False(CustodyVerification.OfLog(folder["custody.jsonl"], folder["copied"], null).IsVerified);
    }

    [Fact]
    public async Task One_that_another_process_wrote_first_stands()
    {
        await Three();
        Checkpoint second = checkpoints.Read(key.Public).Sound[1];
        string before = checkpoints.DigestOf(2);

        Assert.Throws<IOException>(() => checkpoints.Write(second with { Signature = [1, 2, 3] }, key.Public));

        Assert.Equal(before, checkpoints.DigestOf(2));
        Assert.Empty(checkpoints.Read(key.Public).Faults);
    }

    [Fact]
    public async Task A_process_with_another_key_signs_nothing_beside_them()
    {
        await Three();
        log.AppendAll([MadeLog.Deed(1)]);
        using var other = CheckpointKey.Open(folder["other.key"]);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => Sign(other));

        Assert.Equal(RefusedBecause.CheckpointEdited, refused.Refusals[0].Because);
        Assert.Equal(key.Public.Pem, checkpoints.PublicKey().Pem);
    }

    [Fact]
    public async Task One_that_was_taken_away_or_changed_is_named()
    {
        await Three();
        await blobs.GetBlockBlobClient("checkpoint-1.json").DeleteAsync(cancellationToken: Stop);
        Assert.Equal(
            RefusedBecause.CheckpointMissing, Assert.Single(checkpoints.Read(key.Public).Faults).Because);

        await Overwrite("checkpoint-1.json", "{}");
        Assert.Contains(
            checkpoints.Read(key.Public).Faults, fault => fault.Because == RefusedBecause.CheckpointUnreadable);
    }

    [Fact]
    public void A_container_that_is_not_there_is_refused_and_not_taken_for_an_empty_one()
    {
        var none = new CheckpointContainer(new BlobContainerClient(azurite.Needed(), "no-such-container"));

        RefusedException refused = Assert.Throws<RefusedException>(() => none.Read(key.Public));

        Assert.Equal(RefusedBecause.FolderMissing, Assert.Single(refused.Refusals).Because);
    }

    private Task<SignedCheckpoint?> Sign(CheckpointKey by) =>
        new CheckpointSigning(log, checkpoints, by, FixedClock.Instance).Sign(Stop);

    private async Task Three()
    {
        for (int turn = 0; turn < 3; turn++)
        {
            log.AppendAll([.. Enumerable.Range(1, 3).Select(MadeLog.Deed)]);
            await Sign(key);
        }
    }

    private async Task CopyTo(string name)
    {
        Directory.CreateDirectory(folder[name]);
        string[] names = ["public-key.pem", "checkpoint-1.json", "checkpoint-2.json", "checkpoint-3.json"];
        foreach (string blob in names)
        {
            using BlobDownloadStreamingResult from =
                await blobs.GetBlockBlobClient(blob).DownloadStreamingAsync(cancellationToken: Stop);
            await using FileStream to = File.Create(Path.Combine(folder[name], blob));
            await from.Content.CopyToAsync(to, Stop);
        }
    }

    private async Task Overwrite(string name, string text)
    {
        BlockBlobClient blob = blobs.GetBlockBlobClient(name);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        string block = Convert.ToBase64String("other"u8);
        await blob.StageBlockAsync(block, content, cancellationToken: Stop);
        await blob.CommitBlockListAsync([block], cancellationToken: Stop);
    }
}
