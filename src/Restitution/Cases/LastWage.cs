using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>The wage at the end of an employment: the greater of what was promised and the floor as a rate.</summary>
/// <remarks>What was paid is no measure: pay in lieu, severance and leave are reckoned on what was due.</remarks>
internal static class LastWage
{
    /// <param name="facts">Of the last pay period.</param>
    /// <returns>Null where nothing tells it; the gaps then say what is missing.</returns>
    public static WageRate<TWhy>? Of<TWhy>(PeriodFacts facts, string figure, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        WageLaw law = facts.Stretches[^1];
        if (facts.Episode.PayBasis == PayBasis.Piece)
        {
            gaps.Add(new Gap(GapKind.WageMissing, figure, []));
            return null;
        }

        Gap[] missing =
        [
            .. MinimumWageFloor.MissingRate(facts, law, "last-wage") is { } gap ? [gap] : Array.Empty<Gap>(),
            .. law.Floor is { Reach.IsFound: true, Applies: true } && law.Floor.Gazetted.IsFound
                ? FloorRate.Missing(facts, law, "last-wage") : [],
        ];
        if (missing.Length > 0)
        {
            gaps.AddRange(missing.Select(one => one with { Figure = figure }));
            return null;
        }

        UnroundedMoney? floor = law.Floor.Applies && law.Floor.IsIn(facts.Currency) ? FloorRate.Of(facts, law) : null;
        PromisedWage? promised = facts.Episode.Promised;
        if (floor is null && promised is null)
        {
            gaps.Add(new Gap(GapKind.WageMissing, figure, []));
            return null;
        }

        return Greater<TWhy>(facts, law, promised, floor);
    }

    private static WageRate<TWhy> Greater<TWhy>(
        PeriodFacts facts, WageLaw law, PromisedWage? promised, UnroundedMoney? floor)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney? asPromised = promised is null ? null : UnroundedMoney.From(promised.Amount);
        UnroundedMoney wage = (asPromised, floor) is ({ } first, { } second)
            ? UnroundedMoney.Greater(first, second) : asPromised ?? floor!.Value;
        Basis basis = floor == wage ? Basis.Document : promised!.Basis;
        TWhy because = TWhy.IsTold
            ? TWhy.Tell(new Reason(Statement.LastWage)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(facts.Period.Span.End)],
                Working = [.. new[] { asPromised, floor }.OfType<UnroundedMoney>().Select(Operand.Of)],
                Result = Operand.Of(wage),
                Authorities = floor is null ? [] : FloorRate.AuthoritiesOf(facts, law),
                Sources = promised?.Sources ?? [],
                Basis = basis,
            })
            : default;
        bool isDivided = facts.WorkingDaysMissing(law, "last-wage") is null;
        return new(
            new Reasoned<UnroundedMoney, TWhy>(wage, basis, because), facts.Episode.PayBasis,
            isDivided ? facts.WorkingDaysOfMonth(law) : null);
    }
}
