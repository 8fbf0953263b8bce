using NodaTime;

namespace Restitution.Dates;

/// <summary>The days on which banks book: all but given days of the week and given holidays.</summary>
public sealed class BusinessDays
{
    private const int DaysInWeek = 7;

    // The day before the first of the calendar's count was a Wednesday: 31 December 1969.
    private const int DayOfWeekBefore = 3;

    private readonly bool[] isFree = new bool[DaysInWeek];
    private readonly int[] freeUpTo = new int[DaysInWeek];
    private readonly int freeInWeek;
    private readonly int[] holidays;

    /// <param name="weekend">Days of each week on which nothing is booked; not all seven.</param>
    public BusinessDays(IEnumerable<IsoDayOfWeek> weekend, IEnumerable<LocalDate> holidays)
    {
        foreach (IsoDayOfWeek day in weekend)
        {
            isFree[(int)day % DaysInWeek] = true;
        }

        for (int passed = 1; passed < DaysInWeek; passed++)
        {
            freeUpTo[passed] = freeUpTo[passed - 1] + (IsFree(passed) ? 1 : 0);
        }

        freeInWeek = isFree.Count(free => free);
        ArgumentOutOfRangeException.ThrowIfEqual(freeInWeek, DaysInWeek, nameof(weekend));
        this.holidays = [.. holidays.Select(Number).Where(day => !isFree[(day + DayOfWeekBefore) % DaysInWeek])
            .Distinct().Order()];
    }

    /// <summary>Saturday and Sunday, without holidays.</summary>
    public static BusinessDays WithoutHolidays { get; } = new([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], []);

    /// <summary>
    /// How many business days lie after the one and up to the other, itself included; less than none where the other
    /// comes first. A day that is free is as far as the business day before it.
    /// </summary>
    public int Between(LocalDate from, LocalDate to) => CountThrough(to) - CountThrough(from);

    /// <summary>Business days since a day in the past, the day included: their difference is what tells.</summary>
    public int CountThrough(LocalDate day)
    {
        int number = Number(day);
        int weeks = number / DaysInWeek;
        int free = (weeks * freeInWeek) + freeUpTo[number % DaysInWeek] + HolidaysThrough(number);
        return number - free;
    }

    // Days are counted from 1 for 1 January 1970, which was a Thursday; earlier ones have no statements.
    private static int Number(LocalDate day)
    {
        int number = Period.DaysBetween(new LocalDate(1969, 12, 31), day);
        ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(day));
        return number;
    }

    private bool IsFree(int passed) => isFree[(passed + DayOfWeekBefore) % DaysInWeek];

    private int HolidaysThrough(int number)
    {
        int found = Array.BinarySearch(holidays, number);
        return found >= 0 ? found + 1 : ~found;
    }
}
