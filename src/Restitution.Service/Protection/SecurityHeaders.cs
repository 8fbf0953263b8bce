namespace Restitution.Service.Protection;

/// <summary>
/// The headers of every answer: nothing is framed, guessed, kept by a browser, or lent to another site.
/// </summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // A browser would remember it for every program on this machine's ports.
        if (!IsLoopback(context))
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        return next(context);
    });

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.LocalIpAddress is not { } address || System.Net.IPAddress.IsLoopback(address);
}
