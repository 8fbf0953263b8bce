using System.Buffers;
using System.Text;

namespace Restitution.Intake.Corrections;

/// <summary>
/// Rows of a CSV file that is ours: small enough to be held, and refused where it is not well formed.
/// </summary>
/// <remarks>
/// Exhibits are read by <see cref="Text.DelimitedRows"/>, which bounds a quoted cell; here a cell may hold a whole row
/// of an exhibit, line breaks included.
/// </remarks>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

    /// <summary>A row with the 1-based line on which it begins.</summary>
    public readonly record struct Row(int LineNumber, IReadOnlyList<string> Cells);

    public static string Cell(string text) =>
        text.AsSpan().ContainsAny(Quoted) || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    /// <summary>Every row that is not blank; the line of a quotation mark that never closes, or null.</summary>
    public static (IReadOnlyList<Row> Rows, int? OpenQuoteAt) Read(string text, char delimiter)
    {
        var rows = new List<Row>();
        int at = 0;
        int line = 1;
        while (at < text.Length)
        {
            int first = line;
            var cells = new List<string>();
            bool isLastCell;
            do
            {
                int begun = line;
                if (!TakeCell(text, delimiter, ref at, ref line, out string cell, out isLastCell))
                {
                    return (rows, begun);
                }

                cells.Add(cell);
            }
            while (!isLastCell);

            if (cells.Exists(cell => cell.Length > 0))
            {
                rows.Add(new Row(first, cells));
            }
        }

        return (rows, null);
    }

    private static bool TakeCell(
        string text, char delimiter, ref int at, ref int line, out string cell, out bool isLastCell)
    {
        var taken = new StringBuilder();
        isLastCell = true;
        bool isQuoted = at < text.Length && text[at] == '"';
        bool isOpen = isQuoted;
        at += isQuoted ? 1 : 0;
        while (at < text.Length)
        {
            char letter = text[at++];
            if (isOpen && letter == '"')
            {
                bool isEscaped = at < text.Length && text[at] == '"';
                isOpen = isEscaped;
                at += isEscaped ? 1 : 0;
                taken.Append(isEscaped ? "\"" : "");
                continue;
            }

            if (!isOpen && letter == delimiter)
            {
                isLastCell = false;
                break;
            }

            line += letter == '\n' ? 1 : 0;
            if (!isOpen && (letter is '\n' or '\r'))
            {
                bool isPair = letter == '\r' && at < text.Length && text[at] == '\n';
                at += isPair ? 1 : 0;
                line += isPair ? 1 : 0;
                break;
            }

            taken.Append(letter);
        }

        cell = taken.ToString();
        return !isOpen;
    }
}
