using Restitution.Benchmarks.Kills;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Stores;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service.Work;

/// <summary>
/// Two processes share the parts of one computation and one of them is killed midway: nothing is lost and nothing done
/// twice.
/// </summary>
[Collection(nameof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class TwoProcessesTests(Azurite azurite) : IClassFixture<Azurite>
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Restitution.Service.dll");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_one_machine_two_processes_share_the_parts_and_one_is_killed_midway()
    {
        using var here = new Installation();
        await SharedAndKilled(here, []);
    }

    [Fact]
    public async Task By_messages_of_a_queue_two_processes_share_the_parts_and_one_is_killed_midway()
    {
        string connection = azurite.Needed();
        using var here = new Installation(with: options => options with { QueueConnection = connection });
        await SharedAndKilled(here, new Dictionary<string, string> { ["RESTITUTION_QUEUES"] = connection });
    }

    private static async Task SharedAndKilled(Installation here, Dictionary<string, string> variables)
    {
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        Job computing = here.Parts.Jobs.Enqueue(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));
        await here.Parts.Queue.Tell(computing, Stop);
        variables["RESTITUTION_WORK_LEASE_SECONDS"] = "3";
        using var web = new HttpClient();
        using var killed = ServiceProcess.Start(Program, here["installation"], variables);
        using var other = ServiceProcess.Start(Program, here["installation"], variables);
        await killed.Answers(web, Stop);
        await other.Answers(web, Stop);

        await Until(() => here.Parts.ComputationParts.JobsOf(computing.Id).Count > 0 || Ended());
        await killed.Kill();
        await Until(Ended);

        Job done = here.Parts.Jobs.OfId(computing.Id)!;
        KeptComputation made = Assert.Single(here.Parts.Computations.OfCase(brought.Stored.Id, 0, 10));
        Assert.True(done.State == JobState.Done, $"{done.State} {done.Fault}");
        Assert.StartsWith("fb4bf622", made.ResultSha256, StringComparison.Ordinal);
        Assert.All(here.Parts.Jobs.ChildrenOf(computing.Id), part => Assert.Equal(JobState.Done, part.State));
        Assert.Empty(here.Parts.ComputationParts.JobsOf(computing.Id));
        Assert.Single(
            here.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 1_000),
            entry => entry.Act == CustodyActs.NameOf(CustodyAct.ComputationMade));
        Assert.True(here.Parts.Custody.Verify(CheckpointChain.None).IsVerified);

        bool Ended() => here.Parts.Jobs.OfId(computing.Id)!.IsEnded;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (int turn = 0; !holds(); turn++)
        {
            Assert.True(turn < 2_400, "four minutes have passed");
            await Task.Delay(100, Stop);
        }
    }
}
