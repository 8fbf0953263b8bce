using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Restitution.Benchmarks.LoadService;

namespace Restitution.Tests.Benchmarks;

/// <summary>The generator keeps its rate; a stall of the server counts for every request that was due in it.</summary>
public sealed class GeneratorTests
{
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Requests_that_were_due_while_the_server_stalled_have_waited()
    {
        Assert.SkipUnless(Generator.IsInstalled, "wrk is not installed here; infra/set-up wrk installs it.");
        int answered = 0;
        await using WebApplication server = await Server(async context =>
        {
            if (Interlocked.Increment(ref answered) == 10)
            {
                await Task.Delay(Stall, context.RequestAborted);
            }

            await context.Response.WriteAsync(context.Request.Headers.Authorization.ToString());
        });
        var generator = new Generator(new Uri(server.Urls.Single()), "a-token", connections: 1);

        var result = ReadsResult.Of(
            await generator.Run([("odd", "/1"), ("even", "/2")], rate: 50, seconds: 3, Now), 50, 0, 0);

        // One connection: of the 25 due in the half second, those of its first 300 ms waited 200 ms and more. A closed
        // loop that is not held to a rate would tell of one.
        Assert.InRange(result.Samples.Count(sample => sample.Took > TimeSpan.FromMilliseconds(200)), 10, 150);
        Assert.InRange(result.Samples.Count, 100, 155);
        Assert.Equal(["odd", "even", "odd"], result.Samples.Take(3).Select(sample => sample.Kind));
        Assert.Empty(result.Faults);
    }

    [Fact]
    public async Task What_is_refused_is_told_by_kind_and_status()
    {
        Assert.SkipUnless(Generator.IsInstalled, "wrk is not installed here; infra/set-up wrk installs it.");
        await using WebApplication server = await Server(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/no" ? 429 : 200;
            return context.Request.Headers.Authorization == "Bearer a-token"
                ? Task.CompletedTask : throw new InvalidOperationException("No token came.");
        });
        var generator = new Generator(new Uri(server.Urls.Single()), "a-token", connections: 2);

        var result = ReadsResult.Of(
            await generator.Run([("yes", "/yes"), ("no", "/no")], rate: 40, seconds: 1, Now), 40, 0, 0);

        Assert.EndsWith("× 429 of no", Assert.Single(result.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentile_is_the_time_within_which_so_many_were_answered()
    {
        ReadSample[] samples =
        [
            .. Enumerable.Range(1, 20).Select(number => new ReadSample("a", 200, TimeSpan.FromMilliseconds(number))),
        ];

        Assert.Equal(
            [10, 19, 20, 20],
            new[] { 50, 95, 99, 100 }.Select(each => ReadsResult.Percentile(samples, each).TotalMilliseconds));
        Assert.Throws<InvalidOperationException>(() => ReadsResult.Of("errors 0\nfrom-sending 1 2\n", 1, 0, 0));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<WebApplication> Server(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        WebApplication server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }
}
