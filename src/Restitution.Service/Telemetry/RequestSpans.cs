using System.Diagnostics;

namespace Restitution.Service.Telemetry;

/// <summary>
/// One span, one count and one line of the log for each request, by its route and never by its address.
/// </summary>
internal sealed partial class RequestSpans(RequestDelegate next, ILogger<RequestSpans> log)
{
    private const string NoRoute = "none";

    public async Task InvokeAsync(HttpContext context)
    {
        long began = Stopwatch.GetTimestamp();
        using Activity? span = ServiceTelemetry.Spans.StartActivity("request", ActivityKind.Server);
        try
        {
            await next(context);
        }
        finally
        {
            Tell(context, span, Stopwatch.GetElapsedTime(began));
        }
    }

    private void Tell(HttpContext context, Activity? span, TimeSpan took)
    {
        string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
        string method = KnownMethods.Of(context.Request.Method);
        int status = context.Response.StatusCode;
        if (span is not null)
        {
            span.DisplayName = $"{method} {route}";
            span.SetTag("http.route", route);
            span.SetTag("http.request.method", method);
            span.SetTag("http.response.status_code", status);
        }

        ServiceTelemetry.RequestSeconds.Record(
            took.TotalSeconds, new KeyValuePair<string, object?>("http.route", route),
            new KeyValuePair<string, object?>("http.request.method", method),
            new KeyValuePair<string, object?>("http.response.status_code", status));
        Answered(log, method, route, status, (long)took.TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds} ms")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds);
}
