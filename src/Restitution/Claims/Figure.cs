using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>One printed amount: its id, what it is under each scenario, and the reason of the likely one.</summary>
/// <param name="Id">Worker, period and name, for example <c>W-03/2019-05/overtime</c>: what <c>explain</c>
/// takes.</param>
/// <param name="Reason">Null in an untold run.</param>
public sealed record Figure(string Id, Estimate<Money> Amount, Basis Basis, Reason? Reason)
{
    public Money Likely => Amount.Likely;

    /// <summary>
    /// Of a total: how much of the likely amount rests on what; null for a line, which has one basis.
    /// </summary>
    public InferenceShares? Inference { get; init; }
}
