using NodaMoney;

namespace Restitution.Ledgers;

/// <summary>A booking with what of it is compared.</summary>
internal sealed class TransferLeg(AccountEntry entry, int index, int businessDay)
{
    public AccountEntry Entry => entry;

    /// <summary>Its place among all bookings of the known accounts, in the order of accounts and days.</summary>
    public int Index => index;

    public int BusinessDay => businessDay;

    /// <summary>Without its sign.</summary>
    public decimal Size { get; } = Math.Abs(entry.Amount.Amount);

    public Currency Currency => entry.Amount.Currency;

    public string Account => entry.Account.Code;

    public string Holder => entry.Account.Holder;

    /// <summary>As it is compared; blank where it tells nothing.</summary>
    public string Reference { get; } = ComparedText.OfReference(entry.Line.Reference);

    /// <summary>Who is on the other side by a confirmed match, where that is not the account's own holder.</summary>
    public string? OtherSide => entry.Booking.OtherSide;

    /// <summary>Whether the bank wrote somebody on the other side who is nobody that the case knows.</summary>
    private bool NamesStranger => OtherSide is null && !entry.Line.Counterparty.IsBlank;

    /// <summary>
    /// Whether each names somebody else, not the same, and nothing but amount and days joins the two: no number, no
    /// reference.
    /// </summary>
    public bool IsAloneInAmount(TransferLeg other) => NamesStranger && other.NamesStranger
        && entry.Line.Counterparty != other.Entry.Line.Counterparty
        && NamedPoints(other) == 0 && other.NamedPoints(this) == 0
        && (Reference.Length == 0 || Reference != other.Reference);

    /// <summary>Whether its words or a confirmed match say that the other side is not this one.</summary>
    public bool Contradicts(TransferLeg other) =>
        (entry.Named.Only is { } account && account.Code != other.Account && account.Code != Account)
        || (OtherSide is { } side && side != other.Holder);

    /// <summary>Whether its words hold the other's number, or a match names the other's holder.</summary>
    public int NamedPoints(TransferLeg other) =>
        entry.Named.Only is { } account && account.Code == other.Account ? TransferScore.NamedMost
        : OtherSide is { } side && side == other.Holder ? TransferScore.NamedHolder
        : 0;
}
