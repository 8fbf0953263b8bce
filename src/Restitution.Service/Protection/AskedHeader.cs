namespace Restitution.Service.Protection;

/// <summary>A header that a route reads, for the description of the API.</summary>
/// <param name="Says">What stands in it.</param>
internal sealed record AskedHeader(string Name, bool IsRequired, string Says);

internal static class AskedHeaders
{
    public static TBuilder AsksVersion<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(
            new AskedHeader("If-Match", true, "The version that is changed: the ETag of the last answer."));

    /// <summary>Of a thing that may not be there yet.</summary>
    public static TBuilder AsksVersionOrNone<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(
            new AskedHeader("If-Match", false, "The version that is changed; required where one is there."),
            new AskedHeader("If-None-Match", false, "* where nothing is there yet."));

    public static TBuilder AsksDigest<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(
            new AskedHeader("Content-Digest", true, "SHA-256 of the body by RFC 9530: sha-256=:BASE64:"));

    public static TBuilder AsksFileName<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(
            new AskedHeader("Content-Disposition", true, "attachment; filename*=UTF-8''NAME, the name as received."));
}
