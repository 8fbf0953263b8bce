using NodaTime;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Storage.Computations;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Service.Work;

/// <summary>A computation is divided among jobs by workers and joined once, whatever happens to its jobs.</summary>
[Trait("Cultures", "one")]
public sealed class ComputingInPartsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_is_computed_in_four_parts_and_joined_to_the_bytes_of_the_laptop()
    {
        using var here = new Installation();
        Job computing = await Asked(here);

        Assert.Equal(WorkEnd.Divided, await DoOne(here));
        Job divided = here.Parts.Jobs.OfId(computing.Id)!;
        await DoOne(here);
        await DoOne(here);
        Job halfWay = here.Parts.Jobs.OfId(computing.Id)!;
        int partsHalfWay = here.Parts.ComputationParts.JobsOf(computing.Id).Count;
        await here.DoAll();

        Assert.Equal((JobState.AwaitingChildren, 0L, 5L), (divided.State, divided.DoneCount, divided.WholeCount));
        Assert.Equal((JobState.AwaitingChildren, 2L, 5L), (halfWay.State, halfWay.DoneCount, halfWay.WholeCount));
        Assert.Equal(2, partsHalfWay);
        Assert.Equal(4, here.Parts.Jobs.ChildrenOf(computing.Id).Count);
        Job done = here.Parts.Jobs.OfId(computing.Id)!;
        Assert.Equal((JobState.Done, 5L, 5L), (done.State, done.DoneCount, done.WholeCount));
        AssertIsTheLaptops(here, computing);
    }

    [Fact]
    public async Task Each_message_may_come_twice_at_any_time_and_nothing_is_done_twice()
    {
        using var here = new Installation();
        Job computing = await Asked(here);
        List<Job> taken = [];
        while (here.Parts.Jobs.TakeNext("here", Installation.Lease) is { } job)
        {
            taken.Add(job);
            await new WorkRun(here.Parts, Installation.Lease).Run(job, Stop);
            foreach (Job before in taken)
            {
                // As it was taken then, and as a message that wakes another worker now.
                Assert.Equal(WorkEnd.Lost, await new WorkRun(here.Parts, Installation.Lease).Run(before, Stop));
            }
        }

        Assert.All(taken, job => Assert.Null(here.Parts.Jobs.Take(job.Id, "another", Installation.Lease)));
        Assert.Equal(6, taken.Count);
        AssertIsTheLaptops(here, computing);
    }

    [Fact]
    public async Task A_worker_that_ends_midway_leaves_its_part_to_another_and_what_it_still_finishes_is_not_kept()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        Job computing = await Asked(here);
        await DoOne(here);
        Job lost = here.Parts.Jobs.TakeNext("killed", Installation.Lease)!;
        clock.Now += Installation.Lease + Duration.FromSeconds(1);

        await here.DoAll();

        Assert.Equal(WorkEnd.Lost, await new WorkRun(here.Parts, Installation.Lease).Run(lost, Stop));
        Assert.Equal(2, here.Parts.Jobs.OfId(lost.Id)!.Attempts);
        AssertIsTheLaptops(here, computing);
    }

    [Fact]
    public async Task A_part_that_failed_for_good_ends_the_computation_which_says_whose_claims_it_lacks()
    {
        using var here = new Installation();
        Job computing = await Asked(here);
        await DoOne(here);
        Job part = here.Parts.Jobs.TakeNext("here", Installation.Lease)!;
        IReadOnlyList<string> workers = WorkAsked.ToldOf<ComputeWorkersTold>(part).Workers;
        here.Parts.Jobs.Fail(part, """{"fault":"TimeoutException"}""", isHopeless: true);

        await here.DoAll();

        Job failed = here.Parts.Jobs.OfId(computing.Id)!;
        Assert.Equal(JobState.Poisoned, failed.State);
        Assert.Equal(
            QueuedWork.Told(new { fault = "WorkersNotComputed", workers }), failed.Fault);
        Assert.Equal(0, here.Parts.Computations.CountOf(computing.CaseId!.Value));
        Assert.Empty(here.Parts.ComputationParts.JobsOf(computing.Id));
        Assert.DoesNotContain(
            here.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 1_000),
            entry => entry.Act == CustodyActs.NameOf(CustodyAct.ComputationMade));

        Assert.True(here.Parts.Jobs.TryAgain(computing.Id));
        await here.DoAll();
        Assert.Equal(8, here.Parts.Jobs.ChildrenOf(computing.Id).Count);
        AssertIsTheLaptops(here, computing);
    }

    [Fact]
    public async Task A_part_that_was_damaged_or_is_of_another_reading_is_not_joined_but_reckoned_anew()
    {
        using var here = new Installation();
        Job computing = await Asked(here);
        Assert.Equal(5, await Until(here, computing));
        IReadOnlyList<Guid> kept = here.Parts.ComputationParts.JobsOf(computing.Id);
        byte[][] forms = [.. kept.Select(job => here.Parts.ComputationParts.Form(job)!)];
        forms[0][^1] ^= 1;
        forms[1] = ReadCase.Of(CaseFolder.Open(AndamanDawn.Folder), CaseIdentities.None, _ => { })
            .Part(["W-01"]);
        here.Parts.Database.Whole(null, within =>
        {
            here.Parts.ComputationParts.RemoveOf(computing.Id, within);
            foreach ((Guid job, byte[] form) in kept.Zip(forms).SkipLast(1))
            {
                here.Parts.ComputationParts.Add(job, computing.Id, form, within);
            }

            return 0;
        });

        await here.DoAll();

        AssertIsTheLaptops(here, computing);
    }

    [Fact]
    public async Task A_case_that_can_no_longer_be_read_when_its_parts_are_joined_is_refused_and_leaves_nothing()
    {
        using var here = new Installation();
        Job computing = await Asked(here);
        await Until(here, computing);
        here.Parts.CaseFiles.Remove(computing.CaseId!.Value, "layouts/PAY-01.json", Installation.By);

        await here.DoAll();

        Assert.Contains(
            "layout-missing", here.Parts.Jobs.OfId(computing.Id)!.Outcome, StringComparison.Ordinal);
        Assert.Equal(0, here.Parts.Computations.CountOf(computing.CaseId!.Value));
        Assert.Empty(here.Parts.ComputationParts.JobsOf(computing.Id));
    }

    [Fact]
    public async Task A_part_that_cannot_read_the_case_leaves_its_workers_to_whoever_joins()
    {
        using var here = new Installation();
        Job computing = await Asked(here);
        await DoOne(here);
        Guid of = computing.CaseId!.Value;
        StoredCaseFile layout = here.Parts.CaseFiles.Of(of, "layouts/PAY-01.json")!;
        byte[] bytes = here.Parts.CaseFiles.Bytes(layout)!;
        here.Parts.CaseFiles.Remove(of, layout.Path, Installation.By);
        await DoOne(here);
        here.Parts.CaseFiles.Write(of, layout.Path, bytes, Installation.By);

        await here.DoAll();

        Assert.Contains(here.Parts.Jobs.ChildrenOf(computing.Id), part =>
            part.Outcome!.Contains("layout-missing", StringComparison.Ordinal));
        AssertIsTheLaptops(here, computing);
    }

    [Fact]
    public async Task Parts_that_nobody_will_join_are_forgotten()
    {
        using var here = new Installation();
        Job computing = await Asked(here);
        await Until(here, computing);
        here.Parts.Jobs.Fail(
            here.Parts.Jobs.TakeNext("here", Installation.Lease)!, "{}", isHopeless: true);

        Assert.Equal(4, here.Parts.ComputationParts.RemoveLeft());
        Assert.Equal(0, here.Parts.ComputationParts.RemoveLeft());
    }

    private static async Task<Job> Asked(Installation here)
    {
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        return here.Parts.Jobs.Enqueue(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));
    }

    private static async Task<WorkEnd> DoOne(Installation here) =>
        await new WorkRun(here.Parts, Installation.Lease)
            .Run(here.Parts.Jobs.TakeNext("here", Installation.Lease)!, Stop);

    // Does all but the joining.
    private static async Task<int> Until(Installation here, Job computing)
    {
        int done = 0;
        while (!here.Parts.Jobs.OfId(computing.Id)!.AreChildrenDone)
        {
            await DoOne(here);
            done++;
        }

        return done;
    }

    private static void AssertIsTheLaptops(Installation here, Job computing)
    {
        var laptop = CaseRun.Of(CaseFolder.Open(AndamanDawn.Folder), DemoIdentities.All, _ => { });
        Job done = here.Parts.Jobs.OfId(computing.Id)!;
        Assert.True(done.State == JobState.Done, $"{done.State} {done.Fault} {done.Outcome}");
        KeptComputation made = Assert.Single(here.Parts.Computations.OfCase(computing.CaseId!.Value, 0, 10));
        Assert.Equal((computing.Id, laptop.ResultDigest), (made.Id, made.ResultSha256));
        Assert.Equal(
            ComputationFile.Bytes(laptop.Folder.Case, laptop.Claim, laptop.Inputs),
            here.Parts.Computations.Computation(made.Id));
        Assert.Equal(
            TracedCaseJson.Bytes(laptop.Folder.Case, laptop.Traced, laptop.Inputs),
            here.Parts.Computations.Tracing(made.Id));
        Assert.Equal(
            FindingsJson.Bytes(laptop.Folder.Case.Code, laptop.Findings, laptop.Inputs),
            here.Parts.Computations.Findings(made.Id));
        Assert.Single(
            here.Parts.Custody.PageOfCase(Installation.DemoCode, 0, 1_000),
            entry => entry.Act == CustodyActs.NameOf(CustodyAct.ComputationMade));
        Assert.Empty(here.Parts.ComputationParts.JobsOf(computing.Id));
        Assert.True(here.Parts.Custody.Verify(CheckpointChain.None).IsVerified);
    }
}
