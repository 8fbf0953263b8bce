using System.Collections.Frozen;
using NodaMoney;
using NodaTime;

namespace Restitution.Rates;

/// <summary>Dated rates by pair and kind, and the look-up by a stated rule.</summary>
/// <remarks>
/// A look-up gives the last rate on or before the day that is asked for, never a later one and never one older than the
/// rule allows. First a rate of the pair itself; then, where the rule says so, one turned round; then two through a
/// third currency, both of one day unless the rule says otherwise. Where the rule names no third currency it is the one
/// whose rates are the latest; of equals the first by its code. How it is chosen and why:
/// <c>src/decisions/how-a-rate-is-chosen.md</c>.
/// </remarks>
public sealed class RateBook
{
    private readonly FrozenDictionary<RatePair, RateSeries> series;
    private readonly FrozenDictionary<(Currency, RateKind), Currency[]> neighbours;

    private RateBook(FrozenDictionary<RatePair, RateSeries> series)
    {
        this.series = series;
        neighbours = series.Keys
            .SelectMany(pair => new[]
            {
                (From: pair.Base, pair.Kind, To: pair.Quote), (From: pair.Quote, pair.Kind, To: pair.Base),
            })
            .GroupBy(one => (one.From, one.Kind), one => one.To)
            .ToFrozenDictionary(
                of => of.Key, of => of.Distinct().OrderBy(to => to.Code, StringComparer.Ordinal).ToArray());
    }

    public static RateBook Empty { get; } = Of([]).Book;

    /// <summary>
    /// The book, and the rates that contradict each other: of a day that has two figures the book holds none.
    /// </summary>
    public static (RateBook Book, IReadOnlyList<RateConflict> Conflicts) Of(IEnumerable<DatedRate> rates)
    {
        var conflicts = new List<RateConflict>();
        var series = new Dictionary<RatePair, RateSeries>();
        foreach (IGrouping<RatePair, DatedRate> pair in rates
            .GroupBy(rate => new RatePair(rate.Base, rate.Quote, rate.Kind)))
        {
            DatedRate[] kept = [.. OneADay(pair, conflicts)];
            if (kept.Length > 0)
            {
                series[pair.Key] = new RateSeries(kept);
            }
        }

        return (new RateBook(series.ToFrozenDictionary()), conflicts);
    }

    /// <summary>The way from one currency to another, or what stands in place of it.</summary>
    public RateAnswer Find(Currency from, Currency to, LocalDate on, RateRule rule)
    {
        var search = new RateSearch(this, from, to, on);
        return search.By(rule) is { } path ? new RateAnswer(path, null) : new RateAnswer(null, search.LackBy(rule));
    }

    internal RateSeries? Series(Currency @base, Currency quote, RateKind kind) =>
        series.GetValueOrDefault(new RatePair(@base, quote, kind));

    /// <summary>The currencies that have rates with this one, either way round, by their codes.</summary>
    internal ReadOnlySpan<Currency> NeighboursOf(Currency currency, RateKind kind) =>
        neighbours.GetValueOrDefault((currency, kind)) ?? [];

    private static IEnumerable<DatedRate> OneADay(IEnumerable<DatedRate> pair, List<RateConflict> conflicts)
    {
        foreach (IGrouping<LocalDate, DatedRate> day in pair.GroupBy(rate => rate.On).OrderBy(day => day.Key))
        {
            DatedRate first = day.MinBy(rate => rate.Source)!;
            if (day.FirstOrDefault(rate => !rate.SaysTheSameAs(first)) is { } other)
            {
                conflicts.Add(new RateConflict(first, other));
            }
            else
            {
                yield return first;
            }
        }
    }
}

/// <summary>Two figures for one pair, kind and day.</summary>
public sealed record RateConflict(DatedRate First, DatedRate Second);

/// <summary>A path of rates, or why there is none: exactly one of the two.</summary>
public readonly record struct RateAnswer(RatePath? Path, RateLack? Lack);

/// <summary>Why no rate can be used.</summary>
/// <param name="Nearest">The day of the rate that comes nearest; null when there is none at all.</param>
/// <param name="Beside">The day of the other leg, where the legs are of two days.</param>
public sealed record RateLack(RateLackKind Kind, LocalDate? Nearest, LocalDate? Beside = null);

/// <summary>What is the matter with the rates that there are.</summary>
public enum RateLackKind
{
    None = 1,
    TooOld = 2,
    OnlyLater = 3,
    OnlyInverse = 4,
    OnlyOfTwoDays = 5,
    OnlyOfOtherKind = 6,
}
