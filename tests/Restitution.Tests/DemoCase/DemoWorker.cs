using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>One invented worker: the code, the spellings that the exhibits use, and the terms of work.</summary>
/// <param name="Thai">The spelling of the first payroll book.</param>
/// <param name="ThaiOther">The spelling of the attendance sheets and of the second book.</param>
/// <param name="Roman">The spelling of the bank and of the slips.</param>
/// <param name="RomanOther">The spelling of the recruiter's notebook.</param>
/// <param name="Account">An account in an invented bank; null for who was paid in cash only.</param>
internal sealed record DemoWorker(
    string Code, string From, string Thai, string ThaiOther, string Roman, string RomanOther, string? Account,
    params IReadOnlyList<DemoEpisode> Episodes)
{
    /// <summary>The pay periods: calendar months cut to the episode.</summary>
    public IEnumerable<DemoMonth> Months =>
        from episode in Episodes
        from offset in Enumerable.Range(0, 60)
        let month = new YearMonth(2018, 5).PlusMonths(offset)
        let span = episode.Span.Intersection(month.ToDateInterval())
        where span is not null
        select new DemoMonth(this, episode, month, span);
}

/// <summary>One span of work on one set of terms.</summary>
/// <param name="Promised">Baht a month, or a day for the daily-paid.</param>
internal sealed record DemoEpisode(DateInterval Span, bool IsOnBoat, bool IsMonthly, decimal Promised)
{
    public static DemoEpisode Boat(string from, string to, decimal promised) =>
        new(Days(from, to), true, true, promised);

    public static DemoEpisode ShedMonthly(string from, string to, decimal promised) =>
        new(Days(from, to), false, true, promised);

    public static DemoEpisode ShedDaily(string from, string to, decimal promised) =>
        new(Days(from, to), false, false, promised);

    private static DateInterval Days(string from, string to) => new(Written.FromIso(from), Written.FromIso(to));
}

/// <summary>One worker's pay period.</summary>
internal sealed record DemoMonth(DemoWorker Worker, DemoEpisode Episode, YearMonth Month, DateInterval Span)
{
    public bool IsPart => Span != Month.ToDateInterval();

    /// <summary>The last day of the month, as the case file says for every episode.</summary>
    public LocalDate DueOn => Month.ToDateInterval().End;

    public decimal FloorPerDay => Month.Year < 2020 ? 310m : 315m;

    /// <summary>Whole months count 30 days, part months their days.</summary>
    public int PaidDays => IsPart ? Span.Length : 30;
}
