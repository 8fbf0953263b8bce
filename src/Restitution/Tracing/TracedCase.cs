using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The financial investigation of a case: all that the asset-tracing report prints.</summary>
public sealed record TracedCase
{
    public required IReadOnlyList<TracedAccount> Accounts { get; init; }

    public required TracingResult Result { get; init; }

    /// <summary>By which method a claim goes, and who chose it; null until someone did.</summary>
    public MethodChoice? Method { get; init; }

    /// <summary>What each claimant's money is, and why: each origin with the movement that it came by.</summary>
    public IReadOnlyList<TracedOrigin> Origins { get; init; } = [];

    /// <summary>Money that went between two places, summed: the lines of the flow chart.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];

    public IReadOnlyList<FreezeLine> Freeze { get; init; } = [];

    public IReadOnlyList<StatementDemand> Demands { get; init; } = [];

    public IReadOnlyList<RecordsEnd> Ends { get; init; } = [];

    public IReadOnlyList<SubstituteAsset> Substitutes { get; init; } = [];

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<MoneyEvent> Timeline { get; init; } = [];

    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    public static TracedCase None { get; } = new()
    {
        Accounts = [],
        Result = new TracingResult(new TracingLedger([], [], []), [], []),
    };
}

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

/// <summary>The method that a claim goes by.</summary>
/// <param name="ChosenBy">Who chose it; the id of the law file where the law does.</param>
public sealed record MethodChoice(TracingMethod Method, string ChosenBy, string Reason, IReadOnlyList<Authority> Law);

/// <summary>Money in an account that is a claimant's, and what says so.</summary>
public sealed record TracedOrigin(string Claimant, int Movement, Money Amount, OriginKind Kind, Reason Because);

/// <summary>What makes money in an account a claimant's. Numbers are not reused.</summary>
public enum OriginKind
{
    /// <summary>The claimant paid it: a fee, a debt, a deposit.</summary>
    PaidByWorker = 1,

    /// <summary>Pay that reached the claimant's account and was drawn by another.</summary>
    PayDrawnByAnother = 2,

    /// <summary>What was withheld out of money that the work brought in, as a decision of the case says.</summary>
    WithheldFromProceeds = 3,

    /// <summary>A decision of the case for a single movement.</summary>
    Decided = 4,
}

/// <summary>All that went from one place to another, with the traced part under each method.</summary>
/// <param name="Amount">In the currency of the place it left; of the place it came to, for money from outside.</param>
/// <param name="Traced">In the order of the methods that were run.</param>
public sealed record Flow(int From, int To, Money Amount, int Count, IReadOnlyList<Money> Traced)
{
    public LocalDate FirstOn { get; init; }

    public LocalDate LastOn { get; init; }
}

/// <summary>One account or thing to freeze.</summary>
/// <param name="Priority">1-based: by what is traced there and how fast it goes.</param>
/// <param name="Traced">All claimants together, in the order of the methods that were run.</param>
public sealed record FreezeLine(int Priority, int Place, IReadOnlyList<Estimate<Money>> Traced)
{
    /// <summary>The last known balance of an account, or the value on record of a thing.</summary>
    public Money? Value { get; init; }

    public LocalDate? ValueOn { get; init; }

    /// <summary>What left it a day in the last ninety days of records; null for things.</summary>
    public Money? LeavesPerDay { get; init; }

    /// <summary>At that pace, in how many days the last known balance would be gone; null where it would not.</summary>
    public int? DaysToEmpty { get; init; }

    /// <summary>How the thing is known: a plate, a deed; blank for accounts.</summary>
    public string Identifier { get; init; } = "";

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    public string Figure { get; init; } = "";

    public Reason? Because { get; init; }
}

/// <summary>A statement to ask a bank for next.</summary>
/// <param name="Account">The code of the account; as masked where it is only named as a counterparty.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included; null for to date.</param>
public sealed record StatementDemand(
    int Priority, string Bank, string Account, string Holder, LocalDate From, LocalDate? To, DemandReason Why)
{
    /// <summary>The numbers of statements that are missing, such as 119–121; null where none are numbered.</summary>
    public string? NumbersMissing { get; init; }

    /// <summary>What went into the unknown: money whose path ends for want of this statement.</summary>
    public Money? Amount { get; init; }

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>Why a statement is asked for. Numbers are not reused.</summary>
public enum DemandReason
{
    /// <summary>Days between statements on record are missing.</summary>
    DaysMissing = 1,

    /// <summary>Numbers of statements are missing.</summary>
    NumbersMissing = 2,

    /// <summary>Records end while traced money was there.</summary>
    RecordsEnd = 3,

    /// <summary>Traced money went to an account of which nothing is on record.</summary>
    AccountUnknown = 4,

    /// <summary>Records begin with a balance whose origin is not known.</summary>
    RecordsBegin = 5,
}

/// <summary>Where the records of a path stop: not that there is none.</summary>
public sealed record RecordsEnd(int Place, LocalDate LastOn, IReadOnlyList<Estimate<Money>> Traced);

/// <summary>A thing of the same holder that may stand in for money whose path is lost.</summary>
/// <param name="Lost">What of the claimants' money was lost with that holder, in the order of the methods.</param>
public sealed record SubstituteAsset(int Place, string Holder, Money? Value, IReadOnlyList<Money> Lost)
{
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>Something that happened with money, for the timeline.</summary>
public sealed record MoneyEvent(LocalDate On, MoneyEventKind Kind, Money Amount, int Place, SourceRef? Source)
{
    /// <summary>How many movements it sums; most events are of one.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>Kinds of events on the timeline. Numbers are not reused.</summary>
public enum MoneyEventKind
{
    WorkersMoneyIn = 1,
    LargeWithdrawal = 2,
    HoldingBought = 3,
    RecordsBegin = 4,
    RecordsEndHere = 5,
    PayDrawnByAnother = 6,
    ToAnotherCountry = 7,
}
