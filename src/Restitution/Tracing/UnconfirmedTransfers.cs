using NodaMoney;

namespace Restitution.Tracing;

/// <summary>Transfers between two accounts that the program matched and nobody confirmed.</summary>
/// <param name="From">Index of the account that they left.</param>
/// <param name="Amount">All that left in them, in the currency of that account.</param>
/// <param name="Movements">The numbers of their movements.</param>
public sealed record UnconfirmedTransfers(
    int From, int To, int Count, Money Amount, IReadOnlyList<int> Movements);
