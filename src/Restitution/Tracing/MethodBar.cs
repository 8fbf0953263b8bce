using Restitution.Claims;

namespace Restitution.Tracing;

/// <summary>Why a method was not run: a law file forbids it on a track, or a person found it forbidden.</summary>
/// <param name="Track">The track for which the file forbids it; null for a decision of the case.</param>
/// <param name="File">The id of the law file, or the key of the case file.</param>
/// <param name="Decided">The decision of the case; null where the law on file forbids it.</param>
public sealed record MethodBar(TracingMethod Method, RemedyTrack? Track, string File, ForbiddenMethod? Decided);
