using NodaTime;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Storage.Computations;

/// <summary>One answer of a law file as a computation used it, and the figures whose own rule asked for it.</summary>
/// <remarks>
/// A figure that is only the sum of others, or made from them, is not named: those are. Readings that were printed and
/// not taken are no use.
/// </remarks>
/// <param name="Value">As the file wrote it.</param>
/// <param name="From">First day of the provision; <paramref name="To"/> the last, null while open.</param>
/// <param name="Reading">The reading taken of contested law; null otherwise.</param>
/// <param name="AskedFor">The words asked for, in the order of the file's keys.</param>
/// <param name="Days">By day asked.</param>
public sealed record LawUse(
    string File, string Value, Standing Standing, LocalDate From, LocalDate? To, string? Reading, string AskedFor,
    IReadOnlyList<LawUseDay> Days)
{
    /// <summary>
    /// Every use that a claim with reasons makes, by file and day; the same claim gives the same list.
    /// </summary>
    public static IReadOnlyList<LawUse> In(Claim claim) =>
    [
        .. ReasonsOf(claim)
            .SelectMany(one => AuthoritiesOf(one.Reason).Distinct().Select(authority => (authority, one.Id)))
            .Where(use => use.authority.AskedOn is not null)
            .GroupBy(use => use.authority with { AskedOn = null })
            .Select(group => new LawUse(
                group.Key.File, group.Key.Figure, group.Key.Standing, group.Key.From, group.Key.To, group.Key.Reading,
                group.Key.AskedFor,
                [
                    .. group.GroupBy(use => use.authority.AskedOn!.Value, use => use.Id)
                        .OrderBy(day => day.Key)
                        .Select(day => new LawUseDay(day.Key, [.. day.Distinct(StringComparer.Ordinal)])),
                ]))
            .OrderBy(use => use.File, StringComparer.Ordinal)
            .ThenBy(use => use.Days[0].AskedOn)
            .ThenBy(use => use.AskedFor, StringComparer.Ordinal)
            .ThenBy(use => use.Value, StringComparer.Ordinal),
    ];

    // Whether a period is in time is no amount, but the whole period stands on it.
    private static IEnumerable<(string Id, Reason? Reason)> ReasonsOf(Claim claim) => claim.Figures
        .Select(figure => (figure.Id, figure.Reason))
        .Concat(
            from worker in claim.Workers
            from period in worker.Periods
            select ($"{worker.Worker}/{period.Period.Id}/limitation", period.LimitationReason));

    private static IEnumerable<Authority> AuthoritiesOf(Reason? reason) => reason is null
        ? []
        : reason.Authorities.Concat(reason.Parts.SelectMany(AuthoritiesOf));
}

/// <summary>The figures for which a file was asked about one day.</summary>
public sealed record LawUseDay(LocalDate AskedOn, IReadOnlyList<string> Figures);
