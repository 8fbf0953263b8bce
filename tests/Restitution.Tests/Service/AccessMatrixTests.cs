using System.Net;
using NodaTime;
using Restitution.Service.Access;
using Restitution.Storage.Stores;

namespace Restitution.Tests.Service;

/// <summary>Every route that is mapped, by every role, with every kind of grant, against one table.</summary>
[Trait("Cultures", "one")]
public sealed class AccessMatrixTests
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    /// <summary>How someone stands to the case that is asked for.</summary>
    private enum Standing
    {
        NoGrant = 1,
        Active = 2,
        Expired = 3,
        NotYet = 4,
        Revoked = 5,
        OtherCase = 6,

        /// <summary>The grant is active, in another role than the token holds.</summary>
        OtherRole = 7,
    }

    [Fact]
    public async Task Every_mapped_route_is_in_the_table_and_nothing_else()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService offices = await RunningService.ForOffices(issuer);
        await using RunningService laptop = await RunningService.OnALaptop();

        Assert.Equal(EveryRoute.MayEnter.Keys.Order(), RoutesOf(laptop).Select(route => route.Name).Order());
        Assert.Equal(
            EveryRoute.MayEnter.Keys.Except(EveryRoute.OnALaptopAlone).Order(),
            RoutesOf(offices).Select(route => route.Name).Order());
    }

    [Fact]
    public async Task Every_route_lets_in_whom_the_table_names_and_nobody_else()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        StoredCase other = service.AddCase(RunningService.OtherCode);
        var routes = new EveryRoute(service, at);
        await routes.Fill();
        List<string> faults = [];
        foreach (Role role in Roles)
        {
            foreach (Standing standing in Enum.GetValues<Standing>())
            {
                string subject = Arrange(service, at, other, role, standing);
                service.SignIn(subject, role);
                foreach ((string name, string method, string pattern) in RoutesOf(service))
                {
                    Answer answer = await service.Send(
                        new HttpMethod(method), await routes.AddressOf(pattern, by: subject));
                    string expected = Expected(name, pattern, role, standing);
                    string found = Outcome(answer);
                    if (found != expected)
                    {
                        faults.Add($"{name} by {role}, {standing}: {found}, wanted {expected}");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Who_did_not_sign_in_gets_the_same_bytes_for_a_case_that_is_there_and_one_that_is_not()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        var routes = new EveryRoute(service, service.AddCase());
        await routes.Fill();
        List<string> faults = [];
        foreach ((string name, string method, string pattern) in RoutesOf(service))
        {
            Answer there = await service.Send(new HttpMethod(method), await routes.AddressOf(pattern));
            Answer notThere = await service.Send(new HttpMethod(method), await routes.AddressOf(pattern, "NO-SUCH"));
            bool isOpen = EveryRoute.MayEnter[name].Length == 0;
            if ((there.Status == HttpStatusCode.Unauthorized) == isOpen || !Same(there, notThere))
            {
                faults.Add($"{name}: {there.Status}, {notThere.Status}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Who_has_no_grant_gets_the_same_bytes_for_a_case_that_is_there_and_one_that_is_not()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        var routes = new EveryRoute(service, at);
        await routes.Fill();
        List<string> faults = [];
        foreach (Standing standing in Enum.GetValues<Standing>().Where(each => each != Standing.Active))
        {
            StoredCase other = service.Parts.Cases.OfCode(RunningService.OtherCode)
                ?? service.AddCase(RunningService.OtherCode);
            service.SignIn(Arrange(service, at, other, Role.Investigator, standing), Role.Investigator);
            foreach ((string name, string method, string pattern) in RoutesOf(service).Where(
                route => route.Pattern.Contains("{code}", StringComparison.Ordinal)))
            {
                int before = service.Parts.Refusals.Count();
                Answer there = await service.Send(new HttpMethod(method), await routes.AddressOf(pattern));
                Answer notThere =
                    await service.Send(new HttpMethod(method), await routes.AddressOf(pattern, "NO-SUCH"));
                if (!Same(there, notThere) || there.Status != HttpStatusCode.NotFound
                    || service.Parts.Refusals.Count() != before + 2)
                {
                    faults.Add($"{name}, {standing}: {there.Status} {there.Text}, {notThere.Status} {notThere.Text}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task What_another_case_holds_answers_like_nothing_under_ones_own()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase mine = service.AddCase();
        StoredCase others = service.AddCase(RunningService.OtherCode);
        var routes = new EveryRoute(service, others);
        await routes.Fill();
        service.Grant(mine, "one", Role.LabourOfficial);
        List<string> faults = [];
        foreach ((string name, string method, string pattern) in RoutesOf(service).Where(route =>
            route.Pattern.Contains("{code}", StringComparison.Ordinal)
            && (route.Pattern.Contains("{id:guid}", StringComparison.Ordinal)
                || route.Pattern.Contains("{number:long}", StringComparison.Ordinal))))
        {
            service.SignIn(
                "one", EveryRoute.MayEnter[name] == "administrator" ? Role.Administrator : Role.LabourOfficial);
            Answer answer = await service.Send(
                new HttpMethod(method), await routes.AddressOf(pattern, mine.Code), null, ("If-Match", "\"v1\""));
            if (answer.Status != HttpStatusCode.NotFound || answer.Because != "nothing-here")
            {
                faults.Add($"{name}: {answer.Status} {answer.Text}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task An_administrator_who_holds_another_role_enters_what_an_administrator_enters()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        StoredCase at = service.AddCase();
        var routes = new EveryRoute(service, at);
        await routes.Fill();
        service.Grant(at, "boss", Role.Investigator);
        service.SignIn("boss", Role.Administrator, Role.Investigator);
        List<string> faults = [];
        foreach ((string name, string method, string pattern) in RoutesOf(service))
        {
            Answer answer = await service.Send(
                new HttpMethod(method), await routes.AddressOf(pattern, by: "boss"));
            string expected = Expected(name, pattern, Role.Administrator, Standing.NoGrant);
            if (Outcome(answer) != expected)
            {
                faults.Add($"{name}: {Outcome(answer)}, wanted {expected}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void The_rule_notices_a_route_that_says_nothing() => Assert.Throws<InvalidOperationException>(() =>
        RouteNeeds.ThrowIfAnySaysNothing([new Microsoft.AspNetCore.Http.Endpoint(null, null, "silent")]));

    private static string Arrange(
        RunningService service, StoredCase at, StoredCase other, Role role, Standing standing)
    {
        string subject = $"{role}-{standing}-{Guid.CreateVersion7()}";
        var hour = Duration.FromHours(1);
        Role another = role == Role.Lawyer ? Role.Prosecutor : Role.Lawyer;
        CaseGrant? grant = standing switch
        {
            Standing.Active => service.Grant(at, subject, role),
            Standing.Expired => service.Grant(at, subject, role, -2 * hour, -hour),
            Standing.NotYet => service.Grant(at, subject, role, hour),
            Standing.Revoked => service.Grant(at, subject, role),
            Standing.OtherCase => service.Grant(other, subject, role),
            Standing.OtherRole => service.Grant(at, subject, another),
            _ => null,
        };
        if (standing == Standing.Revoked)
        {
            service.Parts.Grants.Revoke(grant!.Id, "somebody");
        }

        return subject;
    }

    private static string Expected(string name, string pattern, Role role, Standing standing)
    {
        string may = EveryRoute.MayEnter[name];
        bool isRoleThere = may.Length == 0 || may.Split(' ').Contains(RoleText.Of(role));
        bool isOfACase = pattern.Contains("{code}", StringComparison.Ordinal)
            || pattern.Contains("/jobs/", StringComparison.Ordinal);
        if (!isOfACase || may == "administrator")
        {
            return isRoleThere ? "entered" : isOfACase && standing != Standing.Active ? "nothing" : "not permitted";
        }

        return standing != Standing.Active ? "nothing" : isRoleThere ? "entered" : "not permitted";
    }

    private static string Outcome(Answer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized => "not signed in",
        HttpStatusCode.Forbidden => "not permitted",
        HttpStatusCode.NotFound => "nothing",
        HttpStatusCode.InternalServerError => "failed: " + answer.Text,
        _ => "entered",
    };

    private static bool Same(Answer one, Answer other) =>
        one.Status == other.Status && one.Headers == other.Headers && one.Bytes.AsSpan().SequenceEqual(other.Bytes);

    private static IEnumerable<(string Name, string Method, string Pattern)> RoutesOf(RunningService service) =>
        EveryRoute.Mapped(service).Select(one => (one.Name, one.Method, one.Name[(one.Method.Length + 1)..]));
}
