using NodaTime;

namespace Restitution.Dates;

/// <summary>Spans of days, both ends included.</summary>
public static class Spans
{
    public static DateInterval MonthOf(LocalDate day)
    {
        var first = new LocalDate(day.Year, day.Month, 1);
        return new DateInterval(first, first.PlusMonths(1).PlusDays(-1));
    }

    /// <summary>The months that a span touches, each cut to the span.</summary>
    public static IEnumerable<DateInterval> MonthsWithin(DateInterval span)
    {
        for (LocalDate from = span.Start; from <= span.End; from = MonthOf(from).End.PlusDays(1))
        {
            yield return new DateInterval(from, LocalDate.Min(MonthOf(from).End, span.End));
        }
    }

    public static bool IsWholeMonth(DateInterval span) =>
        span.Start.Day == 1 && span == MonthOf(span.Start);
}
