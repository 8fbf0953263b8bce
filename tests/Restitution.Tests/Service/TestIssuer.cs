using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Restitution.Service.Access;
using Restitution.Service.Settings;

namespace Restitution.Tests.Service;

/// <summary>An issuer of tokens on loopback, with a discovery document and keys of its own.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Audience = "restitution-tests";

    private readonly WebApplication app;
    private readonly RsaSecurityKey key;

    private TestIssuer(WebApplication app, RsaSecurityKey key)
    {
        this.app = app;
        this.key = key;
    }

    public string Address => app.Urls.Single();

    public TokenTrust Trust => new(new Uri(Address), Audience);

    public SigningCredentials Signing => new(key, SecurityAlgorithms.RsaSha256);

    public static async Task<TestIssuer> Start()
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)) { KeyId = "one" };
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        WebApplication app = builder.Build();
        var issuer = new TestIssuer(app, key);
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = issuer.Address + "/",
            jwks_uri = issuer.Address + "/keys",
        }));
        app.MapGet("/keys", () => Results.Text(Keys(rsa: key), "application/json"));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A token that is taken, unless a test changes it.</summary>
    public string Token(string subject, IEnumerable<Role> roles, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address + "/",
            Audience = Audience,
            IssuedAt = Now,
            NotBefore = Now.AddMinutes(-1),
            Expires = Now.AddMinutes(10),
            SigningCredentials = Signing,
            Subject = new ClaimsIdentity(
                [new Claim("sub", subject), .. roles.Select(role => new Claim("roles", RoleText.Of(role)))]),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public static DateTime Now => NodaTime.SystemClock.Instance.GetCurrentInstant().ToDateTimeUtc();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Keys(RsaSecurityKey rsa)
    {
        var open = new RsaSecurityKey(new RSAParameters
        {
            Modulus = rsa.Parameters.Modulus, Exponent = rsa.Parameters.Exponent,
        })
        {
            KeyId = rsa.KeyId,
        };
        JsonWebKey written = JsonWebKeyConverter.ConvertFromRSASecurityKey(open);
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = written.Kty, n = written.N, e = written.E, kid = rsa.KeyId, use = "sig" } },
        });
    }
}
