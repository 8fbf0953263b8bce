using Microsoft.Extensions.Logging.Abstractions;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service.Work;

/// <summary>The custody log is signed after so many entries too, on whichever day they come.</summary>
public sealed class CheckpointsByCountTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_so_many_entries_the_log_is_signed_within_the_day_and_once()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock, with: options => options with { CheckpointEntries = 5 });
        using var watch = new WorkWatch(here.Parts, NullLogger<WorkWatch>.Instance);
        List<long> signed = [];
        for (int entry = 1; entry <= 16; entry++)
        {
            here.Parts.Custody.Append(new CustodyDeed(CustodyAct.CaseChanged, "one", "C-1", ""));
            await watch.AskForCheckpoint(Stop);
            await watch.AskForCheckpoint(Stop);
            Assert.All(await here.DoAll(), end => Assert.Equal(WorkEnd.Done, end));
            signed.Add(Signed(here));
        }

        Assert.Equal([0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15, 15], signed);
        Assert.Empty(here.Parts.Checkpoints.Read(here.Parts.Checkpoints.PublicKey()).Faults);
    }

    [Fact]
    public async Task Many_at_once_are_signed_with_one_checkpoint()
    {
        using var here = new Installation(new ClockByHand(), with: options => options with { CheckpointEntries = 5 });
        using var watch = new WorkWatch(here.Parts, NullLogger<WorkWatch>.Instance);
        Append(here, 23);

        await watch.AskForCheckpoint(Stop);

        Assert.Equal([WorkEnd.Done], await here.DoAll());
        Assert.Equal(23, Signed(here));
        Assert.True(File.Exists(here["installation/checkpoints/checkpoint-1.json"]));
        Assert.False(File.Exists(here["installation/checkpoints/checkpoint-2.json"]));
    }

    [Fact]
    public async Task A_thousand_are_waited_for_where_nothing_is_said()
    {
        using var here = new Installation(new ClockByHand());
        using var watch = new WorkWatch(here.Parts, NullLogger<WorkWatch>.Instance);
        Append(here, 23);

        await watch.AskForCheckpoint(Stop);

        Assert.Equal(1_000, here.Parts.Options.CheckpointEntries);
        Assert.Empty(await here.DoAll());
    }

    [Fact]
    public async Task A_log_that_does_not_hold_is_not_signed()
    {
        using var here = new Installation(new ClockByHand(), with: options => options with { CheckpointEntries = 5 });
        using var watch = new WorkWatch(here.Parts, NullLogger<WorkWatch>.Instance);
        Append(here, 5);
        here.Parts.Database.Change("update custody_entries set actor = 'other' where number = 2", new { });
        await watch.AskForCheckpoint(Stop);

        Assert.Equal([WorkEnd.ToBeTriedAgain], await here.DoAll());

        Job job = Assert.Single(here.Parts.Jobs.OfState(JobState.Waiting, 0, 10));
        Assert.Contains("Refused: Custody", job.Fault, StringComparison.Ordinal);
        Assert.Equal(0, Signed(here));
    }

    private static void Append(Installation here, int count)
    {
        for (int entry = 1; entry <= count; entry++)
        {
            here.Parts.Custody.Append(new CustodyDeed(CustodyAct.CaseChanged, "one", "C-1", ""));
        }
    }

    private static long Signed(Installation here) =>
        Directory.Exists(here["installation/checkpoints"])
            ? here.Parts.Checkpoints.Read(here.Parts.Checkpoints.PublicKey()).Sound[^1].EntryCount : 0;
}
