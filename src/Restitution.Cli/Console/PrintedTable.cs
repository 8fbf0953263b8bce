using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Restitution.Cli.Console;

/// <summary>A table for a person: with lines on a terminal, in plain columns where the output goes to a file.</summary>
/// <param name="headings">A heading that begins with &gt; stands over a column of figures, set to the right.</param>
public sealed class PrintedTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells)
    {
        if (cells.Length != headings.Length)
        {
            throw new ArgumentException("A row has one cell for each heading.", nameof(cells));
        }

        rows.Add(cells);
    }

    public void WriteTo(Terminal terminal)
    {
        if (!terminal.IsOutATerminal)
        {
            WritePlain(terminal.Out);
            return;
        }

        // A table that is wider than the terminal would be cut inside its figures; plain lines wrap and lose nothing.
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) });
        if (Widths().Sum() + (3 * headings.Length) + 1 > console.Profile.Width)
        {
            WritePlain(terminal.Out);
        }
        else
        {
            WriteWithLines(console);
        }
    }

    private void WriteWithLines(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string heading in headings)
        {
            var column = new TableColumn(Markup.Escape(Name(heading)));
            table.AddColumn(IsOfFigures(heading) ? column.RightAligned().NoWrap() : column);
        }

        foreach (string[] row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        int[] widths = Widths();
        output.WriteLine(LineOf([.. headings.Select(Name)], widths));
        output.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (string[] row in rows)
        {
            output.WriteLine(LineOf(row, widths));
        }
    }

    private int[] Widths() => [.. headings.Select((heading, index) =>
        rows.Select(row => WidthOf(row[index])).Append(WidthOf(Name(heading))).Max())];

    private string LineOf(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        foreach ((int index, string cell) in cells.Index())
        {
            string padding = new(' ', widths[index] - WidthOf(cell));
            line.Append(index == 0 ? "" : "  ").Append(IsOfFigures(headings[index]) ? padding + cell : cell + padding);
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsOfFigures(string heading) => heading.StartsWith('>');

    private static string Name(string heading) => heading.TrimStart('>');

    // Marks above and below a letter take no column of their own.
    private static int WidthOf(string cell) => cell.EnumerateRunes().Count(rune =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));
}
