using Microsoft.AspNetCore.Http.Metadata;

namespace Restitution.Service.Protection;

/// <summary>The greatest body that one route takes, where it is not that of all.</summary>
internal sealed record BodySize(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
