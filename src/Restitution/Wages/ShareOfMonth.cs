using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>
/// How much of a month a stretch of days is, as days over a divisor: what turns a monthly amount into the stretch's.
/// </summary>
/// <remarks>
/// A whole month is one. Part of a month is its days over the divisor that the rule on file names, and never more than
/// one: the days of a month as the law counts them, those of the calendar month, or working days over working days. A
/// stretch of a whole month inside which the law changed, and one of several episodes that fill a month together, is
/// its days over the days of that calendar month, so that the parts add up to the month.
/// </remarks>
/// <param name="Days">Days counted.</param>
/// <param name="Divisor">What they are divided by; 0 for a whole month, where nothing is divided.</param>
public readonly record struct ShareOfMonth(int Days, int Divisor)
{
    public bool IsWhole => Divisor == 0;

    /// <summary>The share of a monthly amount.</summary>
    public UnroundedMoney OfMonthly(UnroundedMoney perMonth) =>
        IsWhole ? perMonth : perMonth * Days / Divisor;

    public static ShareOfMonth Of(PeriodFacts facts, WageLaw law)
    {
        PayPeriod period = facts.Period;
        if (period.IsWholeMonth && law.Span == period.Span)
        {
            return new(0, 0);
        }

        if (!NeedsRule(period) || law.Divisor.PartMonth.Answers("by-calendar-days"))
        {
            return new(law.Span.Length, period.Month.Length);
        }

        if (law.Divisor.PartMonth.Answers("by-working-days"))
        {
            return new(facts.WorkingDaysIn(law.Span, law), facts.WorkingDaysOfMonth(law));
        }

        int divisor = (int)law.Divisor.Days.Value;
        return new(Math.Min(law.Span.Length, divisor), divisor);
    }

    /// <summary>Whether the share rests on a rule on file, and not on the days of the month alone.</summary>
    public static bool NeedsRule(PayPeriod period) => !period.IsWholeMonth && !period.FillsMonthWithOthers;

    /// <summary>What is missing before part of a month can be paid, for one figure.</summary>
    internal static Gap? Missing(PeriodFacts facts, WageLaw law, string name) => !NeedsRule(facts.Period)
        ? null
        : law.Divisor.PartMonth.GapFor(facts.Figure, name)
            ?? law.Divisor.PartMonth.Value switch
            {
                "by-divisor-days" => law.Divisor.Days.GapFor(facts.Figure, name),
                "by-working-days" => facts.WorkingDaysMissing(law, name),
                _ => null,
            };

    internal static IReadOnlyList<Authority> AuthoritiesOf(PeriodFacts facts, WageLaw law) => !NeedsRule(facts.Period)
        ? []
        : LookUps.AuthoritiesOf(
        [
            law.Divisor.PartMonth.Value switch
            {
                "by-divisor-days" => law.Divisor.Days.Authority,
                "by-working-days" => law.Hours.RestDaysPerWeek.AuthorityOrNone(),
                _ => null,
            },
            law.Divisor.PartMonth.Authority,
        ]);
}
