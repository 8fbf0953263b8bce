using System.Globalization;
using NodaTime;

namespace Restitution.Dates;

/// <summary>How long service has lasted, both ends included, against the lengths that the law on file names.</summary>
/// <remarks>
/// A length is reached with the end of a day: one year from 1 March 2020 with the end of 28 February 2021, 120 days
/// with the end of the 120th. Months and years step with <see cref="MonthStep"/>: a day that the month lacks becomes
/// its last, so that one month from 31 January is reached with the end of 27 February.
/// </remarks>
public static class ServiceLength
{
    /// <summary>The day with whose end the length is reached.</summary>
    /// <param name="length">As the law on file writes it: <c>120-days</c>, <c>26-weeks</c>, <c>1-year</c>.</param>
    /// <exception cref="FormatException">Not a number with days, weeks, months or years.</exception>
    public static LocalDate ReachedOn(LocalDate from, string length)
    {
        string[] parts = length.Split('-');
        bool isNumber = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        if (!isNumber || parts.Length != 2)
            throw Unreadable(length);

        LocalDate after = parts[1] switch
        {
            "day" or "days" => from.PlusDays(count),
            "week" or "weeks" => from.PlusWeeks(count),
            "month" or "months" => MonthStep.MonthsClampedToMonthEnd(from, count),
            "year" or "years" => MonthStep.YearsClampedToMonthEnd(from, count),
            _ => throw Unreadable(length),
        };
        return after.PlusDays(-1);
    }

    /// <summary>Whether the length is reached with the last day of the service.</summary>
    public static bool IsReached(DateInterval service, string length) =>
        ReachedOn(service.Start, length) <= service.End;

    /// <summary>Whole months of the service; what is left of a month does not count.</summary>
    public static int CompletedMonths(DateInterval service)
    {
        LocalDate after = service.End.PlusDays(1);
        int months = Period.Between(service.Start, after, PeriodUnits.Months).Months;

        // The estimate steps back where the month lacks the day; the clamp counts it.
        return MonthStep.MonthsClampedToMonthEnd(service.Start, months + 1) <= after ? months + 1 : months;
    }

    private static FormatException Unreadable(string length) =>
        new($"the length of service \"{length}\": wanted a number with days, weeks, months or years, such as 6-months");
}
