using Restitution.Service.Work;

namespace Restitution.Tests.Service.Work;

public sealed class WorkerGroupsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(14, 4)]
    [InlineData(64, 16)]
    [InlineData(65, 13)]
    [InlineData(1_000, 16)]
    [InlineData(1_024, 16)]
    [InlineData(1_025, 17)]
    [InlineData(10_000, 157)]
    public void Workers_are_divided_by_the_rule(int workers, int groups) =>
        Assert.Equal(groups, WorkerGroups.Of(Codes(workers)).Count);

    [Fact]
    public void Each_worker_is_in_one_group_and_no_group_is_larger_than_may_be_lost()
    {
        Assert.All(Enumerable.Range(0, 2_000), count =>
        {
            IReadOnlyList<IReadOnlyList<string>> groups = WorkerGroups.Of(Codes(count));
            Assert.Equal(Codes(count), groups.SelectMany(group => group));
            Assert.All(groups, group => Assert.InRange(group.Count, 1, WorkerGroups.WorkersMost));
            Assert.All(groups.SkipLast(1), group => Assert.True(group.Count >= WorkerGroups.WorkersLeast));
        });
    }

    private static string[] Codes(int count) =>
        [.. Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"W-{number}"))];
}
