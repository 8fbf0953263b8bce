using NodaMoney;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>
/// A record that the case lacks, whom and which days it would tell of, and what it would do to a total.
/// </summary>
/// <remarks>
/// It narrows a total by what lies between the high and the low figure of the lines that rest on its absence: that
/// much is decided by a record that says any one thing within the range. Where the lines have one figure that rests on
/// a statement, the record narrows nothing and firms them: <see cref="Firms"/> would rest on a document. A gap that
/// stands where a figure would be cannot be measured, and says so by <see cref="Narrows"/> being null.
/// </remarks>
public sealed record MissingEvidence
{
    public required EvidenceWanted Wanted { get; init; }

    /// <summary>The worker's code; null for the case as a whole.</summary>
    public required string? Worker { get; init; }

    /// <summary>The days that the record would tell of, both ends included; null where the gap says.</summary>
    public DateInterval? Span { get; init; }

    /// <summary>The id of the total that would be narrower, for example <c>W-03/back-wages</c>.</summary>
    public string? Total { get; init; }

    /// <summary>By how much the total would be narrower; null where it cannot be measured.</summary>
    public Figure? Narrows { get; init; }

    /// <summary>The likely amount of the lines, which would then rest on a document.</summary>
    public Money? Firms { get; init; }

    /// <summary>What is missing in words, where a gap of the computation says it.</summary>
    public Gap? Gap { get; init; }

    /// <summary>How many gaps of the same words stand behind this one line.</summary>
    public int GapCount { get; init; }
}

/// <summary>The kind of record that is wanted. Numbers are not reused.</summary>
public enum EvidenceWanted
{
    /// <summary>Attendance or hours, written at the time by somebody else.</summary>
    AttendanceRecord = 1,

    /// <summary>A bank statement, a receipt or a signed line that proves or disproves a payment.</summary>
    ProofOfPayment = 2,

    /// <summary>The terms in writing: a contract, an offer, a message.</summary>
    WrittenTerms = 3,

    CountOfPieces = 4,
    HolidayCalendar = 5,

    /// <summary>A statement that foots, or the one between two that do not follow.</summary>
    BankStatement = 6,

    RateOfExchange = 7,

    /// <summary>A text of law, or a choice between its readings.</summary>
    LawText = 8,

    /// <summary>A decision on whose name a row has.</summary>
    MatchOfPerson = 9,

    /// <summary>A corrected row, or a better copy of the exhibit.</summary>
    ReadableRow = 10,

    /// <summary>A finding of the authority.</summary>
    Finding = 11,

    /// <summary>A statement by the worker, or a term of the case file.</summary>
    TermOfCase = 12,

    /// <summary>What the gap says, of no kind named here.</summary>
    AsTheGapSays = 13,
}
