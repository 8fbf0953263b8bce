using NodaTime;
using Restitution.Dates;

namespace Restitution.Interest;

/// <summary>The first day of interest, by the word that the law on file has for it.</summary>
public static class InterestStart
{
    private const int DaysToPayAfterTermination = 3;

    /// <param name="dueOn">The day on which the sum fell due; for sums of a termination, the day of that.</param>
    /// <returns>Null for a word that the engine does not know.</returns>
    public static LocalDate? FirstDay(string rule, LocalDate dueOn) => rule switch
    {
        "day-after-due" => dueOn.PlusDays(1),
        "after-one-month-from-due" => MonthStep.MonthsClampedToMonthEnd(dueOn, 1).PlusDays(1),
        "day-of-termination" => dueOn,
        "after-three-days-from-termination" => dueOn.PlusDays(DaysToPayAfterTermination + 1),
        _ => null,
    };
}
