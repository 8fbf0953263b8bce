using NodaTime;
using Restitution.Evidence;

namespace Restitution.Work;

/// <summary>How an employment ended. The last day of work is that of its episode.</summary>
/// <param name="By">Who ended it.</param>
/// <param name="Cause">Why, as the law on file calls it, where severance goes by it; null when none is stated.</param>
/// <param name="NoticeGivenOn">The day on which notice was given; null when none was.</param>
/// <param name="Leave">Null when nothing is known of leave.</param>
/// <param name="Sources">Where the end is recorded.</param>
public sealed record EpisodeEnd(
    EndedBy By, string? Cause, LocalDate? NoticeGivenOn, LeaveAtEnd? Leave, IReadOnlyList<SourceRef> Sources);

/// <summary>Who ended an employment.</summary>
public enum EndedBy
{
    Employer = 1,
    Worker = 2,

    /// <summary>The contract was for a fixed time, and that ran out.</summary>
    Term = 3,

    /// <summary>An authority took the worker out of it.</summary>
    Authority = 4,
}

/// <summary>Days of annual leave when the work ended.</summary>
/// <param name="DaysFromFinishedYears">Earned in finished years of service, and kept.</param>
/// <param name="DaysTaken">Taken since, of those and of the unfinished year.</param>
public sealed record LeaveAtEnd(decimal DaysFromFinishedYears, decimal DaysTaken);
