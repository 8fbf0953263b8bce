using NodaMoney;

namespace Restitution.Tracing;

/// <summary>Sums the movements between two places, with the workers' part of each under each method.</summary>
/// <remarks>
/// Openings are no flow. A transfer that takes days goes from account to account here; the way between them is no place
/// of its own. Each traced part is rounded once, on the sum.
/// </remarks>
internal static class MoneyFlows
{
    public static IReadOnlyList<Flow> Of(TracedAmounts traced)
    {
        TracingLedger ledger = traced.Result.Ledger;
        return
        [
            .. from movement in ledger.Movements
               where movement.Kind != MovementKind.Opening && !IsOnTheWay(ledger, movement.From)
               group movement by (movement.From, To: Arrival(ledger, movement)) into between
               orderby between.Min(one => one.On), between.Key.From, between.Key.To
               select Of(traced, between.Key.From, between.Key.To, [.. between]),
        ];
    }

    /// <summary>The place in whose currency a movement is told: the account it leaves, else what it reaches.</summary>
    public static int PlaceOf(TracingLedger ledger, Movement movement) =>
        movement.From >= 0 && ledger.Places[movement.From].Kind == PlaceKind.Account ? movement.From : movement.To;

    /// <summary>Where the money of a movement arrives, past the way.</summary>
    public static int Arrival(TracingLedger ledger, Movement movement) => !IsOnTheWay(ledger, movement.To)
        ? movement.To
        : ledger.Movements.First(one => one.From == movement.To && one.On >= movement.On).To;

    private static bool IsOnTheWay(TracingLedger ledger, int place) =>
        place >= 0 && ledger.Places[place].Kind == PlaceKind.OnTheWay;

    private static Flow Of(TracedAmounts traced, int from, int to, Movement[] movements)
    {
        TracingLedger ledger = traced.Result.Ledger;
        int place = PlaceOf(ledger, movements[0]);
        decimal amount = movements.Sum(one => place == one.From ? one.Out : one.In);
        return new Flow(from, to, new Money(amount, traced.CurrencyOf(place)), movements.Length,
        [
            .. Enumerable.Range(0, traced.MethodCount).Select(method => traced.Rounded(
                movements.Sum(one => traced.MovedOf(method, one.Number, place)), place)),
        ])
        {
            FirstOn = movements.Min(one => one.On),
            LastOn = movements.Max(one => one.On),
        };
    }
}
