using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The sums that documents print: all claimants in a place, in places of a kind, in a currency.</summary>
/// <remarks>Full taint has none: it counts money again.</remarks>
internal sealed class TotalFigures(TracedCase traced, TracedAmounts amounts, CarriedOrigins carried)
{
    private readonly TracingLedger ledger = traced.Result.Ledger;

    private readonly int[] held =
    [
        .. traced.Result.Methods.SelectMany(method => method.Amounts).Where(funds => funds.Claimant >= 0)
            .Select(funds => funds.Place).Distinct().Order(),
    ];

    public IEnumerable<Figure> All() => [.. Origins(), .. Enumerable.Range(0, amounts.MethodCount)
        .Where(method => amounts.Method(method) != TracingMethod.FullTaint).SelectMany(OfMethod)];

    private IEnumerable<Figure> Origins() =>
        from origin in traced.Origins
        group origin by origin.Amount.Currency into same
        select TracedFigures.Single(
            TracedIds.OfOrigins(same.Key),
            same.Aggregate(new Money(0m, same.Key), (sum, one) => sum + one.Amount),
            new Reason(Statement.TotalOfLines)
            {
                Working = [.. same.Select(origin => Operand.Of(origin.Amount))],
                Figures = [.. same.Select(TracedIds.Origin)],
            },
            BasisOf.Weakest([.. same.Select(origin => origin.Because.Basis)]));

    private IEnumerable<Figure> OfMethod(int method)
    {
        TracingMethod name = amounts.Method(method);
        foreach (int place in held)
        {
            yield return Total(TracedIds.OfPlace(ledger.Places[place], name), method, [place],
                amounts.AllOf(method, place));
        }

        foreach (IGrouping<Currency, int> same in held.GroupBy(amounts.CurrencyOf))
        {
            foreach (IGrouping<PlaceKind, int> kind in same.GroupBy(place => ledger.Places[place].Kind))
            {
                yield return Total(TracedIds.OfKind(kind.Key, same.Key, name), method, [.. kind],
                    amounts.TotalOf(method, kind, same.Key)!.Value);
            }

            yield return Total(TracedIds.OfCurrency(same.Key, name), method, [.. same],
                amounts.TotalOf(method, same, same.Key)!.Value);
        }
    }

    private Figure Total(string id, int method, int[] places, Estimate<Money> sum)
    {
        TracedFunds[] parts =
        [
            .. places.SelectMany(place => amounts.ClaimantsOf(method, place))
                .Where(funds => funds.Amount.BySize().High.Amount > 0m).OrderBy(funds => funds.Claimant),
        ];
        return TracedFigures.Of(
            id, sum,
            new Reason(Statement.TotalOfLines)
            {
                Working = [.. parts.Select(funds => Operand.Of(funds.Amount.Likely))],
                Figures = [.. parts.Select(funds => TracedIds.Of(
                    ledger.Claimants[funds.Claimant], ledger.Places[funds.Place], amounts.Method(method)))],
                Parts = amounts.Caps(
                    sum.High, TracedAmounts.Sum(parts.Select(funds => funds.Amount), sum.High.Currency).High),
            },
            carried.BasisOf(method, parts));
    }
}
