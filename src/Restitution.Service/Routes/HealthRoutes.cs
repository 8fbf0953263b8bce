using System.Text.Json.Nodes;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Problems;
using Restitution.Service.Work;

namespace Restitution.Service.Routes;

/// <param name="CheckedAt">Null where none was made today or yesterday.</param>
/// <param name="Outcome">Entries, faults and exhibits that changed, by code.</param>
public sealed record CustodyCheckShown(string? CheckedAt, bool IsVerified, JsonNode? Outcome);

/// <summary>Whether the process lives, and whether it can work; to administrators, what the check found.</summary>
/// <remarks>Each under the prefix too: from outside the host of Azure Functions hands on nothing else.</remarks>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        foreach (string prefix in new[] { "", "/api" })
        {
            routes.MapGet(prefix + "/health", () => TypedResults.Json(new State("up"))).OpenToAll()
                .WithSummary("Whether the process lives");
            routes.MapGet(prefix + "/ready", Ready).OpenToAll()
                .WithSummary("Whether the database answers; degraded where the last check of custody found a fault");
        }

        routes.MapGet("/api/custody/check", Custody).InInstallation(Right.ReadCustodyCheck)
            .Produces<CustodyCheckShown>().WithSummary("What the last check of custody found, by codes and counts");
    }

    // What custody lacks hinders no request; that it lacks something is told, and to administrators what.
    private static Task Ready(HttpContext context, ServiceParts parts) => parts.IsReady()
        ? context.Response.WriteAsJsonAsync(new State(CustodyStanding.Of(parts).IsVerified ? "ready" : "degraded"))
        : ProblemAnswers.Write(context, ServiceRefusals.NotReady);

    private static Task Custody(HttpContext context, ServiceParts parts)
    {
        var standing = CustodyStanding.Of(parts);
        return ServiceJson.Write(
            context, new CustodyCheckShown(standing.CheckedAt.Text(), standing.IsVerified, standing.Outcome));
    }

    private sealed record State(string Service);
}
