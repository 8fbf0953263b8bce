using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>Walks every order that the rows of unordered days can have, where these are few.</summary>
/// <remarks>
/// The least and the most of all orders are then exact: each was walked, and printed as it would be if it were the one
/// on record. Few are at most <see cref="OrdersOfDays.MostOfDay"/> of rows of one day that share accounts, as many in
/// all as the terms allow, and no more work than <see cref="MostBookings"/>. Beyond that the bounds that enclose every
/// order stay.
/// </remarks>
internal static class EveryOrder
{
    /// <summary>Orders times movements: a few seconds.</summary>
    public const int MostBookings = 1_000_000;

    public static TracingResult Told(
        TracingLedger ledger, TracingTerms terms, Func<TracingLedger, TracingTerms, TracingResult> traced)
    {
        TracingResult enclosed = traced(ledger, terms);
        if (enclosed.Methods.All(method => method.Amounts.All(one => one.Amount.IsSingle)))
        {
            return enclosed;
        }

        int most = Math.Min(terms.MostOrders, MostBookings / Math.Max(1, ledger.Movements.Count));
        if (OrdersOfDays.Of(ledger, most) is not { } orders)
        {
            return enclosed;
        }

        TracingTerms asListed = terms with { TrustsOrderAsListed = true };
        (TracingResult Result, IReadOnlyList<Flow> Flows)[] walked =
        [
            .. Enumerable.Range(0, orders.Count).AsParallel().AsOrdered()
                .Select(index => WithFlows(traced(orders.LedgerOf(index), asListed))),
        ];
        TracingResult[] all = [.. walked.Select(one => one.Result)];
        return enclosed with
        {
            OrdersWalked = orders.Count,
            FlowEnds = [.. walked.SelectMany(one => one.Flows).GroupBy(flow => (flow.From, flow.To)).Select(Ends)],
            Methods = [.. enclosed.Methods.Select((method, index) => Exact(
                ledger, method, [.. all.Select(one => one.Methods[index])]))],
        };
    }

    // Steps are as many as movements: of an order no more is kept than its flows.
    private static (TracingResult Result, IReadOnlyList<Flow> Flows) WithFlows(TracingResult order) =>
    (
        order with { Methods = [.. order.Methods.Select(method => method with { Steps = [] })] },
        order.Methods.All(method => method.Steps.Count == 0) ? [] : MoneyFlows.Of(new TracedAmounts(order))
    );

    private static FlowEnds Ends(IGrouping<(int From, int To), Flow> orders)
    {
        int[] methods = [.. Enumerable.Range(0, orders.First().Traced.Count)];
        return new FlowEnds(
            orders.Key.From, orders.Key.To,
            [.. methods.Select(method => orders.Min(flow => flow.Traced[method]))],
            [.. methods.Select(method => orders.Max(flow => flow.Traced[method]))]);
    }

    private static MethodResult Exact(TracingLedger ledger, MethodResult listed, MethodResult[] orders)
    {
        Dictionary<(int Claimant, int Place), TracedFunds> asListed =
            listed.Amounts.ToDictionary(one => (one.Claimant, one.Place));
        var ends = new Dictionary<(int Claimant, int Place), (decimal Low, decimal High, int Count)>();
        foreach (TracedFunds one in orders.SelectMany(order => order.Amounts))
        {
            (decimal amount, (int, int) key) = (one.Amount.Likely.Amount, (one.Claimant, one.Place));
            ends[key] = ends.TryGetValue(key, out (decimal Low, decimal High, int Count) known)
                ? (Math.Min(known.Low, amount), Math.Max(known.High, amount), known.Count + 1) : (amount, amount, 1);
        }

        return listed with
        {
            Amounts =
            [
                .. ends.Select(end => Told(
                        ledger, asListed.GetValueOrDefault(end.Key), end.Key,
                        end.Value.Count < orders.Length ? Math.Min(0m, end.Value.Low) : end.Value.Low, end.Value.High))
                    .OrderBy(one => unchecked((uint)one.Claimant)).ThenBy(one => one.Place),
            ],
            Together = listed.Method == TracingMethod.FullTaint ? [] : [.. Distinct(orders.Select(order =>
                Together(ledger, order)))],
        };
    }

    private static TracedFunds Told(
        TracingLedger ledger, TracedFunds? listed, (int Claimant, int Place) key, decimal low, decimal high)
    {
        Currency currency = ledger.Places[key.Place].Currency;
        Money likely = listed?.Amount.Likely ?? new Money(0m, currency);
        var amount = new Estimate<Money>(
            new Money(Math.Min(low, likely.Amount), currency), likely,
            new Money(Math.Max(high, likely.Amount), currency));
        return (listed ?? new TracedFunds(key.Claimant, key.Place, amount)) with
        {
            Amount = amount, IsExact = true, IsCapped = false,
        };
    }

    private static decimal[] Together(TracingLedger ledger, MethodResult order)
    {
        decimal[] byPlace = new decimal[ledger.Places.Count];
        foreach (TracedFunds one in order.Amounts.Where(one => one.Claimant >= 0))
        {
            byPlace[one.Place] += one.Amount.Likely.Amount;
        }

        return byPlace;
    }

    private static IEnumerable<decimal[]> Distinct(IEnumerable<decimal[]> all) =>
        all.DistinctBy(one => string.Join(' ', one.Select(Text)));

    private static string Text(decimal amount) =>
        amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
