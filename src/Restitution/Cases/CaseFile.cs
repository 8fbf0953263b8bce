using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Ledgers;
using Restitution.Rates;
using Restitution.Tracing;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>
/// One file before one authority: who is to pay whom, on what terms the work was done, what has been decided.
/// </summary>
public sealed record CaseFile
{
    /// <summary>Short and stable; it names the output and is the first part of every reference to the case.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required IssuingAuthority Authority { get; init; }

    /// <summary>The day to which interest is counted, included.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The day on which the claim was lodged: limitation is counted back from it.</summary>
    public required LocalDate ClaimedOn { get; init; }

    public required Currency ClaimCurrency { get; init; }

    public required IReadOnlyList<Respondent> Respondents { get; init; }

    public required IReadOnlyList<Worker> Workers { get; init; }

    public IReadOnlyList<HolidayCalendar> Calendars { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<LawChoice> LawChoices { get; init; } = [];

    /// <summary>How amounts in other currencies are brought into the claim's; without rates they are gaps.</summary>
    public Exchange Exchange { get; init; } = Exchange.None;

    /// <summary>What was assessed, claimed or ordered before, as it was recorded.</summary>
    public IReadOnlyList<RecordedOrder> Orders { get; init; } = [];

    /// <summary>Money that came in for the workers: collection, which moves no wages.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>How receipts are applied; stated wherever there is a receipt.</summary>
    public RecoveryTerms RecoveryTerms { get; init; } = RecoveryTerms.None;

    /// <summary>Who answers beside the employer.</summary>
    public IReadOnlyList<JointLiability> Liabilities { get; init; } = [];

    /// <summary>Rates of interest that the case shows, where the law names only where they are found.</summary>
    public IReadOnlyList<InterestRateShown> InterestRates { get; init; } = [];

    public IReadOnlyList<Consent> Consents { get; init; } = [];

    public IReadOnlyList<RecordedLoss> Losses { get; init; } = [];

    public IReadOnlyList<RecordedGain> Gains { get; init; } = [];

    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>
    /// Forum and day of each track; a track that is not named is not lodged, but for the administrative.
    /// </summary>
    public IReadOnlyList<CaseTrack> Tracks { get; init; } = [];

    /// <summary>How the labour is to be valued where the law on file does not say; null for no choice.</summary>
    public string? ValueOfLabour { get; init; }

    /// <summary>Consents, permissions and proofs of cost, and what columns of deductions really took.</summary>
    public DeductionRecords Deductions { get; init; } = DeductionRecords.None;

    /// <summary>Payees that somebody decided to be a tax or social security office.</summary>
    public IReadOnlyList<WithholdingOffice> WithholdingOffices { get; init; } = [];

    /// <summary>What was decided about the books of each creditor.</summary>
    public IReadOnlyList<CreditorsBook> Debts { get; init; } = [];

    /// <summary>Facts that workers state beyond what exhibits hold in rows.</summary>
    public IReadOnlyList<StatedByWorker> Stated { get; init; } = [];

    /// <summary>Registers of recruiters that somebody looked up.</summary>
    public IReadOnlyList<LicenceCheck> LicenceChecks { get; init; } = [];

    /// <summary>What was decided about following the money; it never changes a figure of the claim.</summary>
    public TracingDecisions Tracing { get; init; } = TracingDecisions.None;

    /// <summary>Those beside respondents and workers through whom money may have gone.</summary>
    public IReadOnlyList<KnownParty> Parties { get; init; } = [];

    /// <summary>Accounts of which it is known who holds them.</summary>
    public IReadOnlyList<KnownAccount> Accounts { get; init; } = [];

    /// <summary>Accounts, addresses and telephones that papers give for several of the case, by code.</summary>
    public IReadOnlyList<FlagContact> Contacts { get; init; } = [];

    /// <summary>Papers that speak for the innocent explanation of a red flag.</summary>
    public IReadOnlyList<ExplainingRecord> Explaining { get; init; } = [];

    /// <summary>What was decided about rows that may be one transfer, in the order written.</summary>
    public IReadOnlyList<TransferDecision> TransferDecisions { get; init; } = [];

    /// <summary>Within which bounds bookings are proposed as one transfer; without calendar and rates.</summary>
    public MatchingTerms TransferTerms { get; init; } = MatchingTerms.Default;
}

/// <summary>A yearly rate of interest that the case shows for one law.</summary>
public sealed record InterestRateShown(string Jurisdiction, InterestRate AnnualRate);

/// <summary>Who makes the order.</summary>
public sealed record IssuingAuthority(string Name, string Office, string? Officer, string? OrderNumber);

/// <summary>Who is to pay.</summary>
public sealed record Respondent(string Code, string Name, string? RegistrationNumber, string? Address)
{
    /// <summary>
    /// What the respondent was to the workers, such as <c>employer</c> or <c>agent</c>; null where it is not stated.
    /// </summary>
    public string? Role { get; init; }
}

/// <summary>The person whose work is valued, by code alone.</summary>
public sealed record Worker(string Code, IReadOnlyList<EmploymentEpisode> Episodes);

/// <summary>A finding that a conditional head needs: what was found, by whom, when, on what evidence.</summary>
/// <param name="Kind">As the law on file names the condition, for example <c>wilful-withholding</c>.</param>
/// <param name="DueFrom">The first due day of the pay that it covers, included.</param>
/// <param name="DueTo">The last due day of the pay that it covers, included.</param>
/// <param name="Workers">The codes it covers; empty for all.</param>
public sealed record Finding(
    string Kind, string MadeBy, LocalDate MadeOn, LocalDate DueFrom, LocalDate DueTo, IReadOnlyList<SourceRef> Evidence,
    IReadOnlyList<string> Workers)
{
    /// <summary>Pay withheld on one day is not thereby withheld on another: a finding covers what it names.</summary>
    public bool Covers(string worker, LocalDate dueOn) =>
        (Workers.Count == 0 || Workers.Contains(worker)) && dueOn >= DueFrom && dueOn <= DueTo;
}
