using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>One booking, with whom the case knows on its other side.</summary>
public sealed record AccountLine(StatementLine Line)
{
    /// <summary>
    /// The code of the worker, respondent, party or office on the other side, by a confirmed match; null for none.
    /// </summary>
    public string? OtherSide { get; init; }

    /// <summary>The pay period that its words name; null for none.</summary>
    public DateInterval? NamedPeriod { get; init; }
}

/// <summary>One booking of a known account, in the order of its days.</summary>
/// <param name="Number">1-based, in the order of the account's days.</param>
/// <param name="Sequence">
/// Where it stands among the bookings of its day, from 1; 0 where nothing orders them: see <see cref="EntryOrder"/>.
/// </param>
public sealed record AccountEntry(KnownAccount Account, int Number, AccountLine Booking, int Sequence)
{
    public StatementLine Line => Booking.Line;

    public LocalDate On => Line.BookedOn;

    public Money Amount => Line.Amount;

    /// <summary>Money out.</summary>
    public bool IsDebit => Line.Amount.Amount < 0m;

    public bool IsOrderKnown => Sequence > 0;

    /// <summary>Known accounts whose number its words hold; several where a mask fits several.</summary>
    public AccountsFound Named { get; init; } = AccountsFound.None;

    // Two entries are the same where they are one booking of one account.
    public bool Equals(AccountEntry? other) => ReferenceEquals(this, other)
        || (other is not null && Account.Code == other.Account.Code && Line.Source == other.Line.Source);

    public override int GetHashCode() => HashCode.Combine(Account.Code, Line.Source);

    public override string ToString() => $"{Account.Code} {Line.Source}";
}
