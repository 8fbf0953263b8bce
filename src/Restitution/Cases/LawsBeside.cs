using NodaMoney;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>The same evidence under the law of the case and under another, worker by worker and head by head.</summary>
/// <remarks>
/// Likely figures, each in the currency of its law: amounts in two currencies stand side by side and are never added or
/// subtracted. Where the other law's figures are in another currency than the payments and no rate is on file, what was
/// paid and what is left are not known under it, and stand blank. Nothing is decided by it: which law governs is for
/// the authority.
/// </remarks>
public sealed record LawsBeside
{
    /// <summary>The claim under the law that the case names.</summary>
    public required Claim Own { get; init; }

    /// <summary>The claim under the other law.</summary>
    public required Claim Other { get; init; }

    /// <summary>What is missing under the other law, the promises that it cannot take along included.</summary>
    public required IReadOnlyList<Gap> OtherGaps { get; init; }

    public required IReadOnlyList<WorkerBeside> Workers { get; init; }

    public static LawsBeside Of(CaseFile caseFile, CaseEvidence evidence, LawOnFile law, OtherLaw other)
    {
        (CaseFile under, IReadOnlyList<Gap> left) = other.Over(caseFile, law);
        Claim own = CaseComputation.Of<Told>(caseFile, evidence, law);
        Claim claim = CaseComputation.Of<Told>(under, evidence, law);
        return new LawsBeside
        {
            Own = own,
            Other = claim,
            OtherGaps = [.. left, .. claim.AllGaps],
            Workers =
            [
                .. own.Workers.Zip(claim.Workers, (left, right) =>
                    WorkerOf(left, right, caseFile.ClaimCurrency == under.ClaimCurrency)),
            ],
        };
    }

    private static WorkerBeside WorkerOf(WorkerClaim own, WorkerClaim other, bool isOneCurrency)
    {
        // Between two currencies a payment without a rate leaves what was paid unknown, not less.
        bool isPaidKnown = isOneCurrency || other.Gaps.All(gap => !OtherConventions.RateGaps.Contains(gap.Kind));
        HeadBeside[] heads =
        [
            .. from head in WageHeads.All
               let left = HeadUnderLaw.Of(own, head, isPaidKnown: true)
               let right = HeadUnderLaw.Of(other, head, isPaidKnown)
               where left is not null || right is not null
               select new HeadBeside(
                   head, left, right,
                   isOneCurrency ? Difference(left, Lacks(own, head), right, Lacks(other, head)) : null),
        ];
        return new WorkerBeside(own.Worker, heads);
    }

    // Nothing found due is nothing only where nothing was missing to find it.
    private static Money? Difference(HeadUnderLaw? own, bool ownLacks, HeadUnderLaw? other, bool otherLacks) =>
        (own?.BackWages, other?.BackWages) switch
        {
            ({ } left, { } right) => right - left,
            (null, { } right) when own is null && !ownLacks => right,
            ({ } left, null) when other is null && !otherLacks => -left,
            _ => null,
        };

    private static bool Lacks(WorkerClaim claim, WageHead head) => claim.AllGaps.Any(gap =>
        gap.Figure.EndsWith($"/{WageHeads.KeyOf(head)}", StringComparison.Ordinal));
}

/// <summary>One worker under both laws, by the heads under which either finds something due.</summary>
public sealed record WorkerBeside(string Worker, IReadOnlyList<HeadBeside> Heads);

/// <summary>One head of pay under both laws; null where a law finds nothing due under it.</summary>
/// <param name="Difference">
/// The back wages that the other law finds more, negative for less; null between two currencies, and where a law finds
/// nothing due because something is missing.
/// </param>
public sealed record HeadBeside(WageHead Head, HeadUnderLaw? Own, HeadUnderLaw? Other, Money? Difference);

/// <summary>One worker's head of pay over all periods under one law.</summary>
/// <param name="Paid">Null where a payment is in another currency.</param>
/// <param name="BackWages">What is unpaid and what was unlawfully deducted; null like <paramref name="Paid"/>.</param>
/// <param name="Authorities">What the amount due rests on, each provision once.</param>
public sealed record HeadUnderLaw(
    Money Due, Money? Paid, Money? BackWages, IReadOnlyList<Authority> Authorities)
{
    internal static HeadUnderLaw? Of(WorkerClaim claim, WageHead head, bool isPaidKnown)
    {
        HeadLine[] lines =
            [.. claim.Periods.SelectMany(period => period.Heads).Where(line => line.Head == head)];
        if (lines.Length == 0)
        {
            return null;
        }

        return new HeadUnderLaw(
            Sum(line => line.Due.Likely),
            isPaidKnown ? Sum(line => line.Paid.Likely) : null,
            isPaidKnown ? Sum(line => line.Unpaid.Likely + line.UnlawfullyDeducted.Likely) : null,
            [
                .. lines.SelectMany(line => AuthoritiesOf(line.Due.Reason))
                    .DistinctBy(one => (one.File, one.From, one.Figure)),
            ]);

        Money Sum(Func<HeadLine, Money> of) => lines.Skip(1).Aggregate(of(lines[0]), (sum, line) => sum + of(line));
    }

    private static IEnumerable<Authority> AuthoritiesOf(Reason? reason) => reason is null
        ? [] : reason.Authorities.Concat(reason.Parts.SelectMany(AuthoritiesOf));
}
