using System.Text.Json.Nodes;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Schedules;
using Restitution.Service.Writing;

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
        IReadOnlyList<Figure> lower = FigureExplanation.LowerThan(figure, byId);
        PrintOne(figure, 0);
        bool isOpened = isAll || lower.Count <= FiguresOpenedMost;
        foreach (Figure each in isOpened ? lower : [.. FigureExplanation.DirectlyBelow(figure, byId)])
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
            JsonPrint.WriteTo(terminal, new JsonArray([.. figures.Select(FigureExplanation.Line)]));
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

    private static string Indent(int steps) => new(' ', steps * 2);
}
