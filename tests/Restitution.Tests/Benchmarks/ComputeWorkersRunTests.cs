using NodaMoney;
using Restitution.Benchmarks.ComputeWorkers;
using Restitution.Reasons;

namespace Restitution.Tests.Benchmarks;

/// <summary>The small size of the benchmark, so that it cannot rot.</summary>
public sealed class ComputeWorkersRunTests
{
    private const int WorkerCount = 50;

    private static readonly ManyWorkers Workers = new(years: 2);
    private static readonly ushort[][] Minutes = [.. Enumerable.Range(0, WorkerCount).Select(Workers.MinutesOf)];

    [Fact]
    public void Told_and_untold_runs_owe_every_worker_the_same()
    {
        Money[] untold = ComputeWorkersRun.Totals<Untold>(Workers, Minutes);

        Assert.Equal(ComputeWorkersRun.Totals<Told>(Workers, Minutes), untold);
        Assert.All(untold, total => Assert.True(total.Amount > 0m));
        TestContext.Current.TestOutputHelper?.WriteLine(ComputeWorkersRun.HashOf(untold));
    }

    [Fact]
    public void The_same_seed_gives_the_same_result_on_one_core_or_many()
    {
        ComputeWorkersResult first = ComputeWorkersRun.Of(WorkerCount, years: 1);
        ComputeWorkersResult second = ComputeWorkersRun.Of(WorkerCount, years: 1);

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(WorkerCount * 365, first.DayCount);
    }

    [Fact]
    public void One_worker_more_changes_the_hash() => Assert.NotEqual(
        ComputeWorkersRun.Of(WorkerCount, years: 1).Hash, ComputeWorkersRun.Of(WorkerCount + 1, years: 1).Hash);
}
