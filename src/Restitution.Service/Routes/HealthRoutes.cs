using Restitution.Service.Access;
using Restitution.Service.Problems;

namespace Restitution.Service.Routes;

/// <summary>Whether the process lives, and whether it can work; they tell nothing more.</summary>
/// <remarks>Each under the prefix too: from outside the host of Azure Functions hands on nothing else.</remarks>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        foreach (string prefix in new[] { "", "/api" })
        {
            routes.MapGet(prefix + "/health", () => TypedResults.Json(new State("up"))).OpenToAll()
                .WithSummary("Whether the process lives");
            routes.MapGet(prefix + "/ready", Ready).OpenToAll().WithSummary("Whether the database answers");
        }
    }

    private static Task Ready(HttpContext context, ServiceParts parts) => parts.IsReady()
        ? context.Response.WriteAsJsonAsync(new State("ready"))
        : ProblemAnswers.Write(context, ServiceRefusals.NotReady);

    private sealed record State(string Service);
}
