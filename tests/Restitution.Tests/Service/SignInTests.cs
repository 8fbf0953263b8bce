using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Restitution.Service.Access;
using Restitution.Service.Settings;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Service;

/// <summary>Which tokens are taken, and whom a laptop lets in.</summary>
[Trait("Cultures", "one")]
public sealed class SignInTests
{
    private const string Cases = "/api/cases";

    [Fact]
    public async Task A_token_of_the_issuer_in_force_is_taken()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.SignIn("one", Role.Lawyer);

        Assert.Equal(HttpStatusCode.OK, (await service.Get(Cases)).Status);
    }

    [Fact]
    public async Task A_token_that_is_none_of_ours_is_no_token()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        using var otherRsa = RSA.Create(2048);
        var otherKey = new RsaSecurityKey(otherRsa) { KeyId = "one" };
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('s', 64))) { KeyId = "one" };
        Dictionary<string, Action<SecurityTokenDescriptor>> changes = new()
        {
            ["another key"] = token => token.SigningCredentials = new(otherKey, SecurityAlgorithms.RsaSha256),
            ["a shared secret"] = token => token.SigningCredentials = new(secret, SecurityAlgorithms.HmacSha256),
            ["no signature"] = token => token.SigningCredentials = null,
            ["another issuer"] = token => token.Issuer = "https://issuer.example/",
            ["another audience"] = token => token.Audience = "another",
            ["no audience"] = token => token.Audience = null,
            ["over"] = token => token.Expires = TestIssuer.Now.AddMinutes(-5),
            ["without an end"] = token => token.Expires = null,
            ["not yet"] = token => token.NotBefore = TestIssuer.Now.AddMinutes(5),
            ["no subject"] = token => token.Subject = new([new("roles", "lawyer")]),
        };
        List<string> taken = [];
        foreach ((string name, Action<SecurityTokenDescriptor> change) in changes)
        {
            service.SignIn(issuer.Token("one", [Role.Lawyer], token =>
            {
                if (name == "over")
                {
                    token.NotBefore = TestIssuer.Now.AddMinutes(-20);
                }

                change(token);
            }));
            Answer answer = await service.Get(Cases);
            if (answer.Status != HttpStatusCode.Unauthorized || answer.Because != "not-signed-in")
            {
                taken.Add($"{name}: {answer.Status} {answer.Text}");
            }
        }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvbmUifQ.")]
    [InlineData("Basic b25lOnR3bw==")]
    public async Task What_is_no_token_is_answered_like_none(string header)
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);

        Answer answer = await service.Get(Cases, ("Authorization", header));

        Assert.Equal((HttpStatusCode.Unauthorized, "not-signed-in"), (answer.Status, answer.Because));
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_role_that_the_program_does_not_know_is_none()
    {
        await using TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        service.SignIn(issuer.Token(
            "one", [], token => token.Subject = new([new("sub", "one"), new("roles", "root")])));

        Assert.Equal(HttpStatusCode.Forbidden, (await service.Get(Cases)).Status);
    }

    [Fact]
    public async Task An_issuer_that_does_not_answer_is_told_and_lets_nobody_in()
    {
        TestIssuer issuer = await TestIssuer.Start();
        await using RunningService service = await RunningService.ForOffices(issuer);
        string token = issuer.Token("one", [Role.Lawyer]);
        await issuer.DisposeAsync();
        service.SignIn(token);

        Answer answer = await service.Get(Cases);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not-ready"), (answer.Status, answer.Because));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:5180")]
    [InlineData("http://192.168.1.2:5180")]
    [InlineData("http://laptop.example:5180")]
    public void A_laptop_does_not_listen_beyond_itself(string address)
    {
        ServiceOptions options = ServiceOptions.ForLaptop("unused", 0) with { Addresses = [address] };

        RefusedException refused = Assert.Throws<RefusedException>(() => options.Checked());

        Assert.Equal(RefusedBecause.BindNotLoopback, Assert.Single(refused.Refusals).Because);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5180")]
    [InlineData("http://[::1]:5180")]
    [InlineData("http://localhost:5180")]
    public void A_laptop_listens_to_itself(string address)
    {
        ServiceOptions options = ServiceOptions.ForLaptop("unused", 0) with { Addresses = [address] };

        Assert.Same(options, options.Checked());
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("X-Forwarded-For", "192.0.2.7", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Forwarded", "for=192.0.2.7", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Via", "1.1 proxy.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    public async Task A_laptop_answers_itself_alone(string header, string text, HttpStatusCode status)
    {
        await using RunningService service = await RunningService.OnALaptop();

        Assert.Equal(status, (await service.Get(Cases, (header, text))).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.Get(Cases)).Status);
    }

    [Fact]
    public async Task A_laptops_own_page_may_ask()
    {
        await using RunningService service = await RunningService.OnALaptop();

        Answer answer = await service.Get(Cases, ("Origin", service.App.Urls.Single()));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public void Offices_without_an_issuer_are_refused()
    {
        ServiceOptions options = ServiceOptions.ForLaptop("unused", 0) with { Mode = ServiceMode.Offices };

        RefusedException refused = Assert.Throws<RefusedException>(() => options.Checked());

        Assert.Equal(RefusedBecause.ServiceOptionWrong, Assert.Single(refused.Refusals).Because);
    }
}
