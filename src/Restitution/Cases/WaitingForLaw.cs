using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>What a track is without, because the law that would let the forum award it may not be used.</summary>
/// <remarks>
/// It is the rise of the total if every such file could be used, each loss once, before limitation, credits and caps.
/// A total of nothing beside it is not a finding that nothing is owed: its reason names the files and the remedy.
/// </remarks>
/// <param name="about">Begins the ids: <c>W-03/track/civil</c>.</param>
internal sealed class WaitingForLaw(string about, Currency currency, bool isTold)
{
    /// <summary>Null where no head waits.</summary>
    public Figure? Of(IReadOnlyList<HeadOfClaim> heads, TrackLines lines, IReadOnlyList<PeriodClaim> periods)
    {
        HeadOfClaim[] waiting = [.. heads.Where(lines.Waits)];
        if (waiting.Length == 0)
            return null;

        var once = new CountingOnce(
            [.. heads.Where(head => lines.Waits(head) || lines.BarOf(head) is null)], periods, about, currency,
            isTold: false);
        Estimate<Money> amount = PerScenario.Sum(waiting.Select(once.Left), currency);
        if (amount.IsNothing())
            return null;

        Basis basis = BasisOf.Weakest([.. waiting.Select(head => head.Owed.Basis)]);
        return new Figure($"{about}/waiting-for-law", amount, basis, isTold
            ? new Reason(Statement.WaitsForLaw)
            {
                Working = [.. waiting.Select(head => Operand.Of(once.Left(head).Likely))],
                Result = Operand.Of(amount.Likely),
                Basis = basis,
                Figures = [.. waiting.Select(head => head.Owed.Id)],
            }
            : null);
    }

    /// <summary>The figure with what it is without: the sum that waits, the files and what to do.</summary>
    public static Figure Beside(Figure figure, Figure? waiting, IEnumerable<Gap> missing) =>
        waiting is null || figure.Reason is not { } reason
            ? figure
            : figure with
            {
                Reason = reason with
                {
                    Parts = [.. reason.Parts, WithoutSum(waiting, missing)],
                },
            };

    /// <summary>The figure with the heads whose time no file tells.</summary>
    public static Figure WithoutTime(Figure figure, Money untimed, IEnumerable<Gap> missing) =>
        figure.Reason is not { } reason
            ? figure
            : figure with
            {
                Reason = reason with
                {
                    Parts =
                    [
                        .. reason.Parts,
                        new Reason(Statement.TimeNotKnownFor)
                        {
                            About = [Operand.Of(untimed)],
                            Parts = [.. Lacking(missing)],
                        },
                    ],
                },
            };

    private static Reason WithoutSum(Figure waiting, IEnumerable<Gap> missing) => new(Statement.WithoutWhatWaits)
    {
        // Named and not among its figures: no part of the sum rests on it.
        About = [Operand.Of(waiting.Likely), new Operand.Code(waiting.Id)],
        Parts = [.. Lacking(missing)],
    };

    private static IEnumerable<Reason> Lacking(IEnumerable<Gap> missing) => missing
        .DistinctBy(gap => (gap.Kind, string.Join('|', gap.About)))
        .Select(gap => gap.Kind == GapKind.LawOnlyRecalled
            ? new Reason(Statement.RecalledLawNotAccepted) { About = [new Operand.Lack(gap), gap.About[0]] }
            : new Reason(Statement.LawLacks) { About = [new Operand.Lack(gap)] });
}
