using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// What the records bear out, contradict or point to. None of it changes a figure or says who is guilty.
/// </summary>
public sealed record CaseFindings
{
    /// <summary>Each fact that a worker states against each independent kind of record.</summary>
    public IReadOnlyList<StatedFact> Corroboration { get; init; } = [];

    public IReadOnlyList<IndicatorFinding> Indicators { get; init; } = [];

    public IReadOnlyList<RedFlag> RedFlags { get; init; } = [];

    public IReadOnlyList<Infraction> Infractions { get; init; } = [];

    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    /// <summary>The interview worksheet: for each worker, what the computation still lacks.</summary>
    public IReadOnlyList<MissingFact> MissingFacts { get; init; } = [];

    public static CaseFindings None { get; } = new();
}

/// <summary>One fact that a worker states, with what each independent kind of record says of it.</summary>
/// <param name="Id">Such as W-03/paid/2019-11.</param>
public sealed record StatedFact(string Id, string Worker, FactKind Kind, SourceRef Source)
{
    /// <summary>What is stated, as an amount; null where it is none.</summary>
    public Money? Amount { get; init; }

    /// <summary>The days of which it is stated, both included.</summary>
    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>What is stated where it is no amount, such as minutes a day; blank for none.</summary>
    public string Words { get; init; } = "";

    public required IReadOnlyList<Corroboration> Against { get; init; }
}

/// <summary>What is stated. Numbers are not reused.</summary>
public enum FactKind
{
    PaymentReceived = 1,
    HoursWorked = 2,
    PromisedWage = 3,
    FeePaid = 4,
    MoneySentHome = 5,
    AdvanceReceived = 6,
    SpanOfWork = 7,
    DocumentsKept = 8,
}

/// <summary>One kind of record against a stated fact.</summary>
/// <param name="Difference">What the record says less what is stated, in amounts; null where it is not money.</param>
public sealed record Corroboration(RecordKind Against, CorroborationOutcome Outcome, Money? Difference)
{
    /// <summary>The record's figure less the stated one where it is no money, with its unit in words.</summary>
    public string DifferenceInWords { get; init; } = "";

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>Kinds of record that are independent of what a worker states. Numbers are not reused.</summary>
public enum RecordKind
{
    Payroll = 1,
    SecondBook = 2,
    Bank = 3,
    Remittance = 4,
    Attendance = 5,
    DebtBook = 6,
    FeeReceipt = 7,

    /// <summary>What other workers state of the same employer and days.</summary>
    OtherWorkers = 8,
}

/// <summary>What a record says of a stated fact. Numbers are not reused.</summary>
public enum CorroborationOutcome
{
    Corroborated = 1,
    Contradicted = 2,

    /// <summary>No record of the kind speaks of it.</summary>
    Silent = 3,
}

/// <summary>One indicator of forced labour for one worker, with the rows that meet it.</summary>
/// <param name="Indicator">As the law on file names it, such as withholding-of-wages.</param>
public sealed record IndicatorFinding(string Id, string Indicator, string Worker, IndicatorOutcome Outcome)
{
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>The figures of the computation that bear it out, by their ids.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>What was found, and the innocent explanation: two sentences.</summary>
    public required Reason Because { get; init; }

    public required Reason InnocentExplanation { get; init; }
}

/// <summary>How an indicator stands. Numbers are not reused.</summary>
public enum IndicatorOutcome
{
    /// <summary>Records show it.</summary>
    ShownByRecords = 1,

    /// <summary>A statement tells it, with its source.</summary>
    Stated = 2,

    /// <summary>Nothing read speaks of it: not that it is absent.</summary>
    NothingRead = 3,
}

/// <summary>A financial pattern that a cited rule calls a flag, with its rows and its innocent explanation.</summary>
/// <param name="Rule">The id of the law file that states the rule.</param>
public sealed record RedFlag(string Id, RedFlagKind Kind, string Rule)
{
    /// <summary>The codes of those it is about: workers, parties, accounts.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public Money? Amount { get; init; }

    public required IReadOnlyList<SourceRef> Sources { get; init; }

    public required Reason Because { get; init; }

    public required Reason InnocentExplanation { get; init; }
}

/// <summary>Kinds of red flags. Numbers are not reused.</summary>
public enum RedFlagKind
{
    /// <summary>Wages came in and were drawn the same day by one person.</summary>
    PayDrawnSameDay = 1,
    ManyWorkersOneAccount = 2,
    ManyWorkersOneAddress = 3,
    ManyWorkersOnePhone = 4,
    IdenticalAmounts = 5,
    FeesInBursts = 6,

    /// <summary>A controller's remittances beside a worker's own to family.</summary>
    ControllersRemittances = 7,
    CashOutSoonAfterCredit = 8,
    RoundTrip = 9,
    JustBelowThreshold = 10,
}

/// <summary>Another breach that the records show: payslips, two books, licence, social security.</summary>
public sealed record Infraction(string Id, InfractionKind Kind)
{
    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    public required Reason Because { get; init; }

    public required Reason InnocentExplanation { get; init; }
}

/// <summary>Kinds of breaches. Numbers are not reused.</summary>
public enum InfractionKind
{
    NoPayslips = 1,
    TwoSetsOfBooks = 2,
    RecruiterWithoutLicence = 3,
    FeesAboveCap = 4,
    SocialSecurityNotRemitted = 5,
    TaxNotRemitted = 6,
    HoursNotRecorded = 7,
    PayBelowFloor = 8,
}

/// <summary>What one agency should pass to another, with the findings that say so.</summary>
public sealed record Referral(string Id, Agency From, Agency To)
{
    /// <summary>Ids of indicators, red flags and infractions.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    public required Reason Because { get; init; }
}

/// <summary>Who gets a case. Numbers are not reused.</summary>
public enum Agency
{
    LabourInspector = 1,
    RecruitmentRegulator = 2,
    Police = 3,
    FinancialIntelligenceUnit = 4,
    SocialSecurityOffice = 5,
    RevenueOffice = 6,
}

/// <summary>A fact that the computation lacks, as a question to ask this worker or to look for elsewhere.</summary>
public sealed record MissingFact(string Id, string Worker, Reason Question)
{
    /// <summary>What the total could move by if it were known; null where that is not known.</summary>
    public Money? Narrows { get; init; }

    /// <summary>The figures that wait for it.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}
