using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Restitution.Service.Protection;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>A request with a key is done once, also when whoever sent it went away before the answer.</summary>
public sealed class OnceLayerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_lost_the_line_after_the_act_is_answered_as_the_first_time()
    {
        await using RunningService service = await RunningService.OnALaptop();
        int done = 0;
        using var line = new CancellationTokenSource();
        var once = new OnceLayer(
            async context =>
            {
                done++;
                await line.CancelAsync();
                context.Response.StatusCode = StatusCodes.Status201Created;
                await context.Response.Body.WriteAsync("{}"u8.ToArray(), context.RequestAborted);
            },
            service.Parts);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => once.InvokeAsync(Request(line.Token)));
        HttpContext again = Request(Stop);
        await once.InvokeAsync(again);

        Assert.Equal((1, StatusCodes.Status201Created), (done, again.Response.StatusCode));
        Assert.Equal("{}", Encoding.UTF8.GetString(((MemoryStream)again.Response.Body).ToArray()));
    }

    [Fact]
    public async Task What_failed_gives_its_key_back()
    {
        await using RunningService service = await RunningService.OnALaptop();
        int done = 0;
        var once = new OnceLayer(_ => ++done == 1 ? throw new IOException() : Task.CompletedTask, service.Parts);

        await Assert.ThrowsAsync<IOException>(() => once.InvokeAsync(Request(Stop)));
        await once.InvokeAsync(Request(Stop));

        Assert.Equal(2, done);
    }

    [Fact]
    public async Task A_process_that_ended_before_the_act_holds_its_key_for_a_lease_and_then_another_may()
    {
        await using RunningService service = await RunningService.OnALaptop();
        var held = new TaskCompletionSource();
        Task first = Once(service, () => held.Task, "T-2021-001").InvokeAsync(Request(Stop));
        OnceLayer second = Once(service, () => Task.CompletedTask, "T-2021-002");

        service.Clock.Now += IdempotencyStore.Lease - Duration.FromSeconds(1);
        RefusedException early = await Assert.ThrowsAsync<RefusedException>(() => second.InvokeAsync(Request(Stop)));
        service.Clock.Now += Duration.FromSeconds(1);
        await second.InvokeAsync(Request(Stop));

        // It had not ended, and was held up: what it would commit now would be a second act.
        held.SetResult();
        RefusedException late = await Assert.ThrowsAsync<RefusedException>(() => first);
        HttpContext again = Request(Stop);
        await second.InvokeAsync(again);

        Assert.Equal(RefusedBecause.IdempotencyKeyInUse, early.Refusals.Single().Because);
        Assert.Equal(RefusedBecause.IdempotencyKeyInUse, late.Refusals.Single().Because);
        Assert.Equal(StatusCodes.Status201Created, again.Response.StatusCode);
        Assert.Equal("T-2021-002", Assert.Single(service.Parts.Cases.All(0, 10)).Code);
    }

    [Fact]
    public async Task A_process_that_ended_between_act_and_answer_is_told_of_and_nothing_is_done_again()
    {
        await using RunningService service = await RunningService.OnALaptop();
        var never = new TaskCompletionSource();
        var first = new OnceLayer(
            _ =>
            {
                service.AddCase();
                return never.Task;
            },
            service.Parts);
        Instant actedAt = service.Clock.Now;
        Task ended = first.InvokeAsync(Request(Stop));
        OnceLayer second = Once(service, () => Task.CompletedTask, "T-2021-002");

        RefusedException early = await Assert.ThrowsAsync<RefusedException>(() => second.InvokeAsync(Request(Stop)));
        service.Clock.Now += IdempotencyStore.Lease;
        RefusedException lost = await Assert.ThrowsAsync<RefusedException>(() => second.InvokeAsync(Request(Stop)));

        Assert.False(ended.IsCompleted);
        Assert.Equal(RefusedBecause.IdempotencyKeyInUse, early.Refusals.Single().Because);
        Assert.Equal(RefusedBecause.AnswerLost, lost.Refusals.Single().Because);
        Assert.Contains(
            NodaTime.Text.InstantPattern.General.Format(actedAt)[..^1], lost.Refusals.Single().Found,
            StringComparison.Ordinal);
        Assert.Single(service.Parts.Cases.All(0, 10));
    }

    [Fact]
    public async Task What_failed_after_its_act_is_not_done_again_and_is_told_at_once()
    {
        await using RunningService service = await RunningService.OnALaptop();
        var once = new OnceLayer(
            _ =>
            {
                service.AddCase();
                throw new IOException();
            },
            service.Parts);

        await Assert.ThrowsAsync<IOException>(() => once.InvokeAsync(Request(Stop)));
        RefusedException lost = await Assert.ThrowsAsync<RefusedException>(() => once.InvokeAsync(Request(Stop)));

        Assert.Equal(RefusedBecause.AnswerLost, lost.Refusals.Single().Because);
        Assert.Single(service.Parts.Cases.All(0, 10));
    }

    // Waits, opens a case, and says so.
    private static OnceLayer Once(RunningService service, Func<Task> wait, string code) => new(
        async context =>
        {
            await wait();
            service.AddCase(code);
            context.Response.StatusCode = StatusCodes.Status201Created;
        },
        service.Parts);

    private static DefaultHttpContext Request(CancellationToken line)
    {
        var context = new DefaultHttpContext { RequestAborted = line };
        context.Request.Method = "POST";
        context.Request.Headers["Idempotency-Key"] = "one";
        context.Response.Body = new MemoryStream();
        context.Features.Set(Caller.Local);
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new Once()), "once"));
        return context;
    }
}
