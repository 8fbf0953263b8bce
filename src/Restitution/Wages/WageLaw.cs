using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>All that the law on file says about wages for one episode over days on which none of it changes.</summary>
/// <remarks>Every answer is a value or a gap; nothing is carried from one day to another.</remarks>
public sealed class WageLaw
{
    private static readonly string[] FileNames =
    [
        "minimum-wage", "minimum-wage-reach", "minimum-wage-month-days", "hours-and-premiums-reach",
        "rest-and-holidays-reach", "ordinary-minutes-daily", "premium", "wage-divisor-days", "rounding",
        "paid-holidays-least",
    ];

    private readonly LookUp<decimal>[] multipliers;

    private WageLaw(LawOnFile law, EmploymentEpisode episode, DateInterval span)
    {
        LocalDate workedOn = span.Start;
        string basis = WorkBands.KeyOf(episode.PayBasis);
        Span = span;
        FloorReach = law.Rule(Id("minimum-wage-reach"), workedOn, new LawKeys(episode.Sector));
        FloorPerDay = law.Figure(
            Id("minimum-wage"), workedOn, new LawKeys(episode.Place, episode.District, episode.Sector));
        FloorUnit = law.File(Id("minimum-wage"))?.Unit ?? "";
        FloorDaysOfMonth = law.Figure(Id("minimum-wage-month-days"), workedOn, new LawKeys(episode.Sector, basis));
        HoursReach = law.Rule(Id("hours-and-premiums-reach"), workedOn, new LawKeys(episode.Sector));
        RestReach = law.Rule(Id("rest-and-holidays-reach"), workedOn, new LawKeys(episode.Sector));
        OrdinaryMinutes = law.Figure(Id("ordinary-minutes-daily"), workedOn, new LawKeys(episode.Sector));
        DivisorDays = law.Figure(Id("wage-divisor-days"), workedOn);
        RoundingRule = law.Rule(Id("rounding"), workedOn);
        FloorApplies = Applies(FloorReach);
        HoursApply = Applies(HoursReach);
        RestApplies = Applies(RestReach);
        Rounding = RoundingRule.IsFound ? RoundingRules.Named(RoundingRule.Value) : null;
        HolidaysLeast = law.Figure(Id("paid-holidays-least"), workedOn);
        multipliers = [.. WorkBands.All.Select(band => law.Figure(
            Id("premium"), workedOn,
            new LawKeys(WorkBands.KeyOf(WorkBands.KindOf(band)), WorkBands.MinutesKeyOf(band), basis)))];

        string Id(string name) => $"{episode.Jurisdiction}/{name}";
    }

    public DateInterval Span { get; }

    /// <summary>Whether the minimum wage applies to the sector: <c>applies</c> or <c>does-not-apply</c>.</summary>
    public LookUp<string> FloorReach { get; }

    public LookUp<decimal> FloorPerDay { get; }

    /// <summary>The unit of the floor as the file writes it: a currency and a span of time.</summary>
    public string FloorUnit { get; }

    /// <summary>How many daily floors make the floor of a whole month for pay by the month.</summary>
    public LookUp<decimal> FloorDaysOfMonth { get; }

    /// <summary>Whether the rules on hours and overtime apply to the sector.</summary>
    public LookUp<string> HoursReach { get; }

    /// <summary>Whether the rules on rest days and holidays apply to the sector.</summary>
    public LookUp<string> RestReach { get; }

    /// <summary>Minutes of a normal day at most.</summary>
    public LookUp<decimal> OrdinaryMinutes { get; }

    /// <summary>Days by which a monthly wage is divided to give a day's.</summary>
    public LookUp<decimal> DivisorDays { get; }

    public LookUp<string> RoundingRule { get; }

    /// <summary>Paid holidays a year at least.</summary>
    public LookUp<decimal> HolidaysLeast { get; }

    public bool FloorApplies { get; }

    public bool HoursApply { get; }

    public bool RestApplies { get; }

    /// <summary>
    /// The rule that must apply for a band to earn a premium: overtime goes by hours, the rest by rest and holidays.
    /// </summary>
    public LookUp<string> ReachOf(WorkBand band) => WorkBands.IsOvertime(band) ? HoursReach : RestReach;

    public bool Reaches(WorkBand band) => WorkBands.IsOvertime(band) ? HoursApply : RestApplies;

    /// <summary>Whether the floor is gazetted in that currency; in another there is no floor without a rate.</summary>
    public bool FloorIsIn(NodaMoney.Currency currency) => FloorUnit.StartsWith(currency.Code, StringComparison.Ordinal);

    /// <summary>
    /// What is owed for minutes of a band besides the ordinary wage, as a multiple of the hourly wage.
    /// </summary>
    public LookUp<decimal> Multiplier(WorkBand band) => multipliers[(int)band];

    /// <summary>The rule that the law on file names for the lines of a schedule.</summary>
    public RoundingRule? Rounding { get; }

    /// <summary>The law over a span, in stretches on which none of its files changes; both ends included.</summary>
    public static IReadOnlyList<WageLaw> Over(DateInterval span, LawOnFile law, EmploymentEpisode episode)
    {
        var stretches = new List<WageLaw>(1);
        for (LocalDate from = span.Start; from <= span.End;)
        {
            LocalDate to = span.End;
            foreach (string name in FileNames)
            {
                to = LocalDate.Min(to, law.UnchangedThrough($"{episode.Jurisdiction}/{name}", from));
            }

            stretches.Add(new WageLaw(law, episode, new DateInterval(from, to)));
            from = to.PlusDays(1);
        }

        return stretches;
    }

    private static bool Applies(LookUp<string> reach) => reach is { IsFound: true, Value: "applies" };
}
