using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Restitution.Service.Access;
using Restitution.Service.Protection;
using Restitution.Tests.Cli;

namespace Restitution.Tests.Service;

/// <summary>What the API says of itself is what it does.</summary>
public sealed class ApiDescriptionTests
{
    private const string At = "/api/cases/" + RunningService.CaseCode;

    [Fact]
    public async Task The_description_can_be_read_by_a_program_for_such_descriptions()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService offices = await RunningService.ForOffices(issuer);
        await using RunningService laptop = await RunningService.OnALaptop();

        foreach (RunningService service in new[] { offices, laptop })
        {
            ReadResult read = OpenApiDocument.Parse((await service.Get("/api/openapi.json")).Text);

            Assert.Empty(read.Diagnostic!.Errors);
            Assert.Empty(read.Diagnostic.Warnings);
        }
    }

    [Fact]
    public async Task Every_route_is_described_with_each_value_of_its_address_each_header_and_what_it_refuses()
    {
        await using RunningService service = await RunningService.OnALaptop();
        JsonNode description = (await service.Get("/api/openapi.json")).Json;
        List<string> faults = [];
        foreach ((string name, RouteEndpoint route, JsonNode? told) in Routes(service, description))
        {
            if (told is null)
            {
                faults.Add($"{name}: not described");
                continue;
            }

            Compare(name, "path", route.RoutePattern.Parameters.Select(each => each.Name), Named(told, "path"), faults);
            Compare(
                name, "header",
                [
                    .. route.Metadata.OfType<AskedHeader>().Select(each => each.Name),
                    .. route.Metadata.GetMetadata<Once>() is null ? [] : new[] { "Idempotency-Key" },
                ],
                Named(told, "header"), faults);
            if (told["responses"]?["default"]?["content"]?["application/problem+json"]?["schema"] is null)
            {
                faults.Add($"{name}: what it refuses is not described");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task If_Match_is_described_where_a_change_without_it_is_refused_and_nowhere_else()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        Restitution.Storage.Stores.StoredCase at = service.AddCase();
        var there = new EveryRoute(service, at);
        await there.Fill();
        List<string> faults = [];
        HashSet<Role> seen = [];
        foreach ((string name, RouteEndpoint route, _) in Routes(service, new JsonObject())
            .Where(each => !each.Name.StartsWith("GET ", StringComparison.Ordinal)))
        {
            Role role = RoleText.Read(EveryRoute.MayEnter[name].Split(' ')[0])!.Value;
            string subject = $"of {role}";
            if (role != Role.Administrator && seen.Add(role))
            {
                service.Grant(at, subject, role);
            }

            service.SignIn(subject, role);
            Answer answer = await service.Send(
                new HttpMethod(name.Split(' ')[0]), await there.AddressOf(name.Split(' ')[1], by: subject),
                name.EndsWith("/corrections", StringComparison.Ordinal) ? "{}"u8.ToArray() : "{}");
            bool isAsked = answer.Because == "version-missing";
            if (isAsked != route.Metadata.OfType<AskedHeader>().Any(each => each.Name == "If-Match"))
            {
                faults.Add($"{name}: {(isAsked ? "asks for it unsaid" : $"does not ask: {answer.Status}")}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Lists_tell_how_they_are_paged()
    {
        await using RunningService service = await RunningService.OnALaptop();
        JsonNode description = (await service.Get("/api/openapi.json")).Json;

        string[] paged =
        [
            .. Routes(service, description)
                .Where(each => Named(each.Told!, "query").Intersect(["skip", "take"]).Count() == 2)
                .Select(each => each.Name),
        ];
        service.AddCase();
        List<string> unsaid = [];
        foreach ((string name, _, _) in Routes(service, description))
        {
            string[] parts = name.Split(' ');
            if (parts[0] == "GET" && !parts[1].Replace("{code}", "", StringComparison.Ordinal).Contains('{')
                && await IsPaged(service, parts[1]) != paged.Contains(name))
            {
                unsaid.Add(name);
            }
        }

        Assert.NotEmpty(paged);
        Assert.Empty(unsaid);
    }

    [Fact]
    public async Task Answers_and_problems_have_the_shapes_that_are_described()
    {
        await using RunningService service = await RunningService.OnALaptop();
        Restitution.Storage.Stores.StoredCase at = service.AddCase();
        var there = new EveryRoute(service, at);
        await there.Fill();
        JsonObject description = (await service.Get("/api/openapi.json")).Json.AsObject();
        List<string> faults = [];
        int held = 0;
        foreach ((string name, _, JsonNode? told) in Routes(service, description).Where(IsRead))
        {
            Answer answer = await service.Get(await there.AddressOf(name.Split(' ')[1]));
            if (SchemaOf(told!, answer) is { } schema)
            {
                held++;
                faults.AddRange(Faults(description, schema, answer.Text).Select(fault => $"{name}: {fault}"));
            }
        }

        Answer refused = await service.Get("/api/cases/NONE-1/exhibits");
        JsonNode problem = description["components"]!["schemas"]!["Problem"]!;

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(held >= 20, $"{held} answers were held against their shapes");
        Assert.Empty(Faults(description, problem, refused.Text));
        Assert.NotEmpty(Faults(description, problem, """{"type": "x"}"""));
    }

    [Fact]
    public async Task Who_must_sign_in_is_told_by_route_and_by_what()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService offices = await RunningService.ForOffices(issuer);
        await using RunningService laptop = await RunningService.OnALaptop();

        JsonNode ofOffices = (await offices.Get("/api/openapi.json")).Json;
        JsonNode ofLaptop = (await laptop.Get("/api/openapi.json")).Json;

        foreach (JsonNode description in new[] { ofOffices, ofLaptop })
        {
            Assert.Null(description["paths"]!["/health"]!["get"]!["security"]);
            Assert.NotNull(description["paths"]!["/api/cases"]!["get"]!["security"]![0]!["bearer"]);
        }

        Assert.Equal(
            "JWT", ofOffices["components"]!["securitySchemes"]!["bearer"]!["bearerFormat"]!.GetValue<string>());
        Assert.Contains(
            "serve.secret", ofLaptop["components"]!["securitySchemes"]!["bearer"]!["description"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slash_in_a_value_may_be_written_as_programs_write_it()
    {
        await using RunningService service = await RunningService.OnALaptop();
        service.AddCase();
        Answer written = await service.Send(
            HttpMethod.Put, $"{At}/files/rates%2Fone.csv", "a\n"u8.ToArray(), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal("rates/one.csv", written.Json["path"]!.GetValue<string>());
        Assert.Equal("a\n", (await service.Get($"{At}/files/rates/one.csv")).Text);
        Assert.Equal("a\n", (await service.Get($"{At}/files/rates%2fone.csv")).Text);
    }

    private static IEnumerable<(string Name, RouteEndpoint Route, JsonNode? Told)> Routes(
        RunningService service, JsonNode description) => EveryRoute.Mapped(service)
            .Where(one => one.Route.RoutePattern.RawText != "/api/openapi.json")
            .Select(one => (
                one.Name, one.Route,
                description["paths"]?[AddressOf(one.Route.RoutePattern)]?[one.Method.ToLowerInvariant()]));

    private static string AddressOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart value => $"{{{value.Name}}}",
            _ => "",
        }))));

    private static bool IsRead((string Name, RouteEndpoint Route, JsonNode? Told) route) =>
        route.Name.StartsWith("GET ", StringComparison.Ordinal)
        && !route.Name.EndsWith("/events", StringComparison.Ordinal);

    private static IEnumerable<string> Named(JsonNode told, string where) =>
        (told["parameters"]?.AsArray() ?? []).Where(each => each!["in"]!.GetValue<string>() == where)
            .Select(each => each!["name"]!.GetValue<string>());

    private static void Compare(
        string name, string where, IEnumerable<string> wanted, IEnumerable<string> told, List<string> faults)
    {
        string[] those = [.. wanted.Order(StringComparer.Ordinal)];
        string[] these = [.. told.Order(StringComparer.Ordinal)];
        if (!those.SequenceEqual(these))
        {
            faults.Add($"{name}: {where} {string.Join(' ', these)}, wanted {string.Join(' ', those)}");
        }
    }

    private static async Task<bool> IsPaged(RunningService service, string pattern)
    {
        Answer answer = await service.Get(
            pattern.Replace("{code}", RunningService.CaseCode, StringComparison.Ordinal) + "?take=0");
        return answer.Because == "request-malformed";
    }

    private static JsonNode? SchemaOf(JsonNode told, Answer answer) =>
        (told["responses"]?[((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture)]
            ?? (answer.Status >= HttpStatusCode.BadRequest ? told["responses"]?["default"] : null))
            ?["content"]?[answer.Header("Content-Type").Split(';')[0]]?["schema"];

    private static IReadOnlyList<string> Faults(JsonObject description, JsonNode schema, string answer)
    {
        JsonObject whole = schema.DeepClone().AsObject();
        whole["components"] = description["components"]!.DeepClone();
        return SchemaCheck.Of(whole.ToJsonString(), answer);
    }
}
