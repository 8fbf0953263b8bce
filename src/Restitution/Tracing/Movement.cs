using NodaTime;

namespace Restitution.Tracing;

/// <summary>Money that leaves one place and comes to another, or does one of the two.</summary>
/// <remarks>
/// A transfer between two known accounts is one movement with both. <see cref="Out"/> is in the currency of the place
/// it leaves, <see cref="In"/> in that of the place it comes to; where both are of one currency, what is not in is a
/// charge of the bank. Neither is negative, but an opening balance may be: an overdraft.
/// </remarks>
/// <param name="Number">1-based, its place in the ledger as listed, and what the row is called by.</param>
/// <param name="From">Index of the place it leaves; <see cref="Nowhere"/> for money from outside.</param>
/// <param name="To">Index of the place it comes to; <see cref="Nowhere"/> where nothing tells.</param>
public readonly record struct Movement(int Number, LocalDate On, int From, int To, decimal Out, decimal In)
{
    public const int Nowhere = -1;

    public MovementKind Kind { get; init; } = MovementKind.Payment;

    /// <summary>Whose money it is that comes in: index of a claimant, or the holder's own.</summary>
    /// <remarks>
    /// From outside it says whose money comes. On a movement between two places a claimant here makes all that arrives
    /// that claimant's, such as pay that reaches a worker's account; without one it carries what it was.
    /// </remarks>
    public int Origin { get; init; } = TracingLedger.HoldersOwn;

    /// <summary>
    /// Where it stands among the movements of its day, ascending; 0 where nothing orders it.
    /// </summary>
    public int Sequence { get; init; }

    /// <summary>The number of the movement that this one takes back; 0 for none or where it is not told.</summary>
    public int Reverses { get; init; }

    public bool IsSale => Kind is MovementKind.Sale or MovementKind.SaleSharingGain;
}

/// <summary>What a movement is. Numbers are not reused.</summary>
public enum MovementKind
{
    /// <summary>Money in or out, of which nothing more is told.</summary>
    Payment = 1,
    Transfer = 2,

    /// <summary>The bank's own charge or interest.</summary>
    Charge = 3,
    Reversal = 4,
    Cash = 5,

    /// <summary>The balance with which the records of an account begin.</summary>
    Opening = 6,

    /// <summary>
    /// A holding is sold: it leaves from there, its price comes in; out is the price in the currency of the holding.
    /// </summary>
    Sale = 7,

    /// <summary>The same where a person chose that claims take a gain in proportion.</summary>
    SaleSharingGain = 8,
}
