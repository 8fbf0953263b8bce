using System.Net;
using Microsoft.Net.Http.Headers;
using Restitution.Service.Problems;
using Restitution.Storage.Refusals;

namespace Restitution.Service.SignIn;

/// <summary>The one person of a laptop, whom nothing from elsewhere may act for.</summary>
/// <remarks>
/// Other accounts of the machine and pages of other sites reach loopback too. Whoever does not show the secret did not
/// sign in. A page that was lured here by a name that it had point to loopback comes with that name in Host; one that
/// sends from its own site comes with its Origin.
/// </remarks>
internal static class LaptopSignIn
{
    private static readonly HashSet<string> OwnHosts =
        new(["127.0.0.1", "localhost", "[::1]"], StringComparer.OrdinalIgnoreCase);

    // Whoever forwards requests here opens the laptop to others, under its own name.
    private static readonly string[] Forwarders =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Real-IP",
        "X-Client-IP", "Client-IP", "Via", "CF-Connecting-IP", "True-Client-IP", "X-Original-URL",
    ];

    public static void UseLaptopSignIn(this WebApplication app, LaptopSecret secret) => app.Use((context, next) =>
    {
        if (!IsOwnHost(context) || Forwarders.Any(context.Request.Headers.ContainsKey))
        {
            throw new RefusedException([ServiceRefusals.HostForeign]);
        }

        if (!IsOwnOrigin(context.Request))
        {
            throw new RefusedException([ServiceRefusals.OriginForeign]);
        }

        if (secret.IsShownBy(context.Request))
        {
            context.Features.Set(Caller.Local);
        }

        return next(context);
    });

    private static bool IsOwnHost(HttpContext context) =>
        OwnHosts.Contains(context.Request.Host.Host)
        && (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote));

    private static bool IsOwnOrigin(HttpRequest request)
    {
        string fetchSite = request.Headers["Sec-Fetch-Site"].ToString();
        if (fetchSite is not ("" or "none" or "same-origin"))
        {
            return false;
        }

        string origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
