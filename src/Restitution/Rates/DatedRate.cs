using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Rates;

/// <summary>What so many units of one currency cost in another on one day, as somebody published it.</summary>
/// <remarks>
/// <see cref="UnitCount"/> units of the base cost <see cref="QuotedRate"/> of the quote: LAK 1,000 = THB 3.52 has base
/// LAK, quote THB, rate 3.52 and 1,000 units. It is never turned round or brought to one unit when it is kept.
/// </remarks>
public sealed record DatedRate
{
    /// <param name="rate">More than nothing, as it is published.</param>
    /// <param name="unitCount">1, 10, 100 or 1,000.</param>
    /// <param name="publisher">Who published it, as documents name the source.</param>
    /// <param name="source">The place: of a rate file, or where a person wrote it down.</param>
    public DatedRate(
        Currency @base, Currency quote, decimal rate, int unitCount, LocalDate on, RateKind kind, RateSide side,
        string publisher, SourceRef source)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        ArgumentException.ThrowIfNullOrWhiteSpace(publisher);
        if (!IsQuotationUnit(unitCount))
        {
            throw new ArgumentOutOfRangeException(nameof(unitCount), unitCount, "A rate is per 1, 10, 100 or 1,000.");
        }

        if (@base == quote)
        {
            throw new ArgumentException($"A rate of {quote.Code} in itself.", nameof(quote));
        }

        (Base, Quote, QuotedRate, UnitCount, On) = (@base, quote, rate, unitCount, on);
        (Kind, Side, Publisher, Source) = (kind, side, publisher, source);
    }

    public Currency Base { get; }

    public Currency Quote { get; }

    public decimal QuotedRate { get; }

    public int UnitCount { get; }

    public LocalDate On { get; }

    public RateKind Kind { get; }

    public RateSide Side { get; }

    public string Publisher { get; }

    public SourceRef Source { get; }

    /// <summary>The units by which rates are quoted.</summary>
    public static bool IsQuotationUnit(int unitCount) => unitCount is 1 or 10 or 100 or 1_000;

    /// <summary>Whether both say the same of the same day: 3.52 for 1,000 and 0.00352 for one do.</summary>
    internal bool SaysTheSameAs(DatedRate other) => QuotedRate * other.UnitCount == other.QuotedRate * UnitCount;
}

/// <summary>Where a rate holds. The two are never mixed.</summary>
public enum RateKind
{
    /// <summary>Published by a central bank or under its authority.</summary>
    Official = 1,

    /// <summary>What money changers gave.</summary>
    Street = 2,
}

/// <summary>Which of the figures of a day it is.</summary>
public enum RateSide
{
    /// <summary>The one figure that is published for the day.</summary>
    Reference = 1,

    /// <summary>What the publisher pays for the base currency.</summary>
    Buying = 2,

    /// <summary>What the publisher takes for the base currency.</summary>
    Selling = 3,

    /// <summary>Between the two, as the publisher states it: it is never worked out here.</summary>
    Mid = 4,
}
