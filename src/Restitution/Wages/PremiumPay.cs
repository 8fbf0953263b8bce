using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>
/// What is owed for the minutes of one band besides the ordinary wage: overtime, work on rest days and holidays.
/// </summary>
/// <remarks>
/// The hourly wage is the monthly base divided by the divisor on file and by the hours of a normal day, or the daily
/// base divided by those hours; the multiple is on file by kind of day, kind of minutes and basis of pay. The base is
/// the greater of the promised wage and the statutory floor. Unrounded. Worked examples: B4, B39 and B40 of
/// <c>fixtures/worked-examples/wages.json</c>.
/// </remarks>
public static class PremiumPay
{
    /// <param name="baseRate">Monthly, daily or hourly base, by <paramref name="basis"/>.</param>
    /// <param name="minutes">Whole minutes of the band, with the reason that tells where they were read.</param>
    /// <param name="ordinaryMinutes">Minutes of a normal day.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForBand<TWhy>(
        WorkBand band, PayBasis basis, Reasoned<UnroundedMoney, TWhy> baseRate, Reasoned<int, TWhy> minutes,
        int ordinaryMinutes, WageLaw law)
        where TWhy : struct, IWhy<TWhy>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes.Value);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ordinaryMinutes);
        LookUp<decimal> multiplier = law.Multiplier(band);

        // Multiply before dividing: the hourly wage by itself is often a repeating decimal.
        UnroundedMoney multiplied = baseRate.Value * multiplier.Value * minutes.Value;
        UnroundedMoney pay = basis switch
        {
            PayBasis.Monthly => multiplied / (law.DivisorDays.Value * ordinaryMinutes),
            PayBasis.Daily => multiplied / ordinaryMinutes,
            PayBasis.Hourly => multiplied / 60m,
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Piece work has its own rule."),
        };

        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(Told(band, basis, baseRate, minutes, ordinaryMinutes, law, pay));
        }

        return new(pay, BasisOf.Weakest(baseRate.Basis, minutes.Basis), because);
    }

    private static Reason Told<TWhy>(
        WorkBand band, PayBasis basis, Reasoned<UnroundedMoney, TWhy> baseRate, Reasoned<int, TWhy> minutes,
        int ordinaryMinutes, WageLaw law, UnroundedMoney pay)
        where TWhy : struct, IWhy<TWhy>
    {
        Operand rate = Operand.Of(baseRate.Value);
        var normalDay = new Operand.Minutes(ordinaryMinutes);
        var times = new Operand.Number(law.Multiplier(band).Value);
        var worked = new Operand.Minutes(minutes.Value);
        return new Reason(basis switch
        {
            PayBasis.Monthly => Statement.PremiumOnMonthlyBase,
            PayBasis.Daily => Statement.PremiumOnDailyBase,
            _ => Statement.PremiumOnHourlyBase,
        })
        {
            About = [new Operand.Term(TermOf(band)), Operand.Of(law.Span)],
            Working = basis switch
            {
                PayBasis.Monthly => [rate, new Operand.Number(law.DivisorDays.Value), normalDay, times, worked],
                PayBasis.Daily => [rate, normalDay, times, worked],
                _ => [rate, times, worked],
            },
            Result = Operand.Of(pay),
            Authorities = basis == PayBasis.Monthly
                ?
                [
                    law.Multiplier(band).Authority, law.DivisorDays.Authority, law.OrdinaryMinutes.Authority,
                    law.ReachOf(band).Authority,
                ]
                : [law.Multiplier(band).Authority, law.OrdinaryMinutes.Authority, law.ReachOf(band).Authority],
            Basis = BasisOf.Weakest(baseRate.Basis, minutes.Basis),
            Parts = [.. new[] { baseRate.Because.Reason, minutes.Because.Reason }.OfType<Reason>()],
        };
    }

    /// <summary>The band as the wording files key it: <c>band.working-overtime</c>.</summary>
    public static string TermOf(WorkBand band) =>
        $"band.{WorkBands.KeyOf(WorkBands.KindOf(band))}-{WorkBands.MinutesKeyOf(band)}";
}
