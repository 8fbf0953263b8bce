using NodaTime;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Service over episodes that follow each other day by day under one respondent and one law.</summary>
internal static class UnbrokenService
{
    /// <returns>From its first day to the last of the episode, both included.</returns>
    public static DateInterval Until(EmploymentEpisode episode, IReadOnlyList<EmploymentEpisode> episodes)
    {
        LocalDate from = episode.Span.Start;
        foreach (EmploymentEpisode earlier in episodes.OrderByDescending(one => one.Span.Start))
        {
            if (earlier.Span.End == from.PlusDays(-1) && earlier.Respondent == episode.Respondent
                && earlier.Jurisdiction == episode.Jurisdiction)
            {
                from = earlier.Span.Start;
            }
        }

        return new DateInterval(from, episode.Span.End);
    }
}
