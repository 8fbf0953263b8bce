using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Rates;
using Restitution.Reasons;
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
    /// <summary>How promises and floors in another currency are brought into that of the figures.</summary>
    public Exchange Exchange { get; init; } = Exchange.None;

    /// <summary>The promise; null where there is none, or no rate brings it into the currency of the figures.</summary>
    public PromisedWage? Promised =>
        Episode.Promised is { } promised && PayInClaim.IsKnown(this, promised.Amount.Currency) ? promised : null;

    /// <summary>Why the promise of a period cannot be brought into the currency of the figures; mostly null.</summary>
    public static Gap? PromiseMissing(PeriodFacts facts) => facts.Episode.Promised is { } promised
        ? PayInClaim.Missing(facts, UnroundedMoney.From(promised.Amount), "promised")
        : null;

    /// <summary>What books tell of earnings by the piece; null where pay does not go by it.</summary>
    public PieceEarnings? Earnings { get; init; }

    /// <summary>The piece work of the period under the scenario that is reckoned; null until then.</summary>
    internal PieceWork? Pieces { get; init; }

    /// <summary>Whether anything tells the minutes of a normal day: the law, or the terms.</summary>
    public bool NormalDayIsKnown(WageLaw law) => law.Hours.OrdinaryMinutes.IsFound || Episode.AgreedHours is not null;

    /// <summary>Minutes of a normal day: what was agreed, but never more than the law allows.</summary>
    public int OrdinaryMinutes(WageLaw law) => Math.Min(
        Episode.AgreedHours?.MinutesPerDay ?? HoursCounted.MinutesOfDay,
        law.Hours.OrdinaryMinutes.IsFound ? (int)law.Hours.OrdinaryMinutes.Value : HoursCounted.MinutesOfDay);

    /// <summary>Minutes of one stretch as its law tells them apart.</summary>
    public WorkedMinutes MinutesWithin(WageLaw law, Scenario scenario) =>
        Hours.Within(law.Span, scenario, Calendar, PlanUnder(law), OrdinaryMinutes(law));

    /// <summary>Days of the calendar month of the stretch that are no weekly rest day.</summary>
    public int WorkingDaysOfMonth(WageLaw law) => WorkingDaysIn(Period.Month, law);

    /// <summary>
    /// Days of a span that are no weekly rest day, of which a week has what its pattern leaves and never fewer than the
    /// law on file says.
    /// </summary>
    public int WorkingDaysIn(DateInterval span, WageLaw law)
    {
        int ofLaw = law.Hours.Plan.Days.RestDaysPerWeek;
        return Calendar.WorkingDaysIn(span, Episode.Week is { } week ? Math.Max(ofLaw, 7 - (int)week) : ofLaw);
    }

    /// <summary>What is missing before working days can be counted, for one figure; null when nothing is.</summary>
    internal Gap? WorkingDaysMissing(WageLaw law, string name) =>
        Episode.Week is null ? law.Hours.RestDaysPerWeek.GapFor(Figure, name) : null;

    public bool HoursAreKnown(DateInterval days) => Hours.WeakestOrigin(days) != HoursOrigin.Nothing;

    // What no rule on hours pays as overtime is pay by the hour all the same, at the wage or at the floor of an hour.
    private HoursPlan PlanUnder(WageLaw law)
    {
        bool isByHour = Episode.PayBasis != PayBasis.Monthly || law.Floor.RateUnit == TimeUnit.Hour;
        if (!isByHour)
        {
            return law.Hours.Plan;
        }

        bool isAbove = PremiumRate.IsAboveReach(this, law);
        HoursPlan plan = isAbove || law.Hours.Reach.Answers("does-not-apply")
            ? law.Hours.Plan with { CountsByDay = false, WeeklyMinutes = null }
            : law.Hours.Plan;
        return isAbove ? plan with { Days = plan.Days with { AllAreWorkingDays = true } } : plan;
    }
}
