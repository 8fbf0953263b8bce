using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Restitution.Service.SignIn;

namespace Restitution.Tests.Service;

/// <summary>What HTTP asks of every route: HEAD as GET, no key of a query passed over, an answer to any bytes.
/// </summary>
[Trait("Cultures", "one")]
public sealed class HeadAndQueryTests
{
    private const string Events = "/api/jobs/{id:guid}/events";
    private const string At = "/api/cases/" + RunningService.CaseCode;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_answers_GET_answers_HEAD_in_the_same_headers_without_a_body()
    {
        await using RunningService service = await RunningService.OnALaptop();
        EveryRoute there = await Filled(service);
        List<string> faults = [];
        int held = 0;
        foreach (string pattern in PatternsOf(service, HttpMethods.Get).Where(each => each != Events))
        {
            string address = await there.AddressOf(pattern, by: Caller.LocalSubject);
            Answer get = await service.Get(address);
            Answer head = await service.Send(HttpMethod.Head, address);
            held++;
            if (get.Status != head.Status || head.Bytes.Length > 0 || Lasting(get) != Lasting(head))
            {
                faults.Add($"{pattern}: {get.Status} {head.Status}, {head.Bytes.Length} bytes, {head.Headers}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(held > 30, $"{held} routes were asked");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    [InlineData("/api/health")]
    [InlineData("/api/ready")]
    public async Task A_monitor_asks_by_HEAD_without_signing_in(string address)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);

        Answer answer = await service.Send(HttpMethod.Head, address);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.Status, answer.Bytes.Length));
    }

    [Fact]
    public async Task HEAD_does_nothing_where_only_something_else_is_answered_and_lets_nobody_in()
    {
        await using RunningService service = await RunningService.OnALaptop();
        EveryRoute there = await Filled(service);

        Answer posted = await service.Send(HttpMethod.Head, $"{At}/identities/readings");
        Answer both = await service.Send(HttpMethod.Patch, $"{At}/definition");
        Answer events = await service.Send(HttpMethod.Head, await there.AddressOf(Events));
        service.SignIn(null);
        Answer without = await service.Send(HttpMethod.Head, $"{At}/exhibits/BANK-01/content");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, 0), (posted.Status, posted.Bytes.Length));
        Assert.Contains("HEAD", both.Header("Allow"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, 0), (events.Status, events.Bytes.Length));
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (without.Status, without.Bytes.Length));
    }

    [Fact]
    public async Task A_key_of_a_query_is_taken_where_the_description_tells_it_and_refused_everywhere_else()
    {
        await using RunningService service = await RunningService.OnALaptop();
        EveryRoute there = await Filled(service);
        JsonNode paths = (await service.Get("/api/openapi.json")).Json["paths"]!;
        List<string> faults = [];
        int taken = 0;
        foreach ((string method, string pattern) in RoutesOf(service).Where(each => each.Pattern != Events))
        {
            string address = await there.AddressOf(pattern, by: Caller.LocalSubject);
            string[] known = KeysOf(paths, method, pattern);
            Answer unknown = await service.Send(new HttpMethod(method), address + "?limit=5");
            if ((unknown.Status, unknown.Because) != (HttpStatusCode.BadRequest, "query-key-unknown")
                || !unknown.Text.Contains("the query, limit", StringComparison.Ordinal)
                || !known.All(key => unknown.Text.Contains(key, StringComparison.Ordinal)))
            {
                faults.Add($"{method} {pattern}: {unknown.Status} {unknown.Text}");
            }

            foreach (string key in known)
            {
                taken++;
                Answer answer = await service.Send(new HttpMethod(method), $"{address}?{key}=1");
                if (answer.Because == "query-key-unknown")
                {
                    faults.Add($"{method} {pattern}: {key} is described and refused");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(taken >= 20, $"{taken} keys are described");
    }

    [Fact]
    public async Task Every_unknown_key_is_named_and_none_at_length()
    {
        await using RunningService service = await RunningService.OnALaptop();
        string longKey = new('k', 500);

        Answer answer = await service.Get($"/api/cases?take=1&limit=5&{longKey}=1");

        Assert.Equal(2, answer.Json["refusals"]!.AsArray().Count);
        Assert.Equal("skip, take", answer.Json["refusals"]![0]!["wanted"]!.GetValue<string>());
        Assert.DoesNotContain(longKey, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n", 400)]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /health HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n", 505)]
    [InlineData("GET /health HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n", 400)]
    [InlineData("POST /api/cases HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400)]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: {long}{long}{long}{long}\r\n\r\n", 431)]
    public async Task Bytes_that_are_no_request_are_refused_by_the_server_itself_with_a_status_and_nothing_else(
        string sent, int status)
    {
        await using RunningService service = await RunningService.OnALaptop();
        sent = sent.Replace("{long}", new string('x', 10_000), StringComparison.Ordinal);

        string answer = await Raw(service, sent);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 0\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Get("/health")).Status);
    }

    private static async Task<string> Raw(RunningService service, string sent)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(service.App.Urls.Single()).Port, Stop);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(sent), Stop);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, Stop);
        }
        catch (IOException)
        {
            // The server closed while bytes that it will not read were under way.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private static async Task<EveryRoute> Filled(RunningService service)
    {
        var there = new EveryRoute(service, service.AddCase());
        await there.Fill();
        return there;
    }

    // What differs between two requests for the same thing at two moments is left out.
    private static string Lasting(Answer answer) => string.Join('\n', answer.Headers.Split('\n').Where(line =>
        !line.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase)
        && !line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)));

    private static string[] KeysOf(JsonNode paths, string method, string pattern)
    {
        string path = pattern.Replace(":guid}", "}", StringComparison.Ordinal)
            .Replace(":int}", "}", StringComparison.Ordinal).Replace(":long}", "}", StringComparison.Ordinal)
            .Replace("{**", "{", StringComparison.Ordinal);
        return
        [
            .. (paths[path]?[method.ToLowerInvariant()]?["parameters"]?.AsArray() ?? [])
                .Where(each => each!["in"]!.GetValue<string>() == "query")
                .Select(each => each!["name"]!.GetValue<string>()),
        ];
    }

    private static IEnumerable<string> PatternsOf(RunningService service, string method) =>
        RoutesOf(service).Where(route => route.Method == method).Select(route => route.Pattern);

    private static IEnumerable<(string Method, string Pattern)> RoutesOf(RunningService service) =>
        EveryRoute.Mapped(service).Select(one => (one.Method, one.Name[(one.Method.Length + 1)..]));
}
