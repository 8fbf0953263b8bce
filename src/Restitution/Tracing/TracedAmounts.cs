using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>The outcome of a tracing, asked by method, claimant and place.</summary>
internal sealed class TracedAmounts
{
    private readonly Dictionary<(int Method, int Claimant, int Place), TracedFunds> funds = [];
    private readonly Dictionary<(int Method, int Movement, int Place), TracingStep> steps = [];
    private readonly decimal[] wholes;

    public TracedAmounts(TracingResult result)
    {
        Result = result;
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

    /// <summary>All claimants together.</summary>
    public Estimate<Money> AllOf(int method, int place)
    {
        Currency currency = CurrencyOf(place);
        if (Method(method) == TracingMethod.FullTaint && Of(method, TracingLedger.HoldersOwn, place) is { } own)
        {
            decimal touched = Math.Max(0m, wholes[place] - own.Amount.Likely.Amount);
            return Estimate<Money>.Single(new Money(touched, currency));
        }

        Estimate<Money> sum = Estimate<Money>.Single(new Money(0m, currency));
        for (int claimant = 0; claimant < Result.Ledger.Claimants.Count; claimant++)
        {
            if (Of(method, claimant, place) is { } one)
            {
                sum = new Estimate<Money>(
                    sum.Low + one.Amount.Low, sum.Likely + one.Amount.Likely, sum.High + one.Amount.High);
            }
        }

        // Each claimant's best order is another one: together they never have more than is there.
        Money whole = new(wholes[place], currency);
        return sum.High.Amount > whole.Amount ? sum with { High = whole } : sum;
    }

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
