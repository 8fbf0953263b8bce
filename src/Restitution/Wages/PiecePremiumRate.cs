using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The base from which the premiums of piece work are reckoned, as the law on file names it.</summary>
/// <remarks>
/// <c>piece-rate</c>: the earnings of the period over all its minutes, so that a multiple of the rate of the pieces is
/// the same multiple of what they earn in a minute. <c>preceding-period-by-days</c>: the earnings of the month before,
/// over its working days worked and the hours of a normal day. <c>month-mean</c>: a twelfth of the earnings of the
/// twelve months before, divided as a monthly wage is. Never less than the floor of an hour; where the earnings are not
/// known, the floor of an hour alone.
/// </remarks>
internal static class PiecePremiumRate
{
    private const string OfPieces = "piece-rate";
    private const string OfPreceding = "preceding-period-by-days";
    private const string OfMean = "month-mean";
    private const int MonthsOfMean = 12;

    /// <summary>What the law on file lacks before there is any base, for one figure.</summary>
    public static IEnumerable<Gap> Missing(PeriodFacts facts, WageLaw law, string name) =>
        law.Pieces.PremiumBase.GapFor(facts.Figure, name) is { } rule ? [rule]
            : law.Pieces.PremiumBase.Answers(OfMean) ? MinuteShare.Missing(facts, law, PayBasis.Monthly, name)
            : [];

    /// <summary>The earnings that the law asks for and no record tells; the floor is then the base.</summary>
    public static Gap? EarningsMissing(PeriodFacts facts, WageLaw law, string name) =>
        law.Pieces.PremiumBase.Answers(OfPieces) || EarningsOf(facts, law) is not null
            ? null
            : new Gap(GapKind.PieceEarningsBeforeMissing, $"{facts.Figure}/{name}",
            [
                new Operand.Code(facts.Worker), Operand.Of(law.Span),
                new Operand.Term($"piece-premium-base.{law.Pieces.PremiumBase.Value}"),
            ]);

    /// <summary>The facts of a stretch with the share by which its base becomes the pay of a minute.</summary>
    public static PeriodFacts WithShare(PeriodFacts facts, WageLaw law) => facts.Pieces is { } pieces
        ? facts with { Pieces = pieces with { Share = Chosen(facts, law)?.Share ?? default } }
        : facts;

    /// <returns>Null where neither the earnings nor the floor are known.</returns>
    public static Reasoned<UnroundedMoney, TWhy>? Of<TWhy>(PeriodFacts facts, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        if (Chosen(facts, law) is not { } chosen)
        {
            return null;
        }

        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(chosen.Sources is { } sources
                ? new Reason(Statement.PieceEarningsAsBase)
                {
                    About = [new Operand.Code(facts.Worker), new Operand.Term(
                        $"piece-premium-base.{law.Pieces.PremiumBase.Value}")],
                    Working = [Operand.Of(chosen.Amount)],
                    Result = Operand.Of(chosen.Amount),
                    Authorities = law.Pieces.PremiumBase.Answers(OfMean)
                        ? [law.Pieces.PremiumBase.Authority, .. MinuteShare.AuthoritiesOf(law, PayBasis.Monthly)]
                        : [law.Pieces.PremiumBase.Authority],
                    Assumptions = [new Assumption(AssumptionKind.PiecesMadeEvenly, [])],
                    Sources = sources,
                    Basis = chosen.Basis,
                }
                : new Reason(Statement.GreaterRate)
                {
                    About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                    Working = [.. chosen.PerHour.Select(Operand.Of)],
                    Result = Operand.Of(chosen.Amount),
                    Authorities = FloorRate.AuthoritiesOf(facts, law),
                    Basis = chosen.Basis,
                    Parts = FloorRate.Told(facts, law),
                });
        }

        return new(chosen.Amount, chosen.Basis, because);
    }

    private static PieceRateChosen? Chosen(PeriodFacts facts, WageLaw law)
    {
        PieceRateChosen? earned = EarningsOf(facts, law);
        UnroundedMoney? floor = PremiumRate.FloorIsKnown(facts, law) ? FloorRate.Of(facts, law) : null;
        UnroundedMoney? ofHour = earned?.Share.Of(earned.Amount, 1m, 60);
        if (floor is not { } least || (ofHour is { } perHour && perHour.Amount >= least.Amount))
        {
            return earned;
        }

        return new(least, new(1m, 60m, Statement.PremiumOnHourlyBase), null, Basis.Document,
            ofHour is { } less ? [less, least] : [least]);
    }

    private static PieceRateChosen? EarningsOf(PeriodFacts facts, WageLaw law) =>
        law.Pieces.PremiumBase is not { IsFound: true, Value: var rule } || facts.Pieces is not { } pieces ? null
        : rule switch
        {
            OfPieces when pieces is { Earned: { } earned, Minutes: > 0 } => new(
                earned.Amount, new(1m, pieces.Minutes, Statement.PremiumOnPieces), earned.Sources,
                DaysWorked.BasisOver(facts, law), []),
            OfPreceding => OfMonthBefore(facts, law, pieces.Scenario),
            OfMean => OfMeanMonth(facts, law, pieces.Scenario),
            _ => null,
        };

    private static PieceRateChosen? OfMonthBefore(PeriodFacts facts, WageLaw law, Scenario scenario)
    {
        DateInterval month = MonthBefore(facts, 1);
        if (facts.Earnings?.Within(month, scenario) is not { } earned || earned.DaysTold < month.Length
            || !facts.Hours.Span.Contains(month) || !facts.HoursAreKnown(month) || !facts.NormalDayIsKnown(law))
        {
            return null;
        }

        int normal = facts.OrdinaryMinutes(law);
        int days = facts.Hours.Within(month, scenario, facts.Calendar, law.Hours.Plan, normal)
            .Bands.DaysWorked(DayKind.Working);
        Basis basis = HoursWorked.BasisOf(facts.Hours.WeakestOrigin(month));
        return days == 0
            ? null
            : new(earned.Amount, new(1m, (decimal)days * normal, Statement.PremiumOnPieceDays), earned.Sources, basis,
                []);
    }

    private static PieceRateChosen? OfMeanMonth(PeriodFacts facts, WageLaw law, Scenario scenario)
    {
        var sum = UnroundedMoney.Zero(facts.Currency);
        var sources = new List<SourceRef>();
        for (int before = 1; before <= MonthsOfMean; before++)
        {
            DateInterval month = MonthBefore(facts, before);
            if (facts.Earnings?.Within(month, scenario) is not { } earned || earned.DaysTold < month.Length)
            {
                return null;
            }

            sum += earned.Amount;
            sources.AddRange(earned.Sources);
        }

        WageShare monthly = MinuteShare.Of(facts, law, PayBasis.Monthly);
        return new(
            sum * monthly.Times, new(1m, MonthsOfMean * monthly.Divisor, Statement.PremiumOnPieceMonths), sources,
            Basis.Document, []);
    }

    private static DateInterval MonthBefore(PeriodFacts facts, int months)
    {
        LocalDate first = facts.Period.Month.Start.PlusMonths(-months);
        return new(first, first.PlusMonths(1).PlusDays(-1));
    }
}

/// <summary>A base of premiums, and how it becomes the pay of a minute.</summary>
/// <param name="Sources">The lines that tell of earnings; null where the floor of an hour is the base.</param>
/// <param name="PerHour">Where the floor is the base: what it was the greater of.</param>
internal sealed record PieceRateChosen(
    UnroundedMoney Amount, WageShare Share, IReadOnlyList<SourceRef>? Sources, Basis Basis,
    IReadOnlyList<UnroundedMoney> PerHour);
