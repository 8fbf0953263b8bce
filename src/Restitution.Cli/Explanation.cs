using System.Text.Json.Nodes;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Cli.Trace;
using Restitution.Documents;
using Restitution.Documents.Json;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;

namespace Restitution.Cli;

/// <summary>Prints the reasons of a figure and of the figures it is made from.</summary>
internal sealed class Explanation(IReadOnlyList<Figure> figures, Wording wording, TextWriter output)
{
    // More lower figures than this are named with their amounts, not opened, unless all are asked for.
    private const int FiguresOpenedMost = 60;

    private readonly Dictionary<string, Figure> byId = figures
        .GroupBy(figure => figure.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The figure, its reasons, and below them those of its lower figures, each once.</summary>
    public void Print(Figure figure, bool isAll)
    {
        IReadOnlyList<Figure> lower = LowerFigures(figure);
        PrintOne(figure, 0);
        bool isOpened = isAll || lower.Count <= FiguresOpenedMost;
        foreach (Figure each in isOpened ? lower : [.. DirectlyBelow(figure)])
        {
            if (isOpened)
            {
                output.WriteLine();
                PrintOne(each, 0);
            }
            else
            {
                output.WriteLine($"  {each.Id}: {Amount(each)}");
            }
        }

        if (!isOpened)
        {
            output.WriteLine("Explain one of these for its reasons, or add --all.");
        }
    }

    public static void List(IReadOnlyList<Figure> all, string prefix, bool asJson, Terminal terminal)
    {
        Figure[] figures = [.. all.Where(figure => figure.Id.StartsWith(prefix, StringComparison.Ordinal))];
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonArray([.. figures.Select(Line)]));
            return;
        }

        var table = new PrintedTable("Figure", ">Likely", ">Low", ">High", "Rests on");
        Wording wording = Wording.For("en");
        foreach (Figure figure in figures)
        {
            table.Add(
                figure.Id, wording.Bare(figure.Amount.Likely), wording.Bare(figure.Amount.Low),
                wording.Bare(figure.Amount.High),
                wording.Name(figure.Basis));
        }

        table.WriteTo(terminal);
        if (figures.Length == 0)
        {
            terminal.Error.WriteLine($"no figure has an id that begins with \"{prefix}\"");
        }
    }

    /// <param name="path">The steps of a traced figure; null of any other.</param>
    public static void PrintJson(
        IReadOnlyList<Figure> all, Figure figure, PathPrint? path, bool isAll, Terminal terminal)
    {
        var explanation = new Explanation(all, Wording.For("en"), terminal.Out);
        JsonObject[] lines = [.. explanation.LowerFigures(figure).Prepend(figure).Select(each =>
        {
            JsonObject line = Line(each);
            line["reason"] = each.Reason is { } reason ? InJson(each.Id, reason) : null;
            return line;
        })];
        path?.AddTo(lines[0], isAll);
        JsonPrint.WriteTo(terminal, new JsonArray([.. lines]));
    }

    private static JsonNode InJson(string figure, Reason reason) =>
        JsonNode.Parse(FigureReasonJson.Of(new FigureReason(figure, reason)))!["reason"]!.DeepClone();

    private static JsonObject Line(Figure figure) => new()
    {
        ["figure"] = figure.Id,
        ["low"] = AmountText.Of(figure.Amount.Low),
        ["likely"] = AmountText.Of(figure.Amount.Likely),
        ["high"] = AmountText.Of(figure.Amount.High),
        ["currency"] = figure.Likely.Currency.Code,
        ["basis"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Basis.ToString()),
    };

    private void PrintOne(Figure figure, int indent)
    {
        output.WriteLine($"{Indent(indent)}{figure.Id}: {Amount(figure)}");
        if (figure.Reason is not { } reason)
        {
            return;
        }

        foreach (ReasonLine line in wording.Print(new FigureReason(figure.Id, reason)))
        {
            output.WriteLine($"{Indent(indent + 1 + line.Indent)}{line.Text}");
        }
    }

    private string Amount(Figure figure) => wording.Dress(new EstimateCell(figure.Amount));

    private IEnumerable<Figure> DirectlyBelow(Figure figure) => FiguresIn(figure.Reason)
        .Distinct(StringComparer.Ordinal)
        .Select(id => byId.GetValueOrDefault(id))
        .OfType<Figure>();

    private List<Figure> LowerFigures(Figure figure)
    {
        List<Figure> lower = [];
        HashSet<string> seen = new([figure.Id], StringComparer.Ordinal);
        Queue<Figure> open = new([figure]);
        while (open.TryDequeue(out Figure? next))
        {
            foreach (Figure below in DirectlyBelow(next).Where(below => seen.Add(below.Id)))
            {
                lower.Add(below);
                open.Enqueue(below);
            }
        }

        return lower;
    }

    private static IEnumerable<string> FiguresIn(Reason? reason) => reason is null
        ? []
        : reason.Figures.Concat(reason.Parts.SelectMany(FiguresIn));

    private static string Indent(int steps) => new(' ', steps * 2);
}
