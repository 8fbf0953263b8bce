using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Restitution.Service.Functions;

/// <summary>Tells what the Functions host sends of itself from what somebody outside sent.</summary>
/// <remarks>
/// The host proxies a request from outside under its prefix, <c>/api/</c>, and adds the headers of a forwarder; of a
/// queue or a timer it posts to the bare name of the function, from the same container. Why neither alone is enough
/// stands in <c>src/decisions/who-may-start-a-trigger.md</c>.
/// </remarks>
internal static class TriggerGate
{
    private const string Invocation = "X-Azure-Functions-InvocationId";
    private const string HostVersion = "X-Azure-Functions-HostVersion";
    private const string HostAgent = "Azure-Functions-Host/";

    // What front ends, forwarders and browsers add; the host's own requests have none of it.
    private static readonly string[] FromOutside =
    [
        "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-TlsVersion",
        "Forwarded", "X-Real-IP", "X-Client-IP", "Client-IP", "Via", "X-ARR-LOG-ID", "X-ARR-SSL", "X-ARR-ClientCert",
        "X-AppService-Proto", "X-SITE-DEPLOYMENT-ID", "WAS-DEFAULT-HOSTNAME", "X-Original-URL", "X-WAWS-Unencoded-URL",
        "Disguised-Host", "Max-Forwards", "X-Azure-Ref", "X-Azure-ClientIP", "Authorization", "X-Functions-Key",
        "Cookie", "Origin", "Referer", "Sec-Fetch-Site",
    ];

    /// <summary>The function that the path names, however it is written; null for another path.</summary>
    public static string? NamedBy(HttpRequest request)
    {
        string name = (request.Path.Value ?? "").Trim('/');
        return TriggerRoutes.Names.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether it is the host itself that starts the function.</summary>
    public static bool IsOfTheHost(HttpContext context, string function)
    {
        HttpRequest request = context.Request;
        return HttpMethods.IsPost(request.Method)
            && context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && context.Features.Get<IHttpRequestFeature>()?.RawTarget == "/" + function
            && request.HasJsonContentType()
            && Guid.TryParse(request.Headers[Invocation].ToString(), out _)
            && request.Headers[HostVersion].Count == 1
            && request.Headers.UserAgent.ToString().StartsWith(HostAgent, StringComparison.Ordinal)
            && !FromOutside.Any(request.Headers.ContainsKey);
    }
}
