using NodaTime;
using Restitution.Work;

namespace Restitution.Findings;

/// <summary>Whether two persons worked side by side: one respondent, place and sector, on some of the days.</summary>
internal static class SameWork
{
    /// <summary>Of so many others at most the rows are cited: a crew of thousands says the same.</summary>
    public const int OthersCited = 20;

    public static bool On(
        IReadOnlyList<EmploymentEpisode> left, IReadOnlyList<EmploymentEpisode> right, DateInterval days) =>
        left.Any(one => one.Span.Intersection(days) is { } within && right.Any(other =>
            one.Respondent == other.Respondent && one.Place == other.Place && one.Sector == other.Sector
            && other.Span.Intersection(within) is not null));
}
