using Restitution.Service.Access;
using Restitution.Service.Problems;

namespace Restitution.Service.Routes;

/// <summary>Whether the process lives, and whether it can work; they tell nothing more.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => TypedResults.Json(new State("up"))).OpenToAll()
            .WithSummary("Whether the process lives");
        routes.MapGet("/ready", Ready).OpenToAll().WithSummary("Whether database and vaults answer");
    }

    private static Task Ready(HttpContext context, ServiceParts parts) => parts.IsReady()
        ? context.Response.WriteAsJsonAsync(new State("ready"))
        : ProblemAnswers.Write(context, ServiceRefusals.NotReady);

    private sealed record State(string Service);
}
