using System.Globalization;
using NodaTime;

namespace Restitution.Documents;

/// <summary>Days and spans as a language writes them, in its own era.</summary>
internal sealed class CalendarDress(CalendarWording words)
{
    public string Day(LocalDate day) => words.Day
        .Replace("{day}", Digits(day.Day), StringComparison.Ordinal)
        .Replace("{month}", words.Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", Year(day), StringComparison.Ordinal);

    /// <summary>Both ends included: a whole month by its name, a part of one month with the month once.</summary>
    public string Span(LocalDate from, LocalDate to)
    {
        if (from == to)
        {
            return Day(from);
        }

        bool inOneMonth = from.Year == to.Year && from.Month == to.Month;
        bool wholeMonths = from.Day == 1 && to.PlusDays(1).Day == 1;
        return (inOneMonth, wholeMonths) switch
        {
            (true, true) => Month(from, words.Months),
            (true, false) => words.SpanInMonth
                .Replace("{from}", Digits(from.Day), StringComparison.Ordinal)
                .Replace("{to}", Day(to), StringComparison.Ordinal),
            _ => words.Span
                .Replace("{from}", Day(from), StringComparison.Ordinal)
                .Replace("{to}", Day(to), StringComparison.Ordinal),
        };
    }

    public string ShortMonth(LocalDate month) => Month(month, words.ShortMonths);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Month(LocalDate day, IReadOnlyList<string> names) => words.Month
        .Replace("{month}", names[day.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", Year(day), StringComparison.Ordinal);

    private string Year(LocalDate day) => Digits(day.Year + words.YearsAdded);
}
