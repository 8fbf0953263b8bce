using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>Sums the movements between two places, with the workers' part of each under each method.</summary>
/// <remarks>
/// Openings are no flow. A transfer that takes days goes from account to account here; the way between them is no place
/// of its own. Each traced part is rounded once, on the sum. Where money comes to rest, the parts of all that came
/// there are shared out by largest remainder instead, so that they sum to what is told of the place.
/// </remarks>
public static class MoneyFlows
{
    public static IReadOnlyList<Flow> Of(TracedAmounts traced)
    {
        TracingLedger ledger = traced.Result.Ledger;
        Between[] all =
        [
            .. from movement in ledger.Movements
               where movement.Kind != MovementKind.Opening && !IsOnTheWay(ledger, movement.From)
               group movement by (movement.From, To: Arrival(ledger, movement)) into between
               orderby between.Min(one => one.On), between.Key.From, between.Key.To
               select new Between(between.Key.From, between.Key.To, [.. between]),
        ];
        Money[][] parts = [.. Enumerable.Range(0, traced.MethodCount).Select(method => Parts(traced, method, all))];
        return
        [
            .. all.Select((between, index) => WithRanges(
                traced, between.Movements, Of(traced, between, [.. parts.Select(ofMethod => ofMethod[index])]))),
        ];
    }

    /// <summary>The place in whose currency a movement is told: the account it leaves, else what it reaches.</summary>
    public static int PlaceOf(TracingLedger ledger, Movement movement) =>
        movement.From >= 0 && ledger.Places[movement.From].Kind == PlaceKind.Account ? movement.From : movement.To;

    /// <summary>Where the money of a movement arrives, past the way.</summary>
    public static int Arrival(TracingLedger ledger, Movement movement) => !IsOnTheWay(ledger, movement.To)
        ? movement.To
        : ledger.Movements.First(one => one.From == movement.To && one.On >= movement.On).To;

    /// <summary>Whether what is told of a place is the sum of what came there, in its own currency.</summary>
    public static bool IsRest(TracingLedger ledger, int place) => place >= 0
        && ledger.Places[place].Kind is PlaceKind.Holding or PlaceKind.Cash or PlaceKind.Outsider or PlaceKind.Bank
        && !ledger.Movements.Any(one => one.From == place
            || (one.Reverses > 0 && ledger.Movements[one.Reverses - 1].To == place)
            || (Arrival(ledger, one) == place && PlaceOf(ledger, one) is >= 0 and int told
                && ledger.Places[told].Currency != ledger.Places[place].Currency));

    private static bool IsOnTheWay(TracingLedger ledger, int place) =>
        place >= 0 && ledger.Places[place].Kind == PlaceKind.OnTheWay;

    private static Flow Of(TracedAmounts traced, Between between, IReadOnlyList<Money> parts)
    {
        int place = PlaceOf(traced.Result.Ledger, between.Movements[0]);
        decimal amount = between.Movements.Sum(one => place == one.From ? one.Out : one.In);
        return new Flow(
            between.From, between.To, new Money(amount, traced.CurrencyOf(place)), between.Movements.Length, parts)
        {
            FirstOn = between.Movements.Min(one => one.On),
            LastOn = between.Movements.Max(one => one.On),
        };
    }

    private static Money[] Parts(TracedAmounts traced, int method, Between[] all)
    {
        TracingLedger ledger = traced.Result.Ledger;
        decimal[] moved = [.. all.Select(between => between.Movements.Sum(one =>
            traced.MovedOf(method, one.Number, PlaceOf(ledger, between.Movements[0]))))];
        Money[] parts = [.. all.Select((between, index) =>
            traced.Rounded(moved[index], PlaceOf(ledger, between.Movements[0])))];
        foreach (int place in all.Select(between => between.To).Distinct().Where(place => IsRest(ledger, place)))
        {
            int[] into = [.. Enumerable.Range(0, all.Length).Where(index => all[index].To == place)];
            Money whole = traced.AllOf(method, place).Likely;
            decimal apart = Math.Abs(whole.Amount - into.Sum(index => parts[index].Amount));

            // What an overdraft took, or full taint counts once, is no rounding: such lines stand as they are.
            if (apart > 0m && apart <= ledger.Claimants.Count * into.Length * whole.Currency.MinimalAmount
                && traced.Method(method) != TracingMethod.FullTaint && into.Any(index => moved[index] > 0m))
            {
                IReadOnlyList<Money> shared =
                    Apportionment.ByLargestRemainder(whole, [.. into.Select(index => moved[index])]);
                foreach ((int nth, int index) in into.Index())
                {
                    parts[index] = shared[nth];
                }
            }
        }

        return parts;
    }

    private static Flow WithRanges(TracedAmounts traced, Movement[] movements, Flow flow)
    {
        if (traced.Result.Methods.All(method => method.Amounts.All(one => one.Amount.IsSingle)))
        {
            return flow with { Ranges = [.. flow.Traced.Select(Estimate<Money>.Single)] };
        }

        FlowEnds? ends = traced.Result.FlowEnds.FirstOrDefault(one => one.From == flow.From && one.To == flow.To);
        return ends is null ? flow with { Most = MostOf(traced, movements, flow) } : flow with
        {
            Ranges = [.. flow.Traced.Select((likely, method) => new Estimate<Money>(
                ends.Low[method] < likely ? ends.Low[method] : likely, likely,
                ends.High[method] > likely ? ends.High[method] : likely))],
        };
    }

    // Never below what the listed order gives, nor above all that went.
    private static Money[] MostOf(TracedAmounts traced, Movement[] movements, Flow flow)
    {
        int told = PlaceOf(traced.Result.Ledger, movements[0]);
        Movement[] paths = [.. movements.DistinctBy(one => one.To)];
        return
        [
            .. flow.Traced.Select((likely, method) =>
            {
                decimal most = paths.Sum(path => traced.MostOfFlow(method, path, told) ?? flow.Amount.Amount);
                return new Money(
                    Math.Max(likely.Amount, Math.Min(flow.Amount.Amount, PutIn.UpToUnit(most, likely.Currency))),
                    likely.Currency);
            }),
        ];
    }

    private readonly record struct Between(int From, int To, Movement[] Movements);
}

/// <summary>The least and the most that went from one place to another, over every order that was walked.</summary>
/// <param name="Low">In the order of the methods that were run.</param>
/// <param name="High">Likewise.</param>
public sealed record FlowEnds(int From, int To, IReadOnlyList<Money> Low, IReadOnlyList<Money> High);
