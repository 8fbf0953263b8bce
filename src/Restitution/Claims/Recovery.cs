using NodaMoney;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>How far the claim has come: assessed, claimed, ordered, collected, paid out.</summary>
/// <remarks>
/// Money that came in under an order or before it is collection, not payment of wages: back wages do not move by it,
/// and what remains to be paid does. Assessed, less interest that did not run, less what was collected, and what came
/// in beyond, is what remains: of each worker and of the case.
/// </remarks>
public sealed record Recovery
{
    public required IReadOnlyList<WorkerRecovery> Workers { get; init; }

    /// <summary>The workers together.</summary>
    public required WorkerRecovery Case { get; init; }

    public required IReadOnlyList<ReceiptOutcome> Receipts { get; init; }

    /// <summary>In the order of the case file.</summary>
    public required IReadOnlyList<Exposure> Exposures { get; init; }

    /// <summary>The orders in force: ordered, and not superseded.</summary>
    public required IReadOnlyList<RecordedOrder> InForce { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Whether anything but the claim itself is recorded.</summary>
    public bool HasRecords { get; init; }

    /// <summary>Whether several answer for a part of the claim, or for different parts.</summary>
    public bool HasSeveralRespondents => Exposures.Count > 1;
}

/// <summary>One worker's line of the funnel, or the line of the case.</summary>
/// <param name="Worker">Code; <c>case</c> for all together.</param>
public sealed record WorkerRecovery(string Worker)
{
    /// <summary>What this computation assesses.</summary>
    public required GroupAmounts Assessed { get; init; }

    /// <summary>Null where no claim is recorded.</summary>
    public required GroupAmounts? Claimed { get; init; }

    /// <summary>By the orders in force; null where no order is recorded.</summary>
    public required GroupAmounts? Ordered { get; init; }

    public required GroupAmounts Collected { get; init; }

    public required GroupAmounts PaidOut { get; init; }

    /// <summary>Interest that ran since the order, or since the claim; below zero where some was taken back.</summary>
    public required IReadOnlyList<InterestRun> Runs { get; init; }

    /// <summary>Interest that did not run because back wages had come in.</summary>
    public required Money InterestNotRun { get; init; }

    /// <summary>
    /// What is open under the orders in force, or of the claim where there is none, on the as-of day.
    /// </summary>
    public required GroupAmounts Balance { get; init; }

    /// <summary>Interest for each day after the as-of day, on the back wages that are open.</summary>
    public required Money BalancePerDay { get; init; }

    /// <summary>What this computation assesses more than the orders in force; null where there is none.</summary>
    public Money? SinceOrder => Ordered is { } ordered ? Assessed.Total - ordered.Total : null;

    /// <summary>What came in beyond what this computation assesses; of the case, the sum of its lines.</summary>
    public Money Beyond
    {
        get
        {
            Money beyond = BeyondOfLines ?? Collected.Total + InterestNotRun - Assessed.Total;
            return beyond.Amount > 0m ? beyond : beyond - beyond;
        }
    }

    /// <summary>Null for a worker's own line.</summary>
    public Money? BeyondOfLines { private get; init; }

    /// <summary>
    /// What this computation leaves to be paid: nothing that came in is paid twice, and what one worker had too much
    /// of lowers no other's line.
    /// </summary>
    public Money Remaining => Assessed.Total - InterestNotRun - Collected.Total + Beyond;

    /// <summary>Interest for each day after the as-of day on the back wages that remain, rounded once.</summary>
    public required Money RemainingPerDay { get; init; }

    /// <summary>What came in and was not handed on yet.</summary>
    public Money Held => Collected.Total - PaidOut.Total;
}

/// <summary>What became of a receipt: shares, costs and what is left sum to it.</summary>
/// <param name="LeftOver">What no worker was owed by the one who paid.</param>
public sealed record ReceiptOutcome(
    Receipt Receipt, IReadOnlyList<ReceiptShare> Shares, Money CostsTaken, Money LeftOver)
{
    public Money Shared => Shares.Aggregate(CostsTaken - CostsTaken, (sum, share) => sum + share.Applied.Total);
}

/// <summary>What one respondent answers for.</summary>
/// <param name="Alone">What nobody answers for beside him.</param>
/// <param name="Jointly">What others answer for as well; it stands once in the claim.</param>
/// <param name="Received">What came in from him.</param>
/// <param name="Open">What he can still be held to, after all that came in from anybody.</param>
public sealed record Exposure(
    string Respondent, GroupAmounts Alone, GroupAmounts Jointly, Money Received, GroupAmounts Open)
{
    public GroupAmounts Whole => Alone + Jointly;
}
