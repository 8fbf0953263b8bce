using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The missing records of a case, that which would narrow most first.</summary>
/// <remarks>
/// By what each narrows, then by what each firms, then by worker, first day and kind, so that the order is the same for
/// the same case. What cannot be measured comes last, each gap once with how often it stands.
/// </remarks>
public static class EvidenceRanking
{
    public static IReadOnlyList<MissingEvidence> Of(
        IEnumerable<MissingEvidence> measured, IEnumerable<(string? Worker, Gap Gap)> gaps) =>
    [
        .. measured
            .OrderByDescending(one => one.Narrows!.Likely.Amount)
            .ThenByDescending(one => one.Firms!.Value.Amount)
            .ThenBy(one => one.Worker, StringComparer.Ordinal)
            .ThenBy(one => one.Span!.Start)
            .ThenBy(one => one.Wanted),
        .. gaps
            .Select(one => (one.Worker, one.Gap, Wanted: EvidenceForGap.Of(one.Gap)))
            .Where(one => one.Wanted is not null)
            .GroupBy(one => (one.Wanted, one.Worker, one.Gap.Kind, About: AboutOf(one.Gap)))
            .Select(group => new MissingEvidence
            {
                Wanted = group.Key.Wanted!.Value,
                Worker = group.Key.Worker,
                Total = group.Key.Worker is { } worker ? $"{worker}/back-wages" : "case/back-wages",
                Gap = group.First().Gap,
                GapCount = group.Count(),
            })
            .OrderByDescending(one => one.GapCount)
            .ThenBy(one => one.Wanted)
            .ThenBy(one => one.Worker, StringComparer.Ordinal)
            .ThenBy(one => one.Gap!.Figure, StringComparer.Ordinal)
            .ThenBy(one => one.Gap!.Kind),
    ];

    // Gaps of one thing stand at many figures: what they are about tells whether they are one.
    private static string AboutOf(Gap gap) => string.Join('\n', gap.About.Select(operand => operand.ToString()));
}
