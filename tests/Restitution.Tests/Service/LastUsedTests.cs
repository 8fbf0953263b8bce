using NodaTime;
using Restitution.Service.Doing;
using Restitution.Tests.Service.Work;

namespace Restitution.Tests.Service;

/// <summary>Of what is made to be asked of again the last few are kept, each as long as it holds and is used.</summary>
public sealed class LastUsedTests
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Three = new("00000000-0000-0000-0000-000000000003");

    private readonly ClockByHand clock = new();
    private readonly List<string> made = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_for_again_is_made_once()
    {
        using LastUsed<string> kept = Kept();

        await Ask(kept, One, "a");
        await Ask(kept, One, "a");

        Assert.Equal(["a"], made);
    }

    [Fact]
    public async Task Another_key_of_the_same_group_takes_the_place_of_the_first()
    {
        using LastUsed<string> kept = Kept();
        await Ask(kept, One, "a");
        await Ask(kept, One, "b");

        Assert.Equal(1, kept.DropUnused());
        Assert.Equal("a", await Ask(kept, One, "a"));
        Assert.Equal(["a", "b", "a"], made);
    }

    [Fact]
    public async Task Of_more_than_are_kept_the_one_goes_that_was_not_used_for_longest()
    {
        using LastUsed<string> kept = Kept();
        await Ask(kept, One, "a");
        await Ask(kept, Two, "b");
        await Ask(kept, One, "a");
        await Ask(kept, Three, "c");

        Assert.Equal(2, kept.DropUnused());
        await Ask(kept, One, "a");
        await Ask(kept, Two, "b");
        Assert.Equal(["a", "b", "c", "b"], made);
    }

    [Fact]
    public async Task What_is_not_used_for_long_is_dropped()
    {
        using LastUsed<string> kept = Kept();
        await Ask(kept, One, "a");
        clock.Now += Duration.FromMinutes(14);

        Assert.Equal(1, kept.DropUnused());
        clock.Now += Duration.FromMinutes(1);
        Assert.Equal(0, kept.DropUnused());
    }

    [Fact]
    public async Task What_could_not_be_made_is_not_kept_and_hinders_nobody_after()
    {
        using LastUsed<string> kept = Kept();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => kept.Of(One, "a", () => throw new InvalidOperationException(), Stop));

        Assert.Equal("a", await Ask(kept, One, "a"));
    }

    [Fact]
    public async Task Nobody_waits_for_what_is_made_of_another_group()
    {
        using LastUsed<string> kept = Kept();
        var slow = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string> first = kept.Of(One, "a", () => slow.Task, Stop);
        Task<string> second = Ask(kept, One, "a");

        Assert.Equal("b", await Ask(kept, Two, "b").WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.False(second.IsCompleted);
        slow.SetResult("slow");
        Assert.Equal(("slow", "slow"), (await first, await second));
        Assert.Equal(["b"], made);
    }

    private LastUsed<string> Kept() => new(2, Duration.FromMinutes(15), clock);

    private Task<string> Ask(LastUsed<string> kept, Guid group, string key) => kept.Of(
        group, key,
        () =>
        {
            made.Add(key);
            return Task.FromResult(key);
        },
        Stop);
}
