using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The least that the law allows as ordinary pay for one pay period, or for a stretch of it.</summary>
/// <remarks>
/// The floor in the unit in which it is gazetted for the basis of pay. By the month it is the monthly floor, or the
/// daily one times the days of a month as the law on file counts them, times the <see cref="ShareOfMonth"/>. By the day
/// it is the daily floor for each working day worked, however short; by the hour the hourly floor for the ordinary
/// minutes of working days. Pay by the piece is held against the month where the law on file says so, else against the
/// days or hours worked. A monthly floor becomes a day's or an hour's as a monthly wage does. The part that is due
/// to the grade is taken first; an allowance that the law puts on top is added. Unrounded. Worked example: B38 of
/// <c>fixtures/worked-examples/wages.json</c>.
/// </remarks>
public static class MinimumWageFloor
{
    /// <summary>What is missing before the floor of a stretch can be made, for one figure.</summary>
    public static IEnumerable<Gap> Missing(PeriodFacts facts, WageLaw law, string name)
    {
        FloorLaw floor = law.Floor;
        if (MissingRate(facts, law, name) is { } rate)
        {
            return [rate];
        }

        if (!floor.Applies)
        {
            return [];
        }

        return floor.IsPlain && floor.IsIn(facts.Currency)
            ? MissingFor(floor.RateUnit, facts, law, name)
            : MissingBeside(facts, law, name);
    }

    /// <summary>Why the law on file does not tell whether there is a floor, or how high; null where it does.</summary>
    public static Gap? MissingRate(PeriodFacts facts, WageLaw law, string name) =>
        law.Floor.Reach.GapFor(facts.Figure, name)
        ?? (law.Floor.Applies ? law.Floor.Gazetted.GapFor(facts.Figure, name) : null);

    /// <param name="law">It knows the floor; the caller has listed the gap otherwise.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForStretch<TWhy>(
        PeriodFacts facts, in MinutesByBand bands, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        FloorLaw floor = law.Floor;
        Reasoned<UnroundedMoney, TWhy> pay = OfRate<TWhy>(
            facts, bands, law, floor.RateForGrade, floor.Unit, floor.RateUnit!.Value,
            floor.Gazetted);
        if (TWhy.IsTold && floor.Fraction.IsFound)
        {
            pay = pay with { Because = TWhy.Tell(WithGrade(pay.Because.Reason!, facts, law)) };
        }

        return floor.Allowance.IsFound
            ? WithAllowance(facts, law, pay, OfRate<TWhy>(
                facts, bands, law, floor.Allowance.Value, floor.AllowanceUnit,
                floor.AllowanceRateUnit!.Value, floor.Allowance))
            : pay;
    }

    private static Reasoned<UnroundedMoney, TWhy> OfRate<TWhy>(
        PeriodFacts facts, in MinutesByBand bands, WageLaw law, decimal stated, string written, TimeUnit unit,
        LookUp<decimal> gazetted)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney rate = PayInClaim.OfLaw(facts, stated, written);
        int days = bands.DaysWorked(DayKind.Working);
        int minutes = bands[WorkBand.WorkingOrdinary];
        PayBasis basis = BasisOfPay(facts, law);
        bool isMonthly = basis == PayBasis.Monthly && unit != TimeUnit.Hour;
        ShareOfMonth share = isMonthly ? ShareOfMonth.Of(facts, law) : default;

        // Multiply before dividing: a share of a month's days is often a repeating decimal.
        (UnroundedMoney pay, Statement statement) = (unit, basis) switch
        {
            (TimeUnit.Hour, _) => (rate * minutes / 60m, Statement.FloorByHour),
            (TimeUnit.Month, PayBasis.Monthly) => (share.OfMonthly(rate), Statement.FloorMonthly),
            (_, PayBasis.Monthly) => (
                share.OfMonthly(rate * law.Floor.MonthDays.Value),
                share.IsWhole ? Statement.FloorOfMonth : Statement.FloorOfPartMonth),
            (TimeUnit.Month, PayBasis.Daily) => (
                DayShare.Of(facts, law, PayBasis.Monthly).Of(rate, 1m, days), Statement.FloorByDivisor),
            (TimeUnit.Month, _) => (
                MinuteShare.Of(facts, law, PayBasis.Monthly).Of(rate, 1m, minutes), Statement.FloorByDivisor),
            _ => (rate * days, Statement.FloorByDay),
        };
        Basis basisOfPay = isMonthly ? Basis.Document : DaysWorked.BasisOver(facts, law);
        TWhy because = TWhy.IsTold
            ? TWhy.Tell(new Reason(statement)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [Operand.Of(rate), .. FloorWorking.Of(statement, facts, law, share, days, minutes)],
                Result = Operand.Of(pay),
                Authorities = FloorWorking.AuthoritiesOf(statement, facts, law, gazetted),
                Assumptions = isMonthly && !share.IsWhole
                    ? [new Assumption(AssumptionKind.PartMonthByDay, [])]
                    : [],
                Basis = basisOfPay,
                Parts =
                [
                    .. PayInClaim.ToldOfLaw(facts, stated, written),
                    .. isMonthly ? [] : new[] { DaysWorked.Told(facts, law, days) },
                ],
            })
            : default;
        return new(pay, basisOfPay, because);
    }

    private static Reason WithGrade(Reason reason, PeriodFacts facts, WageLaw law) => reason with
    {
        Authorities = [.. reason.Authorities, law.Floor.Fraction.Authority],
        Parts =
        [
            new Reason(Statement.FloorOfGrade)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working =
                [
                    Operand.Of(PayInClaim.OfLaw(facts, law.Floor.Gazetted.Value, law.Floor.Unit)),
                    new Operand.Number(law.Floor.Fraction.Value),
                ],
                Result = Operand.Of(PayInClaim.OfLaw(facts, law.Floor.RateForGrade, law.Floor.Unit)),
                Authorities = [law.Floor.Gazetted.Authority, law.Floor.Fraction.Authority],
            },
            .. reason.Parts,
        ],
    };

    private static Reasoned<UnroundedMoney, TWhy> WithAllowance<TWhy>(
        PeriodFacts facts, WageLaw law, Reasoned<UnroundedMoney, TWhy> floor, Reasoned<UnroundedMoney, TWhy> allowance)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney sum = floor.Value + allowance.Value;
        Basis basis = BasisOf.Weakest(floor.Basis, allowance.Basis);
        TWhy because = TWhy.IsTold
            ? TWhy.Tell(new Reason(Statement.FloorWithAllowance)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = [Operand.Of(floor.Value), Operand.Of(allowance.Value)],
                Result = Operand.Of(sum),
                Authorities = [law.Floor.Allowance.Authority],
                Basis = basis,
                Parts = [floor.Because.Reason!, allowance.Because.Reason!],
            })
            : default;
        return new(sum, basis, because);
    }

    private static IEnumerable<Gap> MissingBeside(PeriodFacts facts, WageLaw law, string name) => new[]
    {
        InAnotherCurrency(facts, law, name),
        law.Floor.Fraction.IsAbsent() ? null : law.Floor.Fraction.GapFor(facts.Figure, name),
        law.Floor.Allowance.IsAbsent() ? null : law.Floor.Allowance.GapFor(facts.Figure, name),
    }.OfType<Gap>()
        .Concat(MissingFor(law.Floor.RateUnit, facts, law, name))
        .Concat(law.Floor.Allowance.IsFound ? MissingFor(law.Floor.AllowanceRateUnit, facts, law, name) : [])
        .Distinct();

    /// <summary>Why the amounts of the law cannot be had in the currency of the figures; null where they can.</summary>
    internal static Gap? InAnotherCurrency(PeriodFacts facts, WageLaw law, string name)
    {
        if (!law.Floor.Gazetted.IsFound)
        {
            return null;
        }

        // Without stated terms the floor's own gap says it; with them, which rate is missing.
        string[] units = law.Floor.Allowance.IsFound ? [law.Floor.Unit, law.Floor.AllowanceUnit] : [law.Floor.Unit];
        return units.FirstOrDefault(unit => !PayInClaim.IsKnown(facts, unit)) is not { } lacking ? null
            : facts.Exchange.Rule is null ? OfWorker(facts, law, GapKind.FloorInAnotherCurrency, name)
            : PayInClaim.MissingOfLaw(facts, law.Floor.Gazetted.Value, lacking, name);
    }

    private static IEnumerable<Gap> MissingFor(TimeUnit? unit, PeriodFacts facts, WageLaw law, string name) =>
        (unit, BasisOfPay(facts, law)) switch
        {
            (_, PayBasis.Piece) when !law.Pieces.Floor.IsAbsent() || unit == TimeUnit.Month =>
            [
                law.Pieces.Floor.GapFor(facts.Figure, name)
                    ?? OfWorker(facts, law, GapKind.FloorUnitDoesNotFit, name),
            ],
            (TimeUnit.Month, PayBasis.Monthly) when IsPiece(facts) =>
                ShareOfMonth.Missing(facts, law, name) is { } gap ? [gap] : [],
            (TimeUnit.Hour, PayBasis.Monthly) => facts.HoursAreKnown(law.Span)
                ? [] : [OfWorker(facts, law, GapKind.HoursMissing, name)],
            (TimeUnit.Day, PayBasis.Monthly) => law.Floor.MonthDays.GapFor(facts.Figure, name) is { } gap ? [gap] : [],
            (TimeUnit.Month, PayBasis.Daily) => DayShare.Missing(facts, law, PayBasis.Monthly, name),
            (TimeUnit.Month, PayBasis.Hourly) => MinuteShare.Missing(facts, law, PayBasis.Monthly, name),
            (TimeUnit.Hour or TimeUnit.Day or TimeUnit.Month, _) => [],
            _ => [OfWorker(facts, law, GapKind.FloorUnitDoesNotFit, name)],
        };

    // The law that holds earnings by the piece against the floor of the month treats them as pay by the month.
    private static PayBasis BasisOfPay(PeriodFacts facts, WageLaw law) =>
        IsPiece(facts) && law.Pieces.FloorIsByMonth ? PayBasis.Monthly : facts.Episode.PayBasis;

    private static bool IsPiece(PeriodFacts facts) => facts.Episode.PayBasis == PayBasis.Piece;

    private static Gap OfWorker(PeriodFacts facts, WageLaw law, GapKind kind, string name) => new(
        kind, $"{facts.Figure}/{name}", [new Operand.Code(facts.Worker), Operand.Of(law.Span)]);
}
