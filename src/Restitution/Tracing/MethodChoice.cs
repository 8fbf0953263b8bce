using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The method that a claim goes by.</summary>
/// <param name="ChosenBy">Who chose it; the id of the law file where the law does.</param>
public sealed record MethodChoice(TracingMethod Method, string ChosenBy, string Reason, IReadOnlyList<Authority> Law);
