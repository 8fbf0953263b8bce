using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>One figure for each account, break and method of a claim, and one by the method it goes by.</summary>
internal static class MayBeThereFigures
{
    public static IEnumerable<Figure> Of(TracedCase traced, Func<int, int, Basis> basisAt)
    {
        foreach (MayBeThere line in traced.MayBeThere)
        {
            foreach ((int index, MethodResult method) in traced.Result.Methods.Index())
            {
                if (method.Method != TracingMethod.FullTaint)
                {
                    string id = $"{line.Figure}/{TracingMethods.NameOf(method.Method)}";
                    yield return Figure(traced, line, index, id, basisAt(index, line.EndedIn));
                }
            }

            if (Ranked(traced, line) is { } ranked)
            {
                yield return Figure(traced, line, ranked, line.Figure, basisAt(ranked, line.EndedIn));
            }
        }
    }

    /// <summary>The chosen method; without one, that of a claim that gives the most; null where none was run.</summary>
    public static int? Ranked(TracedCase traced, MayBeThere line)
    {
        int[] all = [.. Enumerable.Range(0, line.Traced.Count)
            .Where(index => traced.Result.Methods[index].Method != TracingMethod.FullTaint)];
        int[] chosen = [.. all.Where(index => traced.Result.Methods[index].Method == traced.Method?.Method)];
        return all.Length == 0 ? null
            : chosen.Length > 0 ? chosen[0] : all.MaxBy(index => line.Traced[index].Likely.Amount);
    }

    private static Figure Figure(TracedCase traced, MayBeThere line, int method, string id, Basis basis)
    {
        TracingMethod name = traced.Result.Methods[method].Method;
        IReadOnlyList<Place> places = traced.Result.Ledger.Places;
        string ended = $"T/end/{places[line.EndedIn].Code}/{TracingMethods.NameOf(name)}";
        Money there = traced.Ends.First(end => end.Place == line.EndedIn).Traced[method].Likely;
        return TracedFigures.Of(
            id, line.Traced[method],
            new Reason(line.OpenedOn is null ? Statement.MayBeThereSince : Statement.MayBeThereAgain)
            {
                About =
                [
                    new Operand.Code(places[line.Place].Code), TracingReasons.Method(name),
                    Operand.Of(line.EndedOn),
                    .. line.OpenedOn is { } again ? [Operand.Of(again)] : Array.Empty<Operand>(),
                ],
                Working = [Operand.Of(there), .. line.Most is { } most ? [Operand.Of(most)] : Array.Empty<Operand>()],
                Figures =
                [
                    ended,
                    .. Demanded(traced, line),
                ],
                Sources = line.Sources,
            },
            basis);
    }

    private static IEnumerable<string> Demanded(TracedCase traced, MayBeThere line) => traced.Demands
        .Where(demand => demand.Priority == line.Demand && demand.Amount is { Currency: var currency }
            && currency != Currency.NoCurrency)
        .Select(demand => TracedIds.Demand(demand.Priority));
}
