using NodaTime;
using Restitution.Service.Work;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service.Work;

/// <summary>A job is kept once, by whoever has it, and never lost.</summary>
public sealed class WorkRunTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_lost_the_lease_keeps_nothing_and_the_other_keeps_all()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        BroughtInCase brought = await here.BringDemo();
        Job first = here.Parts.Jobs.TakeNext("first", Installation.Lease)!;
        clock.Now += Installation.Lease;
        Job second = here.Parts.Jobs.Take(first.Id, "second", Installation.Lease)!;
        var run = new WorkRun(here.Parts, Installation.Lease);

        Assert.Equal(WorkEnd.Lost, await run.Run(first, Stop));
        Assert.Equal(ExhibitState.Arrived, Read(here, brought, first).State);
        Assert.Equal(WorkEnd.Done, await run.Run(second, Stop));
        Assert.Equal(ExhibitState.Read, Read(here, brought, second).State);
        Assert.Equal(WorkEnd.Lost, await run.Run(first, Stop));
        Assert.Single(
            here.Parts.Custody.OfExhibit(brought.Stored.Code, Read(here, brought, first).Code),
            entry => entry.Act == "exhibit-read");
    }

    [Fact]
    public async Task Asked_to_stop_it_gives_the_job_back_and_that_counts_as_no_attempt()
    {
        using var here = new Installation();
        await here.BringDemo();
        Job job = here.Parts.Jobs.TakeNext("first", Installation.Lease)!;

        WorkEnd end = await new WorkRun(here.Parts, Installation.Lease).Run(job, new CancellationToken(true));

        Job after = here.Parts.Jobs.OfId(job.Id)!;
        Assert.Equal(WorkEnd.GivenBack, end);
        Assert.Equal((JobState.Waiting, 0), (after.State, after.Attempts));
        Assert.False(Directory.Exists(here.Parts.ScratchFolder));
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_each_time_and_set_aside_in_the_end_without_its_message()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        Job job = here.Parts.Jobs.Enqueue(new NewJob(
            Guid.CreateVersion7(), "key", "no-such-kind", null, "{}", Installation.By) { AttemptsMost = 3 });
        var run = new WorkRun(here.Parts, Installation.Lease);

        List<WorkEnd> ends = [];
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            ends.Add(await run.Run(here.Parts.Jobs.Take(job.Id, "first", Installation.Lease)!, Stop));
            Assert.Null(here.Parts.Jobs.Take(job.Id, "first", Installation.Lease));
            clock.Now += Duration.FromHours(1);
        }

        Job after = here.Parts.Jobs.OfId(job.Id)!;
        Assert.Equal([WorkEnd.ToBeTriedAgain, WorkEnd.ToBeTriedAgain, WorkEnd.Poisoned], ends);
        Assert.Equal(JobState.Poisoned, after.State);
        Assert.Equal("{\"fault\":\"InvalidOperationException\"}", after.Fault);
    }

    [Fact]
    public async Task An_exhibit_whose_reading_was_set_aside_says_so()
    {
        using var here = new Installation();
        BroughtInCase brought = await here.BringDemo();
        StoredExhibit exhibit = here.Parts.Exhibits.OfCode(brought.Stored.Id, "TIME-01")!;
        Directory.Delete(Directory.GetDirectories(
            here["installation"], "TIME-01", SearchOption.AllDirectories).Single(), recursive: true);

        await here.DoAll();

        Assert.Equal(ExhibitState.Refused, here.Parts.Exhibits.OfId(exhibit.Id)!.State);
    }

    [Fact]
    public async Task Forgotten_work_is_told_of_again_and_only_that()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        await here.BringDemo();
        var watch = new WorkWatch(here.Parts, Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkWatch>.Instance);
        int all = here.Parts.Jobs.OfState(JobState.Waiting, 0, 100).Count;

        Assert.Equal(0, await watch.Look(Stop));
        clock.Now += Duration.FromMinutes(1);
        Assert.Equal(all, await watch.Look(Stop));
        _ = here.Parts.Jobs.TakeNext("first", Installation.Lease);
        Assert.Equal(all - 1, await watch.Look(Stop));
        clock.Now += Installation.Lease;
        Assert.Equal(all, await watch.Look(Stop));
    }

    [Fact]
    public async Task What_is_due_daily_is_asked_once_a_day_and_rates_only_where_a_source_is_named()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        using var named = new Installation(
            clock, options => options with { RateAddresses = [new("https://example.org/r")] });
        foreach (Installation one in new[] { here, named })
        {
            var watch = new WorkWatch(
                one.Parts, Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkWatch>.Instance);
            await watch.AskDaily(Stop);
            await watch.AskDaily(Stop);
        }

        Assert.Equal(["check-custody"], Kinds(here));
        Assert.Equal(["check-custody", "refresh-rates"], Kinds(named));
        clock.Now += Duration.FromDays(1);
        await new WorkWatch(here.Parts, Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkWatch>.Instance)
            .AskDaily(Stop);
        Assert.Equal(["check-custody", "check-custody"], Kinds(here));
    }

    [Fact]
    public void Scratch_that_a_killed_process_left_is_removed_and_that_of_a_living_one_is_not()
    {
        using var here = new Installation();
        using Scratch living = Scratch.In(here.Parts.ScratchFolder);
        string left = Path.Combine(here.Parts.ScratchFolder, "left");
        Directory.CreateDirectory(left);

        Assert.Equal(1, Scratch.RemoveLeft(here.Parts.ScratchFolder));
        Assert.True(Directory.Exists(living.FullPath));
        Assert.False(Directory.Exists(left));
    }

    private static IEnumerable<string> Kinds(Installation here) =>
        here.Parts.Jobs.OfState(JobState.Waiting, 0, 100).Select(job => job.Kind).Order(StringComparer.Ordinal);

    private static StoredExhibit Read(Installation here, BroughtInCase brought, Job job) =>
        here.Parts.Exhibits.OfCase(brought.Stored.Id, 0, 100).Single(exhibit =>
            job.Told.Contains(exhibit.Id.ToString(), StringComparison.Ordinal));
}
