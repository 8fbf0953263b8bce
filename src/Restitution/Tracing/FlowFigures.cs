using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The figures of the lines of the flow chart.</summary>
internal static class FlowFigures
{
    // Money from nowhere that is told has no code.
    private const string Outside = "outside";

    public static IEnumerable<Figure> Of(TracedCase traced)
    {
        TracingLedger ledger = traced.Result.Ledger;
        ILookup<(int, int), int> movements = ledger.Movements.ToLookup(
            one => (one.From, To: MoneyFlows.Arrival(ledger, one)), one => one.Number);
        foreach (Flow flow in traced.Flows)
        {
            string id = $"T/flow/{CodeOf(ledger, flow.From)}/{CodeOf(ledger, flow.To)}";
            Operand[] about = [new Operand.Code(CodeOf(ledger, flow.From)), new Operand.Code(CodeOf(ledger, flow.To))];
            yield return TracedFigures.Single(id, flow.Amount, new Reason(Statement.FlowBetween)
            {
                About = [.. about, new Operand.Span(flow.FirstOn, flow.LastOn)],
                Working = [new Operand.Number(flow.Count)],
                Sources = SourceRefs.Joined(
                    movements[(flow.From, flow.To)].SelectMany(number => traced.Rows[number - 1])),
            });
            foreach (int index in Enumerable.Range(0, flow.Traced.Count))
            {
                TracingMethod method = traced.Result.Methods[index].Method;
                yield return TracedFigures.Of(
                    $"{id}/{TracingMethods.NameOf(method)}", flow.PartOf(index),
                    new Reason(method == TracingMethod.FullTaint
                        ? Statement.TouchedInFlow : Statement.TracedInFlow)
                    {
                        About = [.. about, TracingReasons.Method(method)],
                        Working = [Operand.Of(flow.Amount)],
                        Rounding = Amounts.RoundingRule.HalfUpToMinorUnit,
                        Figures = [id],
                    });
            }
        }
    }

    private static string CodeOf(TracingLedger ledger, int place) =>
        place == Movement.Nowhere ? Outside : ledger.Places[place].Code;
}
