using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Restitution.Service.Problems;
using Restitution.Service.Settings;
using Restitution.Storage.Refusals;

namespace Restitution.Service.SignIn;

/// <summary>Bearer tokens of one OpenID Connect issuer, whose keys are found by its discovery document.</summary>
/// <remarks>
/// Taken is a token that the issuer signed by a key pair, for this audience, in force now and with an end. A token that
/// is signed by a shared secret, or not at all, is none.
/// </remarks>
internal static class TokenSignIn
{
    private const string IssuerAway = "issuer-away";

    private static readonly string[] SignedByKeyPair =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static readonly TimeSpan ClocksDifferMost = TimeSpan.FromSeconds(30);

    public static void AddTokenSignIn(this IServiceCollection services, TokenTrust trust) =>
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.Authority = trust.Authority.AbsoluteUri;
            bearer.Audience = trust.Audience;
            bearer.RequireHttpsMetadata = !trust.Authority.IsLoopback;
            bearer.MapInboundClaims = false;
            bearer.IncludeErrorDetails = false;
            bearer.SaveToken = false;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidateIssuer = true,
                ValidateAudience = true,
                ValidateLifetime = true,
                ValidateIssuerSigningKey = true,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                ValidAlgorithms = SignedByKeyPair,
                ClockSkew = ClocksDifferMost,
            };
            bearer.Events = new JwtBearerEvents { OnAuthenticationFailed = Failed };
        });

    /// <summary>Who signed in, for all that follows.</summary>
    public static void UseTokenSignIn(this WebApplication app, TokenTrust trust)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (context.Items.ContainsKey(IssuerAway))
            {
                throw new RefusedException([ServiceRefusals.IssuerAway]);
            }

            if (context.User.Identity is { IsAuthenticated: true })
            {
                context.Features.Set(Caller.OfToken(context.User, trust.RolesClaim));
            }

            return next(context);
        });
    }

    // A token that is not taken is no token; an issuer that does not answer says nothing about one.
    private static async Task Failed(AuthenticationFailedContext failed)
    {
        failed.NoResult();
        try
        {
            _ = await failed.Options.ConfigurationManager!.GetConfigurationAsync(failed.HttpContext.RequestAborted);
        }
        catch (Exception away) when (away is InvalidOperationException or IOException or HttpRequestException)
        {
            failed.HttpContext.Items[IssuerAway] = true;
        }
    }
}
