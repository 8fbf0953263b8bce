using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>What recovery is reckoned from: the claim divided by who answers, orders, receipts and terms.</summary>
/// <param name="Workers">In the order of the case file.</param>
/// <param name="AsOf">The last day, included: what comes in later is in no figure.</param>
public sealed record RecoveryFacts(
    Currency Currency, LocalDate AsOf, IReadOnlyList<AssessedWorker> Workers, IReadOnlyList<string> Respondents,
    IReadOnlyList<RecordedOrder> Orders, IReadOnlyList<Receipt> Receipts, RecoveryTerms Terms)
{
    public IReadOnlyList<JointLiability> Liabilities { get; init; } = [];

    /// <summary>The total that is assessed: <c>total</c>, or <c>in-time</c> where limitation is applied.</summary>
    public string AssessedBy { get; init; } = "total";
}

/// <summary>One worker's claim as this computation has it.</summary>
/// <param name="Parts">By who answers; they sum to what is assessed.</param>
/// <param name="PerDay">Interest for each day after the as-of day.</param>
/// <param name="Rounding">Of the law that governs the work; null where it is not on file.</param>
public sealed record AssessedWorker(
    string Worker, IReadOnlyList<LiablePart> Parts, Money PerDay, RoundingRule? Rounding, Basis Basis)
{
    /// <summary>When its back wages begin to bear interest; empty where all did before any receipt.</summary>
    public IReadOnlyList<WagesBearing> Bearing { get; init; } = [];

    public GroupAmounts Assessed => GroupAmounts.Sum(Parts.Select(part => part.Amounts), PerDay.Currency);
}

/// <summary>Back wages that bear interest from one day on.</summary>
/// <param name="From">The first day of interest.</param>
public sealed record WagesBearing(LocalDate From, Money BackWages);
