using System.Diagnostics;
using System.Net;
using Restitution.Service.Access;
using Restitution.Storage.Databases;
using Restitution.Storage.Stores;
using Restitution.Tests.House;

namespace Restitution.Tests.Service;

/// <summary>
/// A case that does not exist and one that is not granted are the same questions to the database, so that the time of
/// an answer does not tell the one from the other.
/// </summary>
[Collection(nameof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class ComparableWorkTests
{
    private static readonly string[] Patterns =
    [
        "/api/cases/{code}", "/api/cases/{code}/definition", "/api/cases/{code}/custody",
        "/api/cases/{code}/exhibits/{exhibit}/records", "/api/cases/{code}/documents/{id:guid}",
        "/api/cases/{code}/computations/{id:guid}/explanations/{**figure}",
    ];

    [Fact]
    public async Task A_case_that_is_not_there_is_asked_for_like_one_that_is_not_granted()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        EveryRoute routes = await Filled(service);
        service.SignIn("stranger", Role.Investigator);

        foreach (string pattern in Patterns)
        {
            string there = await routes.AddressOf(pattern);
            string notThere = await routes.AddressOf(pattern, "NO-SUCH");
            string[] ofThere = await AskedFor(service, there, HttpStatusCode.NotFound);
            string[] ofNotThere = await AskedFor(service, notThere, HttpStatusCode.NotFound);

            Assert.Equal(ofNotThere, ofThere);
            Assert.Contains(ofThere, statement => statement.Contains("from cases", StringComparison.Ordinal));
            Assert.Contains(ofThere, statement => statement.Contains("from grants", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Work_that_is_not_there_is_asked_for_like_that_of_a_case_that_is_not_granted()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        EveryRoute routes = await Filled(service);
        service.SignIn("stranger", Role.Investigator);

        string[] ofThere = await AskedFor(
            service, await routes.AddressOf("/api/jobs/{id:guid}"), HttpStatusCode.NotFound);
        string[] ofNotThere = await AskedFor(service, $"/api/jobs/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);

        Assert.Equal(ofNotThere, ofThere);
    }

    [Fact]
    public async Task The_count_notices_a_question_more()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        EveryRoute routes = await Filled(service);
        service.SignIn("one", Role.Investigator);
        string address = await routes.AddressOf("/api/cases/{code}/definition");

        string[] asked = await AskedFor(service, address, HttpStatusCode.OK);
        string[] ofNotThere = await AskedFor(
            service, await routes.AddressOf("/api/cases/{code}/definition", "NO-SUCH"), HttpStatusCode.NotFound);

        Assert.NotEqual(ofNotThere, asked);
        Assert.Contains(asked, statement => statement.Contains("case_definitions", StringComparison.Ordinal));
    }

    private static async Task<EveryRoute> Filled(RunningService service)
    {
        StoredCase at = service.AddCase();
        service.Grant(at, "one", Role.Investigator);
        var routes = new EveryRoute(service, at);
        await routes.Fill();
        service.SignIn("one", Role.Investigator);
        await service.Get("/api/cases");
        return routes;
    }

    private static async Task<string[]> AskedFor(RunningService service, string address, HttpStatusCode status)
    {
        List<string> asked = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Database.SpansName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (asked)
                {
                    asked.Add((string)span.GetTagItem("db.query.text")!);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        Answer answer = await service.Get(address);
        Assert.Equal(status, answer.Status);
        lock (asked)
        {
            return [.. asked];
        }
    }
}
