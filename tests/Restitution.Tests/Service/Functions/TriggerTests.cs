using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Restitution.Service;
using Restitution.Service.Work;
using Restitution.Storage.Stores;
using Restitution.Tests.Service.Work;

namespace Restitution.Tests.Service.Functions;

/// <summary>
/// The contract of custom handlers, over HTTP to the running application: what the host sends starts work once, and
/// what anybody else sends to the same path starts nothing.
/// </summary>
[Trait("Cultures", "one")]
public sealed class TriggerTests : IAsyncLifetime
{
    private readonly Installation here = new(with: options => options with
    {
        IsCustomHandler = true, DoesWork = false,
    });

    private WebApplication app = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = ServiceApplication.Build(here.Parts.Options, here.Parts);
        await app.StartAsync(Stop);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        here.Dispose();
    }

    [Fact]
    public async Task A_message_as_the_contract_documents_it_starts_its_job_and_is_answered_as_documented()
    {
        await here.BringDemo();
        Job job = FirstReading();

        HttpResponseMessage answer = await Post("read-exhibit", DocumentedPayload($"{job.Id:D}"));

        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["Outputs", "Logs", "ReturnValue"], body.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.Equal("{}", body.RootElement.GetProperty("Outputs").GetRawText());
        Assert.Equal(JsonValueKind.Null, body.RootElement.GetProperty("ReturnValue").ValueKind);
        Assert.Equal($"read-exhibit {job.Id}: Done", body.RootElement.GetProperty("Logs")[0].GetString());
        Assert.Equal(JobState.Done, here.Parts.Jobs.OfId(job.Id)!.State);
    }

    [Fact]
    public async Task A_message_in_quotation_marks_of_its_own_as_the_host_writes_it_is_read_too()
    {
        await here.BringDemo();
        Job job = FirstReading();

        await Post("read-exhibit", DocumentedPayload($"\\\"{job.Id:D}\\\""));

        Assert.Equal(JobState.Done, here.Parts.Jobs.OfId(job.Id)!.State);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_does_nothing_again()
    {
        BroughtInCase brought = await here.BringDemo();
        Job job = FirstReading();
        await Post("read-exhibit", DocumentedPayload($"{job.Id:D}"));
        long entries = here.Parts.Custody.CountOfCase(Installation.DemoCode);
        int records = here.Parts.Records.CountOfCase(brought.Stored.Id);

        HttpResponseMessage answer = await Post("read-exhibit", DocumentedPayload($"{job.Id:D}"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("nothing was done", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(entries, here.Parts.Custody.CountOfCase(Installation.DemoCode));
        Assert.Equal(records, here.Parts.Records.CountOfCase(brought.Stored.Id));
    }

    [Fact]
    public async Task A_case_is_computed_by_the_messages_of_its_parts_each_delivered_twice_and_once()
    {
        BroughtInCase brought = await here.BringDemo();
        await here.DoAll();
        Job job = here.Parts.Jobs.Enqueue(WorkAsked.ToCompute(brought.Stored, "once", Installation.By));

        HttpResponseMessage divided = await Post("compute-case", DocumentedPayload($"{job.Id:D}"));
        HttpResponseMessage again = await Post("compute-case", DocumentedPayload($"{job.Id:D}"));
        Job[] parts = [.. here.Parts.Jobs.OfState(JobState.Waiting, 0, 100)];
        foreach (Job part in parts.Concat(parts))
        {
            Assert.Equal(
                HttpStatusCode.OK, (await Post("compute-case", DocumentedPayload($"{part.Id:D}"))).StatusCode);
        }

        Job goingOn = Assert.Single(here.Parts.Jobs.OfState(JobState.Waiting, 0, 100));
        await Post("compute-case", DocumentedPayload($"{job.Id:D}"));
        await Post("compute-case", DocumentedPayload($"{job.Id:D}"));

        Assert.Equal(
            (HttpStatusCode.OK, true), (divided.StatusCode, (await divided.Content.ReadAsStringAsync(Stop))
                .Contains($"compute-case {job.Id}: Divided", StringComparison.Ordinal)));
        Assert.Contains("nothing was done", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(4, parts.Length);
        Assert.All(parts, part => Assert.Equal("compute-workers", part.Kind));
        Assert.Equal(job.Id, goingOn.Id);
        Assert.Equal(job.Id, Assert.Single(here.Parts.Computations.OfCase(brought.Stored.Id, 0, 10)).Id);
    }

    [Theory]
    [InlineData("refresh-rates")]
    [InlineData("check-custody")]
    public async Task A_timer_starts_its_work_once_a_day(string function)
    {
        await Post(function, TimerPayload);
        HttpResponseMessage again = await Post(function, TimerPayload);

        Job job = Assert.Single(here.Parts.Jobs.OfState(JobState.Done, 0, 10));
        Assert.Equal(function, job.Kind);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("nothing was done", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_attempt_is_answered_so_that_the_host_delivers_again()
    {
        Job job = here.Parts.Jobs.Enqueue(new NewJob(
            Guid.CreateVersion7(), "key", "no-such-kind", null, "{}", Installation.By));

        HttpResponseMessage answer = await Post("compute-case", DocumentedPayload($"{job.Id:D}"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("ToBeTriedAgain", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"Data\":null}")]
    [InlineData("{\"Data\":{\"job\":5}}")]
    [InlineData("{\"Data\":{\"job\":\"; drop table jobs\"}}")]
    [InlineData("{\"Data\":{\"job\":\"01a204fa-847c-7cbf-b735-fc5247a56ec9\"}}")]
    [InlineData("no JSON")]
    public async Task A_message_that_names_no_job_does_nothing_and_goes_away(string payload)
    {
        HttpResponseMessage answer = await Post("read-exhibit", payload);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("names no job", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "example.org")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-ARR-LOG-ID", "1")]
    [InlineData("X-Original-URL", "/read-exhibit")]
    [InlineData("Authorization", "Bearer a.b.c")]
    [InlineData("Cookie", "a=b")]
    [InlineData("Origin", "https://example.org")]
    public async Task A_request_that_came_from_outside_starts_nothing(string header, string text)
    {
        Job job = Waiting();

        HttpResponseMessage answer = await Send(
            "/read-exhibit", DocumentedPayload($"{job.Id:D}"), request => request.Headers.Add(header, text));

        await AssertRefused(answer, job);
    }

    [Theory]
    [InlineData("/api/read-exhibit")]
    [InlineData("/Read-Exhibit")]
    [InlineData("/read-exhibit/")]
    [InlineData("//read-exhibit")]
    [InlineData("/read-exhibit?code=1")]
    [InlineData("/%72ead-exhibit")]
    [InlineData("/api/../read-exhibit/")]
    [InlineData("/api/%2e%2e/read-exhibit")]
    public async Task Another_spelling_of_the_path_starts_nothing(string path)
    {
        Job job = Waiting();

        HttpResponseMessage answer = await Send(path, DocumentedPayload($"{job.Id:D}"), _ => { });

        await AssertRefused(answer, job);
    }

    [Theory]
    [InlineData("X-Azure-Functions-InvocationId")]
    [InlineData("X-Azure-Functions-HostVersion")]
    [InlineData("User-Agent")]
    public async Task A_request_without_what_the_host_says_of_itself_starts_nothing(string header)
    {
        Job job = Waiting();

        HttpResponseMessage answer = await Send(
            "/read-exhibit", DocumentedPayload($"{job.Id:D}"), request => request.Headers.Remove(header));

        await AssertRefused(answer, job);
    }

    [Fact]
    public async Task Another_method_and_another_kind_of_body_start_nothing()
    {
        Job job = Waiting();

        await AssertRefused(await Send("/read-exhibit", "", request => request.Method = HttpMethod.Get), job);
        await AssertRefused(
            await Send("/read-exhibit", DocumentedPayload($"{job.Id:D}"), request =>
                request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")),
            job);
    }

    [Fact]
    public async Task On_a_laptop_there_is_no_trigger_at_all()
    {
        using var laptop = new Installation(with: options => options with { DoesWork = false });
        await using WebApplication other = ServiceApplication.Build(laptop.Parts.Options, laptop.Parts);
        await other.StartAsync(Stop);
        using var asking = new HttpClient();
        await laptop.BringDemo();
        Job job = laptop.Parts.Jobs.OfState(JobState.Waiting, 0, 1).Single();

        HttpResponseMessage answer = await asking.SendAsync(
            Request(other.Urls.Single(), "/read-exhibit", DocumentedPayload($"{job.Id:D}")), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(JobState.Waiting, laptop.Parts.Jobs.OfId(job.Id)!.State);
    }

    [Fact]
    public async Task The_pages_of_the_contract_for_people_are_served_beside_the_triggers()
    {
        HttpResponseMessage answer = await client.GetAsync(new Uri("/health", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private const string TimerPayload =
        """
        {
          "Data": {
            "timer": {
              "Schedule": { "AdjustForDST": true },
              "ScheduleStatus": {
                "Last": "2026-01-01T20:00:00+00:00", "LastUpdated": "2026-01-01T20:00:00+00:00",
                "Next": "2026-01-02T20:00:00+00:00"
              },
              "IsPastDue": false
            }
          },
          "Metadata": { "sys": { "MethodName": "check-custody", "UtcNow": "2026-01-02T20:00:00Z" } }
        }
        """;

    private static string DocumentedPayload(string message) =>
        $$"""
        {
          "Data": { "job": "{{message}}" },
          "Metadata": {
            "DequeueCount": 1,
            "ExpirationTime": "2019-10-16T17:58:31+00:00",
            "Id": "800ae4b3-bdd2-4c08-badd-f08e5a34b865",
            "InsertionTime": "2019-10-09T17:58:31+00:00",
            "NextVisibleTime": "2019-10-09T18:08:32+00:00",
            "PopReceipt": "AgAAAAMAAAAAAAAAAgtnj8x+1QE=",
            "sys": {
              "MethodName": "QueueTrigger",
              "UtcNow": "2019-10-09T17:58:32.2205399Z",
              "RandGuid": "24ad4c06-24ad-4e5b-8294-3da9714877e9"
            }
          }
        }
        """;

    private Job FirstReading() => here.Parts.Jobs.OfState(JobState.Waiting, 0, 1).Single();

    private Job Waiting() => here.Parts.Jobs.Enqueue(new NewJob(
        Guid.CreateVersion7(), "key", "no-such-kind", null, "{}", Installation.By));

    private async Task AssertRefused(HttpResponseMessage answer, Job job)
    {
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Job after = here.Parts.Jobs.OfId(job.Id)!;
        Assert.Equal((JobState.Waiting, 0), (after.State, after.Attempts));
        Assert.DoesNotContain(
            "read-exhibit", await answer.Content.ReadAsStringAsync(Stop), StringComparison.OrdinalIgnoreCase);
        Assert.True(here.Parts.Refusals.Count() > 0);
    }

    private Task<HttpResponseMessage> Post(string function, string payload) => Send($"/{function}", payload, _ => { });

    private Task<HttpResponseMessage> Send(string path, string payload, Action<HttpRequestMessage> change)
    {
        HttpRequestMessage request = Request(app.Urls.Single(), path, payload);
        change(request);
        return client.SendAsync(request, Stop);
    }

    // As the sources of the Functions host send it.
    private static HttpRequestMessage Request(string service, string path, string payload)
    {
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        _ = Uri.TryCreate(service + path, exact, out Uri? address);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(payload, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1047.100.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", "b2e4b4c8-62fd-4e2c-9a66-50ba4c2ab4f1");
        request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.1047.100.0");
        return request;
    }
}
