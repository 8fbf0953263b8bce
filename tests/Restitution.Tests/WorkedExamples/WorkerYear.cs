using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.House;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.WorkedExamples;

/// <summary>A year of one worker, worked out by hand: terms, days as they were worked, and what was due.</summary>
internal sealed record WorkerYear
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public required string Title { get; init; }

    public required string Jurisdiction { get; init; }

    public required string Place { get; init; }

    public string? District { get; init; }

    public string? Sector { get; init; }

    public string? Size { get; init; }

    public string? Grade { get; init; }

    public string? Week { get; init; }

    public string? RestDayWorkAskedBy { get; init; }

    public required string PayBasis { get; init; }

    public string? Wage { get; init; }

    public required string Currency { get; init; }

    public required IsoDayOfWeek RestDay { get; init; }

    public int? AgreedMinutesPerDay { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public IReadOnlyList<string> AcceptRecalled { get; init; } = [];

    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<YearHoliday> Holidays { get; init; } = [];

    public required IReadOnlyList<YearDays> Days { get; init; }

    public required IReadOnlyList<YearMonth> Months { get; init; }

    public required string Total { get; init; }

    /// <summary>Gaps that the year is to have, by kind; none unless the file says so.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    public string? Note { get; init; }

    public static string Folder { get; } = Path.Combine(SourceTree.Root, "fixtures", "worked-examples", "years");

    public static WorkerYear Read(string file) => Of(File.ReadAllText(Path.Combine(Folder, file)));

    public static WorkerYear Of(string json) => JsonSerializer.Deserialize<WorkerYear>(json, Form)!;

    public Currency Money => CurrencyInfo.FromCode(Currency);

    public decimal Amount(string written) => decimal.Parse(written, NumberStyles.Number, CultureInfo.InvariantCulture);

    public EmploymentEpisode Episode => new()
    {
        Span = new DateInterval(Day(From), Day(To)),
        Respondent = "R-01",
        Jurisdiction = Jurisdiction,
        Place = Place,
        District = District ?? "*",
        Sector = Sector ?? "*",
        Size = Size,
        Grade = Grade,
        Week = Week is null ? null : Enum.Parse<WeekPattern>(Week.Replace("-", "", StringComparison.Ordinal), true),
        RestDayWorkAskedBy = RestDayWorkAskedBy is null ? null : Enum.Parse<Requester>(RestDayWorkAskedBy, true),
        PayBasis = Enum.Parse<PayBasis>(PayBasis, ignoreCase: true),
        Promised = Wage is null ? null : new PromisedWage(new Money(Amount(Wage), Money), Basis.Document, []),
        RestDay = RestDay,
        PayDue = PayDue.LastDayOfTheMonth,
        AgreedHours = AgreedMinutesPerDay is { } minutes ? new AgreedHours(minutes, 6, []) : null,
    };

    /// <summary>The law on file as the year reads it.</summary>
    public LawOnFile LawFrom(LawOnFile law) => law.Choosing(LawChoices);

    public IReadOnlyList<LawChoice> LawChoices =>
    [
        .. AcceptRecalled.Union(Choices.Keys).Select(file => new LawChoice(
            file, Choices.GetValueOrDefault(file), AcceptRecalled.Contains(file), "the worked example reads it so")),
    ];

    /// <summary>What fell due, month by month, with the figures' reasons.</summary>
    public IReadOnlyList<(string Month, WagesDueOfPeriod<Told> Due)> Due(LawOnFile law)
    {
        EmploymentEpisode episode = Episode;
        HoursWorked hours = HoursWorked.Of(episode, [.. Records()], []);
        var calendar = new WorkCalendar(episode.RestDay, [.. Calendars()]);
        var laws = new WageLaws(LawFrom(law));
        return
        [
            .. PayPeriod.Of([episode]).Select(one => (one.Period.Id, WagesDue.ForPeriod<Told>(
                new PeriodFacts(
                    "W-01", $"W-01/{one.Period.Id}", one.Period, episode, laws.Over(one.Period.Span, episode), hours,
                    calendar, Money),
                Scenario.Likely))),
        ];
    }

    internal IEnumerable<TimeRecord> Records()
    {
        int line = 1;
        foreach (LocalDate day in Episode.Span)
        {
            line++;
            YearDays? worked = Days.LastOrDefault(days => days.Holds(day));
            if (worked is { Start: not null })
            {
                yield return worked.On(day, SourceRef.Line("TIME-01", line));
            }
        }
    }

    internal IEnumerable<HolidayCalendar> Calendars() =>
        from year in Enumerable.Range(Episode.Span.Start.Year, Episode.Span.End.Year - Episode.Span.Start.Year + 1)
        select new HolidayCalendar(
            year, [.. Holidays.Select(holiday => holiday.AsHoliday).Where(holiday => holiday.On.Year == year)], []);

    internal static LocalDate Day(string written) => LocalDatePattern.Iso.Parse(written).GetValueOrThrow();
}

/// <summary>A holiday of the year; a paid one unless it says otherwise.</summary>
internal sealed record YearHoliday
{
    public required string On { get; init; }

    public string Kind { get; init; } = "holiday";

    public string? Name { get; init; }

    public Holiday AsHoliday => new(
        WorkerYear.Day(On), Name ?? "a holiday",
        Enum.Parse<HolidayKind>(Kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
}

/// <summary>Days worked alike; a later entry holds for its days, and one without a start is not worked.</summary>
internal sealed record YearDays
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required IReadOnlyList<IsoDayOfWeek> Weekdays { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? BreakFrom { get; init; }

    public int BreakMinutes { get; init; }

    public string? Note { get; init; }

    public bool Holds(LocalDate day) =>
        WorkerYear.Day(From) <= day && day <= WorkerYear.Day(To) && Weekdays.Contains(day.DayOfWeek);

    public TimeRecord On(LocalDate day, SourceRef source)
    {
        LocalTime start = Clock(Start!);
        LocalTime end = Clock(End!);
        int minutes = (int)Period.Between(start, end, PeriodUnits.Minutes).Minutes;
        minutes = minutes > 0 ? minutes : minutes + (24 * 60);
        return new TimeRecord(
            source, new PersonAsWritten("W-01"), day, start, end, BreakMinutes, minutes - BreakMinutes)
        {
            BreakStartedAt = BreakFrom is null ? null : Clock(BreakFrom),
        };
    }

    private static LocalTime Clock(string written) => written == "24:00"
        ? LocalTime.Midnight
        : LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture).Parse(written).GetValueOrThrow();
}

/// <summary>What was due for one month, head by head, with the working.</summary>
internal sealed record YearMonth(string Month, IReadOnlyDictionary<string, string> Heads, string Working);
