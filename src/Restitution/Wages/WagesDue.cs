using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>All pay that fell due for one pay period, head by head, rounded once on each head's line.</summary>
/// <remarks>
/// The rounding rule is the one that the law on file names for the period; without one there is no figure. Where the
/// law on file does not tell the floor, no head that is reckoned on the greater of promise and floor is known either;
/// where it only lacks how the floor becomes a rate by the basis of pay, the promise stands.
/// </remarks>
public static class WagesDue
{
    public static WagesDueOfPeriod<TWhy> ForPeriod<TWhy>(PeriodFacts facts, Scenario scenario)
        where TWhy : struct, IWhy<TWhy>
    {
        var gaps = new List<Gap>();
        var heads = new Reasoned<Money, TWhy>?[WageHeads.All.Count];
        var minutes = new WorkedMinutes[facts.Stretches.Count];
        var all = default(MinutesByBand);
        for (int index = 0; index < minutes.Length; index++)
        {
            minutes[index] = facts.MinutesWithin(facts.Stretches[index], scenario);
            all.Add(minutes[index].Bands);
        }

        if (facts.Stretches[0].Rounding is not { } rounding)
        {
            gaps.Add(RoundingMissing(facts));
            return new(heads, default, all, gaps);
        }

        facts = PieceWork.In(facts, minutes, scenario);
        OrdinaryPayOfPeriod<TWhy> ordinary = OrdinaryPay.ForPeriod<TWhy>(facts, minutes, gaps);
        heads[(int)WageHead.Wages] = ordinary.Due is { } due ? Rounded(due, rounding) : null;
        var premiums = new Reasoned<UnroundedMoney, TWhy>?[heads.Length];
        for (int index = 0; index < minutes.Length; index++)
        {
            WageLaw law = facts.Stretches[index];
            PremiumsDue.ForStretch<TWhy>(
                facts, law, minutes[index], (head, pay) => Add(law, head, pay), gaps);
        }

        for (int head = 1; head < heads.Length; head++)
        {
            heads[head] = premiums[head] is { } premium ? Rounded(premium, rounding) : null;
        }

        return new(heads, ordinary, all, gaps);

        void Add(WageLaw law, WageHead head, Reasoned<UnroundedMoney, TWhy> pay)
        {
            if (MinimumWageFloor.MissingRate(facts, law, WageHeads.KeyOf(head)) is { } floorless)
            {
                PremiumGaps.AddOnce([floorless], gaps);
                return;
            }

            premiums[(int)head] = premiums[(int)head] is { } before
                ? Sums.Of(facts.Worker, facts.Period.Span, before, pay)
                : pay;
        }
    }

    private static Gap RoundingMissing(PeriodFacts facts) =>
        facts.Stretches[0].RoundingRule.GapFor(facts.Figure)
        ?? new Gap(GapKind.LawUnknown, facts.Figure,
            [new Operand.Code($"{facts.Episode.Jurisdiction}/rounding"), Operand.Of(facts.Period.Span.Start)]);

    private static Reasoned<Money, TWhy> Rounded<TWhy>(Reasoned<UnroundedMoney, TWhy> unrounded, RoundingRule rule)
        where TWhy : struct, IWhy<TWhy>
    {
        Money rounded = Rounding.By(rule, unrounded.Value);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(unrounded.Because.Reason! with { Result = Operand.Of(rounded), Rounding = rule });
        }

        return new(rounded, unrounded.Basis, because);
    }
}

/// <summary>What fell due in one pay period under one scenario.</summary>
/// <param name="Heads">By <see cref="WageHead"/>, rounded; null where nothing is due or a gap says why it is not
/// known.</param>
/// <param name="Ordinary">Promised pay and floor, unrounded, for the columns beside each other.</param>
public sealed record WagesDueOfPeriod<TWhy>(
    IReadOnlyList<Reasoned<Money, TWhy>?> Heads, OrdinaryPayOfPeriod<TWhy> Ordinary, MinutesByBand Minutes,
    IReadOnlyList<Gap> Gaps)
    where TWhy : struct, IWhy<TWhy>
{
    public Money Total(Currency currency)
    {
        var total = new Money(0m, currency);
        foreach (Reasoned<Money, TWhy>? head in Heads)
        {
            total = head is { } due ? total + due.Value : total;
        }

        return total;
    }
}
