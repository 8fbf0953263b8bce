using NodaMoney;
using NodaTime;

namespace Restitution.Evidence;

/// <summary>What was read from one row of an exhibit, before any judgement.</summary>
public abstract record EvidenceRecord(SourceRef Source)
{
    /// <summary>The correction by which the row could be read; null for a row that was read as it stood.</summary>
    public Correction? Correction { get; init; }
}

/// <summary>One booking on a bank account.</summary>
/// <param name="Amount">Positive into the account, negative out of it.</param>
/// <param name="Counterparty">The other side's name or account as the bank wrote it; blank when it did not.</param>
public sealed record StatementLine(
    SourceRef Source, string Account, LocalDate BookedOn, LocalDate? ValueOn, Money Amount,
    string Description, PersonAsWritten Counterparty, string Reference, Money? Balance) : EvidenceRecord(Source)
{
    // Apart, because a statement has a million lines and few of them overlap with another.
    private readonly Overlap? overlap;

    /// <summary>
    /// Whether the bank marks the booking as the reversal of another; the sign of the amount already says the side.
    /// </summary>
    public bool IsReversal { get; init; }

    /// <summary>The same booking in other exhibits or statements, where statements overlap; empty for most.</summary>
    public IReadOnlyList<SourceRef> AlsoAt
    {
        get => overlap?.AlsoAt ?? [];
        init => overlap = Overlap.OrNone(value, MayRepeat);
    }

    /// <summary>
    /// A line of another statement that may be this booking: day and amount agree, and nothing else decides.
    /// </summary>
    public SourceRef? MayRepeat
    {
        get => overlap?.MayRepeat;
        init => overlap = Overlap.OrNone(AlsoAt, value);
    }

    private sealed record Overlap(IReadOnlyList<SourceRef> AlsoAt, SourceRef? MayRepeat)
    {
        public static Overlap? OrNone(IReadOnlyList<SourceRef> alsoAt, SourceRef? mayRepeat) =>
            alsoAt.Count == 0 && mayRepeat is null ? null : new Overlap(alsoAt, mayRepeat);
    }
}

/// <summary>One day's attendance. Minutes are whole; clock times are kept when the record has them.</summary>
public sealed record TimeRecord(
    SourceRef Source, PersonAsWritten Person, LocalDate WorkedOn, LocalTime? StartedAt, LocalTime? EndedAt,
    int BreakMinutes, int WorkedMinutes) : EvidenceRecord(Source)
{
    /// <summary>When the break began; null when the record does not tell.</summary>
    public LocalTime? BreakStartedAt { get; init; }
}

/// <summary>One line of a payroll book: what the employer says was paid for one pay period.</summary>
/// <param name="PaidOn">The day of payment if the book states it.</param>
/// <param name="IsSigned">Whether the book shows the worker's signature or thumbprint; null when it has no such
/// column.</param>
public sealed record PayRecord(
    SourceRef Source, PersonAsWritten Person, LocalDate PeriodFrom, LocalDate PeriodTo, LocalDate? PaidOn,
    IReadOnlyList<PayItem> Items, Money Net, bool? IsSigned) : EvidenceRecord(Source);

/// <summary>One column of a payroll line: an earning is positive, a deduction negative.</summary>
public sealed record PayItem(PayItemKind Kind, string Heading, Money Amount);

/// <summary>What a payroll column pays or takes.</summary>
public enum PayItemKind
{
    Wage = 1,
    Overtime = 2,
    HolidayWork = 3,
    Allowance = 4,
    Bonus = 5,
    IncomeTax = 20,
    SocialSecurity = 21,
    FoodAndLodging = 22,
    DebtRepayment = 23,
    Fine = 24,
    DocumentCost = 25,
    RecruitmentFee = 26,
    Deposit = 27,
    Advance = 28,
    OtherDeduction = 29,
}

/// <summary>One line of a recruiter's or employer's debt notebook.</summary>
/// <param name="Amount">Positive adds to the asserted debt, negative takes from it.</param>
public sealed record DebtEntry(
    SourceRef Source, PersonAsWritten Person, LocalDate? EnteredOn, Money Amount, string Description)
        : EvidenceRecord(Source)
{
    /// <summary>What the book says is owed after the entry; null where it does not say.</summary>
    public Money? Balance { get; init; }
}

/// <summary>
/// What a person stated about hours over a span: minutes a day on so many days a week, least, likely and most.
/// </summary>
public sealed record HoursTestimony(
    SourceRef Source, PersonAsWritten Person, LocalDate From, LocalDate To, int DaysPerWeek,
    int MinutesPerDayLow, int MinutesPerDayLikely, int MinutesPerDayHigh) : EvidenceRecord(Source)
{
    /// <summary>Whether holidays were worked too; null when the person did not say.</summary>
    public bool? HolidaysWorked { get; init; }
}

/// <summary>A payment that the worker admits to have received.</summary>
/// <param name="ForPeriodFrom">The first day of the pay period it was for; null when the worker did not say.</param>
public sealed record AdmittedPayment(
    SourceRef Source, PersonAsWritten Person, LocalDate PaidOn, Money Amount, LocalDate? ForPeriodFrom,
    LocalDate? ForPeriodTo) : EvidenceRecord(Source);
