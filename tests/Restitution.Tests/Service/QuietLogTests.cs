using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Restitution.Service.Telemetry;
using Restitution.Tests.House;

namespace Restitution.Tests.Service;

/// <summary>Names and numbers that are planted in a session stand in no log, span, count or refusal.</summary>
[Collection(typeof(RunsAlone))]
public sealed class QuietLogTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;

    // As they are written, and as an address writes them.
    private static readonly string[] Planted =
        ["Somchai", "Jaidee", "สมชาย", "%E0%B8%AA", "1100500123457", "0812345678", "123-4-56789-0"];

    [Fact]
    public async Task No_log_span_or_count_holds_a_name_or_a_number()
    {
        List<string> told = [];
        using ActivityListener spans = SpansInto(told);
        using MeterListener counts = CountsInto(told);
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        int answered = await Session(service);

        told.AddRange(service.Logged);
        told.AddRange(service.Parts.Refusals.Newest(0, 1_000).Select(each => each.ToString()));
        told.AddRange(service.Parts.Custody.Page(0, 1_000).Select(each => each.ToString()));

        Assert.True(told.Count > 3 * answered, $"{told.Count} lines of {answered} requests");
        Assert.Contains(told, line => line.Contains("/api/cases/{code}/exhibits/{exhibit}", StringComparison.Ordinal));
        Assert.DoesNotContain(
            told, line => Planted.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_rule_notices_a_name() => Assert.Contains(
        Planted, word => "PUT /api/cases/T-1/exhibits/somchai".Contains(word, StringComparison.OrdinalIgnoreCase));

    // What a careless or a curious caller writes where the service takes text.
    private static async Task<int> Session(RunningService service)
    {
        byte[] rows = Encoding.UTF8.GetBytes("วันที่,ชื่อ\n2019-05-31,สมชาย Jaidee 1100500123457\n");
        string wrong = RunningService.Definition(RunningService.CaseCode)
            .Replace("\"THB\",\n", "\"Somchai\",\n", StringComparison.Ordinal);
        Answer[] answers =
        [
            await service.SendExhibit("PAY-01", rows, "Somchai Jaidee สมชาย 0812345678.csv"),
            await service.Get($"{At}/exhibits/PAY-01/content"),
            await service.Get($"{At}/exhibits/somchai"),
            await service.Get($"{At}/exhibits/PAY-01/records?skip=Somchai"),
            await service.Get("/api/cases/SOMCHAI-JAIDEE"),
            await service.Get("/nothing/Somchai?name=Jaidee"),
            await service.Send(HttpMethod.Put, $"{At}/files/layouts/Somchai.txt", "{}", ("If-None-Match", "*")),
            await service.Send(HttpMethod.Put, $"{At}/files/Somchai/../x", rows, ("If-None-Match", "*")),
            await service.Send(HttpMethod.Post, "/api/cases", "{\"Somchai\": 1}"),
            await service.Send(HttpMethod.Post, "/api/cases", new JsonObject { ["definition"] = wrong }.ToJsonString()),
            await service.Send(
                HttpMethod.Put, $"{At}/definition", new JsonObject { ["text"] = wrong }.ToJsonString(),
                ("If-Match", "\"v1\"")),
            await service.Send(HttpMethod.Post, $"{At}/computations", null, ("Idempotency-Key", "Somchai")),
            await service.Send(HttpMethod.Post, $"{At}/grants", new JsonObject
            {
                ["subject"] = "s-1", ["role"] = "lawyer", ["reason"] = "asked by Somchai Jaidee",
            }.ToJsonString()),
            await service.Send(new HttpMethod("SOMCHAI"), "/api/cases"),
            await service.Get("/api/cases", ("User-Agent", "Somchai"), ("X-Forwarded-For", "0812345678")),
            await service.Get("/api/cases", ("Origin", "http://somchai.example")),
        ];
        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
        return answers.Length;
    }

    private static ActivityListener SpansInto(List<string> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ServiceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Add(
                told, $"{span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener CountsInto(List<string> told)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == ServiceTelemetry.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            Add(told, $"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
            Add(told, $"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }

    private static void Add(List<string> told, string line)
    {
        lock (told)
        {
            told.Add(line);
        }
    }
}
