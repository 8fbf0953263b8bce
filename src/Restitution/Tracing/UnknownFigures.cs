using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>Money whose path is lost, with a holder or for want of a statement, by the workers whose it is.</summary>
internal sealed class UnknownFigures(TracedCase traced, TracedAmounts amounts, Func<int, int, Basis> basisAt)
{
    private readonly IReadOnlyList<Place> places = traced.Result.Ledger.Places;

    public IEnumerable<Figure> All() => [.. Demands(), .. Lost()];

    private IEnumerable<Figure> Demands() =>
        from demand in traced.Demands
        where demand.Amount is { Currency: var currency } && currency != Currency.NoCurrency
        select demand.Place is { } place && Ranked(place) is { } method
            ? Waiting(demand, demand.Amount!.Value, place, method) : Alone(demand, demand.Amount!.Value);

    private Figure Waiting(StatementDemand demand, Money amount, int place, int method) => TracedFigures.Single(
        TracedIds.Demand(demand.Priority), amount,
        new Reason(Statement.WaitsForStatement)
        {
            About = [.. About(demand), TracingReasons.Method(amounts.Method(method))],
            Working = [.. Workers(place, method).Select(one => Operand.Of(one.Amount.Likely))],
            Figures = [.. Workers(place, method).Select(one => IdOf(one, method))],
            Sources = demand.Sources,
        },
        basisAt(method, place));

    // No money of a worker is traced before records begin: the balance is all that there is to ask about.
    private static Figure Alone(StatementDemand demand, Money amount) => TracedFigures.Single(
        TracedIds.Demand(demand.Priority), amount,
        new Reason(demand.Why == DemandReason.RecordsBegin
            ? Statement.RecordsBeginWith : Statement.WaitsForStatement)
        {
            About = About(demand),
            Working = [Operand.Of(amount)],
            Sources = demand.Sources,
        });

    private static Operand[] About(StatementDemand demand) =>
    [
        new Operand.Code(demand.Account.Length > 0 ? demand.Account : demand.Holder),
        demand.To is { } to ? new Operand.Span(demand.From, to) : Operand.Of(demand.From),
    ];

    private IEnumerable<Figure> Lost() =>
        from asset in traced.Substitutes.DistinctBy(one => (one.Holder, one.Lost[0].Currency.Code))
        from method in Enumerable.Range(0, asset.Lost.Count)
        where amounts.Method(method) != TracingMethod.FullTaint
        let parts = asset.LostIn.SelectMany(place => Workers(place, method)).ToArray()
        select TracedFigures.Single(
            TracedIds.Lost(asset.Holder, asset.Lost[method].Currency, amounts.Method(method)), asset.Lost[method],
            new Reason(Statement.LostWithHolder)
            {
                About = [new Operand.Code(asset.Holder), TracingReasons.Method(amounts.Method(method))],
                Working = parts.Length > 0
                    ? [.. parts.Select(one => Operand.Of(one.Amount.Likely))] : [Operand.Of(asset.Lost[method])],
                Figures = [.. parts.Select(one => IdOf(one, method))],
            },
            BasisOf.Weakest([.. asset.LostIn.Select(place => basisAt(method, place))]));

    private IEnumerable<TracedFunds> Workers(int place, int method) =>
        amounts.ClaimantsOf(method, place).Where(one => one.Amount.Likely.Amount > 0m);

    private string IdOf(TracedFunds funds, int method) => TracedIds.Of(
        traced.Result.Ledger.Claimants[funds.Claimant], places[funds.Place], amounts.Method(method));

    // As the demands are ranked: by the chosen method, without one by that which gives the most.
    private int? Ranked(int place)
    {
        int[] all = [.. Enumerable.Range(0, amounts.MethodCount)
            .Where(method => amounts.Method(method) != TracingMethod.FullTaint)];
        int[] chosen = [.. all.Where(method => amounts.Method(method) == traced.Method?.Method)];
        return all.Length == 0 ? null
            : chosen.Length > 0 ? chosen[0] : all.MaxBy(method => amounts.AllOf(method, place).Likely.Amount);
    }
}
