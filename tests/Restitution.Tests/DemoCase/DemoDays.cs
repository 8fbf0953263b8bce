using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>The announced holidays, and the days that the shed worked.</summary>
internal static class DemoDays
{
    private const int Ordinary = 8 * 60;

    /// <summary>Thirteen a year; one that falls on a Sunday moves to the next day that is neither.</summary>
    public static IReadOnlyList<DemoHoliday> Holidays { get; } = [.. Enumerable.Range(2018, 4).SelectMany(OfYear)];

    private static HashSet<LocalDate> HolidayDays { get; } = [.. Holidays.Select(holiday => holiday.On)];

    /// <summary>Every day that a shed worker came, in order of day and code.</summary>
    public static IReadOnlyList<DemoDay> Worked { get; } =
    [
        .. DemoWorkers.All.SelectMany(Attendance)
            .OrderBy(day => day.On).ThenBy(day => day.Worker.Code, StringComparer.Ordinal),
    ];

    public static bool IsHoliday(LocalDate day) => HolidayDays.Contains(day);

    private static IEnumerable<DemoDay> Attendance(DemoWorker worker)
    {
        var choice = new SeededChoice("attendance " + worker.Code);
        return
            from episode in worker.Episodes
            where !episode.IsOnBoat
            from day in episode.Span
            let minutes = Minutes(day, choice)
            where minutes > 0
            select new DemoDay(worker, episode, day, minutes);
    }

    // The shed keeps its people longer when boats land; it closes for Songkran and for one week of April 2020.
    private static int Minutes(LocalDate day, SeededChoice choice)
    {
        int come = choice.Between(1, 100);
        int longer = choice.Between(0, 6) * 30;
        bool isClosed = day is { Year: 2020, Month: 4, Day: >= 20 and <= 26 };
        return 0 switch
        {
            _ when isClosed => 0,
            _ when day.DayOfWeek == IsoDayOfWeek.Sunday => come <= 22 ? Ordinary + Math.Max(0, longer - 120) : 0,
            _ when IsHoliday(day) => come <= 30 ? Ordinary + (longer > 90 ? 60 : 0) : 0,
            _ => come <= 96 ? Ordinary + longer : 0,
        };
    }

    private static IEnumerable<DemoHoliday> OfYear(int year)
    {
        (LocalDate On, string Name)[] named =
        [
            (new(year, 1, 1), "New Year's Day"), (Moving(year, 0), "Makha Bucha Day"), (new(year, 4, 6), "Chakri Day"),
            (new(year, 4, 13), "Songkran first day"), (new(year, 4, 14), "Songkran second day"),
            (new(year, 4, 15), "Songkran third day"), (new(year, 5, 1), "Labour Day"),
            (Moving(year, 1), "Visakha Bucha Day"), (Moving(year, 2), "Asarnha Bucha Day"),
            (new(year, 8, 12), "Mother's Day"), (new(year, 10, 23), "Chulalongkorn Day"),
            (new(year, 12, 5), "Father's Day"), (new(year, 12, 31), "New Year's Eve"),
        ];
        HashSet<LocalDate> taken = [.. named.Select(day => day.On)];
        foreach ((LocalDate on, string name) in named)
        {
            LocalDate day = on;
            while (day.DayOfWeek == IsoDayOfWeek.Sunday || (day != on && taken.Contains(day)))
            {
                day = day.PlusDays(1);
            }

            taken.Add(day);
            yield return new DemoHoliday(day, day == on ? name : $"{name} (substitute)");
        }
    }

    private static LocalDate Moving(int year, int which) => Written.FromIso((year, which) switch
    {
        (2018, 0) => "2018-03-01",
        (2018, 1) => "2018-05-29",
        (2018, _) => "2018-07-27",
        (2019, 0) => "2019-02-19",
        (2019, 1) => "2019-05-18",
        (2019, _) => "2019-07-16",
        (2020, 0) => "2020-02-08",
        (2020, 1) => "2020-05-06",
        (2020, _) => "2020-07-06",
        (_, 0) => "2021-02-26",
        (_, 1) => "2021-05-26",
        _ => "2021-07-24",
    });
}

internal sealed record DemoHoliday(LocalDate On, string Name);

/// <summary>One worked day, with an hour's break beside the minutes.</summary>
internal sealed record DemoDay(DemoWorker Worker, DemoEpisode Episode, LocalDate On, int Minutes)
{
    public const int StartedAt = 7 * 60;

    public const int Break = 60;

    public int EndedAt => StartedAt + Break + Minutes;
}
