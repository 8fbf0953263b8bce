using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Restitution.Service.Settings;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>What is sent wrong, too large or with intent: a clear problem, and nothing of the machine in it.</summary>
public sealed class RefusalTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"definition\": 1}")]
    [InlineData("{\"definition\": \"x\", \"surprise\": 1}")]
    [InlineData("{\"definition\": \"x\", \"definition\": \"y\"}")]
    [InlineData("{\"definition\": null}")]
    [InlineData("{\"definition\": \"{}\", \"role\": \"root\"}")]
    [InlineData("{\"definition\": \"{}\", \"role\": 1}")]
    public async Task A_body_that_does_not_fit_is_refused_by_line_and_place(string body)
    {
        await using RunningService service = await RunningService.OnALaptop();

        Answer answer = await service.Send(HttpMethod.Post, "/api/cases", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        IsAClearProblem(service, answer);
    }

    [Fact]
    public async Task A_definition_is_refused_with_all_that_is_wrong_with_it()
    {
        await using RunningService service = await RunningService.OnALaptop();
        string wrong = RunningService.Definition(RunningService.CaseCode)
            .Replace("2019-05-31", "2019-02-30", StringComparison.Ordinal)
            .Replace("\"THB\",\n", "\"XXY\",\n", StringComparison.Ordinal);

        Answer answer = await service.Send(
            HttpMethod.Post, "/api/cases", new JsonObject { ["definition"] = wrong }.ToJsonString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Json["refusals"]!.AsArray().Count >= 2, answer.Text);
        Assert.Contains("\"place\":\"case.json", answer.Text, StringComparison.Ordinal);
        IsAClearProblem(service, answer);
    }

    [Fact]
    public async Task Depth_without_end_is_refused()
    {
        await using RunningService service = await RunningService.OnALaptop();
        string deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Answer answer = await service.Send(HttpMethod.Post, "/api/cases", $"{{\"definition\": {deep}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        IsAClearProblem(service, answer);
    }

    [Fact]
    public async Task A_definition_of_great_depth_is_refused()
    {
        await using RunningService service = await RunningService.OnALaptop();
        string deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Answer answer = await service.Send(
            HttpMethod.Post, "/api/cases", new JsonObject { ["definition"] = deep }.ToJsonString());

        Assert.InRange((int)answer.Status, 400, 422);
        IsAClearProblem(service, answer);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using RunningService service = await RunningService.OnALaptop(options => options with
        {
            Limits = options.Limits with { BodyBytesMost = 1_000, ChunkBytesMost = 2_000 },
        });
        service.AddCase();
        byte[] much = new byte[2_001];

        Answer json = await service.Send(
            HttpMethod.Post, "/api/cases", new JsonObject { ["definition"] = new string(' ', 2_000) }.ToJsonString());
        Answer exhibit = await service.SendExhibit("BANK-01", much);
        Answer taken = await service.SendExhibit("BANK-01", much[..2_000]);

        Assert.Equal((HttpStatusCode)413, json.Status);
        Assert.Equal((HttpStatusCode)413, exhibit.Status);
        Assert.Equal(HttpStatusCode.Created, taken.Status);
        IsAClearProblem(service, json);
        IsAClearProblem(service, exhibit);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_page_of_another_site_could_send_is_refused(string mediaType)
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);

        Answer json = await service.Send(HttpMethod.Post, "/api/cases", body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.Status);
        IsAClearProblem(service, json);
    }

    [Theory]
    [InlineData("layouts/../../kept/cases.db")]
    [InlineData("layouts/..%2f..%2fcases.db")]
    [InlineData("layouts/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("..%5c..%5ccases.db")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("layouts/a%00.json")]
    [InlineData("identities")]
    [InlineData("exhibits/BANK-01.csv")]
    [InlineData("layouts/C:.json")]
    public async Task A_path_that_is_none_of_a_cases_small_files_is_refused(string path)
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        string address = $"{service.App.Urls.Single()}{At}/files/{path}";
        using var raw = new HttpRequestMessage(HttpMethod.Put, new Uri(address, new UriCreationOptions
        {
            DangerousDisablePathAndQueryCanonicalization = true,
        }));
        raw.Headers.TryAddWithoutValidation("If-None-Match", "*");
        raw.Content = new ByteArrayContent("{}"u8.ToArray());
        using HttpResponseMessage response = await service.Asking.SendAsync(raw, TestContext.Current.CancellationToken);
        var answer = await Answer.Of(response);

        Assert.InRange((int)answer.Status, 400, 499);
        Assert.Empty(service.Parts.CaseFiles.OfCase(service.Parts.Cases.OfCode(RunningService.CaseCode)!.Id));
        if (answer.Bytes.Length > 0)
        {
            IsAClearProblem(service, answer);
        }
    }

    [Theory]
    [InlineData("../cases.db")]
    [InlineData("a/b.csv")]
    [InlineData("a\\b.csv")]
    [InlineData("C:b.csv")]
    [InlineData("..")]
    [InlineData("a\u0000b.csv")]
    [InlineData("a\nb.csv")]
    public async Task A_name_of_a_file_is_no_path(string fileName)
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();

        Answer answer = await service.SendExhibit("BANK-01", "a\n"u8.ToArray(), fileName);

        Assert.InRange((int)answer.Status, 400, 422);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Get($"{At}/exhibits/BANK-01")).Status);
        IsAClearProblem(service, answer);
    }

    [Theory]
    [InlineData("..%2F..%2Fcases")]
    [InlineData("bank-01")]
    [InlineData("CON")]
    [InlineData("%E0%B8%81")]
    public async Task A_code_of_an_exhibit_is_no_path(string code)
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();

        Answer answer = await service.SendExhibit(code, "a\n"u8.ToArray());

        Assert.InRange((int)answer.Status, 400, 422);
        IsAClearProblem(service, answer);
    }

    [Fact]
    public async Task A_zip_that_unpacks_without_end_is_kept_as_it_came_and_never_unpacked_by_a_request()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        byte[] bomb = ZipOfZeros(200 << 20);

        Answer answer = await service.SendExhibit("ZIP-01", bomb, "statements.zip");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(bomb.Length, answer.Json["byteCount"]!.GetValue<long>());
        Assert.Equal(bomb, (await service.Get($"{At}/exhibits/ZIP-01/content")).Bytes);
    }

    [Fact]
    public async Task Bytes_that_changed_on_the_way_are_not_kept()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();

        Answer answer = await service.Send(
            HttpMethod.Put, $"{At}/exhibits/BANK-01/content", "b\n"u8.ToArray(),
            ("Content-Digest", RunningService.DigestOf("a\n"u8.ToArray())),
            ("Content-Disposition", "attachment; filename=a.csv"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "upload-digest-differs"), (answer.Status, answer.Because));
        Assert.Equal(HttpStatusCode.Created, (await service.SendExhibit("BANK-01", "a\n"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await service.SendExhibit("BANK-01", "b\n"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.SendExhibit("BANK-01", "a\n"u8.ToArray())).Status);
    }

    [Theory]
    [InlineData("skip=-1")]
    [InlineData("skip=x")]
    [InlineData("take=0")]
    [InlineData("take=501")]
    [InlineData("take=99999999999999")]
    public async Task A_page_of_another_size_is_refused(string query)
    {
        await using RunningService service = await RunningService.OnALaptop();

        Answer answer = await service.Get("/api/cases?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        IsAClearProblem(service, answer);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again()
    {
        await using RunningService service = await RunningService.OnALaptop(options => options with
        {
            Limits = new ServiceLimits { RequestsAtOnce = 3, RequestsPerSecond = 1 },
        });
        List<Answer> answers = [];
        for (int number = 0; number < 8; number++)
        {
            answers.Add(await service.Get("/api/cases"));
        }

        Answer refused = answers.First(answer => answer.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal("too-many-requests", refused.Because);
        Assert.True(int.Parse(refused.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture) >= 1);
        Assert.Equal(1, service.Parts.Refusals.Count());
    }

    [Fact]
    public async Task A_failure_of_the_program_tells_a_number_and_nothing_else()
    {
        await using RunningService service = await RunningService.OnALaptop();
        StoredCase at = service.AddCase();
        service.Parts.Database.Change(
            "update case_definitions set text = @text where case_id = @id", new { text = "Somchai", id = at.Id });

        Answer answer = await service.Get($"{At}/parties");

        IsAClearProblem(service, answer);
        Assert.DoesNotContain("Somchai", answer.Text + string.Concat(service.Logged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_refusal_is_kept_with_route_and_reason_and_nothing_that_the_caller_wrote()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        await service.Get("/api/cases/SOMCHAI-JAIDEE/exhibits/ID-1234567890123");
        await service.Send(HttpMethod.Put, $"{At}/definition", "{\"text\": \"Somchai\"}");

        IReadOnlyList<RefusedRequest> kept = service.Parts.Refusals.Newest(0, 10);

        Assert.Equal(
            [
                ("GET /api/cases/{code}/exhibits/{exhibit}", "", "nothing-here", 404),
                ("PUT /api/cases/{code}/definition", RunningService.CaseCode, "version-missing", 428),
            ],
            kept.Select(each => (each.Act, each.About, each.Because, each.Status))
                .OrderBy(each => each.Act, StringComparer.Ordinal));
        Assert.All(kept, each => Assert.Equal("local", each.Subject));
    }

    [Fact]
    public async Task Every_answer_has_the_headers_that_protect_it()
    {
        await using RunningService service = await RunningService.OnALaptop();

        foreach (string address in new[] { "/health", "/api/cases", "/nothing", "/api/openapi.json" })
        {
            Answer answer = await service.Get(address);

            string policy = answer.Header("Content-Security-Policy");
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Equal("", answer.Header("Strict-Transport-Security"));
            Assert.Equal("", answer.Header("Server"));
        }
    }

    private static void IsAClearProblem(RunningService service, Answer answer)
    {
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        JsonNode problem = answer.Json;
        Assert.Equal((int)answer.Status, problem["status"]!.GetValue<int>());
        foreach (string key in new[] { "place", "found", "wanted", "remedy" })
        {
            Assert.False(string.IsNullOrWhiteSpace(problem["refusals"]![0]![key]!.GetValue<string>()), answer.Text);
        }

        foreach (string trace in new[] { service.Folder, "   at ", "System.", "Exception", ".cs:line" })
        {
            Assert.DoesNotContain(trace, answer.Text, StringComparison.Ordinal);
        }
    }

    private static byte[] ZipOfZeros(int byteCount)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("statement.csv", CompressionLevel.SmallestSize).Open();
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < byteCount; written += zeros.Length)
            {
                entry.Write(zeros);
            }
        }

        return bytes.ToArray();
    }
}
