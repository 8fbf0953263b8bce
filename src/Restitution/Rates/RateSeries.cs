using NodaMoney;
using NodaTime;

namespace Restitution.Rates;

/// <summary>The rates of one pair and kind by day, the earliest first, one a day.</summary>
internal sealed class RateSeries(DatedRate[] rates)
{
    private readonly LocalDate[] days = [.. rates.Select(rate => rate.On)];

    public LocalDate FirstOn => days[0];

    /// <summary>The last rate on or before a day; null when all are later.</summary>
    public DatedRate? LastThrough(LocalDate day)
    {
        int place = Array.BinarySearch(days, day);
        int index = place >= 0 ? place : ~place - 1;
        return index < 0 ? null : rates[index];
    }
}

/// <summary>Of which rates a series is.</summary>
internal readonly record struct RatePair(Currency Base, Currency Quote, RateKind Kind);
