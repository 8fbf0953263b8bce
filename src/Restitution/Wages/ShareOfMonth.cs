using Restitution.Work;

namespace Restitution.Wages;

/// <summary>
/// How much of a month a stretch of days is, as days over a divisor: what turns a monthly amount into the stretch's.
/// </summary>
/// <remarks>
/// A whole month is one. Part of a month is its days over the divisor on file, and never more than one. A stretch of a
/// whole month inside which the law changed, and one of several episodes that fill a month together, is its days over
/// the days of that calendar month, so that the parts add up to the month.
/// </remarks>
/// <param name="Days">Days counted.</param>
/// <param name="Divisor">What they are divided by; 0 for a whole month, where nothing is divided.</param>
public readonly record struct ShareOfMonth(int Days, int Divisor)
{
    public bool IsWhole => Divisor == 0;

    public static ShareOfMonth Of(PayPeriod period, WageLaw law)
    {
        bool isOneStretch = law.Span == period.Span;
        if (period.IsWholeMonth)
        {
            return isOneStretch ? new(0, 0) : new(law.Span.Length, period.Month.Length);
        }

        if (period.FillsMonthWithOthers)
        {
            return new(law.Span.Length, period.Month.Length);
        }

        int divisor = (int)law.DivisorDays.Value;
        return new(Math.Min(law.Span.Length, divisor), divisor);
    }

    public static bool NeedsDivisor(PayPeriod period) => !period.IsWholeMonth && !period.FillsMonthWithOthers;
}
