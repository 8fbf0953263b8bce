using System.Net;
using System.Text.RegularExpressions;
using Restitution.Tests.House;

namespace Restitution.Tests.Service;

/// <summary>Whoever watches over the service learns that it lives, and nothing else.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("health", """{"service":"up"}""")]
    [InlineData("ready", """{"service":"ready"}""")]
    public async Task Without_a_token_the_prefix_answers_as_the_root_does_and_holds_nothing_more(
        string name, string body)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.AddCase();

        Answer root = await service.Get("/" + name);
        Answer prefixed = await service.Get("/api/" + name);

        Assert.Equal((HttpStatusCode.OK, body), (prefixed.Status, prefixed.Text));
        Assert.Equal((root.Status, root.Headers, root.Text), (prefixed.Status, prefixed.Headers, prefixed.Text));
        Assert.Equal(0, service.Parts.Refusals.Count());
    }

    [Theory]
    [InlineData("/ready")]
    [InlineData("/api/ready")]
    public async Task A_service_whose_folder_is_gone_lives_and_is_not_ready(string ready)
    {
        await using RunningService service = await RunningService.OnALaptop();
        string folder = service.Parts.Options.DataFolder;
        Directory.Move(folder, folder + ".away");

        Answer asked = await service.Get(ready);
        Answer lives = await service.Get("/api/health");
        Directory.Move(folder + ".away", folder);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not-ready"), (asked.Status, asked.Because));
        Assert.Equal(HttpStatusCode.OK, lives.Status);
        Assert.DoesNotContain(folder, asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_probe_of_the_cloud_asks_what_is_open_to_all()
    {
        string bicep = File.ReadAllText(Path.Combine(SourceTree.Root, "infra", "bicep", "functions.bicep"));

        string path = Assert.Single(Regex.Matches(bicep, "healthCheckPath: '([^']+)'")).Groups[1].Value;

        Assert.Equal("", EveryRoute.MayEnter["GET " + path]);
    }
}
