using NodaTime;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>How the days of one column are written, as confirmed.</summary>
/// <param name="Period">First and last day of the statement, both included; it gives the year where none is
/// written.</param>
public sealed record DayMarks(DateOrder Order, YearCount Calendar, DateInterval? Period)
{
    public string Wanted => Order switch
    {
        DateOrder.DayMonthYear => $"a day written day-month-year, {Years}",
        DateOrder.MonthDayYear => $"a day written month-day-year, {Years}",
        _ => $"a day written year-month-day, {Years}",
    };

    private string Years => Calendar == YearCount.Buddhist ? "Buddhist Era" : "Common Era";
}

/// <summary>The days that a record of work or money can bear; what lies outside is set aside, not read.</summary>
/// <remarks>
/// A spreadsheet turns an empty or a zero date into 1899-12-30 or 1900-01-00, and a wrong era moves a day by 543 years:
/// both fall outside. No clock is asked, so that a file reads alike on every day.
/// </remarks>
public static class PlausibleDays
{
    public static readonly LocalDate First = new(1990, 1, 1);

    public static readonly LocalDate Last = new(2049, 12, 31);

    public static bool Hold(LocalDate day) => day >= First && day <= Last;

    public static bool HoldYear(int year) => year >= First.Year && year <= Last.Year;
}
