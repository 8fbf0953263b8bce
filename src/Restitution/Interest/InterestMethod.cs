using NodaTime;
using Restitution.Dates;

namespace Restitution.Interest;

/// <summary>Whether interest bears interest, and how often it is added to the principal.</summary>
public enum InterestMethod
{
    /// <summary>No interest bears interest.</summary>
    Simple = 1,

    /// <summary>Each day's interest is principal from the next day on.</summary>
    CompoundDaily = 2,

    CompoundMonthly = 3,
    CompoundQuarterly = 4,
    CompoundYearly = 5,
}

/// <summary>The names under which the law on file and the command line call the methods, and their periods.</summary>
public static class InterestMethods
{
    private static readonly string[] NamesInOrder =
        ["simple", "compound-daily", "compound-monthly", "compound-quarterly", "compound-yearly"];

    public static IReadOnlyList<string> Names => NamesInOrder;

    /// <summary>
    /// Null when the engine knows no method of that name; <c>compound</c> alone names no period and is none.
    /// </summary>
    public static InterestMethod? Named(string rule) =>
        Array.IndexOf(NamesInOrder, rule) is >= 0 and var index ? (InterestMethod)(index + 1) : null;

    /// <summary>
    /// The last day, included, of a period of the method that begins some periods after the first day.
    /// </summary>
    /// <remarks>
    /// Months are counted from the first day, never from a clamped one (<see cref="MonthStep"/>): from 31 January the
    /// second month begins on the last of February and the third on 31 March.
    /// </remarks>
    internal static LocalDate PeriodEnd(this InterestMethod method, LocalDate first, int periodsBefore) =>
        method switch
        {
            InterestMethod.Simple => LocalDate.MaxIsoValue,
            InterestMethod.CompoundDaily => LocalDate.MaxIsoValue,
            InterestMethod.CompoundMonthly => AfterMonths(first, periodsBefore + 1),
            InterestMethod.CompoundQuarterly => AfterMonths(first, 3 * (periodsBefore + 1)),
            InterestMethod.CompoundYearly => AfterMonths(first, 12 * (periodsBefore + 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
        };

    private static LocalDate AfterMonths(LocalDate first, int months) =>
        MonthStep.MonthsClampedToMonthEnd(first, months).PlusDays(-1);
}
