using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;

namespace Restitution.Interest;

/// <summary>What interest comes to at the end of each month after a day, if nothing more is paid.</summary>
/// <remarks>
/// Each line is reckoned anew from the first day, so that the interest by then is what a computation to that day has;
/// what ran in the month is the difference of two printed lines. The first line is the day itself.
/// </remarks>
public static class InterestMonths
{
    /// <summary>The day itself and the month ends after it.</summary>
    public static IEnumerable<LocalDate> DaysFrom(LocalDate day, int months)
    {
        yield return day;
        LocalDate first = Spans.MonthOf(day.PlusDays(1)).End;
        for (int month = 0; month < months; month++)
        {
            yield return Spans.MonthOf(MonthStep.MonthsClampedToMonthEnd(first, month)).End;
        }
    }

    /// <summary>The lines, as far as what is asked for can be reckoned.</summary>
    /// <param name="reckonedTo">Interest to a day; null where something is missing for it.</param>
    public static IReadOnlyList<InterestMonth> From(
        LocalDate day, int months, Func<LocalDate, InterestReckoned?> reckonedTo, RoundingRule rounding)
    {
        var lines = new List<InterestMonth>();
        foreach (LocalDate on in DaysFrom(day, months))
        {
            if (reckonedTo(on) is not { } reckoned)
            {
                break;
            }

            Money before = lines.Count == 0 ? reckoned.Interest - reckoned.Interest : lines[^1].ByThen;
            lines.Add(new InterestMonth(
                on, Rounding.By(rounding, reckoned.PrincipalOpen), reckoned.Interest - before, reckoned.Interest,
                Rounding.By(rounding, reckoned.Owed)));
        }

        return lines;
    }
}

/// <summary>One line of the table.</summary>
/// <param name="RunInMonth">Interest since the line before; on the first line, all interest to its day.</param>
/// <param name="ByThen">All interest to that day, paid or not.</param>
/// <param name="Owed">Principal and interest that are open on that day.</param>
public sealed record InterestMonth(LocalDate On, Money PrincipalOpen, Money RunInMonth, Money ByThen, Money Owed);
