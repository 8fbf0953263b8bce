using NodaTime;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What the law on file says of hours, rest days and holidays, while it does not change.</summary>
public sealed class HoursLaw
{
    private readonly bool bandsAreUnreadable;
    private readonly bool lacksNothing;

    internal HoursLaw(WageQuestions ask, PayBasis basis)
    {
        Reach = ask.Rule("hours-and-premiums-reach");
        RestReach = ask.Rule("rest-and-holidays-reach");
        Apply = Reach.Answers("applies");
        RestApplies = RestReach.Answers("applies");
        OrdinaryMinutes = ask.Figure("ordinary-minutes-daily");
        Counted = ask.Rule("hours-counted", ask.Terms.With("kindOfDay", DayKinds.KeyOf(DayKind.Working)));
        OrdinaryMinutesOfWeek = ask.Figure("ordinary-minutes-weekly");
        WorkweekStart = ask.Rule("workweek-start");
        DayOfWork = ask.Rule("day-of-work");
        ClockBands = ask.List("clock-bands");
        HolidayOnRestDay = ask.Rule("holiday-on-rest-day");
        RestDaysPerWeek = ask.Figure("rest-days-per-week");
        HolidaysLeast = ask.Figure("paid-holidays-least");
        Work.ClockBands? bands = ClockBands.IsFound ? Work.ClockBands.Read(ClockBands.Value) : null;
        bandsAreUnreadable = ClockBands.IsFound && bands is null;
        Plan = PlanOf(ask, basis, bands);
        lacksNothing = Lacking("", "").Length == 0;
    }

    /// <summary>Whether the rules on hours and overtime reach the work.</summary>
    public LookUp<string> Reach { get; }

    /// <summary>Whether the rules on rest days and holidays reach the work.</summary>
    public LookUp<string> RestReach { get; }

    public bool Apply { get; }

    public bool RestApplies { get; }

    /// <summary>Minutes of a normal day at most.</summary>
    public LookUp<decimal> OrdinaryMinutes { get; }

    /// <summary>Over what hours are counted before overtime begins.</summary>
    public LookUp<string> Counted { get; }

    public LookUp<decimal> OrdinaryMinutesOfWeek { get; }

    public LookUp<string> WorkweekStart { get; }

    /// <summary>To which day work past midnight belongs.</summary>
    public LookUp<string> DayOfWork { get; }

    public LookUp<IReadOnlyList<string>> ClockBands { get; }

    public LookUp<string> HolidayOnRestDay { get; }

    public LookUp<decimal> RestDaysPerWeek { get; }

    /// <summary>Paid holidays a year at least.</summary>
    public LookUp<decimal> HolidaysLeast { get; }

    /// <summary>The law brought to numbers. Where an answer is missing it counts the day as a whole; a gap says so.
    /// </summary>
    public HoursPlan Plan { get; }

    public bool CountsByWeek => Plan.WeeklyMinutes is not null;

    /// <summary>
    /// The rule that must apply for a band to earn a premium: overtime goes by hours, the rest by rest and holidays.
    /// </summary>
    public LookUp<string> ReachOf(WorkBand band) => IsByHours(band) ? Reach : RestReach;

    public bool Reaches(WorkBand band) => IsByHours(band) ? Apply : RestApplies;

    /// <summary>What is missing for telling minutes apart, for one figure.</summary>
    internal IEnumerable<Gap> Missing(string period, string name) => lacksNothing ? [] : Lacking(period, name);

    private Gap[] Lacking(string period, string name)
    {
        bool byWeek = Counted.Answers("by-week") || Counted.Answers("by-day-and-week");
        Gap?[] gaps =
        [
            Apply ? Counted.GapFor(period, name) : null,
            Apply && byWeek ? OrdinaryMinutesOfWeek.GapFor(period, name) : null,
            Apply && byWeek ? WorkweekStart.GapFor(period, name) : null,
            ClockBands.IsAbsent() ? null : ClockBands.GapFor(period, name),
            bandsAreUnreadable
                ? new Gap(
                    GapKind.LawUnknown, $"{period}/{name}",
                    [new Operand.Code(ClockBands.Authority.File), Operand.Of(ClockBands.Provision.From)])
                : null,
        ];
        return [.. gaps.OfType<Gap>()];
    }

    private static bool IsByHours(WorkBand band) => WorkBands.IsOvertime(band) || band == WorkBand.WorkingOrdinary;

    private HoursPlan PlanOf(WageQuestions ask, PayBasis basis, Work.ClockBands? bands) => new()
    {
        TierStarts = PremiumLaw.TierStartsOf(ask),
        KnowsContinued = PremiumLaw.KnowsContinued(ask),
        CountsByDay = !Counted.Answers("by-week"),
        WeeklyMinutes = Counted is { IsFound: true, Value: not "by-day" } && OrdinaryMinutesOfWeek.IsFound
            ? (int)OrdinaryMinutesOfWeek.Value : null,
        CountedInWeek = [.. DayKinds.All.Where(kind => IsCountedInWeek(ask, kind))],
        WeekStart = WorkweekStart.IsFound ? WeekdayOf(WorkweekStart.Value) : null,
        Clock = bands ?? Work.ClockBands.None,
        CutsAtMidnight = DayOfWork.Answers("midnight"),
        PaidByStep = PremiumLaw.PaidByStep(ask),
        Days = new DayRules(
            HolidayOnRestDay.IsFound ? RuleOf(HolidayOnRestDay.Value) : Work.HolidayOnRestDay.RestDay,
            RestDaysPerWeek.IsFound ? (int)RestDaysPerWeek.Value : 1,
            // Where nothing is paid by the kind of day, the calendar is printed as it is.
            RestReach.Answers("does-not-apply") && (Apply || basis != PayBasis.Monthly)),
    };

    // A file that does not name the kind of day speaks of working days: others have limits of their own.
    private static bool IsCountedInWeek(WageQuestions ask, DayKind kind) => kind == DayKind.Working
        || (ask.WordsOf("hours-counted", "kindOfDay").Contains(DayKinds.KeyOf(kind))
            && ask.Rule("hours-counted", ask.Terms.With("kindOfDay", DayKinds.KeyOf(kind))) is
                { IsFound: true, Value: not "by-day" });

    private static IsoDayOfWeek? WeekdayOf(string word) => word switch
    {
        "monday" => IsoDayOfWeek.Monday,
        "sunday" => IsoDayOfWeek.Sunday,
        _ => null,
    };

    private static HolidayOnRestDay RuleOf(string word) => word switch
    {
        "holiday" => Work.HolidayOnRestDay.Holiday,
        "own-kind" => Work.HolidayOnRestDay.OwnKind,
        _ => Work.HolidayOnRestDay.RestDay,
    };
}
