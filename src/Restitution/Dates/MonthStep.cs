using NodaTime;

namespace Restitution.Dates;

/// <summary>
/// Adds months or years to a day. The month it lands in may lack that day, so the rule is named at the call.
/// </summary>
public static class MonthStep
{
    /// <summary>
    /// A day that the month lacks becomes the last day of that month: 29 February plus a year is 28 February.
    /// </summary>
    public static LocalDate YearsClampedToMonthEnd(LocalDate day, int years) => day.PlusYears(years);

    /// <summary>
    /// A day that the month lacks becomes the last day of that month: 31 January plus a month is 28 February.
    /// </summary>
    public static LocalDate MonthsClampedToMonthEnd(LocalDate day, int months) => day.PlusMonths(months);
}
