using System.Collections.Concurrent;
using System.Data.Common;
using NodaTime;
using Restitution.Service.Access;
using Restitution.Service.SignIn;
using Restitution.Service.Telemetry;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Problems;

/// <summary>Keeps every refusal: who, which route, which case, why; never what the caller wrote.</summary>
/// <remarks>
/// Of a caller who asks too often one refusal a minute is kept, and all are counted: else whoever floods the service
/// would fill its disk.
/// </remarks>
internal sealed class RefusalAudit(RefusalStore refusals, IClock clock)
{
    private const int CallersRemembered = 10_000;

    private readonly ConcurrentDictionary<string, long> lastMinuteOf = new(StringComparer.Ordinal);

    public void Keep(HttpContext context, Refusal refusal)
    {
        string because = ProblemKinds.WordOf(refusal.Because);
        ServiceTelemetry.Refusals.Add(1, new KeyValuePair<string, object?>("because", because));
        if (refusal.Because == RefusedBecause.TooManyRequests && !IsFirstOfTheMinute(context))
        {
            return;
        }

        string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        try
        {
            refusals.Add(new RefusedRequest
            {
                Id = Guid.CreateVersion7(),
                Subject = Caller.Of(context)?.Subject,
                Act = $"{KnownMethods.Of(context.Request.Method)} {route}",
                About = context.Features.Get<CaseAsked>()?.Code ?? "",
                Because = because,
                Status = ProblemKinds.StatusOf(refusal.Because),
            });
        }
        catch (DbException)
        {
            // The refusal itself stands; a database that does not answer is told by /ready and counted there.
            ServiceTelemetry.AuditFailures.Add(1);
        }
    }

    private bool IsFirstOfTheMinute(HttpContext context)
    {
        long minute = clock.GetCurrentInstant().ToUnixTimeSeconds() / 60;
        string caller = Caller.Of(context)?.Subject ?? $"{context.Connection.RemoteIpAddress}";
        if (lastMinuteOf.Count > CallersRemembered)
        {
            lastMinuteOf.Clear();
        }

        bool isFirst = false;
        lastMinuteOf.AddOrUpdate(
            caller,
            _ =>
            {
                isFirst = true;
                return minute;
            },
            (_, last) =>
            {
                isFirst = last != minute;
                return minute;
            });
        return isFirst;
    }
}
