using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The outcome of a tracing, asked by method, claimant and place.</summary>
public sealed class TracedAmounts
{
    private readonly Dictionary<(int Method, int Claimant, int Place), TracedFunds> funds = [];
    private readonly Dictionary<(int Method, int Movement, int Place), TracingStep> steps = [];
    private readonly decimal[] wholes;
    private readonly PutIn putIn;

    /// <param name="origins">What makes money the claimants'; none where the ledger's movements say so.</param>
    public TracedAmounts(TracingResult result, IReadOnlyList<TracedOrigin>? origins = null)
    {
        Result = result;
        putIn = new PutIn(result.Ledger, origins ?? []);
        wholes = new decimal[result.Ledger.Places.Count];
        foreach ((int index, MethodResult method) in result.Methods.Index())
        {
            foreach (TracedFunds one in method.Amounts)
            {
                funds[(index, one.Claimant, one.Place)] = one;
            }

            foreach (TracingStep step in method.Steps)
            {
                steps[(index, step.Movement, step.Place)] = step;
            }
        }

        // Under full taint claimants overlap, so that they do not sum to what is there.
        foreach (TracedFunds one in result.Methods.FirstOrDefault(method => method.Method != TracingMethod.FullTaint)
            ?.Amounts ?? [])
        {
            wholes[one.Place] += one.Amount.Likely.Amount;
        }
    }

    public TracingResult Result { get; }

    public int MethodCount => Result.Methods.Count;

    public TracingMethod Method(int index) => Result.Methods[index].Method;

    public Currency CurrencyOf(int place) => Result.Ledger.Places[place].Currency;

    /// <summary>Null where the claimant never had any of it there.</summary>
    public TracedFunds? Of(int method, int claimant, int place) => funds.GetValueOrDefault((method, claimant, place));

    /// <summary>All claimants together: never more than is there, nor than they can have put in.</summary>
    /// <remarks>
    /// Each claimant's best order is another one, so that sums of their ranges go beyond the range of the sum. What is
    /// there less the holder's own bounds it too. Under full taint claimants overlap: what they touch, once.
    /// </remarks>
    public Estimate<Money> AllOf(int method, int place)
    {
        Currency currency = CurrencyOf(place);
        if (Method(method) == TracingMethod.FullTaint && Of(method, TracingLedger.HoldersOwn, place) is { } own)
        {
            decimal touched = Math.Max(0m, wholes[place] - own.Amount.Likely.Amount);
            return Estimate<Money>.Single(new Money(touched, currency));
        }

        Estimate<Money> sum = Sum(ClaimantsOf(method, place).Select(one => one.Amount), currency);
        if (OverOrders(method, [place], sum) is { } exact)
        {
            return exact;
        }

        Estimate<Money> rest = Of(method, TracingLedger.HoldersOwn, place)?.Amount
            ?? Estimate<Money>.Single(new Money(0m, currency));
        Money whole = new(wholes[place], currency);

        // What overdrafts take depends on the order too: what a bank has as listed bounds no other order.
        bool isBank = Result.Ledger.Places[place].Kind == PlaceKind.Bank;
        Money least = isBank || Of(method, TracingLedger.HoldersOwn, place) is null ? sum.Low : whole - rest.High;
        Money most = isBank ? sum.High : whole - rest.Low;
        return Within(
            sum, least,
            PutIn.Bounds(Method(method), Result.Ledger.Places[place].Kind)
                ? Least(most, putIn.MostOfAllAt(place)) : most);
    }

    /// <summary>Several places of one currency together; null under full taint, which is never added up.</summary>
    /// <remarks>Never more than the places hold, nor than each claimant and all together can have put in.</remarks>
    public Estimate<Money>? TotalOf(int method, IEnumerable<int> places, Currency currency)
    {
        if (Method(method) == TracingMethod.FullTaint)
        {
            return null;
        }

        int[] all = [.. places.Distinct()];
        Estimate<Money> sum = Sum(all.Select(place => AllOf(method, place)), currency);
        if (OverOrders(method, all, sum) is { } exact)
        {
            return exact;
        }

        if (!all.All(place => PutIn.Bounds(Method(method), Result.Ledger.Places[place].Kind)))
        {
            return sum;
        }

        Money ofEach = all.SelectMany(place => ClaimantsOf(method, place)).GroupBy(one => one.Claimant)
            .Select(one => Least(
                Sum(one.Select(funds => funds.Amount), currency).High, putIn.MostOf(one.Key, currency)))
            .Aggregate(new Money(0m, currency), (total, one) => total + one);
        return Within(sum, sum.Low, Least(ofEach, putIn.MostOfAll(currency)));
    }

    // Each order has a sum of its own: its least and its most are those of the sum. Null where ranges enclose.
    private Estimate<Money>? OverOrders(int method, int[] places, Estimate<Money> sum)
    {
        IReadOnlyList<decimal[]> orders = Result.Methods[method].Together;
        if (orders.Count == 0)
        {
            return null;
        }

        decimal[] sums = [.. orders.Select(order => places.Sum(place => order[place]))];
        Currency currency = sum.Likely.Currency;
        return new(new Money(sums.Min(), currency), sum.Likely, new Money(sums.Max(), currency));
    }

    /// <summary>The most of a path that can be claimants', in the currency of one end; null for no bound.</summary>
    internal decimal? MostOfFlow(int method, Movement movement, int told)
    {
        PlaceKind kind = movement.To < 0 ? PlaceKind.Outsider : Result.Ledger.Places[movement.To].Kind;
        return !PutIn.Bounds(Method(method), kind) ? null
            : told == movement.From ? putIn.MostLeft(movement.From, movement.To)
            : putIn.MostCame(movement.From, movement.To);
    }

    /// <summary>The most that can be claimants' in one currency: put in, and brought over from another.</summary>
    public Money MostPutIn(Currency currency) => putIn.MostOfAll(currency);

    /// <summary>Each claimant that has or had any of it there under a method.</summary>
    public IEnumerable<TracedFunds> ClaimantsOf(int method, int place) => Enumerable
        .Range(0, Result.Ledger.Claimants.Count).Select(claimant => Of(method, claimant, place)).OfType<TracedFunds>();

    /// <summary>Why the high end is below the sum of the parts; none where it is that sum.</summary>
    public IReadOnlyList<Reason> Caps(Money high, Money sumOfHighs) => high.Amount >= sumOfHighs.Amount ? [] :
    [
        Result.OrdersWalked > 0
            ? new Reason(Statement.SumOfEachOrder)
            {
                About = [Operand.Of(sumOfHighs), Operand.Of(high), new Operand.Number(Result.OrdersWalked)],
            }
            : new Reason(Statement.SumCapped)
            {
                About = [Operand.Of(sumOfHighs), Operand.Of(high), Operand.Of(MostPutIn(high.Currency))],
            },
    ];

    public static Estimate<Money> Sum(IEnumerable<Estimate<Money>> all, Currency currency) =>
        all.Aggregate(Estimate<Money>.Single(new Money(0m, currency)), (sum, one) =>
            new(sum.Low + one.Low, sum.Likely + one.Likely, sum.High + one.High));

    private static Estimate<Money> Within(Estimate<Money> sum, Money least, Money most) => new(
        Least(sum.Likely, sum.Low.Amount >= least.Amount ? sum.Low : least), sum.Likely,
        sum.Likely.Amount >= most.Amount ? sum.Likely : Least(sum.High, most));

    private static Money Least(Money one, Money other) => one.Amount <= other.Amount ? one : other;

    /// <summary>In the order of the methods that were run.</summary>
    public IReadOnlyList<Estimate<Money>> AllOf(int place) =>
        [.. Enumerable.Range(0, MethodCount).Select(method => AllOf(method, place))];

    public TracingStep? StepOf(int method, int movement, int place) =>
        steps.GetValueOrDefault((method, movement, place));

    /// <summary>The workers' part of what a movement moved, in the currency of the account; unrounded.</summary>
    public decimal MovedOf(int method, int movement, int place) =>
        StepOf(method, movement, place) is { } step ? Together(method, step.Moved) : 0m;

    /// <summary>The claimants' part together; under full taint, where they overlap, the greatest.</summary>
    public decimal Together(int method, IReadOnlyList<Share> shares) => Method(method) == TracingMethod.FullTaint
        ? shares.Select(share => share.Amount).DefaultIfEmpty().Max()
        : shares.Sum(share => share.Amount);

    public Money Rounded(decimal amount, int place) =>
        Rounding.HalfUpToMinorUnit(new UnroundedMoney(amount, CurrencyOf(place)));
}
