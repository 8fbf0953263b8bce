namespace Restitution.Service.Access;

/// <summary>How a route says what it needs, and the check that every route did.</summary>
internal static class RouteNeeds
{
    public static TBuilder OpenToAll<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OpenToAll());

    /// <summary>Of the case that the route names as <c>{code}</c>.</summary>
    public static TBuilder InCase<TBuilder>(this TBuilder route, Right right)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(right, NeedIn.Case));

    public static TBuilder InInstallation<TBuilder>(this TBuilder route, Right right)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(right, NeedIn.Installation));

    public static TBuilder InCaseOfWork<TBuilder>(this TBuilder route, Right right)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(right, NeedIn.CaseOfWork));

    /// <exception cref="InvalidOperationException">A route says nothing of who may enter it.</exception>
    public static void ThrowIfAnySaysNothing(IEnumerable<Endpoint> endpoints)
    {
        string[] silent =
        [
            .. endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<Need>() is null
                    && endpoint.Metadata.GetMetadata<OpenToAll>() is null)
                .Select(endpoint => endpoint.DisplayName ?? "without a name"),
        ];
        if (silent.Length > 0)
        {
            throw new InvalidOperationException(
                $"Routes that do not say who may enter: {string.Join(", ", silent)}.");
        }
    }
}
