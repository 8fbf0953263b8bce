using System.Text.Json;
using Restitution.Tests.House;

namespace Restitution.Tests.Service.Functions;

/// <summary>What the Functions host reads: the program, its functions, and the queues by the same names.</summary>
public sealed class FunctionFilesTests
{
    private static readonly string[] Functions =
        ["check-custody", "compute-case", "http", "read-exhibit", "refresh-rates"];

    [Fact]
    public void There_is_one_definition_for_each_function() => Assert.Equal(
        Functions,
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "infra", "functions"), "function.json",
                SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_host_starts_the_service_and_proxies_requests_to_it()
    {
        JsonElement handler = Host().GetProperty("customHandler");

        Assert.Equal("Restitution.Service", Text(handler.GetProperty("description"), "defaultExecutablePath"));
        Assert.True(handler.GetProperty("enableProxyingHttpRequest").GetBoolean());
        Assert.False(handler.TryGetProperty("enableForwardingHttpRequest", out _));
    }

    [Fact]
    public void Requests_from_outside_come_under_one_prefix_alone()
    {
        JsonElement trigger = Trigger("http");

        Assert.Equal("api", Text(Host().GetProperty("extensions").GetProperty("http"), "routePrefix"));
        Assert.Equal("{*path}", Text(trigger, "route"));
        Assert.Equal("anonymous", Text(trigger, "authLevel"));
        Assert.Equal(
            ["delete", "get", "head", "options", "patch", "post", "put"],
            trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!)
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("read-exhibit")]
    [InlineData("compute-case")]
    public void A_queue_has_the_name_of_its_function(string function)
    {
        JsonElement trigger = Trigger(function);

        Assert.Equal("queueTrigger", Text(trigger, "type"));
        Assert.Equal("job", Text(trigger, "name"));
        Assert.Equal(function, Text(trigger, "queueName"));
        Assert.Equal("AzureWebJobsStorage", Text(trigger, "connection"));
    }

    [Theory]
    [InlineData("refresh-rates")]
    [InlineData("check-custody")]
    public void A_timer_runs_once_a_day_and_not_at_each_start(string function)
    {
        JsonElement trigger = Trigger(function);
        string[] schedule = Text(trigger, "schedule").Split(' ');

        Assert.Equal("timerTrigger", Text(trigger, "type"));
        Assert.Equal("timer", Text(trigger, "name"));
        Assert.False(trigger.GetProperty("runOnStartup").GetBoolean());
        Assert.Equal(6, schedule.Length);
        Assert.Equal(["*", "*", "*"], schedule[3..]);
        Assert.All(schedule[..3], field => Assert.DoesNotContain('*', field));
    }

    [Fact]
    public void A_message_is_taken_as_it_was_sent()
    {
        JsonElement queues = Host().GetProperty("extensions").GetProperty("queues");

        Assert.Equal("none", Text(queues, "messageEncoding"));
        Assert.Equal(1, queues.GetProperty("batchSize").GetInt32());
        Assert.Equal(0, queues.GetProperty("newBatchThreshold").GetInt32());
    }

    [Fact]
    public void The_service_publishes_them_beside_itself()
    {
        string project = File.ReadAllText(Path.Combine(
            SourceTree.Root, "src", "Restitution.Service", "Restitution.Service.csproj"));

        Assert.Contains("../../host.json", project, StringComparison.Ordinal);
        Assert.Contains("../../infra/functions/**/function.json", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_runs_as_nobody_in_particular_and_brings_what_pdf_wants()
    {
        string text = File.ReadAllText(Path.Combine(SourceTree.Root, "infra", "container", "Containerfile"));
        string[] stages = text.Split("\nFROM ")[2..];

        Assert.Equal(2, stages.Length);
        Assert.All(stages, stage =>
        {
            Assert.Contains("\nUSER 10001:10001\n", stage, StringComparison.Ordinal);
            Assert.Contains("libpangocairo-1.0-0 fonts-noto-core", stage, StringComparison.Ordinal);
            Assert.Contains("COPY --from=build --chown=root:root", stage, StringComparison.Ordinal);
        });
    }

    private static JsonElement Host() => Read("host.json");

    private static JsonElement Trigger(string function) =>
        Read($"infra/functions/{function}/function.json").GetProperty("bindings")[0];

    private static JsonElement Read(string path) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Root, path))).RootElement.Clone();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
