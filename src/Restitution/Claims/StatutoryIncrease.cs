using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>What the law adds to what was withheld: liquidated damages, double indemnity.</summary>
/// <remarks>
/// <c>statutory-increase</c> on file, by kind, times its own base alone: the heads of <c>statutory-increase-base</c>,
/// and no other. <c>minimum-wage-increase</c> there is the difference between the floor and the promise, as far as it
/// is still owed (Republic Act 8188). Rounded once for each period. <c>statutory-increase-condition</c> names the
/// finding it needs; one that begins with <c>unless-</c> is the respondent's to show. A condition that may not be used
/// leaves the increase apart, in no total.
/// </remarks>
public sealed class StatutoryIncrease(string worker, LawOnFile law, Currency currency, bool isTold)
{
    private const string Differential = "minimum-wage-increase";
    private const string Defence = "unless-";

    private readonly List<Gap> gaps = [];

    public IReadOnlyList<Gap> Gaps => [.. gaps.Distinct()];

    /// <param name="isFound">Whether the case records a finding of a kind for what fell due on a day.</param>
    public IEnumerable<HeadOfClaim> Of(
        IReadOnlyList<PeriodClaim> periods, Func<string, LocalDate, bool> isFound) =>
        from ofLaw in periods.GroupBy(period => period.Episode.Jurisdiction, StringComparer.Ordinal)
        let file = law.File($"{ofLaw.Key}/statutory-increase")
        where file is not null
        from kind in KindsOf(file)
        from head in OfKind(kind, ofLaw.Key, [.. ofLaw], isFound)
        select head;

    /// <summary>The findings that the increases of a law go by, as a case names them.</summary>
    public static IEnumerable<string> FindingsOf(string jurisdiction, LocalDate defaultedOn, LawOnFile law) =>
        law.File($"{jurisdiction}/statutory-increase") is not { } file ? [] :
        from kind in KindsOf(file)
        let condition = law.RuleFor(
            $"{jurisdiction}/statutory-increase-condition", defaultedOn, LawTerms.None.With("kind", kind))
        where condition.IsFound
        select FindingOf(condition.Value);

    private static IEnumerable<string> KindsOf(StatutoryValue file) => file.WordsOf(file.Keys.ToList().IndexOf("kind"));

    private static string FindingOf(string condition) =>
        condition.StartsWith(Defence, StringComparison.Ordinal) ? condition[Defence.Length..] : condition;

    private IEnumerable<HeadOfClaim> OfKind(
        string kind, string jurisdiction, PeriodClaim[] periods, Func<string, LocalDate, bool> isFound)
    {
        var lines = new List<(HeadCondition? Condition, DuePart Part, Reason? Reason, Basis Basis)>();
        foreach (PeriodClaim period in periods)
        {
            LawTerms terms = LawTerms.None.With("kind", kind);
            LocalDate on = period.Period.DueOn.PlusDays(1);
            string id = $"{worker}/{kind}";
            LookUp<decimal> multiple = law.FigureFor($"{jurisdiction}/statutory-increase", on, terms);
            LookUp<IReadOnlyList<string>> heads = law.List($"{jurisdiction}/statutory-increase-base", on);
            LookUp<string> rounding = law.Rule($"{jurisdiction}/rounding", on);
            Gap[] missing = [.. new[] { multiple.GapFor(id), heads.GapFor(id), rounding.GapFor(id) }.OfType<Gap>()];
            gaps.AddRange(missing);
            if (missing.Length > 0 || RoundingRules.Named(rounding.Value) is not { } rule)
                continue;

            Estimate<Money> reckonedOn = BaseOf(period, jurisdiction, heads.Value, id, on);
            Estimate<Money> amount = reckonedOn.Select(one =>
                Rounding.By(rule, UnroundedMoney.From(one) * multiple.Value));
            if (!amount.IsNothing())
            {
                lines.Add((
                    ConditionOf(jurisdiction, kind, id, on, period.Period.DueOn, isFound),
                    new DuePart(period.Period.DueOn, amount, id),
                    isTold ? Told(period, reckonedOn.Likely, multiple, heads, rule, amount.Likely) : null,
                    period.BackWages.Basis));
            }
        }

        return lines.GroupBy(line => line.Condition)
            .Select(alike => HeadOf(kind, jurisdiction, alike.Key, [.. alike.Select(line => line.Part)],
                [.. alike.Select(line => line.Reason).OfType<Reason>()],
                BasisOf.Weakest([.. alike.Select(line => line.Basis)])));
    }

    private HeadOfClaim HeadOf(
        string kind, string jurisdiction, HeadCondition? condition, DuePart[] parts, Reason[] reasons, Basis basis)
    {
        Estimate<Money> amount = PerScenario.Sum(parts.Select(part => part.Amount), currency);
        bool isMet = condition is null or { IsMet: true };
        string id = isMet ? $"{worker}/{kind}" : $"{worker}/{kind}-without-finding";
        return new HeadOfClaim
        {
            Head = kind,
            Kind = HeadKind.StatutoryIncrease,
            Jurisdiction = jurisdiction,
            Condition = condition,
            Owed = new Figure(id, amount, basis, isTold
                ? new Reason(Statement.IncreaseOfPeriods)
                {
                    About = [new Operand.Code(worker), new Operand.Name("head", kind)],
                    Working = [.. parts.Select(part => Operand.Of(part.Amount.Likely))],
                    Result = Operand.Of(amount.Likely),
                    Basis = basis,
                    Parts = reasons,
                }
                : null),
            Parts = parts,
        };
    }

    private Estimate<Money> BaseOf(
        PeriodClaim period, string jurisdiction, IReadOnlyList<string> heads, string id, LocalDate on)
    {
        Estimate<Money> sum = PerScenario.Nothing(currency);
        foreach (string head in heads)
        {
            if (head == Differential)
            {
                sum = sum.Plus(DifferentialOf(period, id));
            }
            else if (WageHeads.All.Any(one => WageHeads.KeyOf(one) == head))
            {
                sum = sum.Plus(OwedUnder(period, head));
            }
            else
            {
                gaps.Add(new Gap(GapKind.LawUnknown, id,
                    [new Operand.Code($"{jurisdiction}/statutory-increase-base"), Operand.Of(on)]));
            }
        }

        return sum;
    }

    private Estimate<Money> OwedUnder(PeriodClaim period, string head) => PerScenario.Sum(
        period.Heads.Where(line => WageHeads.KeyOf(line.Head) == head)
            .Select(line => line.Unpaid.Plus(line.UnlawfullyDeducted)),
        currency);

    // What is owed beyond the difference was withheld under the promise, and no wage order prescribed it.
    private Estimate<Money> DifferentialOf(PeriodClaim period, string id)
    {
        if (period.Floor is not { } floor)
            return PerScenario.Nothing(currency);
        if (period.Promised is { } promised)
        {
            return floor.Amount.Less(promised.Amount).AboveNothing()
                .Lesser(OwedUnder(period, WageHeads.KeyOf(WageHead.Wages)));
        }

        gaps.Add(new Gap(GapKind.WageOrderDifferenceUnknown, id,
            [new Operand.Code(worker), Operand.Of(period.Period.Span)]));
        return PerScenario.Nothing(currency);
    }

    private HeadCondition? ConditionOf(
        string jurisdiction, string kind, string id, LocalDate on, LocalDate dueOn,
        Func<string, LocalDate, bool> isFound)
    {
        LookUp<string> condition = law.RuleFor(
            $"{jurisdiction}/statutory-increase-condition", on, LawTerms.None.With("kind", kind));
        if (condition.IsAbsent())
            return null;
        if (condition.GapFor(id) is { } gap)
        {
            gaps.Add(gap);
            return new HeadCondition(kind, IsDefence: false, IsRecorded: false);
        }

        string finding = FindingOf(condition.Value);
        return new HeadCondition(finding, finding != condition.Value, isFound(finding, dueOn));
    }

    private static Reason Told(
        PeriodClaim period, Money reckonedOn, LookUp<decimal> multiple, LookUp<IReadOnlyList<string>> heads,
        RoundingRule rule, Money amount) => new(Statement.IncreaseOfPeriod)
        {
            About = [Operand.Of(period.Period.Span)],
            Working = [Operand.Of(reckonedOn), new Operand.Number(multiple.Value)],
            Result = Operand.Of(amount),
            Rounding = rule,
            Authorities = [multiple.Authority, heads.Authority],
            Basis = period.BackWages.Basis,
            Figures = [period.BackWages.Id],
        };
}
