using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Restitution.Tests.House;

namespace Restitution.Tests.Service;

/// <summary>Spans and counts leave the machine only for the endpoint that was set, and hold no address.</summary>
[Collection(typeof(RunsAlone))]
public sealed class TelemetrySendingTests
{
    [Fact]
    public async Task Spans_and_counts_are_sent_to_the_endpoint_by_route_and_never_by_address()
    {
        ConcurrentDictionary<string, string> received = new();
        await using WebApplication collector = await Collector(received);
        await using (RunningService service = await RunningService.OnALaptop(options => options with
        {
            TelemetryEndpoint = new Uri(collector.Urls.Single()),
        }))
        {
            await service.Get("/api/cases/SOMCHAI-JAIDEE");
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], received.Keys.Order());
        Assert.All(received.Values, body =>
        {
            Assert.Contains("/api/cases/{code}", body, StringComparison.Ordinal);
            Assert.DoesNotContain("SOMCHAI", body, StringComparison.Ordinal);
        });
    }

    private static async Task<WebApplication> Collector(ConcurrentDictionary<string, string> received)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        WebApplication collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(
                context.Request.Path, Encoding.Latin1.GetString(body.ToArray()),
                (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
