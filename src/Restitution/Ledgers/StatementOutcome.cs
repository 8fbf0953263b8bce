using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// One statement of one account in one currency: opening + movements = closing, or what stands against it.
/// </summary>
/// <remarks>
/// Tolerance is zero. Nothing here changes a figure: what does not foot, does not follow or looks altered is told with
/// its place, and stays as it was read.
/// </remarks>
/// <param name="Place">Where the statement begins: the exhibit, or the field or element that heads it.</param>
/// <param name="Account">As written; blank when nothing names it.</param>
/// <param name="Movements">The sum of the lines, money in less money out.</param>
public sealed record StatementOutcome(
    SourceRef Place, string Account, Currency Currency, StatementVerdict Verdict, Money Movements, int LineCount)
{
    /// <summary>The bank's code where the statement names one apart from the account, with its branch after a slash;
    /// blank where it does not.</summary>
    public string Bank { get; init; } = "";

    /// <summary>By which it is told whether another statement has the same lines.</summary>
    public LinesMark LinesMark { get; init; }

    /// <summary>Why it cannot be verified or failed; null for the other two verdicts.</summary>
    public UnverifiedBecause? Because { get; init; }

    public StatementForm Form { get; init; } = StatementForm.Statement;

    /// <summary>The statement's own number, with its page where it has pages, such as 118/2.</summary>
    public string? Number { get; init; }

    /// <summary>First and last day that the statement says it covers, both included.</summary>
    public DateInterval? StatedPeriod { get; init; }

    /// <summary>First and last day on which it books anything, both included; null without lines.</summary>
    public DateInterval? BookedSpan { get; init; }

    /// <summary>Whether the opening balance is that of a page, not of the statement.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Whether a person put the opening or the closing balance in the place of one set aside.</summary>
    public bool IsBalanceCorrected { get; init; }

    public Money? Opening { get; init; }

    public Money? Closing { get; init; }

    /// <summary>What states the closing balance; null when nothing does.</summary>
    public ClosingFrom? ClosingFrom { get; init; }

    /// <summary>
    /// Closing less computed closing: positive when the closing is too high; null when it could not be computed.
    /// </summary>
    public Money? Difference { get; init; }

    /// <summary>
    /// Whether it would foot if every line that is marked as a reversal stood on the other side.
    /// </summary>
    public bool FootsWithReversalsFlipped { get; init; }

    /// <summary>Rows of the statement that were set aside, so that the verdict is without them.</summary>
    public SetAsideRows SetAside { get; init; } = SetAsideRows.None;

    /// <summary>Rows set aside that would explain the difference; null where none would.</summary>
    public SetAsideExplanation? ExplainedBy { get; init; }

    /// <summary>Entries of the statement that its bank has not booked, so that no sum has them.</summary>
    public NotBooked NotBooked { get; init; }

    /// <summary>
    /// Totals and counts that the file states of itself and that are not what was read, and trailers that are missing.
    /// </summary>
    public IReadOnlyList<ControlFinding> Controls { get; init; } = [];

    /// <summary>
    /// The first breaks of the running balances; <see cref="BreakCount"/> counts all.
    /// </summary>
    public IReadOnlyList<BalanceBreak> Breaks { get; init; } = [];

    public int BreakCount { get; init; }

    /// <summary>Whether the lines run backwards in time.</summary>
    public bool IsNewestFirst { get; init; }

    /// <summary>What may point to an altered statement, and has an innocent explanation as well.</summary>
    public IReadOnlyList<StatementSignal> Signals { get; init; } = [];

    /// <summary>The days that it covers: as stated, else from the first booking to the last.</summary>
    public DateInterval? Days => StatedPeriod ?? BookedSpan;
}

/// <summary>Why opening + movements = closing could not be tried. Numbers are not reused.</summary>
public enum UnverifiedBecause
{
    OpeningMissing = 1,
    ClosingMissing = 2,
    BothMissing = 3,

    /// <summary>A report between two statements, such as MT942 or camt.052: it carries no such balances.</summary>
    InterimReport = 4,

    /// <summary>A notice of single bookings, such as camt.054: it carries no balances.</summary>
    Notification = 5,

    /// <summary>Failed: amounts of two currencies are not subtracted from each other.</summary>
    ClosingInAnotherCurrency = 6,
    OpeningInAnotherCurrency = 7,
    LineInAnotherCurrency = 8,

    /// <summary>Failed: the sum is larger than any amount of money.</summary>
    SumOutOfRange = 9,
}

/// <summary>What kind of message a statement is. Numbers are not reused.</summary>
public enum StatementForm
{
    /// <summary>An account statement with an opening and a closing balance: MT940, camt.053, a bank's table.</summary>
    Statement = 1,

    /// <summary>MT942, camt.052.</summary>
    InterimReport = 2,

    /// <summary>camt.054.</summary>
    Notification = 3,
}

/// <summary>What states a closing balance. Numbers are not reused.</summary>
public enum ClosingFrom
{
    Stated = 1,

    /// <summary>The running balance of the last line in time, where no closing balance is stated.</summary>
    LastRunningBalance = 2,
}
