using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The least that the law allows as ordinary pay for one pay period, or for a stretch of it.</summary>
/// <remarks>
/// The floor is gazetted by the day. For pay by the month it is the daily floor times the days of a month as the law on
/// file counts them, times the <see cref="ShareOfMonth"/>. For pay by day, hour or piece it is the daily floor for each
/// working day worked, however short. Unrounded. Worked example: B38 of <c>fixtures/worked-examples/wages.json</c>.
/// </remarks>
public static class MinimumWageFloor
{
    /// <summary>The monthly rate: the daily floor times the days of a month as the law counts them.</summary>
    public static UnroundedMoney PerMonth(WageLaw law, NodaMoney.Currency currency) =>
        new UnroundedMoney(law.FloorPerDay.Value, currency) * law.FloorDaysOfMonth.Value;

    /// <param name="law">It knows the floor; the caller has listed the gap otherwise.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForStretch<TWhy>(
        PeriodFacts facts, in MinutesByBand bands, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney perDay = new(law.FloorPerDay.Value, facts.Currency);
        int daysWorked = bands.DaysWorked(DayKind.Working);
        bool isMonthly = facts.Episode.PayBasis == PayBasis.Monthly;
        ShareOfMonth share = isMonthly ? ShareOfMonth.Of(facts.Period, law) : default;

        // Multiply before dividing: a share of a month's days is often a repeating decimal.
        (UnroundedMoney floor, Statement statement) = (isMonthly, share.IsWhole) switch
        {
            (true, true) => (PerMonth(law, facts.Currency), Statement.FloorOfMonth),
            (true, false) => (PerMonth(law, facts.Currency) * share.Days / share.Divisor, Statement.FloorOfPartMonth),
            _ => (perDay * daysWorked, Statement.FloorByDay),
        };

        Basis basis = isMonthly ? Basis.Document : DaysWorked.BasisOver(facts, law);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(statement)
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span)],
                Working = statement switch
                {
                    Statement.FloorOfMonth => [Operand.Of(perDay), new Operand.Number(law.FloorDaysOfMonth.Value)],
                    Statement.FloorOfPartMonth =>
                    [
                        Operand.Of(perDay), new Operand.Number(law.FloorDaysOfMonth.Value),
                        new Operand.Days(share.Days),
                        new Operand.Number(share.Divisor),
                    ],
                    _ => [Operand.Of(perDay), new Operand.Days(daysWorked)],
                },
                Result = Operand.Of(floor),
                Authorities = isMonthly
                    ? [law.FloorPerDay.Authority, law.FloorDaysOfMonth.Authority]
                    : [law.FloorPerDay.Authority],
                Assumptions = statement == Statement.FloorOfPartMonth
                    ? [new Assumption(AssumptionKind.PartMonthByDay, [])]
                    : [],
                Basis = basis,
                Parts = isMonthly ? [] : [DaysWorked.Told(facts, law, daysWorked)],
            });
        }

        return new(floor, basis, because);
    }
}
