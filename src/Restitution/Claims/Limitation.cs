using NodaTime;
using Restitution.Dates;
using Restitution.Interest;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Whether a claim for pay is in time: the period runs from each due day.</summary>
/// <remarks>
/// The period begins on the day after the due day and ends with the eve of the same day, the years on file later: what
/// fell due on 28 February 2018 can be claimed up to and including 29 February 2020. Limitation
/// removes nothing by itself here: both totals are printed, and the law on file says which is the order's.
/// </remarks>
public static class Limitation
{
    public static LocalDate LastDayToClaim(LocalDate dueOn, int years) =>
        MonthStep.YearsClampedToMonthEnd(dueOn.PlusDays(1), years).PlusDays(-1);

    /// <returns>Whether the claim is in time, or null when the period is not on file.</returns>
    public static bool? IsInTime(LocalDate dueOn, LocalDate claimedOn, LateWageLaw law) =>
        law.LimitationYears.IsFound
            ? claimedOn <= LastDayToClaim(dueOn, (int)law.LimitationYears.Value)
            : null;

    public static Reason Told(LocalDate dueOn, LocalDate claimedOn, LateWageLaw law)
    {
        LocalDate last = LastDayToClaim(dueOn, (int)law.LimitationYears.Value);
        return new Reason(claimedOn <= last ? Statement.InTime : Statement.OutOfTime)
        {
            About = [Operand.Of(dueOn), Operand.Of(last), Operand.Of(claimedOn)],
            Authorities = [law.LimitationYears.Authority],
        };
    }
}
