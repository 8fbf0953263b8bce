using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>
/// What is owed besides the ordinary wage for minutes that the law pays alike: overtime, night work, work on rest days
/// and holidays.
/// </summary>
/// <remarks>
/// The hourly wage follows from the base by the divisor on file; the multiple is on file by kind of day, kind of
/// minutes, hour of the clock and basis of pay. The base is the greater of the promised wage and the statutory floor.
/// Unrounded. Worked examples: B4, B39 and B40 of <c>fixtures/worked-examples/wages.json</c>.
/// </remarks>
public static class PremiumPay
{
    /// <param name="baseRate">Monthly, daily or hourly base, by the basis of pay of the episode.</param>
    /// <param name="minutes">Whole minutes of the slot, with the reason that tells where they were read.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForSlot<TWhy>(
        PeriodFacts facts, WageLaw law, PremiumSlot slot, Reasoned<UnroundedMoney, TWhy> baseRate,
        Reasoned<int, TWhy> minutes)
        where TWhy : struct, IWhy<TWhy>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes.Value);
        WageShare share = MinuteShare.Of(facts, law, facts.Episode.PayBasis);
        UnroundedMoney pay = share.Of(baseRate.Value, slot.MultipleDue, minutes.Value);
        Basis basis = BasisOf.Weakest(baseRate.Basis, minutes.Basis);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(share.Statement)
            {
                About = [new Operand.Term(TermOf(slot.Band)), Operand.Of(law.Span), .. Particulars(slot)],
                Working =
                [
                    Operand.Of(baseRate.Value), .. MinuteShare.OperandsOf(facts, law, share),
                    new Operand.Number(slot.MultipleDue), new Operand.Minutes(minutes.Value),
                ],
                Result = Operand.Of(pay),
                Authorities = LookUps.AuthoritiesOf(
                [
                    slot.IsPaidOnce ? null : slot.Multiple.Authority,
                    .. MinuteShare.AuthoritiesOf(law, facts.Episode.PayBasis),
                    .. HoursAuthorities(law, slot), law.Hours.ReachOf(slot.Band).Authority,
                ]),
                Assumptions = slot.IsPaidOnce ? [new Assumption(AssumptionKind.PaidOnceAsOrdinary, [])] : [],
                Basis = basis,
                Parts = [.. new[] { baseRate.Because.Reason, minutes.Because.Reason }.OfType<Reason>()],
            });
        }

        return new(pay, basis, because);
    }

    /// <param name="days">Days of the kind on which so much was worked.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForDays<TWhy>(
        PeriodFacts facts, WageLaw law, DayPremium step, Reasoned<UnroundedMoney, TWhy> baseRate, int days)
        where TWhy : struct, IWhy<TWhy>
    {
        WageShare share = DayShare.Of(facts, law, facts.Episode.PayBasis);
        UnroundedMoney pay = share.Of(baseRate.Value, step.Multiple.Value, days);
        Basis basis = BasisOf.Weakest(baseRate.Basis, DaysWorked.BasisOver(facts, law));
        WorkBand band = WorkBands.Ordinary(step.Kind);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(share.Statement)
            {
                About =
                [
                    new Operand.Term(TermOf(band)), Operand.Of(law.Span),
                    new Operand.Term(step.IsWhole ? "reached.whole-day" : "reached.half-day"),
                ],
                Working =
                [
                    Operand.Of(baseRate.Value), .. DayShare.OperandsOf(facts, law, share),
                    new Operand.Number(step.Multiple.Value), new Operand.Days(days),
                ],
                Result = Operand.Of(pay),
                Authorities = LookUps.AuthoritiesOf(
                [
                    step.Multiple.Authority, .. DayShare.AuthoritiesOf(law, facts.Episode.PayBasis),
                    law.Hours.OrdinaryMinutes.AuthorityOrNone(), law.Hours.ReachOf(band).Authority,
                ]),
                Basis = basis,
                Parts =
                [
                    .. new[] { baseRate.Because.Reason }.OfType<Reason>(), DaysWorked.Told(facts, law, days),
                ],
            });
        }

        return new(pay, basis, because);
    }

    /// <summary>The band as the wording files key it: <c>band.working-overtime</c>.</summary>
    public static string TermOf(WorkBand band) =>
        $"band.{WorkBands.KeyOf(WorkBands.KindOf(band))}-{WorkBands.MinutesKeyOf(band)}";

    private static IEnumerable<Operand> Particulars(PremiumSlot slot)
    {
        if (slot.Clock is { } clock)
        {
            yield return new Operand.Name("clock", clock);
        }

        if (slot.IsLaterTier)
        {
            yield return new Operand.Name("tier", slot.Tier);
        }
    }

    private static IEnumerable<Authority?> HoursAuthorities(WageLaw law, PremiumSlot slot) =>
    [
        slot.IsOvertime ? law.Hours.Counted.AuthorityOrNone() : null,
        slot.IsOvertime && law.Hours.CountsByWeek ? law.Hours.OrdinaryMinutesOfWeek.AuthorityOrNone() : null,
        slot.IsOvertime && law.Hours.CountsByWeek ? law.Hours.WorkweekStart.AuthorityOrNone() : null,
        slot.Clock is null ? null : law.Hours.ClockBands.AuthorityOrNone(),
    ];
}
