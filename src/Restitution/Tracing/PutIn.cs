using NodaMoney;

namespace Restitution.Tracing;

/// <summary>The most that can be claimants' money in a place, in all places of one currency and along a path.</summary>
/// <remarks>
/// In a currency what they put in, and what can have been brought over from another with their money that was there by
/// then, at the best rates on record; in a place no more than can have come there along its paths. The rows of one day
/// stand in every order. It is a bound and no amount traced.
/// </remarks>
public sealed class PutIn
{
    private readonly TracingLedger ledger;
    private readonly ILookup<int, (int Movement, Money Amount)> origins;
    private readonly Movement[][] days;
    private readonly int[] places;
    private readonly int[] currencies;
    private readonly Dictionary<int, (MostThatCame Place, MostThatCame Currency)> known = [];
    private (MostThatCame Place, MostThatCame Currency)? ofAll;

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
        places = [.. Enumerable.Range(0, ledger.Places.Count)];
        string[] codes = [.. ledger.Places.Select(place => place.Currency.Code)];
        currencies = [.. codes.Select(code => Array.IndexOf(codes, code))];
    }

    public Money MostOf(int claimant, Currency currency) => In(currency, Of(claimant).Currency);

    public Money MostOfAll(Currency currency) => In(currency, OfAll.Currency);

    /// <summary>What of one claimant can be in a place, or have come there where nothing goes on.</summary>
    public Money MostAt(int claimant, int place) => At(place, Of(claimant));

    public Money MostOfAllAt(int place) => At(place, OfAll);

    /// <summary>What of all claimants can have left one place for another.</summary>
    internal decimal MostLeft(int from, int to) => OfAll.Place.Left(from, to);

    /// <summary>What of all claimants can have come from one place to another.</summary>
    internal decimal MostCame(int from, int to) => OfAll.Place.Came(from, to);

    /// <summary>Whether no more comes there under a method than left, so that the bound holds.</summary>
    /// <remarks>Of what was lost pari passu tells more than one put in, and full taint counts money again.</remarks>
    public static bool Bounds(TracingMethod method, PlaceKind kind) => method switch
    {
        TracingMethod.FullTaint => false,
        TracingMethod.PariPassu => kind is PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay,
        _ => true,
    };

    /// <summary>The same results, with no claimant's range above the most that can be there.</summary>
    public static TracingResult Capped(TracingResult result, IReadOnlyList<TracedOrigin> origins)
    {
        var putIn = new PutIn(result.Ledger, origins);
        return result with
        {
            Methods = [.. result.Methods.Select(method => method with
            {
                Amounts = [.. method.Amounts.Select(funds => putIn.Capped(method.Method, funds))],
            })],
        };
    }

    private TracedFunds Capped(TracingMethod method, TracedFunds funds)
    {
        if (funds.Claimant < 0 || funds.Amount.IsSingle || !Bounds(method, ledger.Places[funds.Place].Kind))
        {
            return funds;
        }

        Money most = MostAt(funds.Claimant, funds.Place);
        return funds.Amount.High.Amount <= most.Amount || funds.Amount.Likely.Amount > most.Amount
            ? funds
            : funds with { Amount = funds.Amount with { High = most }, IsCapped = true };
    }

    private (MostThatCame Place, MostThatCame Currency) OfAll =>
        ofAll ??= Most([.. Enumerable.Range(0, ledger.Claimants.Count)]);

    private (MostThatCame Place, MostThatCame Currency) Of(int claimant)
    {
        if (!known.TryGetValue(claimant, out (MostThatCame Place, MostThatCame Currency) most))
        {
            known[claimant] = most = Most([claimant]);
        }

        return most;
    }

    private (MostThatCame Place, MostThatCame Currency) Most(int[] claimants)
    {
        Dictionary<int, decimal> own = claimants.SelectMany(claimant => origins[claimant])
            .GroupBy(one => one.Movement)
            .ToDictionary(one => one.Key, one => one.Sum(part => part.Amount.Amount));
        return (
            new MostThatCame(ledger, days, own, places, isByCurrency: false),
            new MostThatCame(ledger, days, own, currencies, isByCurrency: true));
    }

    private Money In(Currency currency, MostThatCame most)
    {
        int place = Array.FindIndex(places, one => ledger.Places[one].Currency == currency);
        return place < 0 ? new Money(0m, currency) : RoundedUp(most.To(place), currency);
    }

    // A bank takes overdrafts and charges by no path of its own.
    private Money At(int place, (MostThatCame Place, MostThatCame Currency) most) => RoundedUp(
        Math.Min(
            ledger.Places[place].Kind == PlaceKind.Bank ? decimal.MaxValue : most.Place.To(place),
            most.Currency.To(place)),
        ledger.Places[place].Currency);

    private static Money RoundedUp(decimal amount, Currency currency) => new(UpToUnit(amount, currency), currency);

    /// <summary>A bound that is rounded down would cut a minor unit that can be there.</summary>
    internal static decimal UpToUnit(decimal amount, Currency currency) =>
        decimal.Ceiling(amount / currency.MinimalAmount) * currency.MinimalAmount;
}
