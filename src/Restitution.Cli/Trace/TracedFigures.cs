using NodaMoney;
using Restitution.Amounts;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>The outcome of a tracing, to be asked by method, claimant and place.</summary>
internal sealed class TracedFigures
{
    private readonly TracingResult result;
    private readonly Dictionary<(int Method, int Claimant, int Place), TracedFunds> funds = [];
    private readonly decimal[] balances;
    private readonly TracedAmounts sums;
    private readonly int? onlyPlace;

    /// <param name="onlyPlace">The index of the only place that is asked for; null for all.</param>
    /// <param name="origins">What makes money the claimants'; none where the ledger itself says so.</param>
    public TracedFigures(
        TracingResult result, int? onlyPlace = null, IReadOnlyList<TracedOrigin>? origins = null)
    {
        sums = new TracedAmounts(result, origins);
        this.result = result;
        this.onlyPlace = onlyPlace;
        foreach ((int method, MethodResult outcome) in result.Methods.Index())
        {
            foreach (TracedFunds one in outcome.Amounts)
            {
                funds[(method, one.Claimant, one.Place)] = one;
            }
        }

        balances = BalancesOf(result);
        Lines =
        [
            .. funds.Keys.Select(key => (key.Claimant, key.Place)).Distinct()
                .Where(line => line.Claimant >= 0 && IsAsked(line.Place) && IsWorthTelling(line))
                .OrderBy(line => line.Claimant).ThenBy(line => line.Place),
        ];
    }

    public TracingLedger Ledger => result.Ledger;

    public int OrdersWalked => result.OrdersWalked;

    public IReadOnlyList<MethodResult> Methods => result.Methods;

    /// <summary>Every claimant and place with something to tell, by claimant, then place.</summary>
    public IReadOnlyList<(int Claimant, int Place)> Lines { get; }

    /// <summary>Whether money changes currency somewhere: then what a claimant put in is no sum of what is told.
    /// </summary>
    public bool HasCurrencyLegs => Ledger.Movements.Any(movement =>
        movement is { From: >= 0, To: >= 0 }
        && Ledger.Places[movement.From].Currency != Ledger.Places[movement.To].Currency);

    /// <summary>Nothing where the method leaves none there.</summary>
    public TracedFunds Of(int method, int claimant, int place) =>
        funds.TryGetValue((method, claimant, place), out TracedFunds? found)
            ? found
            : new TracedFunds(
                claimant, place, Estimate<Money>.Single(claimant < 0 ? Rest(method, place) : Zero(place)))
            {
                IsExact = true,
            };

    /// <summary>All claimants together, as every other format tells it; exact where the holder's own is.</summary>
    public TracedFunds Together(int method, int place) =>
        Of(method, TracingLedger.HoldersOwn, place) with { Amount = sums.AllOf(method, place) };

    /// <summary>Whether any method by which a claim can go leaves or left something there in the end.</summary>
    public bool IsClaimed(int claimant, int place) => Methods.Index().Any(method =>
        method.Item.Method != TracingMethod.FullTaint
        && Of(method.Index, claimant, place).Amount.High.Amount != 0m);

    /// <summary>What is in the place after the last movement; for an end point, all that came there.</summary>
    public Money BalanceOf(int place) => new(balances[place], Ledger.Places[place].Currency);

    public IReadOnlyList<int> Places =>
        [.. Lines.Select(line => line.Place).Distinct().Order()];

    /// <summary>What a claimant brought in from outside, in one currency.</summary>
    public decimal PutIn(int claimant, Currency currency) => Ledger.Movements
        .Where(movement => movement.Origin == claimant && movement.From == Movement.Nowhere && movement.To >= 0
            && Ledger.Places[movement.To].Currency == currency)
        .Sum(movement => movement.In);

    public IReadOnlyList<Currency> CurrenciesOf(int claimant) =>
        [.. Lines.Where(line => line.Claimant == claimant)
            .Select(line => Ledger.Places[line.Place].Currency).Distinct()];

    /// <summary>
    /// What of a claimant's money left the ledger, and nothing tells where to: all that was put in, less all that is
    /// told.
    /// </summary>
    /// <remarks>Where the rest is a range the ends change places: most gone where least is left.</remarks>
    public Estimate<Money> GoneOf(int method, int claimant, Currency currency)
    {
        decimal putIn = PutIn(claimant, currency);
        Estimate<Money>[] told =
        [
            .. Lines.Where(line => line.Claimant == claimant && Ledger.Places[line.Place].Currency == currency)
                .Select(line => Of(method, claimant, line.Place).Amount),
        ];
        return new Estimate<Money>(
            Less(each => each.High), Less(each => each.Likely), Less(each => each.Low));

        Money Less(Func<Estimate<Money>, Money> end) =>
            new(Math.Max(0m, putIn - told.Sum(each => end(each).Amount)), currency);
    }

    private bool IsAsked(int place) => onlyPlace is null || onlyPlace == place;

    // Money on its way from one account to the other has left that place again when the ledger ends, nearly always.
    private bool IsWorthTelling((int Claimant, int Place) line) =>
        Ledger.Places[line.Place].Kind != PlaceKind.OnTheWay || balances[line.Place] != 0m;

    private Money Zero(int place) => new(0m, Ledger.Places[place].Currency);

    private Money Rest(int method, int place) => new(
        balances[place] - result.Methods[method].Amounts
            .Where(one => one.Place == place && one.Claimant >= 0).Sum(one => one.Amount.Likely.Amount),
        Ledger.Places[place].Currency);

    // Where records end, what was there goes with them and no movement tells of it: the tracing itself says what is
    // where, but for an overdraft, in which there is nothing to trace.
    private static decimal[] BalancesOf(TracingResult result)
    {
        decimal[] balances = MovedTo(result.Ledger);
        MethodResult? whole = result.Methods.FirstOrDefault(method => method.Method != TracingMethod.FullTaint);
        if (whole is null)
        {
            return balances;
        }

        decimal[] told = new decimal[balances.Length];
        foreach (TracedFunds one in whole.Amounts)
        {
            told[one.Place] += one.Amount.Likely.Amount;
        }

        HashSet<int> cut = [.. result.Ledger.Recorded.Select(span => span.Place)];
        return [.. told.Select((sum, place) => balances[place] >= 0m || cut.Contains(place)
            || result.Ledger.Places[place].Kind == PlaceKind.Holding ? sum : balances[place])];
    }

    private static decimal[] MovedTo(TracingLedger ledger)
    {
        decimal[] balances = new decimal[ledger.Places.Count];
        foreach (Movement movement in ledger.Movements)
        {
            if (movement.From >= 0)
            {
                balances[movement.From] -= movement.Out;
            }

            if (movement.To >= 0)
            {
                balances[movement.To] += movement.In;
            }
        }

        return balances;
    }
}
