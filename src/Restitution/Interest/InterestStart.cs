using System.Globalization;
using NodaTime;
using Restitution.Dates;

namespace Restitution.Interest;

/// <summary>The first day of interest, by the word that the law on file has for it.</summary>
public static class InterestStart
{
    private const string After = "after-";
    private const string DaysFromTermination = "-days-from-termination";

    /// <param name="dueOn">The day on which the sum fell due; for sums of a termination, the day of that.</param>
    /// <returns>Null for a word that the engine does not know.</returns>
    public static LocalDate? FirstDay(string rule, LocalDate dueOn) => rule switch
    {
        "day-after-due" => dueOn.PlusDays(1),
        "after-one-month-from-due" => MonthStep.MonthsClampedToMonthEnd(dueOn, 1).PlusDays(1),
        "day-of-termination" => dueOn,
        _ => DaysToPay(rule) is { } days ? dueOn.PlusDays(days + 1) : null,
    };

    // The number of days is the statute's, so that the law file has it in the word: after-3-days-from-termination.
    private static int? DaysToPay(string rule) =>
        rule.StartsWith(After, StringComparison.Ordinal)
        && rule.EndsWith(DaysFromTermination, StringComparison.Ordinal)
        && rule.Length > After.Length + DaysFromTermination.Length
        && int.TryParse(
            rule.AsSpan(After.Length, rule.Length - After.Length - DaysFromTermination.Length), NumberStyles.None,
            CultureInfo.InvariantCulture, out int days)
            ? days : null;
}
