using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages;

/// <summary>Reads the days of messages: YYMMDD, and MMDD beside a day that has a year.</summary>
/// <remarks>
/// Years 90 to 99 are of the last century and 00 to 35 of this one. Others have two readings, for Thai systems write
/// short Buddhist years too: they are a fault unless the layout's calendar is Buddhist, by which all years are read
/// then.
/// </remarks>
internal sealed class MessageDays(YearCount calendar)
{
    private const int ShortCommonLast = 35;
    private const int LastCenturyFirst = 90;
    private const int LeapYear = 2000;

    private int lastFigures = -1;
    private LocalDate lastDay;

    /// <param name="figures">Six digits; anything else is a fault.</param>
    public LocalDate? Read(ReadOnlySpan<byte> figures, string column, RowFaults faults)
    {
        int number = Figures(figures);
        if (figures.Length == 6 && number == lastFigures && number >= 0)
        {
            return lastDay;
        }

        if (figures.Length != 6 || number < 0)
        {
            faults.Add(
                figures.IsEmpty ? FaultKind.DayMissing : FaultKind.DayUnreadable, column, Shown(figures),
                "a day written YYMMDD");
            return null;
        }

        if (YearOf(number / 10_000, figures, column, faults) is not { } year
            || Day(year, number, figures, column, "a day written YYMMDD", faults) is not { } day)
        {
            return null;
        }

        (lastFigures, lastDay) = (number, day);
        return day;
    }

    /// <summary>The day of that month and day which is nearest to another, in its year, the one before or after.
    /// </summary>
    /// <param name="figures">Four digits.</param>
    public static LocalDate? Nearest(ReadOnlySpan<byte> figures, LocalDate to, string column, RowFaults faults)
    {
        int number = Figures(figures);
        if (number == (to.Month * 100) + to.Day)
        {
            return to;
        }

        // Within a leap year every day of the calendar exists, so that 29 February is judged by its own year.
        int month = number / 100;
        int day = number % 100;
        if (number < 0 || month is < 1 or > 12 || day < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(LeapYear, month))
        {
            faults.Add(FaultKind.DayDoesNotExist, column, Shown(figures), "a day written MMDD");
            return null;
        }

        int ordinal = (month * 31) + day;
        int distance = ordinal - ((to.Month * 31) + to.Day);
        int year = to.Year + (distance > 186 ? -1 : distance < -186 ? 1 : 0);
        return Day(year, number, figures, column, "a day written MMDD, of the year nearest the value date", faults);
    }

    /// <summary>The digits as a number, -1 when there is anything else.</summary>
    public static int Figures(ReadOnlySpan<byte> figures)
    {
        int number = 0;
        foreach (byte letter in figures)
        {
            uint digit = unchecked((uint)(letter - '0'));
            if (digit > 9 || number > 99_999_999)
            {
                return -1;
            }

            number = (number * 10) + (int)digit;
        }

        return number;
    }

    private int? YearOf(int written, ReadOnlySpan<byte> figures, string column, RowFaults faults)
    {
        if (calendar == YearCount.Buddhist)
        {
            return 2500 + written - YearReading.BuddhistLead;
        }

        if (written is <= ShortCommonLast or >= LastCenturyFirst)
        {
            return written >= LastCenturyFirst ? 1900 + written : 2000 + written;
        }

        faults.Add(
            FaultKind.DayHasTwoReadings, column,
            $"{Shown(figures)} (the year {2000 + written} or {2500 + written - YearReading.BuddhistLead})",
            "a year of the Common Era, or the Buddhist calendar in the layout");
        return null;
    }

    private static LocalDate? Day(
        int year, int number, ReadOnlySpan<byte> figures, string column, string wanted, RowFaults faults)
    {
        int month = number / 100 % 100;
        int day = number % 100;
        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            faults.Add(FaultKind.DayDoesNotExist, column, Shown(figures), wanted);
            return null;
        }

        return new LocalDate(year, month, day);
    }

    private static string Shown(ReadOnlySpan<byte> figures) => System.Text.Encoding.UTF8.GetString(figures);
}
