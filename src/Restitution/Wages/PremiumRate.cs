using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The rate from which premiums are reckoned: the greater of the promised rate and the floor's.</summary>
/// <remarks>
/// So that a wage below the floor does not lower its premiums. An allowance on top of the floor is no part of it.
/// Where the law on file names a most, no more than that, turned into the basis of pay as a monthly wage is.
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
                && earned.Amount.Amount > PerMonth(facts, law, law.Premiums.WageMost.Value).Amount
            : !MinuteShare.Missing(facts, law, facts.Episode.PayBasis, "").Any() && !Missing(facts, law, "").Any()
                && Whole<Untold>(facts, law) is { } rate
                && rate.Value.Amount > InBasis(facts, law, law.Premiums.WageMost.Value).Amount);

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
    };

    // The wage by its own basis, and the most by the month as it is gazetted.
    private static Operand[] AgainstMost(PeriodFacts facts, WageLaw law) =>
    [
        Operand.Of(facts.Pieces?.Earned is { } earned ? earned.Amount : Whole<Untold>(facts, law)!.Value.Value),
        Operand.Of(PerMonth(facts, law, law.Premiums.WageMost.Value)),
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
            premiums.BaseMost.IsAbsent() ? null : premiums.BaseMost.GapFor(facts.Figure, name),
            premiums.WageMost.IsAbsent() ? null : premiums.WageMost.GapFor(facts.Figure, name),
        }.OfType<Gap>()
            .Concat(facts.Episode.PayBasis == PayBasis.Monthly
                ? [] : MinuteShare.Missing(facts, law, PayBasis.Monthly, name));
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
            || InBasis(facts, law, law.Premiums.BaseMost.Value) is var most && most.Amount >= rate.Value.Amount)
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
                Parts = [rate.Because.Reason!],
            })
            : default;
        return new(most, rate.Basis, because);
    }

    // The law writes its most in the currency of its floor.
    private static UnroundedMoney PerMonth(PeriodFacts facts, WageLaw law, decimal most) => law.Floor.Gazetted.IsFound
        ? PayInClaim.OfLaw(facts, most, law.Floor.Unit)
        : new(most, facts.Currency);

    private static UnroundedMoney InBasis(PeriodFacts facts, WageLaw law, decimal perMonth)
    {
        UnroundedMoney monthly = PerMonth(facts, law, perMonth);
        PayBasis basis = facts.Episode.PayBasis;
        return basis == PayBasis.Monthly
            ? monthly
            : MinuteShare.Of(facts, law, basis).FromOther(monthly, MinuteShare.Of(facts, law, PayBasis.Monthly));
    }
}
