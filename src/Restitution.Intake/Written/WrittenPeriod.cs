using System.Globalization;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>Reads the pay period of a row, a sheet's name or a title: a month, part of a month, or two days.</summary>
/// <remarks>Both ends of the span are included. A month with a two-digit year follows the calendar of the
/// column.</remarks>
public static class WrittenPeriod
{
    private static readonly string[] Between =
        [" - ", " \u2013 ", "ถึง", " to ", " s/d ", " hingga ", " đến ", " sampai ", " hanggang ", "ຫາ", "ដល់", "မှ"];

    /// <summary>The period, or null with one fault added.</summary>
    public static DateInterval? Read(
        string written, DayMarks marks, string column, RowFaults faults, NormalisationCounts counts)
    {
        string plain = PlainText.Of(written, counts);
        DateInterval? period = OfTwoDays(plain, marks, counts) ?? OfMonth(plain, marks.Calendar, counts);
        if (period is null)
        {
            faults.Add(FaultKind.PeriodUnreadable, column, written,
                "a month with its year, such as มี.ค. 2562 or 2019-03");
        }

        return period;
    }

    private static DateInterval? OfTwoDays(string plain, DayMarks marks, NormalisationCounts counts)
    {
        foreach (string between in Between)
        {
            string[] ends = plain.Split(between);
            if (ends.Length != 2)
            {
                continue;
            }

            var faults = new RowFaults();
            LocalDate? from = WrittenDay.Read(ends[0], marks, "", faults, counts);
            LocalDate? to = WrittenDay.Read(ends[1], marks, "", faults, counts);
            if (from is { } first && to is { } last && first <= last)
            {
                return new DateInterval(first, last);
            }
        }

        return null;
    }

    // Other words may stand around the month, as in a title; two different months in one text are none.
    private static DateInterval? OfMonth(string plain, YearCount calendar, NormalisationCounts counts)
    {
        List<string> tokens = [.. DayWords.Tokens(plain)];
        DateInterval? found = null;
        for (int at = 0; at < tokens.Count; at++)
        {
            int nameAt = at;
            if ((DayWords.Numbered(tokens, ref at) ?? MonthNames.MonthOf(tokens[at])) is not { } month)
            {
                continue;
            }

            DateInterval? here = AroundName(tokens, nameAt, at, month, calendar);
            if (here is null || (found is not null && found != here))
            {
                return null;
            }

            counts.Add(Normalisation.MonthName);
            found = here;
        }

        return found ?? InFigures(tokens, calendar);
    }

    // The month's name may be several words, from nameAt to at.
    private static DateInterval? AroundName(List<string> tokens, int nameAt, int at, int month, YearCount calendar)
    {
        int yearAt = at + 1;
        YearCount count = calendar;
        while (yearAt < tokens.Count && !char.IsAsciiDigit(tokens[yearAt][0]))
        {
            if (DayWords.EraOf(tokens[yearAt]) is { } era)
            {
                count = era;
            }
            else if (!MonthNames.IsPassedOver(tokens[yearAt]))
            {
                return null;
            }

            yearAt++;
        }

        if (yearAt == tokens.Count || YearOf(tokens[yearAt], count) is not { } year)
        {
            return null;
        }

        return nameAt >= 2 && IsDay(tokens[nameAt - 1]) && IsDay(tokens[nameAt - 2])
            ? Span(year, month, Number(tokens[nameAt - 2]), Number(tokens[nameAt - 1]))
            : Month(year, month);
    }

    private static DateInterval? InFigures(List<string> tokens, YearCount calendar) => tokens switch
    {
        [var year, var month] when year.Length == 4 && IsDay(month) && YearOf(year, calendar) is { } read =>
            Month(read, Number(month)),
        [var month, var year] when year.Length == 4 && IsDay(month) && YearOf(year, calendar) is { } read =>
            Month(read, Number(month)),
        _ => null,
    };

    private static DateInterval? Month(int year, int month) => month is < 1 or > 12
        ? null
        : new DateInterval(
            new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    private static DateInterval? Span(int year, int month, int firstDay, int lastDay) =>
        WrittenDay.Made(year, month, firstDay) is { } from && WrittenDay.Made(year, month, lastDay) is { } to
            && from <= to
            ? new DateInterval(from, to)
            : null;

    private static int? YearOf(string token, YearCount calendar)
    {
        if (token.Length is not (2 or 4) || !token.All(char.IsAsciiDigit))
        {
            return null;
        }

        YearReading year = YearReading.Of(Number(token), token.Length, calendar);
        return year.Fault is null && PlausibleDays.HoldYear(year.Year) ? year.Year : null;
    }

    private static bool IsDay(string token) => token.Length <= 2 && token.All(char.IsAsciiDigit);

    private static int Number(string token) => int.Parse(token, CultureInfo.InvariantCulture);
}
