using NodaTime;
using Restitution.Evidence;
using Restitution.Work;

namespace Restitution.Cli.Calc;

/// <summary>One day as a person describes it: its kind, and the minutes or the hours of the clock.</summary>
/// <param name="Minutes">All minutes worked on the day, without breaks.</param>
/// <param name="Started">When work began; null where only minutes are known.</param>
/// <param name="Ended">When it ended, the next day where that is not later; null likewise.</param>
internal sealed record DayWorked(
    LocalDate On, DayKind Kind, int Minutes, LocalTime? Started, LocalTime? Ended, int BreakMinutes)
{
    /// <summary>The weekly rest day, where it was told.</summary>
    public IsoDayOfWeek? ToldRestDay { get; init; }

    public bool RestDayIsKnown => IsRestDay || ToldRestDay is not null;

    private bool IsRestDay => Kind is DayKind.RestDay or DayKind.HolidayOnRestDay or DayKind.SpecialDayOnRestDay
        or DayKind.DoubleHolidayOnRestDay;

    /// <summary>The weekly rest day: the day itself where it is one, else what was told, else the day before it.
    /// </summary>
    public IsoDayOfWeek RestDay => IsRestDay ? On.DayOfWeek : ToldRestDay ?? On.PlusDays(-1).DayOfWeek;

    /// <summary>Whether what was told of the rest day fits the kind of the day.</summary>
    public bool RestDayFits => ToldRestDay is null || IsRestDay == (ToldRestDay == On.DayOfWeek);

    public WorkCalendar Calendar => new(RestDay, HolidayOf(Kind) is { } holiday
        ? [new HolidayCalendar(On.Year, [new Holiday(On, "", holiday)], [])]
        : []);

    /// <summary>The minutes between two times of the clock, less the break.</summary>
    public static int MinutesBetween(LocalTime started, LocalTime ended, int breakMinutes)
    {
        int from = (started.Hour * 60) + started.Minute;
        int until = (ended.Hour * 60) + ended.Minute;
        return (until > from ? until : until + HoursCounted.MinutesOfDay) - from - breakMinutes;
    }

    public HoursWorked Hours(EmploymentEpisode episode) => Started is { } started && Ended is { } ended
        ? HoursWorked.Of(
            episode,
            [
                new TimeRecord(
                    SourceRef.Line(TypedIn.Person, 1), new PersonAsWritten(""), On, started, ended, BreakMinutes,
                    Minutes),
            ],
            [])
        : HoursWorked.OfRecords(episode.Span, [(ushort)Minutes]);

    private static HolidayKind? HolidayOf(DayKind kind) => kind switch
    {
        DayKind.Holiday or DayKind.HolidayOnRestDay => HolidayKind.Holiday,
        DayKind.SpecialDay or DayKind.SpecialDayOnRestDay => HolidayKind.SpecialDay,
        DayKind.DoubleHoliday or DayKind.DoubleHolidayOnRestDay => HolidayKind.DoubleHoliday,
        _ => null,
    };
}
