using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>One account on record: what lies before us of it.</summary>
/// <param name="Place">Index of its place in the ledger.</param>
/// <param name="Number">The last four figures alone.</param>
public sealed record TracedAccount(int Place, string Code, string Holder, string Bank, string Number, Currency Currency)
{
    /// <summary>The spans that its statements cover, both ends included.</summary>
    public IReadOnlyList<DateInterval> Covered { get; init; } = [];

    /// <summary>Days between them that no statement covers.</summary>
    public IReadOnlyList<DateInterval> Missing { get; init; } = [];

    public Money? Opening { get; init; }

    public Money? Closing { get; init; }

    /// <summary>The last day on which a balance is known.</summary>
    public LocalDate? ClosingOn { get; init; }

    public int LineCount { get; init; }

    public int SetAsideCount { get; init; }

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>Balance and traced part at each month's end, for the picture: in the order of the days.</summary>
    public IReadOnlyList<BalancePoint> Balances { get; init; } = [];
}

/// <summary>The balance of an account with the end of a day, and what of it is traced under each method.</summary>
/// <param name="Traced">All claimants together, in the order of the methods that were run.</param>
public sealed record BalancePoint(LocalDate On, Money Balance, IReadOnlyList<Money> Traced);
