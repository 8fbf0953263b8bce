using NodaTime;

namespace Restitution.Tracing;

/// <summary>All movements through the places of a case, ready to be traced.</summary>
/// <param name="Claimants">Their codes. An index into it is an origin.</param>
/// <param name="Movements">As listed; the engine puts them in the order of their days.</param>
public sealed record TracingLedger(
    IReadOnlyList<Place> Places, IReadOnlyList<string> Claimants, IReadOnlyList<Movement> Movements)
{
    /// <summary>The origin of money that is no claimant's: the holder's own, or unknown.</summary>
    public const int HoldersOwn = -1;

    /// <summary>The spans for which the records of accounts are whole, both ends included; none for all days.</summary>
    public IReadOnlyList<RecordedSpan> Recorded { get; init; } = [];
}

/// <summary>Days of an account, both included, for which its statements lie before us without a gap.</summary>
public sealed record RecordedSpan(int Place, LocalDate From, LocalDate To)
{
    /// <summary>
    /// Index of the place of kind <see cref="PlaceKind.RecordsEnd"/> in which all is told that was in the account at
    /// the end of the last day: the account is then empty, and a later span begins with an opening balance of its own.
    /// <see cref="Movement.Nowhere"/> where the records go on or the money is told in the account itself.
    /// </summary>
    public int EndsIn { get; init; } = Movement.Nowhere;

    /// <summary>The spans after which an account is emptied, in the order of their last days.</summary>
    internal static RecordedSpan[] EndsOf(TracingLedger ledger) =>
        [.. ledger.Recorded.Where(span => span.EndsIn >= 0).OrderBy(span => span.To).ThenBy(span => span.Place)];
}

/// <summary>What is asked of the tracing.</summary>
public sealed record TracingTerms
{
    /// <summary>The methods to run, in the order in which they are printed.</summary>
    public IReadOnlyList<TracingMethod> Methods { get; init; } = TracingMethods.All;

    /// <summary>
    /// Whether the rows of one day stand in the order in which they happened: then there are no ranges.
    /// </summary>
    public bool TrustsOrderAsListed { get; init; }

    /// <summary>
    /// How many orders of the rows of unordered days are walked, each, at most: then ranges are exact. Where there are
    /// more, ranges enclose every order.
    /// </summary>
    public int MostOrders { get; init; } = 5_040;

    /// <summary>Methods that the law or the forum forbids, by their names: asking for one is refused.</summary>
    public IReadOnlyList<TracingMethod> Forbidden { get; init; } = [];

    /// <summary>Accounts whose every step is kept, by their indexes; none for results alone.</summary>
    public IReadOnlyList<int> StepsOf { get; init; } = [];
}
