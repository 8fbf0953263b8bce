using System.Text.Json.Nodes;
using NodaMoney;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Documents.Json;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>One figure of a calculator.</summary>
internal sealed record CalcFigure(string Name, Money Amount, IReadOnlyList<Reason> Reasons);

/// <summary>Prints what a calculator found, or what it lacks.</summary>
internal static class CalcPrint
{
    public static int Print(IReadOnlyList<CalcFigure> figures, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["figures"] = new JsonArray([.. figures.Select(InJson)]),
            });
            return ExitCode.Done;
        }

        Wording wording = Wording.For("en");
        foreach (CalcFigure figure in figures)
        {
            terminal.Out.WriteLine($"{figure.Name}: {wording.Dress(Operand.Of(figure.Amount))}");
            foreach (ReasonLine line in figure.Reasons.SelectMany(
                reason => wording.Print(new FigureReason(figure.Name, reason))))
            {
                terminal.Out.WriteLine($"{new string(' ', (line.Indent + 1) * 2)}{line.Text}");
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Refuses with every gap that stands in the place of the figure.</summary>
    public static void ThrowIfAny(IEnumerable<Gap?> gaps)
    {
        Wording wording = Wording.For("en");
        RefusedException.ThrowIfAny([.. gaps.OfType<Gap>().Select(gap => new Refusal(
            RefusedBecause.FigureMissing, "law on file", wording.Say(gap), "a figure of the law for that day",
            "choose another day or key, or add the law file to a case and name it with --case"))]);
    }

    private static JsonObject InJson(CalcFigure figure) => new()
    {
        ["figure"] = figure.Name,
        ["amount"] = AmountText.Of(figure.Amount),
        ["currency"] = figure.Amount.Currency.Code,
        ["reasons"] = new JsonArray([.. figure.Reasons.Select(reason =>
            JsonNode.Parse(FigureReasonJson.Of(new FigureReason(figure.Name, reason)))!["reason"]!.DeepClone())]),
    };
}
