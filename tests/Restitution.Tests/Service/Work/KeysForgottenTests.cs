using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Restitution.Service.Work;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service.Work;

/// <summary>What was answered under a key is kept for as long as a caller may ask again, and no longer.</summary>
public sealed class KeysForgottenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Keys_are_forgotten_after_seven_days_answered_or_not_and_later_ones_stay()
    {
        var clock = new ClockByHand();
        using var here = new Installation(clock);
        using var watch = new WorkWatch(here.Parts, NullLogger<WorkWatch>.Instance);
        TakenKey answered = here.Parts.IdempotencyKeys.Begin("one", "answered", "digest").Taken!;
        here.Parts.IdempotencyKeys.Answer(answered, 201, "/api/cases/A", "{}"u8.ToArray());
        here.Parts.IdempotencyKeys.Begin("one", "never answered", "digest");
        clock.Now += Duration.FromDays(1);
        here.Parts.IdempotencyKeys.Begin("one", "a day later", "digest");
        clock.Now += Duration.FromDays(6);

        int onTheDay = watch.Forget();
        clock.Now += Duration.FromSeconds(1);
        int after = watch.Forget();

        Assert.Equal((0, 2), (onTheDay, after));
        Assert.Null(here.Parts.IdempotencyKeys.Of("one", "answered"));
        Assert.NotNull(here.Parts.IdempotencyKeys.Begin("one", "never answered", "another digest").Taken);
        Assert.NotNull(here.Parts.IdempotencyKeys.Of("one", "a day later"));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_service_that_does_its_work_forgets_them_by_itself()
    {
        await using RunningService service = await RunningService.OnALaptop(options => options with
        {
            DoesWork = true, AsksDaily = false, WatchEvery = Duration.FromMilliseconds(100),
        });
        service.Parts.IdempotencyKeys.Begin("one", "old", "digest");
        service.Clock.Now += Duration.FromDays(8);

        while (service.Parts.IdempotencyKeys.Of("one", "old") is not null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Stop);
        }
    }
}
