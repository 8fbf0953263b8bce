using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Work;

/// <summary>From what the minutes of a day are known, from the strongest to the weakest.</summary>
public enum HoursOrigin : byte
{
    Record = 0,
    Testimony = 1,
    Agreement = 2,
    Nothing = 3,
}

/// <summary>
/// The minutes worked on each day of one episode, under each scenario, and where they are known from.
/// </summary>
/// <remarks>
/// One compact number a day. A day takes its minutes from the attendance record; a month with any record for the worker
/// takes all its days from records, so that a day without a row was not worked. Other days take them from testimony,
/// least, likely and most; else from agreed hours, but for holidays, which an agreement on the days of the week does
/// not tell to have been worked; else they are not known. Testimony on the days of the week does not tell of holidays
/// either: the low figure counts none of them, the likely one where the person said that they were worked, the high one
/// unless everybody said that they were not. Of several statements on one day the least of all and the
/// most of all are taken, and the likely one of the first as exhibits and rows are cited.
/// </remarks>
public sealed class HoursWorked
{
    private const int DaysOnStack = 64;

    private readonly ushort[] low;
    private readonly ushort[] likely;
    private readonly ushort[] high;
    private readonly HoursOrigin[] origins;

    // By day, where any record tells clock times; null where none does.
    private ClockedStretch[]?[]? clock;

    private HoursWorked(DateInterval span, ushort[] low, ushort[] likely, ushort[] high, HoursOrigin[] origins)
    {
        Span = span;
        this.low = low;
        this.likely = likely;
        this.high = high;
        this.origins = origins;
    }

    public DateInterval Span { get; }

    public IReadOnlyList<TimeRecord> Records { get; private init; } = [];

    public IReadOnlyList<HoursTestimony> Testimonies { get; private init; } = [];

    /// <summary>Minutes of every day of the span as records tell them, the first day first.</summary>
    public static HoursWorked OfRecords(DateInterval span, ushort[] minutesByDay)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(minutesByDay.Length, span.Length, nameof(minutesByDay));
        return new(span, minutesByDay, minutesByDay, minutesByDay, new HoursOrigin[minutesByDay.Length]);
    }

    public static HoursWorked Of(
        EmploymentEpisode episode, IReadOnlyList<TimeRecord> records, IReadOnlyList<HoursTestimony> testimonies)
    {
        DateInterval span = episode.Span;
        TimeRecord[] within = [.. records.Where(record => span.Contains(record.WorkedOn))
            .OrderBy(record => record.WorkedOn).ThenBy(record => record.Source)];
        HoursTestimony[] touching = [.. testimonies.Where(told => told.From <= span.End && told.To >= span.Start)
            .OrderBy(told => told.Source)];
        bool hasTestimony = touching.Length > 0;
        var likely = new ushort[span.Length];
        ushort[] low = hasTestimony ? new ushort[span.Length] : likely;
        ushort[] high = hasTestimony ? new ushort[span.Length] : likely;
        var hours = new HoursWorked(span, low, likely, high, new HoursOrigin[span.Length])
        {
            Records = within,
            Testimonies = touching,
        };
        hours.FillFromWeaker(episode);
        hours.FillFromRecords();
        return hours;
    }

    /// <summary>Whether any day of the span rests on testimony, so that the three scenarios may differ.</summary>
    public bool RestsOnTestimony => Testimonies.Count > 0 && Array.IndexOf(origins, HoursOrigin.Testimony) >= 0;

    public int MinutesOn(LocalDate day, Scenario scenario) => Of(scenario)[IndexOf(day)];

    /// <summary>Minutes of a day that the calendar makes a day of that kind.</summary>
    internal int MinutesOn(LocalDate day, DayKind kind, Scenario scenario) =>
        IsFree(IndexOf(day), kind, scenario) ? 0 : MinutesOn(day, scenario);

    /// <summary>
    /// From when to when was worked on a day; null when no record tells, or the times do not add up to its minutes.
    /// </summary>
    internal ClockedStretch[]? ClockOn(LocalDate day) =>
        clock is not null && Span.Contains(day) ? clock[IndexOf(day)] : null;

    /// <summary>Minutes over days within the episode, both ends included, told apart as the plan does.</summary>
    /// <param name="normalMinutes">Minutes of a normal day.</param>
    public WorkedMinutes Within(
        DateInterval days, Scenario scenario, WorkCalendar calendar, HoursPlan plan, int normalMinutes) =>
        plan.IsPlain
            ? new WorkedMinutes(BandsWithin(days, scenario, calendar, plan.Days, normalMinutes))
            : HoursCounted.Within(this, days, scenario, calendar, plan, normalMinutes);

    private MinutesByBand BandsWithin(
        DateInterval days, Scenario scenario, WorkCalendar calendar, DayRules rules, int ordinaryMinutes)
    {
        var bands = default(MinutesByBand);
        int first = IndexOf(days.Start);
        ReadOnlySpan<ushort> minutes = Of(scenario).AsSpan(first, days.Length);
        Span<DayKind> kinds = minutes.Length <= DaysOnStack
            ? stackalloc DayKind[minutes.Length] : new DayKind[minutes.Length];
        calendar.KindsOf(days, rules, kinds);
        for (int index = 0; index < minutes.Length; index++)
        {
            int worked = IsFree(first + index, kinds[index], scenario) ? 0 : minutes[index];
            bands.AddDay(kinds[index], worked, ordinaryMinutes);
        }

        return bands;
    }

    /// <summary>The weakest origin of any day of the span.</summary>
    public HoursOrigin WeakestOrigin(DateInterval days)
    {
        var weakest = HoursOrigin.Record;
        foreach (HoursOrigin origin in origins.AsSpan(IndexOf(days.Start), days.Length))
        {
            weakest = origin > weakest ? origin : weakest;
        }

        return weakest;
    }

    public static Basis BasisOf(HoursOrigin origin) => origin switch
    {
        HoursOrigin.Testimony => Basis.Testimony,
        HoursOrigin.Nothing => Basis.PresumptionOfLaw,
        _ => Basis.Document,
    };

    /// <summary>The rows that tell of the span, in the order of the days.</summary>
    public IReadOnlyList<SourceRef> SourcesWithin(DateInterval days) =>
    [
        .. SourceRefs.Joined(Records.Where(record => days.Contains(record.WorkedOn)).Select(record => record.Source)),
        .. Testimonies.Where(told => told.From <= days.End && told.To >= days.Start).Select(told => told.Source)
            .Distinct(),
    ];

    private ushort[] Of(Scenario scenario) => scenario switch
    {
        Scenario.Low => low,
        Scenario.Likely => likely,
        _ => high,
    };

    /// <summary>Whether no statement on a day of the span says that holidays were worked.</summary>
    internal bool LeavesHolidaysOut(DateInterval days) => RestsOnTestimony
        && Testimonies.Any(told => told.From <= days.End && told.To >= days.Start && told.HolidaysWorked != true);

    // What tells of the days of a week does not tell whether a holiday was worked.
    private bool IsFree(int index, DayKind kind, Scenario scenario) => kind is not (DayKind.Working or DayKind.RestDay)
        && origins[index] switch
        {
            HoursOrigin.Agreement => true,
            HoursOrigin.Testimony => IsHolidayFree(Span.Start.PlusDays(index), scenario),
            _ => false,
        };

    private bool IsHolidayFree(LocalDate day, Scenario scenario)
    {
        HoursTestimony[] told = [.. Testimonies.Where(one => one.From <= day && day <= one.To)];
        return scenario switch
        {
            Scenario.Low => true,
            Scenario.Likely => told[0].HolidaysWorked != true,
            _ => told.All(one => one.HolidaysWorked == false),
        };
    }

    private int IndexOf(LocalDate day) => Period.DaysBetween(Span.Start, day);

    private void FillFromWeaker(EmploymentEpisode episode)
    {
        LocalDate day = Span.Start;
        for (int index = 0; index < likely.Length; index++, day = day.PlusDays(1))
        {
            HoursTestimony[] told = [.. Testimonies.Where(one => one.From <= day && day <= one.To)];
            if (told.Length > 0)
            {
                origins[index] = HoursOrigin.Testimony;
                low[index] = Minutes(
                    told.Min(one => WorksOn(day, episode, one.DaysPerWeek) ? one.MinutesPerDayLow : 0));
                likely[index] = Minutes(WorksOn(day, episode, told[0].DaysPerWeek) ? told[0].MinutesPerDayLikely : 0);
                high[index] = Minutes(
                    told.Max(one => WorksOn(day, episode, one.DaysPerWeek) ? one.MinutesPerDayHigh : 0));
            }
            else
            {
                FillFromAgreement(index, day, episode);
            }
        }
    }

    private void FillFromAgreement(int index, LocalDate day, EmploymentEpisode episode)
    {
        origins[index] = episode.AgreedHours is null ? HoursOrigin.Nothing : HoursOrigin.Agreement;
        ushort agreed = Minutes(episode.AgreedHours is { } hours && WorksOn(day, episode, hours.DaysPerWeek)
            ? hours.MinutesPerDay
            : 0);
        low[index] = likely[index] = high[index] = agreed;
    }

    private void FillFromRecords()
    {
        foreach (IGrouping<LocalDate, TimeRecord> month in
            Records.GroupBy(record => new LocalDate(record.WorkedOn.Year, record.WorkedOn.Month, 1)))
        {
            LocalDate last = LocalDate.Min(month.Key.PlusMonths(1).PlusDays(-1), Span.End);
            for (LocalDate day = LocalDate.Max(month.Key, Span.Start); day <= last; day = day.PlusDays(1))
            {
                SetRecorded(IndexOf(day), 0);
            }

            foreach (IGrouping<LocalDate, TimeRecord> day in month.GroupBy(record => record.WorkedOn))
            {
                TimeRecord[] once = [.. day.DistinctBy(record =>
                    (record.StartedAt, record.EndedAt, record.WorkedMinutes))];
                SetRecorded(IndexOf(day.Key), MinutesOfDay(once));
                SetClock(IndexOf(day.Key), once);
            }
        }
    }

    // The same hours written twice were worked once; and no day has more than its own minutes.
    private static int MinutesOfDay(IEnumerable<TimeRecord> once) =>
        Math.Min(HoursCounted.MinutesOfDay, once.Sum(record => record.WorkedMinutes));

    private void SetClock(int index, TimeRecord[] once)
    {
        ClockedStretch[]? stretches = ClockedWork.Of(once);
        if (stretches is not null && once.Sum(record => record.WorkedMinutes) <= HoursCounted.MinutesOfDay)
        {
            clock ??= new ClockedStretch[]?[likely.Length];
            clock[index] = stretches;
        }
    }

    private void SetRecorded(int index, int minutes)
    {
        origins[index] = HoursOrigin.Record;
        low[index] = likely[index] = high[index] = Minutes(minutes);
    }

    // With seven days a week the rest day is worked too; with fewer, the rest day is the first that is free, then the
    // days before it.
    private static bool WorksOn(LocalDate day, EmploymentEpisode episode, int daysPerWeek) =>
        (((int)episode.RestDay - (int)day.DayOfWeek + 7) % 7) >= 7 - daysPerWeek;

    private static ushort Minutes(int minutes) => minutes is >= 0 and <= 24 * 60
        ? (ushort)minutes
        : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "A day has 0 to 1,440 minutes.");
}
