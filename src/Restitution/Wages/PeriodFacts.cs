using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What is known of one pay period before anything is reckoned.</summary>
/// <param name="Figure">Worker and period, for example <c>W-03/2019-05</c>: the first part of the id of each
/// figure.</param>
/// <param name="Stretches">The law over the period, in stretches on which it does not change.</param>
public sealed record PeriodFacts(
    string Worker, string Figure, PayPeriod Period, EmploymentEpisode Episode, IReadOnlyList<WageLaw> Stretches,
    HoursWorked Hours, WorkCalendar Calendar, Currency Currency)
{
    /// <summary>Minutes of a normal day: what was agreed, but never more than the law allows.</summary>
    public int OrdinaryMinutes(WageLaw law) =>
        Math.Min(Episode.AgreedHours?.MinutesPerDay ?? int.MaxValue, (int)law.OrdinaryMinutes.Value);

    /// <summary>Minutes by band of one stretch; the ordinary limit is the stretch's own.</summary>
    public MinutesByBand MinutesWithin(WageLaw law, Scenario scenario) =>
        Hours.Within(law.Span, scenario, Calendar, law.OrdinaryMinutes.IsFound ? OrdinaryMinutes(law) : 24 * 60);

    public bool HoursAreKnown(DateInterval days) => Hours.WeakestOrigin(days) != HoursOrigin.Nothing;
}
