using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Work;

/// <summary>By what unit of work or time pay is reckoned. It decides which premium the law adds.</summary>
public enum PayBasis
{
    Monthly = 1,
    Daily = 2,
    Hourly = 3,
    Piece = 4,
}

/// <summary>On how many days a week work is arranged; the number is that of the days.</summary>
public enum WeekPattern
{
    FourDay = 4,
    FiveDay = 5,
    SixDay = 6,
}

/// <summary>Who asked for work on a rest day.</summary>
public enum Requester
{
    Employer = 1,
    Worker = 2,
}

/// <summary>One span of work under one respondent, at one place, on one set of agreed or imposed terms.</summary>
/// <remarks>A change of wage, place, sector or respondent begins another episode.</remarks>
public sealed record EmploymentEpisode
{
    /// <summary>First and last day of work, both included.</summary>
    public required DateInterval Span { get; init; }

    public required string Respondent { get; init; }

    /// <summary>The folder of the law on file that governs the work, for example <c>th</c>.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The place of work as an ISO 3166-2 code.</summary>
    public required string Place { get; init; }

    /// <summary>The district where the law on file makes a difference inside the place; <c>*</c> otherwise.</summary>
    public string District { get; init; } = "*";

    /// <summary>The sector as the law on file calls it; <c>*</c> for none with rules of its own.</summary>
    public string Sector { get; init; } = "*";

    /// <summary>The size of the employer as the law on file calls it; null when it is not known.</summary>
    public string? Size { get; init; }

    /// <summary>The worker's grade, such as probation, as the law on file calls it; null for none.</summary>
    public string? Grade { get; init; }

    /// <summary>On how many days a week the work was arranged; null when it is not known.</summary>
    public WeekPattern? Week { get; init; }

    /// <summary>Who asked for work on rest days, where the law makes a difference; null when it is not known.</summary>
    public Requester? RestDayWorkAskedBy { get; init; }

    public required PayBasis PayBasis { get; init; }

    /// <summary>
    /// What was promised for each month, day or hour, by <see cref="PayBasis"/>; null when nothing is on record.
    /// </summary>
    public required PromisedWage? Promised { get; init; }

    /// <summary>The day of rest in each week, by agreement or by law.</summary>
    public required IsoDayOfWeek RestDay { get; init; }

    public required PayDue PayDue { get; init; }

    /// <summary>
    /// Hours agreed in advance, used for days without record or testimony that are no holidays; null when none were.
    /// </summary>
    public AgreedHours? AgreedHours { get; init; }

    /// <summary>
    /// How the employment ended with this episode; null while it lasts, or where nothing is recorded.
    /// </summary>
    public EpisodeEnd? Ended { get; init; }

    /// <summary>Where the terms of the episode are recorded.</summary>
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>The wage that the worker was promised, with what proves it.</summary>
public sealed record PromisedWage(Money Amount, Basis Basis, IReadOnlyList<SourceRef> Sources);

/// <summary>Hours agreed in advance: so many minutes on each working day, on so many days a week.</summary>
public sealed record AgreedHours(int MinutesPerDay, int DaysPerWeek, IReadOnlyList<SourceRef> Sources);

/// <summary>When the pay of a month falls due.</summary>
/// <param name="MonthsAfter">0 for the month of the work itself.</param>
/// <param name="DayOfMonth">Null for the last day of that month; a day that the month lacks falls on its last.</param>
public sealed record PayDue(int MonthsAfter, int? DayOfMonth)
{
    public static PayDue LastDayOfTheMonth { get; } = new(0, null);

    /// <summary>The day on which pay for work in the month of <paramref name="workedOn"/> falls due.</summary>
    public LocalDate DueOn(LocalDate workedOn)
    {
        LocalDate firstOfMonth = new LocalDate(workedOn.Year, workedOn.Month, 1).PlusMonths(MonthsAfter);
        int daysInMonth = firstOfMonth.Calendar.GetDaysInMonth(firstOfMonth.Year, firstOfMonth.Month);
        return firstOfMonth.PlusDays(Math.Min(DayOfMonth ?? daysInMonth, daysInMonth) - 1);
    }
}
