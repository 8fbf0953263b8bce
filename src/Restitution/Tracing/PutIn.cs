using NodaMoney;

namespace Restitution.Tracing;

/// <summary>The most that can be claimants' money in the places of one currency, whatever the method.</summary>
/// <remarks>
/// What they put in in that currency, and all that was brought over into it from places that their money can have
/// reached by then. The rows of one day stand in every order. It is a bound and no amount traced.
/// </remarks>
public sealed class PutIn
{
    private readonly TracingLedger ledger;
    private readonly ILookup<int, (int Movement, Money Amount)> origins;
    private readonly Movement[][] days;
    private readonly Dictionary<int, Dictionary<string, decimal>> known = [];
    private Dictionary<string, decimal>? ofAll;

    /// <param name="given">What makes money the claimants'; none where the ledger's own movements say so.</param>
    public PutIn(TracingLedger ledger, IReadOnlyList<TracedOrigin> given)
    {
        this.ledger = ledger;
        Dictionary<string, int> claimants = ledger.Claimants.Index().ToDictionary(
            one => one.Item, one => one.Index, StringComparer.Ordinal);
        origins = given.Count > 0
            ? given.Where(one => claimants.ContainsKey(one.Claimant))
                .ToLookup(one => claimants[one.Claimant], one => (one.Movement, one.Amount))
            : ledger.Movements.Where(one => one.Origin >= 0 && one.To >= 0)
                .ToLookup(one => one.Origin, one => (one.Number, new Money(one.In, ledger.Places[one.To].Currency)));
        days = [.. ledger.Movements.GroupBy(one => one.On).OrderBy(day => day.Key).Select(day => day.ToArray())];
    }

    public Money MostOf(int claimant, Currency currency)
    {
        if (!known.TryGetValue(claimant, out Dictionary<string, decimal>? most))
        {
            most = Most([claimant]);
            known.Add(claimant, most);
        }

        return new Money(most.GetValueOrDefault(currency.Code), currency);
    }

    public Money MostOfAll(Currency currency)
    {
        ofAll ??= Most([.. Enumerable.Range(0, ledger.Claimants.Count)]);
        return new Money(ofAll.GetValueOrDefault(currency.Code), currency);
    }

    /// <summary>The same results, with no claimant's range above the most that can be there.</summary>
    public static TracingResult Capped(TracingResult result, IReadOnlyList<TracedOrigin> origins)
    {
        var putIn = new PutIn(result.Ledger, origins);
        return result with
        {
            Methods = [.. result.Methods.Select(method => method with
            {
                Amounts = [.. method.Amounts.Select(putIn.Capped)],
            })],
        };
    }

    private TracedFunds Capped(TracedFunds funds)
    {
        if (funds.Claimant < 0 || funds.Amount.IsSingle)
        {
            return funds;
        }

        Money most = MostOf(funds.Claimant, ledger.Places[funds.Place].Currency);
        return funds.Amount.High.Amount <= most.Amount || funds.Amount.Likely.Amount > most.Amount
            ? funds
            : funds with { Amount = funds.Amount with { High = most }, IsCapped = true };
    }

    private Dictionary<string, decimal> Most(int[] claimants)
    {
        Dictionary<string, decimal> most = new(StringComparer.Ordinal);
        HashSet<int> own = [];
        foreach ((int movement, Money amount) in claimants.SelectMany(claimant => origins[claimant]))
        {
            own.Add(movement);
            Add(most, amount.Currency, amount.Amount);
        }

        HashSet<int> reached = [];
        foreach (Movement[] day in days)
        {
            Reach(reached, own, day);
            foreach (Movement one in day.Where(one => one is { From: >= 0, To: >= 0 } && reached.Contains(one.From)
                && (one.Kind == MovementKind.SaleSharingGain
                    || ledger.Places[one.From].Currency != ledger.Places[one.To].Currency)))
            {
                Add(most, ledger.Places[one.To].Currency, one.In);
            }
        }

        return most;
    }

    // Until nothing new is reached: within a day any order is possible.
    private static void Reach(HashSet<int> reached, HashSet<int> own, Movement[] day)
    {
        bool hasMore = true;
        while (hasMore)
        {
            hasMore = false;
            foreach (Movement one in day.Where(one => one.To >= 0
                && (own.Contains(one.Number) || (one.From >= 0 && reached.Contains(one.From)))))
            {
                hasMore |= reached.Add(one.To);
            }
        }
    }

    private static void Add(Dictionary<string, decimal> most, Currency currency, decimal amount) =>
        most[currency.Code] = most.GetValueOrDefault(currency.Code) + amount;
}
