using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;

namespace Restitution.Claims;

/// <summary>One ground on which an amount is owed to one worker, whichever forum can award it.</summary>
/// <remarks>
/// What a pay period is short of stands here by its head of pay, added up over the periods of one law; the heads of pay
/// together are the back wages to the minor unit. Interest is a head of its own for each head it accrues on. No head
/// knows where the worker comes from or on what papers: no rule asks for it.
/// </remarks>
public sealed record HeadOfClaim
{
    /// <summary>
    /// As the law on file calls it, for example <c>severance</c>: what each forum can award goes by it.
    /// </summary>
    public required string Head { get; init; }

    public required HeadKind Kind { get; init; }

    /// <summary>The folder of the law on file under which it is owed.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>What is owed, before any forum, cap or limitation: <c>W-03/severance</c>.</summary>
    public required Figure Owed { get; init; }

    /// <summary>What fell due on which day: limitation runs from each. Together they are what is owed.</summary>
    public required IReadOnlyList<DuePart> Parts { get; init; }

    /// <summary>For interest, the head it accrues on, <c>pay</c> for all heads of pay; null for the others.</summary>
    public string? AccruesOn { get; init; }

    /// <summary>The days whose earnings it makes good, both included; null where it makes good no earnings.</summary>
    public DateInterval? MakesGood { get; init; }

    /// <summary>The finding without which it enters no total; null where it needs none.</summary>
    public HeadCondition? Condition { get; init; }

    /// <summary>Rows of exhibits that prove it, where the case records it as a loss.</summary>
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>How a recorded loss left the worker's hands; null for other heads.</summary>
    public LossPaidBy? PaidBy { get; init; }

    /// <summary>Whether it can enter a total: it needs no finding, or the case records it.</summary>
    public bool IsUnconditional => Condition is null or { IsMet: true };
}

/// <summary>What of one head fell due on one day.</summary>
/// <param name="Figure">The id of the figure that it is, or is a part of.</param>
public readonly record struct DuePart(LocalDate DueOn, Estimate<Money> Amount, string Figure)
{
    /// <summary>The rows that prove a recorded loss; none for what is reckoned.</summary>
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>Of what kind a head is. Heads of one kind are reckoned and lost in one way.</summary>
public enum HeadKind
{
    /// <summary>What pay periods are short of.</summary>
    Pay = 1,

    Interest = 2,

    /// <summary>A surcharge on late pay, when the finding it needs is recorded.</summary>
    Surcharge = 3,

    /// <summary>Owed because the work ended: severance, notice, leave not taken, what a term's end gives.</summary>
    EndOfWork = 4,

    /// <summary>The thirteenth month and its like.</summary>
    YearlyPay = 5,

    /// <summary>A loss that the case records, with its source: medical care, transport, housing.</summary>
    OtherLoss = 6,

    /// <summary>A recruitment fee that the worker paid.</summary>
    FeeRefund = 7,

    /// <summary>Liquidated damages, double indemnity.</summary>
    StatutoryIncrease = 8,

    /// <summary>The greater of the gain to the respondent and the value of the labour, less what was paid.</summary>
    GreaterValue = 9,

    /// <summary>A fine by days of lateness, where its law asks for no finding or the finding is recorded.</summary>
    LateFine = 10,
}

/// <summary>What has to be found before a head enters a total, or what would keep it out.</summary>
/// <param name="Finding">As the law on file names it.</param>
/// <param name="IsDefence">Whether it is the respondent's to show: then the head stands until it is found.</param>
/// <param name="IsRecorded">Whether the case records it, by whom and on what evidence.</param>
public sealed record HeadCondition(string Finding, bool IsDefence, bool IsRecorded)
{
    public bool IsMet => IsDefence ? !IsRecorded : IsRecorded;
}
