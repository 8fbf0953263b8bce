using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Findings;

/// <summary>What red flags are looked for in: rows of exhibits, each with whose it is by code alone.</summary>
/// <remarks>Nothing here is a name, a telephone or an account's number: those are told apart by codes.</remarks>
public sealed record FlagRecords
{
    public IReadOnlyList<FlagBooking> Bookings { get; init; } = [];

    /// <summary>Pay of several workers that left one way on one day, as the accounts show it.</summary>
    public IReadOnlyList<FlagDraw> Draws { get; init; } = [];

    public IReadOnlyList<FlagRemittance> Remittances { get; init; } = [];

    public IReadOnlyList<FlagCharge> Charges { get; init; } = [];

    public IReadOnlyList<FlagContact> Contacts { get; init; } = [];

    /// <summary>What speaks for an innocent explanation: no rule looks at it, and no flag depends on it.</summary>
    public IReadOnlyList<ExplainingRecord> Explaining { get; init; } = [];
}

/// <summary>Whom a row is of: a worker, or someone else of the case; blank where nobody has decided.</summary>
public readonly record struct KnownAs
{
    private readonly string? code;

    private KnownAs(string code, bool isWorker) => (this.code, IsWorker) = (code, isWorker);

    /// <summary>Nobody has decided whose it is.</summary>
    public static KnownAs Nobody => default;

    /// <summary>Blank where nobody has decided.</summary>
    public string Code => code ?? "";

    public bool IsWorker { get; }

    public bool IsKnown => Code.Length > 0;

    public bool IsController => IsKnown && !IsWorker;

    public static KnownAs Worker(string code) => code.Length == 0 ? default : new(code, true);

    /// <summary>A respondent, a creditor, a company: someone of the case who is no worker.</summary>
    public static KnownAs Controller(string code) => code.Length == 0 ? default : new(code, false);
}

/// <summary>One booking on an account of someone.</summary>
/// <param name="Amount">Positive into the account, negative out of it.</param>
/// <param name="Account">The code of the account, or of the exhibit where it has none.</param>
public sealed record FlagBooking(SourceRef Source, LocalDate On, Money Amount, string Account, KnownAs Holder)
{
    /// <summary>Who paid it in or drew it, as far as somebody has decided.</summary>
    public KnownAs OtherSide { get; init; } = KnownAs.Nobody;

    /// <summary>The code of the account on the other side; blank where it is not on record.</summary>
    public string OtherAccount { get; init; } = "";

    /// <summary>
    /// What the row says of who drew it, a name or the figures of a card: compared with other rows, printed nowhere.
    /// </summary>
    public PersonAsWritten Hand { get; init; }

    public bool IsCash { get; init; }
}

/// <summary>Pay of several workers that left their accounts one way on one day.</summary>
/// <param name="IsNamed">Whether the rows name who drew or received it; else they tell a machine and an hour.</param>
public sealed record FlagDraw(LocalDate On, bool IsNamed, IReadOnlyList<FlagDrawnPay> Pays);

/// <summary>What of one worker's pay left by one booking.</summary>
/// <param name="Pay">The bookings of pay that it is taken from.</param>
/// <param name="Drawn">Positive, no more than that pay.</param>
public sealed record FlagDrawnPay(string Worker, FlagBooking Debit, IReadOnlyList<FlagBooking> Pay, Money Drawn);

/// <summary>Money sent on.</summary>
/// <param name="Worker">The worker whose slip it is, whoever sent it.</param>
public sealed record FlagRemittance(SourceRef Source, LocalDate On, Money Sent, KnownAs Sender, string Worker);

/// <summary>A fee or cost charged to a worker, by a receipt or an entry of a debt book.</summary>
/// <param name="Amount">What was charged, positive.</param>
public sealed record FlagCharge(SourceRef Source, LocalDate On, Money Amount, string Worker, KnownAs Taker)
{
    /// <summary>Who took it as the receipt writes it, where nobody has decided: for comparing alone.</summary>
    public PersonAsWritten Hand { get; init; }
}

/// <summary>That papers give an account, an address or a telephone for someone.</summary>
/// <param name="Code">The code of the account, address or telephone, never the thing itself.</param>
public sealed record FlagContact(ContactKind Kind, string Code, KnownAs Of, SourceRef Source)
{
    /// <summary>The day on which the paper gives it; null where it gives none.</summary>
    public LocalDate? On { get; init; }
}

/// <summary>Where someone is reached or paid. Numbers are not reused.</summary>
public enum ContactKind
{
    Account = 1,
    Address = 2,
    Phone = 3,
}
