using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>A column of plain text: names, references, descriptions. Nothing is changed but outer spaces.</summary>
internal sealed class TextColumn(int cellIndex, string name)
{
    public bool IsInLayout => cellIndex >= 0;

    public int CellIndex => cellIndex;

    public string Name => name;

    public string Read(TableRow row, RowContext context) => context.Texts.Of(row.Utf8(cellIndex));

    /// <summary>
    /// A control number, a receipt's number or a telephone number: text, also where a workbook has a number.
    /// </summary>
    public string ReadCode(TableRow row, RowContext context)
    {
        context.Counts.Note(Normalisation.NumberAsText, row.Kind(cellIndex) == CellKind.Number);
        return Read(row, context);
    }

    /// <summary>The texts of several columns, joined by a space.</summary>
    public static string Read(TextColumn[] columns, TableRow row, RowContext context) => columns switch
    {
        [] => "",
        [var only] => only.Read(row, context),
        _ => Joined(columns, row, context),
    };

    /// <summary>The person, or a blank with a fault added.</summary>
    public PersonAsWritten ReadPerson(TableRow row, RowContext context)
    {
        var person = new PersonAsWritten(Read(row, context));
        if (person.IsBlank)
        {
            context.Faults.AddEmpty(FaultKind.PersonMissing, name, cellIndex >= row.CellCount, "the name of a person");
        }

        return person;
    }

    /// <summary>
    /// Whether the cell is one of the marks, or begins with one followed by a colon; case does not count.
    /// </summary>
    public bool IsOneOf(TableRow row, MarkSet marks) => marks.Hold(row.Utf8(cellIndex));

    // Apart from the rest, because a method with a lambda pays for it on every call.
    private static string Joined(TextColumn[] columns, TableRow row, RowContext context) =>
        string.Join(' ', columns.Select(column => column.Read(row, context)).Where(text => text.Length > 0));
}

/// <summary>
/// Words that mark a row or a side, compared without case; one that ends in a star stands for all that begin so.
/// </summary>
internal sealed class MarkSet
{
    private readonly string[] marks;
    private readonly byte[][] utf8;
    private readonly bool[] firstBytes = new bool[256];

    public MarkSet(IEnumerable<string> marks)
    {
        this.marks = [.. marks.Where(mark => mark.Trim('*').Length > 0)];
        utf8 = [.. this.marks.Select(mark => Encoding.UTF8.GetBytes(mark.TrimEnd('*')))];
        foreach (string mark in this.marks)
        {
            firstBytes[Encoding.UTF8.GetBytes(mark.ToUpperInvariant())[0]] = true;
            firstBytes[Encoding.UTF8.GetBytes(mark.ToLowerInvariant())[0]] = true;
        }
    }

    public bool IsEmpty => marks.Length == 0;

    /// <summary>Sets the places of all bytes with which one of the marks can begin.</summary>
    public void NoteFirstBytes(Span<bool> bytes)
    {
        for (int one = 0; one < bytes.Length; one++)
        {
            bytes[one] |= firstBytes[one];
        }
    }

    /// <param name="cell">UTF-8, trimmed.</param>
    public bool Hold(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || !firstBytes[cell[0]])
        {
            return false;
        }

        for (int index = 0; index < marks.Length; index++)
        {
            if (MayBegin(cell, utf8[index]) && IsMarked(Encoding.UTF8.GetString(cell), marks[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much of the cell a mark is; the best fit of all, null when none begins the cell.</summary>
    /// <param name="cell">UTF-8, trimmed.</param>
    public MarkFit? FitOf(ReadOnlySpan<byte> cell)
    {
        if (!Hold(cell))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(cell);
        return marks.Where(mark => IsMarked(text, mark)).Min(mark => FitOf(text, mark.TrimEnd('*').Trim()));
    }

    private static MarkFit FitOf(string text, string word)
    {
        ReadOnlySpan<char> rest = text.AsSpan(word.Length);
        if (rest.TrimStart() is [] or [':', ..])
        {
            return MarkFit.Whole;
        }

        return char.IsLetter(rest[0]) || Words.WordLists.IsMark(rest[0]) ? MarkFit.Beginning : MarkFit.Word;
    }

    // Tells most cells apart without making a text of them; letters of two cases outside ASCII are left to the text.
    private static bool MayBegin(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> mark) => Ascii.IsValid(mark)
        ? cell.Length >= mark.Length && Ascii.EqualsIgnoreCase(cell[..mark.Length], mark)
        : mark[0] is not 0xE0 || cell.StartsWith(mark);

    private static bool IsMarked(string text, string mark)
    {
        if (mark[^1] == '*')
        {
            return text.StartsWith(mark[..^1], StringComparison.OrdinalIgnoreCase);
        }

        return text.StartsWith(mark, StringComparison.OrdinalIgnoreCase)
            && (text.Length == mark.Length || text.AsSpan(mark.Length).TrimStart().StartsWith(":"));
    }
}
