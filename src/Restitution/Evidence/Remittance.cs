using NodaMoney;
using NodaTime;

namespace Restitution.Evidence;

/// <summary>Money sent on to someone, usually a worker's family, as a slip or an agent's notebook shows it.</summary>
/// <remarks>What the record does not state is blank or null; nothing is worked out from the rest of it.</remarks>
/// <param name="Reference">As written, leading zeros kept: a transfer agent's control number joins the sender's copy
/// to the copy of the payout.</param>
public sealed record Remittance(
    SourceRef Source, PersonAsWritten Sender, PersonAsWritten Recipient, LocalDate SentOn, Money Sent,
    Money? Fee, Money? PaidOut, string Reference) : EvidenceRecord(Source)
{
    /// <summary>Null when neither the record nor its layout says through whom the money went.</summary>
    public RemittanceChannel? Channel { get; init; }

    /// <summary>The rate as the record writes it, whose direction and unit only its words tell.</summary>
    public string QuotedRate { get; init; } = "";

    /// <summary>What the sender handed over in all, as the record states it.</summary>
    public Money? TotalPaid { get; init; }

    /// <summary>The office or person who took the money.</summary>
    public string Agent { get; init; } = "";

    public string Destination { get; init; } = "";

    /// <summary>A telephone number or the like, which is text and can name a person.</summary>
    public PersonAsWritten Contact { get; init; }
}

/// <summary>Through whom money was sent on. Numbers are not reused.</summary>
public enum RemittanceChannel
{
    Bank = 1,

    /// <summary>A licensed house of money transfers with its own control numbers.</summary>
    TransferAgent = 2,

    /// <summary>Someone who passes money on by word and notebook.</summary>
    InformalAgent = 3,
}
