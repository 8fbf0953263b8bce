using NodaTime;

namespace Restitution.Tracing;

/// <summary>The movements by which claimants' money came to a place, step by step, under one method.</summary>
/// <remarks>
/// In the order of the walk. There are the steps of the place itself and of each account from which its money came,
/// up to the last movement that carried any of it on; where a movement makes money a claimant's, the path begins. Each
/// step tells what is in that account before and after it, so that what went elsewhere stands there too. Of a thing,
/// cash or an outsider, which have no steps of their own, what came is added up. Amounts are unrounded and in the
/// currency of the place of the step; the last one at the place asked for is the likely amount before it is printed.
/// </remarks>
public sealed class TracedPath
{
    private readonly TracedCase traced;
    private readonly PathAsked asked;
    private readonly TracedAmounts amounts;
    private readonly Movement[] movements;
    private readonly int[] order;
    private readonly HashSet<int> logged;
    private readonly Dictionary<int, int> until = [];
    private readonly Dictionary<int, decimal> held = [];

    private TracedPath(TracedCase traced, PathAsked asked)
    {
        (this.traced, this.asked) = (traced, asked);
        amounts = new TracedAmounts(traced.Result, traced.Origins);
        movements = [.. traced.Result.Ledger.Movements];
        order = [.. DayOrder.Of(movements).Where(index => asked.Through is not { } day || movements[index].On <= day)];
        logged = [.. traced.Result.Methods[asked.Method].Steps.Select(step => step.Place)];
    }

    public static IReadOnlyList<PathStep> Of(TracedCase traced, PathAsked asked)
    {
        var path = new TracedPath(traced, asked);
        path.FindUpstream();
        return path.Steps();
    }

    private void FindUpstream()
    {
        until[asked.Place] = order.Length;
        foreach (RecordedSpan span in traced.Result.Ledger.Recorded.Where(span => span.EndsIn == asked.Place))
        {
            until[span.Place] = Array.FindLastIndex(order, index => movements[index].On <= span.To);
        }

        for (int position = order.Length - 1; position >= 0; position--)
        {
            ref readonly Movement movement = ref movements[order[position]];
            if (movement is { From: >= 0, To: >= 0, Origin: < 0 } && Reaches(movement.To, position)
                && CarriedOf(movement) != 0m)
            {
                until.TryAdd(movement.From, position);
            }
        }
    }

    private List<PathStep> Steps()
    {
        var steps = new List<PathStep>();
        var there = new Dictionary<int, (decimal Amount, LocalDate On)>();
        for (int position = 0; position < order.Length; position++)
        {
            Movement movement = movements[order[position]];
            foreach (int place in new[] { movement.From, movement.To }.Where(place => Reaches(place, position)))
            {
                decimal before = Before(there, place, movement.On);
                if (StepAt(movement, place, before) is { } step)
                {
                    there[place] = (step.After, movement.On);
                    steps.Add(step);
                }
            }
        }

        return steps;
    }

    private bool Reaches(int place, int position) =>
        place >= 0 && until.TryGetValue(place, out int last) && position <= last;

    // With the last day of its records an account is emptied, and no step tells of it.
    private decimal Before(Dictionary<int, (decimal Amount, LocalDate On)> there, int place, LocalDate day) =>
        !there.TryGetValue(place, out (decimal Amount, LocalDate On) last)
        || traced.Result.Ledger.Recorded.Any(span => span.Place == place && span.EndsIn >= 0
            && last.On <= span.To && span.To < day) ? 0m : last.Amount;

    private PathStep? StepAt(Movement movement, int place, decimal before)
    {
        bool isIn = movement.To == place;
        decimal amount = isIn ? movement.In : movement.Out;
        if (logged.Contains(place))
        {
            return amounts.StepOf(asked.Method, movement.Number, place) is { } step
                && Of(step.Moved) is var moved && Of(step.After) is var after && (moved != 0m || after != before)
                ? new PathStep(movement.Number, movement.On, place, isIn, amount, moved, before, after) : null;
        }

        decimal carried = CarriedOf(movement);
        if (isIn && movement.From >= 0 && movement.Out > 0m && movement.In != movement.Out
            && traced.Result.Ledger.Places[movement.From].Currency != traced.Result.Ledger.Places[place].Currency)
        {
            carried = carried * movement.In / movement.Out;
        }

        decimal left = AfterAt(place, before, isIn ? amount : -amount, isIn ? carried : -carried);
        return carried == 0m && left == before ? null
            : new PathStep(movement.Number, movement.On, place, isIn, amount, carried, before, left);
    }

    // Under full taint all that a thing holds is touched as soon as a part of it is.
    private decimal AfterAt(int place, decimal before, decimal amount, decimal carried)
    {
        held[place] = held.GetValueOrDefault(place) + amount;
        bool isWhole = amounts.Method(asked.Method) == TracingMethod.FullTaint && (before != 0m || carried != 0m)
            && traced.Result.Ledger.Places[place].Kind is (PlaceKind.Holding or PlaceKind.OnTheWay);
        return isWhole ? held[place] : before + carried;
    }

    // What of claimants' money a movement carries, by the account that it leaves, else by the one that it reaches.
    private decimal CarriedOf(Movement movement) =>
        (amounts.StepOf(asked.Method, movement.Number, movement.From)
            ?? amounts.StepOf(asked.Method, movement.Number, movement.To)) is { } step ? Of(step.Moved)
        : movement is { From: >= 0, To: >= 0 } ? movement.In : 0m;

    private decimal Of(IReadOnlyList<Share> shares) => asked.Claimant is { } claimant
        ? shares.Where(share => share.Claimant == claimant).Sum(share => share.Amount)
        : amounts.Together(asked.Method, [.. shares.Where(share => share.Claimant >= 0)]);
}

/// <summary>One movement of one account on a path.</summary>
/// <param name="Amount">Of the movement, all of it.</param>
/// <param name="Moved">What of it was the claimants'.</param>
/// <param name="Before">The claimants' part of the account before it.</param>
/// <param name="After">The same after it.</param>
public sealed record PathStep(
    int Movement, LocalDate On, int Place, bool IsIn, decimal Amount, decimal Moved, decimal Before, decimal After);
