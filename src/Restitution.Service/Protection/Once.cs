namespace Restitution.Service.Protection;

/// <summary>A route whose request may be sent twice with one Idempotency-Key and is done once.</summary>
internal sealed record Once;

internal static class OnceRoutes
{
    public static TBuilder Once<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Once());
}
