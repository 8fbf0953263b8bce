using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The rate from which premiums are reckoned: the greater of the promised rate and the floor's.</summary>
/// <remarks>
/// So that a wage below the floor does not lower its premiums. An allowance on top of the floor is no part of it.
/// Where the law on file names a most, no more than that, turned into the basis of pay as a monthly wage is. A most in
/// another currency than the claim is brought over by the rates of the case; without a rate nothing is compared.
/// </remarks>
public static class PremiumRate
{
    /// <summary>By month, day or hour; null when neither promise nor floor is known.</summary>
    public static Reasoned<UnroundedMoney, TWhy>? Of<TWhy>(PeriodFacts facts, WageLaw law)
        where TWhy : struct, IWhy<TWhy> =>
        Whole<TWhy>(facts, law) is { } rate ? AtMost(facts, law, rate) : null;

    /// <summary>Whether the wage is so high that the rules on hours and premiums do not reach it.</summary>
    /// <remarks>
    /// The whole wage is asked, and not what the most for premiums leaves of it; of piece work, the earnings of the
    /// month.
    /// </remarks>
    public static bool IsAboveReach(PeriodFacts facts, WageLaw law) => law.Premiums.WageMost.IsFound
        && (facts.Episode.PayBasis == PayBasis.Piece
            ? facts is { Period.IsWholeMonth: true, Pieces.Earned: { } earned }
                && MinimumWageFloor.InAnotherCurrency(facts, law, "") is null
                && PayInClaim.IsKnown(facts, law.Premiums.WageMostUnit)
                && (earned.Amount - WageMost(facts, law)).Amount > 0m
            : !MinuteShare.Missing(facts, law, facts.Episode.PayBasis, "").Any() && !Missing(facts, law, "").Any()
                && Whole<Untold>(facts, law) is { } rate
                && (rate.Value - InBasis(facts, law, WageMost(facts, law))).Amount > 0m);

    /// <summary>That the wage is above the reach of the rules, for one figure; null where it is not.</summary>
    public static Gap? AboveReach(PeriodFacts facts, WageLaw law, string name) => IsAboveReach(facts, law)
        ? new(GapKind.WageAboveReach, $"{facts.Figure}/{name}",
        [
            new Operand.Code(facts.Worker), Operand.Of(law.Span), .. AgainstMost(facts, law),
            new Operand.Term($"pay-basis.{WorkBands.KeyOf(facts.Episode.PayBasis)}"),
            new Operand.Code(law.Premiums.WageMost.Authority.File),
        ])
        : null;

    /// <summary>The same as a reason, where the caller has asked <see cref="IsAboveReach"/>.</summary>
    public static Reason ToldAboveReach(PeriodFacts facts, WageLaw law) => new(Statement.PremiumsDoNotReachWage)
    {
        About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
        Working = AgainstMost(facts, law),
        Authorities = [law.Premiums.WageMost.Authority],
        Sources = facts.Promised?.Sources ?? [],
        Parts =
        [
            .. PayInClaim.ToldOfLaw(facts, law.Premiums.WageMost.Value, law.Premiums.WageMostUnit),
        ],
    };

    // The wage by its own basis, and the most by the month, in the currency of the figures.
    private static Operand[] AgainstMost(PeriodFacts facts, WageLaw law) =>
    [
        Operand.Of(facts.Pieces?.Earned is { } earned ? earned.Amount : Whole<Untold>(facts, law)!.Value.Value),
        Operand.Of(WageMost(facts, law)),
    ];

    /// <summary>What is missing before a most by the month can be set against the rate, for one figure.</summary>
    internal static IEnumerable<Gap> Missing(PeriodFacts facts, WageLaw law, string name)
    {
        PremiumLaw premiums = law.Premiums;
        if (premiums.BaseMost.IsAbsent() && premiums.WageMost.IsAbsent())
        {
            return [];
        }

        return new[]
        {
            MinimumWageFloor.InAnotherCurrency(facts, law, name),
            MissingMost(facts, law, premiums.BaseMost, premiums.BaseMostUnit, name),
            MissingMost(facts, law, premiums.WageMost, premiums.WageMostUnit, name),
        }.OfType<Gap>().Distinct()
            .Concat(facts.Episode.PayBasis == PayBasis.Monthly
                ? [] : MinuteShare.Missing(facts, law, PayBasis.Monthly, name));
    }

    private static Gap? MissingMost(
        PeriodFacts facts, WageLaw law, LookUp<decimal> most, string unit, string name)
    {
        if (most.IsAbsent() || !most.IsFound)
        {
            return most.IsAbsent() ? null : most.GapFor(facts.Figure, name);
        }

        return PayInClaim.IsKnown(facts, unit) ? null
            : facts.Exchange.Rule is not null ? PayInClaim.MissingOfLaw(facts, most.Value, unit, name)
            : new(GapKind.MostInAnotherCurrency, $"{facts.Figure}/{name}",
                [new Operand.Code(facts.Worker), Operand.Of(law.Span), new Operand.Code(most.Authority.File)]);
    }

    private static Reasoned<UnroundedMoney, TWhy>? Whole<TWhy>(PeriodFacts facts, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        if (facts.Episode.PayBasis == PayBasis.Piece)
        {
            return PiecePremiumRate.Of<TWhy>(facts, law);
        }

        PromisedWage? promised = facts.Promised;
        UnroundedMoney? asPromised = promised is null
            ? null : PayInClaim.Of(facts, UnroundedMoney.From(promised.Amount));
        UnroundedMoney? atLeast = FloorIsKnown(facts, law) ? FloorRate.Of(facts, law) : null;
        if (asPromised is null && atLeast is null)
        {
            return null;
        }

        UnroundedMoney rate = asPromised is { } left && atLeast is { } right
            ? UnroundedMoney.Greater(left, right)
            : (asPromised ?? atLeast)!.Value;
        Basis basis = rate == atLeast ? Basis.Document : promised!.Basis;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.GreaterRate)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [.. new[] { asPromised, atLeast }.OfType<UnroundedMoney>().Select(Operand.Of)],
                Result = Operand.Of(rate),
                Authorities = atLeast is null ? [] : FloorRate.AuthoritiesOf(facts, law),
                Sources = promised?.Sources ?? [],
                Basis = basis,
                Parts = atLeast is null ? [] : FloorRate.Told(facts, law),
            });
        }

        return new(rate, basis, because);
    }

    internal static bool FloorIsKnown(PeriodFacts facts, WageLaw law) =>
        law.Floor is { Applies: true, Gazetted.IsFound: true } && PayInClaim.IsKnown(facts, law.Floor.Unit)
        && (law.Floor.Fraction.IsFound || law.Floor.Fraction.IsAbsent())
        && !FloorRate.Missing(facts, law, "").Any();

    private static Reasoned<UnroundedMoney, TWhy> AtMost<TWhy>(
        PeriodFacts facts, WageLaw law, Reasoned<UnroundedMoney, TWhy> rate)
        where TWhy : struct, IWhy<TWhy>
    {
        if (!law.Premiums.BaseMost.IsFound || MinimumWageFloor.InAnotherCurrency(facts, law, "") is not null
            || !PayInClaim.IsKnown(facts, law.Premiums.BaseMostUnit)
            || InBasis(facts, law, BaseMost(facts, law)) is var most
            && (most - rate.Value).Amount >= 0m)
        {
            return rate;
        }

        TWhy because = TWhy.IsTold
            ? TWhy.Tell(new Reason(Statement.LesserRate)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [Operand.Of(rate.Value), Operand.Of(most)],
                Result = Operand.Of(most),
                Authorities = [law.Premiums.BaseMost.Authority],
                Basis = rate.Basis,
                Parts =
                [
                    rate.Because.Reason!,
                    .. PayInClaim.ToldOfLaw(facts, law.Premiums.BaseMost.Value, law.Premiums.BaseMostUnit),
                ],
            })
            : default;
        return new(most, rate.Basis, because);
    }

    private static UnroundedMoney WageMost(PeriodFacts facts, WageLaw law) =>
        PayInClaim.OfLaw(facts, law.Premiums.WageMost.Value, law.Premiums.WageMostUnit);

    private static UnroundedMoney BaseMost(PeriodFacts facts, WageLaw law) =>
        PayInClaim.OfLaw(facts, law.Premiums.BaseMost.Value, law.Premiums.BaseMostUnit);

    private static UnroundedMoney InBasis(PeriodFacts facts, WageLaw law, UnroundedMoney monthly)
    {
        PayBasis basis = facts.Episode.PayBasis;
        return basis == PayBasis.Monthly
            ? monthly
            : MinuteShare.Of(facts, law, basis).FromOther(monthly, MinuteShare.Of(facts, law, PayBasis.Monthly));
    }
}
