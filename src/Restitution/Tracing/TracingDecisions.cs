using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>
/// What persons decided about following the money of a case. What nobody decided is told as missing, never guessed.
/// </summary>
public sealed record TracingDecisions
{
    public static TracingDecisions None { get; } = new();

    /// <summary>By which method a claim goes; null until someone chose.</summary>
    public MethodDecision? Method { get; init; }

    /// <summary>Methods that the forum forbids: they are not run, and a claim by one is refused.</summary>
    public IReadOnlyList<ForbiddenMethod> Forbidden { get; init; } = [];

    /// <summary>Whether rows of one day are taken to stand in the order in which they happened.</summary>
    public bool TrustsOrderAsListed { get; init; }

    /// <summary>Single credits that are one worker's money.</summary>
    public IReadOnlyList<OriginDecision> Origins { get; init; } = [];

    /// <summary>Credits out of which the wages of the workers were withheld.</summary>
    public IReadOnlyList<ProceedsDecision> Proceeds { get; init; } = [];

    public IReadOnlyList<HoldingOnRecord> Holdings { get; init; } = [];

    /// <summary>What words of statements, or single bookings, mean.</summary>
    public IReadOnlyList<BookingDecision> Bookings { get; init; } = [];
}

/// <summary>Who decided what a decision says, when, and why.</summary>
/// <param name="Sources">What the decision rests on; empty where it names only what it decides.</param>
public sealed record DecidedBy(string By, LocalDate On, string Reason, IReadOnlyList<SourceRef> Sources);

/// <summary>The choice of the method that a claim goes by.</summary>
public sealed record MethodDecision(TracingMethod Method, string ChosenBy, string Reason);

/// <summary>A method that the forum of a case forbids, by a person who looked it up.</summary>
/// <param name="Because">Why, and the citation where there is one.</param>
public sealed record ForbiddenMethod(TracingMethod Method, string By, LocalDate On, string Because);

/// <summary>Bookings that are one worker's money.</summary>
/// <param name="Entries">
/// Credits of a known account; for <see cref="OriginKind.PayDrawnByAnother"/> also debits of the worker's own account.
/// </param>
public sealed record OriginDecision(
    string Worker, OriginKind Kind, IReadOnlyList<SourceRef> Entries, DecidedBy Decided);

/// <summary>Credits that the work brought in and out of which the wages of the workers were not paid.</summary>
/// <param name="Payer">The code of the party whose payments they are; null where the entries are named.</param>
/// <param name="Entries">The credits by their places; empty where the payer is named.</param>
/// <param name="From">The first day of credits of the payer, included; null for the first of all.</param>
/// <param name="To">The last day of credits of the payer, included; null for the last of all.</param>
public sealed record ProceedsDecision(
    string? Payer, IReadOnlyList<SourceRef> Entries, LocalDate? From, LocalDate? To, DecidedBy Decided)
{
    /// <summary>The codes of the workers whose wages it is about; empty for all.</summary>
    public IReadOnlyList<string> Workers { get; init; } = [];

    /// <summary>The days of work whose product was sold, both included; null where the decision does not say.</summary>
    public DateInterval? Worked { get; init; }
}

/// <summary>What single bookings are, or all whose description holds some words.</summary>
/// <param name="Written">Found anywhere in the description, whatever the case of its letters; blank for none.</param>
/// <param name="Entries">The bookings by their places; empty where words are given.</param>
public sealed record BookingDecision(
    BookingMeaning Means, string Written, IReadOnlyList<SourceRef> Entries, DecidedBy Decided);

/// <summary>What a booking is. Numbers are not reused.</summary>
public enum BookingMeaning
{
    /// <summary>Notes drawn from the account, or paid into it.</summary>
    Cash = 1,

    /// <summary>The bank's own charge, tax on interest, or interest.</summary>
    BankCharge = 2,
}

/// <summary>A thing bought with money of an account.</summary>
/// <param name="Code">Such as H-01.</param>
/// <param name="Identifier">How it is known: a plate, a deed; blank where nothing tells.</param>
/// <param name="Holder">The code of the party whose it is.</param>
/// <param name="BoughtBy">The debits that paid for it.</param>
public sealed record HoldingOnRecord(
    string Code, HoldingKind Kind, string Name, string Identifier, string Holder, IReadOnlyList<SourceRef> BoughtBy,
    IReadOnlyList<SourceRef> Sources)
{
    /// <summary>As an appraisal or a contract states it; null where none is on record.</summary>
    public Money? Value { get; init; }

    public LocalDate? ValuedOn { get; init; }

    /// <summary>Null while nothing says that it was sold.</summary>
    public SaleOnRecord? Sale { get; init; }
}

/// <summary>Kinds of things that money can be turned into. Numbers are not reused.</summary>
public enum HoldingKind
{
    Vehicle = 1,
    Land = 2,
    Building = 3,
    Vessel = 4,
    Goods = 5,
    Security = 6,

    /// <summary>A right against somebody: a loan given, a deposit with a lessor, a share in a company.</summary>
    Claim = 7,
    Other = 8,
}
