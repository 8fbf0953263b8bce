using System.Security.Cryptography;
using Azure.Storage.Queues;
using NodaTime;
using Restitution.Benchmarks.Kills;
using Restitution.Evidence;
using Restitution.Service;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service.Work;

/// <summary>
/// Exhibits in blobs, messages in a queue, two processes that share it: one is killed midway, and nothing is lost and
/// nothing done twice.
/// </summary>
[Collection(nameof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class OneQueueTests(Azurite azurite) : IClassFixture<Azurite>
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Restitution.Service.dll");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_the_id_of_its_job_and_nothing_else()
    {
        string connection = azurite.Needed();
        using var here = new Installation(with: options => options with { QueueConnection = connection });
        BroughtInCase brought = await here.BringDemo();

        string[] messages = [.. (await new QueueClient(connection, "read-exhibit")
            .PeekMessagesAsync(32, Stop)).Value.Select(message => message.MessageText)];

        string[] ids = [.. here.Parts.Jobs.OfCase(brought.Stored.Id, 0, 100).Select(job => $"{job.Id:D}")];
        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Contains(message, ids));
    }

    [Fact]
    public async Task Two_processes_share_a_queue_and_one_is_killed_midway()
    {
        string connection = azurite.Needed();
        using var here = new Installation(with: options => options with
        {
            QueueConnection = connection, BlobConnection = connection,
        });
        BroughtInCase brought = await here.BringDemo();
        StoredExhibit uploaded = await Upload(here.Parts, brought.Stored);
        await Tell(here.Parts, WorkAsked.ToRead(uploaded, "uploaded", Installation.By));
        Dictionary<string, string> variables = new()
        {
            ["RESTITUTION_QUEUES"] = connection,
            ["RESTITUTION_BLOBS"] = connection,
            ["RESTITUTION_WORK_LEASE_SECONDS"] = "3",
        };
        using var web = new HttpClient();
        using var killed = ServiceProcess.Start(Program, here["installation"], variables);
        using var other = ServiceProcess.Start(Program, here["installation"], variables);
        await killed.Answers(web, Stop);
        await other.Answers(web, Stop);
        await Until(() => Done(here, QueuedWork.ReadExhibit) >= 2);

        await killed.Kill();
        await Until(() => Open(here) == 0);
        Job computed = await Tell(here.Parts, WorkAsked.ToCompute(
            here.Parts.Cases.OfId(brought.Stored.Id)!, "once", Installation.By));
        await Until(() => here.Parts.Jobs.OfId(computed.Id)!.IsEnded);
        Job written = await Tell(here.Parts, WorkAsked.ToWrite(
            brought.Stored.Id, new WriteDocumentsTold(computed.Id, ["back-pay-order"], ["en"]), "once",
            Installation.By));
        await Until(() => here.Parts.Jobs.OfId(written.Id)!.IsEnded);

        Assert.False(other.IsEnded);
        Assert.All(
            here.Parts.Exhibits.OfCase(brought.Stored.Id, 0, 100).Where(exhibit => exhibit.Code != uploaded.Code),
            exhibit =>
            {
                Assert.True(exhibit.State == ExhibitState.Read, $"{exhibit.Code}: {exhibit.Told}");
                Assert.Single(
                    here.Parts.Custody.OfExhibit(Installation.DemoCode, exhibit.Code),
                    entry => entry.Act == CustodyActs.NameOf(CustodyAct.ExhibitRead));
            });
        Assert.Equal(computed.Id, Assert.Single(here.Parts.Computations.OfCase(brought.Stored.Id, 0, 10)).Id);
        Assert.True(here.Parts.Documents.OfComputation(computed.Id).Count >= 3);
        Assert.True(here.Parts.Custody.Verify(CheckpointChain.None).IsVerified);
        Assert.Empty(here.Parts.Jobs.OfState(JobState.Poisoned, 0, 10));
    }

    private static async Task<Job> Tell(ServiceParts parts, NewJob asked)
    {
        Job job = parts.Jobs.Enqueue(asked);
        await parts.Queue.Tell(job, Stop);
        return job;
    }

    private static async Task<StoredExhibit> Upload(ServiceParts parts, StoredCase stored)
    {
        const int ChunkBytes = 16 << 10;
        byte[] bytes = new byte[3 * ChunkBytes];
        new Random(7).NextBytes(bytes);
        var address = VaultAddress.Of(stored.Code, "UP-01");
        UploadState upload = await parts.Vault.StartUpload(
            new UploadWish(address, bytes.Length, ChunkBytes), parts.VaultLimits, Stop);
        foreach (int number in upload.MissingChunks)
        {
            using var chunk = new MemoryStream(bytes, (number - 1) * ChunkBytes, ChunkBytes);
            await parts.Vault.AppendChunk(
                upload.Id, number, chunk,
                Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan((number - 1) * ChunkBytes, ChunkBytes))), Stop);
        }

        VaultedExhibit kept = await parts.Vault.Complete(upload.Id, FileDigest.Of(bytes), Stop);
        return parts.Exhibits.Add(
            Guid.CreateVersion7(), stored.Id,
            new Exhibit("UP-01", "received.bin", kept.Sha256, kept.ByteCount, new LocalDate(2021, 10, 2), null, null),
            address.ToString(), Installation.By);
    }

    private static int Done(Installation here, string kind) =>
        here.Parts.Jobs.OfState(JobState.Done, 0, 1_000).Count(job => job.Kind == kind);

    private static int Open(Installation here) =>
        here.Parts.Jobs.OfState(JobState.Waiting, 0, 100).Count + here.Parts.Jobs.OfState(JobState.Taken, 0, 100).Count;

    private static async Task Until(Func<bool> holds)
    {
        for (int turn = 0; !holds(); turn++)
        {
            Assert.True(turn < 1_200, "two minutes have passed");
            await Task.Delay(100, Stop);
        }
    }
}
