using System.Text;
using Microsoft.AspNetCore.Http;
using Restitution.Service.Protection;
using Restitution.Service.SignIn;

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
