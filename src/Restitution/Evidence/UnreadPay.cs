using NodaTime;

namespace Restitution.Evidence;

/// <summary>What a row of a payroll book that was set aside still tells.</summary>
/// <param name="Book">The set of books it stands in; null for the main one.</param>
/// <param name="Person">Blank where no name could be read.</param>
/// <param name="Period">Both ends included; null where it could not be read.</param>
public sealed record UnreadPay(string? Book, PersonAsWritten Person, DateInterval? Period);
