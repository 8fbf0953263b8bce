using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>Reads a written day by the confirmed marks of its column, or says why it cannot be read.</summary>
/// <remarks>
/// The parts are read first, then the year is brought to the Common Era, then the calendar is asked: 29/02/2567 is
/// 2024-02-29, 29/02/2568 does not exist. A day with two readings is never chosen between, and no day ever defaults.
/// An era written beside the year decides for that cell.
/// </remarks>
public static class WrittenDay
{
    /// <returns>The day, or null with one fault added.</returns>
    public static LocalDate? Read(
        string written, DayMarks marks, string column, RowFaults faults, NormalisationCounts counts)
    {
        string plain = WithoutTime(PlainText.Of(written, counts), counts);
        if (DayParts.Of(plain, marks.Order) is not { } parts)
        {
            AddUnreadable(written, plain, marks, column, faults);
            return null;
        }

        if (parts.HasMonthName)
        {
            counts.Add(Normalisation.MonthName);
        }

        return parts.YearDigits == 0
            ? ByPeriod(parts, written, marks, column, faults, counts)
            : ByYear(parts, written, marks, column, faults, counts);
    }

    /// <summary>Reads a day already split into figures, with its year.</summary>
    public static LocalDate? ByYear(
        DayParts parts, string written, DayMarks marks, string column, RowFaults faults, NormalisationCounts counts)
    {
        YearCount count = parts.EraWritten ?? marks.Calendar;
        YearReading year = YearReading.Of(parts.Year, parts.YearDigits, count);
        if (year.Fault is { } fault)
        {
            faults.Add(fault, column, Both(written, parts, year), marks.Wanted);
            return null;
        }

        if (Made(year.Year, parts.Month, parts.Day) is not { } day)
        {
            faults.Add(FaultKind.DayDoesNotExist, column, written, marks.Wanted + Swapped(year.Year, parts));
            return null;
        }

        counts.Note(Normalisation.BuddhistYear, count == YearCount.Buddhist);
        counts.Note(Normalisation.TwoDigitYear, parts.YearDigits == 2);
        return day;
    }

    // The year that puts the day inside the statement's period; over New Year the old one for December, the new after.
    private static LocalDate? ByPeriod(
        DayParts parts, string written, DayMarks marks, string column, RowFaults faults, NormalisationCounts counts)
    {
        if (marks.Period is not { } period)
        {
            faults.Add(FaultKind.DayUnreadable, column, written, marks.Wanted + "; no year is written");
            return null;
        }

        LocalDate? found = null;
        bool exists = false;
        for (int year = period.Start.Year; year <= period.End.Year; year++)
        {
            LocalDate? candidate = Made(year, parts.Month, parts.Day);
            exists |= candidate is not null;
            if (candidate is not { } day || !period.Contains(day))
            {
                continue;
            }

            if (found is { } first)
            {
                faults.Add(FaultKind.DayHasTwoReadings, column, $"{written} ({Iso(first)} or {Iso(day)})",
                    marks.Wanted);
                return null;
            }

            found = day;
        }

        if (found is null)
        {
            FaultKind kind = exists ? FaultKind.DayImplausible : FaultKind.DayDoesNotExist;
            faults.Add(kind, column, written, $"a day from {Iso(period.Start)} to {Iso(period.End)}");
            return null;
        }

        counts.Add(Normalisation.YearFromPeriod);
        return found;
    }

    // A month's name that lost a mark may be either of two months: มย. is June or April.
    private static void AddUnreadable(string written, string plain, DayMarks marks, string column, RowFaults faults)
    {
        string[] near = [.. DayWords.Tokens(plain).SelectMany(MonthNames.OneMarkFrom).Distinct()];
        string shown = near.Length == 0 ? "" : $" (one mark away from {string.Join(" and ", near)})";
        faults.Add(
            near.Length > 1 ? FaultKind.DayHasTwoReadings : FaultKind.DayUnreadable, column, written + shown,
            marks.Wanted);
    }

    internal static LocalDate? Made(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1 and <= 9999
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Both(string written, DayParts parts, YearReading year)
    {
        string first = Reading(year.Year, parts);
        return year.Other is { } other ? $"{written} ({first} or {Reading(other, parts)})" : $"{written} ({first})";
    }

    private static string Reading(int year, DayParts parts) => Made(year, parts.Month, parts.Day) is { } day
        ? Iso(day)
        : string.Create(
            CultureInfo.InvariantCulture, $"{year:0000}-{parts.Month:00}-{parts.Day:00}, which does not exist");

    private static string Swapped(int year, DayParts parts) =>
        !parts.HasMonthName && Made(year, parts.Day, parts.Month) is { } swapped
            ? $"; day and month the other way round it would be {Iso(swapped)}"
            : "";

    // What follows a day in one cell is passed over only when it is a clock time and nothing else.
    private static string WithoutTime(string plain, NormalisationCounts counts)
    {
        int colon = plain.IndexOf(':', StringComparison.Ordinal);
        int gap = colon < 0 ? -1 : plain.LastIndexOfAny([' ', 'T'], colon);
        if (gap <= 0 || WrittenTime.Of(plain[(gap + 1)..]) is null)
        {
            return plain;
        }

        counts.Add(Normalisation.TimeOfDayPassedOver);
        return plain[..gap].TrimEnd();
    }
}
