using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>A surcharge on arrears for every completed period of delay.</summary>
/// <remarks>
/// Days of delay run from the day after the due day to the as-of day, both included. Where the law on file leaves open
/// whether the first period counts, each reading is reckoned and one is the default. It is due only on the finding that
/// the law on file names; without it, it is printed apart. It is counted on what is still unpaid on the as-of day.
/// Worked example: I15 of <c>fixtures/worked-examples/interest.json</c>.
/// </remarks>
public static class Surcharge
{
    /// <summary>The reading under which the first period of delay earns nothing.</summary>
    public const string AfterTheFirst = "completed-periods-after-the-first";

    /// <summary>The reading under which every period earns, once the first has passed.</summary>
    public const string EveryPeriod = "every-period-from-the-due-date";

    /// <summary>
    /// Completed periods of delay under one reading; null for a reading that the engine does not know.
    /// </summary>
    public static int? CompletedPeriods(LocalDate dueOn, LocalDate asOf, int daysOfPeriod, string reading)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(daysOfPeriod);
        int daysOfDelay = DayCounts.Inclusive(dueOn.PlusDays(1), asOf);
        return reading switch
        {
            AfterTheFirst => Math.Max(0, daysOfDelay - daysOfPeriod) / daysOfPeriod,
            EveryPeriod => daysOfDelay / daysOfPeriod,
            _ => null,
        };
    }

    /// <summary>The surcharge on arrears, or the gap that stands in its place.</summary>
    /// <param name="figure">The id of the figure, for the gap.</param>
    public static (Reasoned<Money, TWhy>? Due, Gap? Missing) OnArrears<TWhy>(
        Money arrears, LocalDate dueOn, LocalDate asOf, LateWageLaw law, Basis basis, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        Gap? missing = law.SurchargeFraction.GapFor(figure) ?? law.SurchargeDays.GapFor(figure)
            ?? law.SurchargeCount.GapFor(figure) ?? law.RoundingRule.GapFor(figure);
        if (missing is not null)
        {
            return (null, missing);
        }

        if (CompletedPeriods(dueOn, asOf, (int)law.SurchargeDays.Value, law.SurchargeCount.Value) is not { } periods
            || law.Rounding is not { } rounding)
        {
            return (null, new Gap(GapKind.LawUnknown, figure,
                [new Operand.Code(law.SurchargeCount.Authority.File), Operand.Of(law.DefaultedOn)]));
        }

        Money due = Amount(arrears, periods, law, rounding);
        TWhy because = TWhy.IsTold
            ? TWhy.Tell(Told(arrears, dueOn, asOf, law, periods, due, rounding, basis))
            : default;
        return (new Reasoned<Money, TWhy>(due, basis, because), null);
    }

    private static Money Amount(Money arrears, int periods, LateWageLaw law, RoundingRule rounding) =>
        Rounding.By(rounding, UnroundedMoney.From(arrears) * law.SurchargeFraction.Value * periods);

    private static Reason Told(
        Money arrears, LocalDate dueOn, LocalDate asOf, LateWageLaw law, int periods, Money due, RoundingRule rounding,
        Basis basis)
    {
        Authority[] authorities =
        [
            law.SurchargeFraction.Authority, law.SurchargeDays.Authority, law.SurchargeCount.Authority,
            .. law.SurchargeBesideInterest.IsFound ? [law.SurchargeBesideInterest.Authority] : Array.Empty<Authority>(),
        ];
        return One(periods, due, authorities) with
        {
            Alternatives =
                [.. law.SurchargeReadings().Where(reading => !reading.IsTaken).Select(Other).OfType<Reason>()],
        };

        Reason One(int count, Money amount, IReadOnlyList<Authority> by) => new(Statement.SurchargePerPeriod)
        {
            About = [Operand.Of(dueOn), Operand.Of(asOf)],
            Working = [Operand.Of(arrears), new Operand.Fraction(law.SurchargeFraction.Value),
                new Operand.Number(count)],
            Result = Operand.Of(amount),
            Rounding = rounding,
            Authorities = by,
            Basis = basis,
        };

        Reason? Other(Reading reading) =>
            CompletedPeriods(dueOn, asOf, (int)law.SurchargeDays.Value, reading.Text) is { } count
                ? One(count, Amount(arrears, count, law, rounding), [reading.Authority])
                : null;
    }
}
