using System.Collections.Concurrent;
using NodaTime;
using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The wage law of one computation, looked up once for each set of terms and span.</summary>
/// <remarks>
/// Thousands of workers share a few terms; asking the law on file again for each of them would be most of the work.
/// </remarks>
public sealed class WageLaws(LawOnFile law)
{
    private readonly ConcurrentDictionary<Terms, IReadOnlyList<WageLaw>> known = new();

    /// <summary>The law over a span, in stretches on which none of its files changes; both ends included.</summary>
    public IReadOnlyList<WageLaw> Over(DateInterval span, EmploymentEpisode episode) => known.GetOrAdd(
        new Terms(
            (episode.Jurisdiction, episode.Place, episode.District), (episode.Sector, episode.Size, episode.Grade),
            episode.PayBasis, episode.Week, episode.RestDayWorkAskedBy, span.Start, span.End),
        static (_, asked) => WageLaw.Over(asked.span, asked.law, asked.episode),
        (span, law, episode));

    private readonly record struct Terms(
        (string Jurisdiction, string Place, string District) Where, (string Sector, string? Size, string? Grade) What,
        PayBasis PayBasis, WeekPattern? Week, Requester? AskedBy, LocalDate From, LocalDate To);
}
