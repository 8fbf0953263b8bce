using System.Text;
using Restitution.Evidence;

namespace Restitution.Intake.Rows;

/// <summary>What a workbook says a cell is; text cells, and every cell of a text file, are text.</summary>
public enum CellKind : byte
{
    Text = 0,
    Number = 1,

    /// <summary>A day as the workbook counts days; its text is the ISO form.</summary>
    Day = 2,

    /// <summary>A time of day or a length of time; its text is hours:minutes:seconds.</summary>
    Time = 3,
    Error = 4,

    /// <summary>A formula whose result was not saved, so that nothing is known of its value.</summary>
    FormulaWithoutValue = 5,
}

/// <summary>The row under the cursor: its place and its cells. It is filled anew for each row and never kept.</summary>
/// <remarks>Cells are UTF-8 bytes, so that a day or an amount is read without making a string of it.</remarks>
public sealed class TableRow
{
    private byte[] unescaped = [];
    private Cell[] cells = new Cell[32];

    public required string Exhibit { get; init; }

    /// <summary>The sheet's name; null for text.</summary>
    public string? Sheet { get; internal set; }

    /// <summary>The sheet as places name it, where that is not its own name; null for its own name.</summary>
    internal string? SheetInPlaces { get; set; }

    public int FirstLineNumber { get; internal set; }

    public int LastLineNumber { get; internal set; }

    public int CellCount { get; private set; }

    /// <summary>Why the row could not be split into cells; null when it was.</summary>
    public RowFault? SplitFault { get; internal set; }

    /// <summary>The row as it stood in the file.</summary>
    public RawText Raw { get; internal set; }

    internal byte[] Bytes { get; set; } = [];

    /// <summary>How the bytes of cells are to be decoded; null when they are UTF-8.</summary>
    internal Encoding? ForeignEncoding { get; set; }

    public CellKind Kind(int cellIndex) =>
        cellIndex >= 0 && cellIndex < CellCount ? cells[cellIndex].Kind : CellKind.Text;

    /// <summary>The cell without its quotes and outer spaces; empty when the row has no such cell.</summary>
    public ReadOnlySpan<byte> Utf8(int cellIndex)
    {
        if (cellIndex < 0 || cellIndex >= CellCount)
        {
            return [];
        }

        ref readonly Cell place = ref cells[cellIndex];
        ReadOnlySpan<byte> cell = Bytes.AsSpan(place.Start, place.Length);
        if (place.IsEscaped)
        {
            cell = Unescaped(cell);
        }

        if (ForeignEncoding is { } encoding)
        {
            cell = Encoding.UTF8.GetBytes(encoding.GetString(cell));
        }

        return IsTrimmed(cell) ? cell : cell.Trim((byte)' ');
    }

    public string Text(int cellIndex)
    {
        ReadOnlySpan<byte> cell = Utf8(cellIndex);

        // References are ASCII nearly always, which is made into text in one pass where UTF-8 takes two.
        return Ascii.IsValid(cell) ? Encoding.ASCII.GetString(cell) : Encoding.UTF8.GetString(cell);
    }

    public bool IsBlank(int cellIndex) => Utf8(cellIndex).IsEmpty;

    public bool IsBlankThroughout()
    {
        for (int index = 0; index < CellCount; index++)
        {
            if (cells[index].Length > 0 && !IsBlank(index))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the row, or of one of its cells where the exhibit is a workbook.</summary>
    public SourceRef Source(int cellIndex = 0) => Sheet is null
        ? SourceRef.Lines(Exhibit, FirstLineNumber, LastLineNumber)
        : SourceRef.At(
            Exhibit, SheetInPlaces ?? Sheet, CellName.Of(Math.Max(cellIndex, 0), FirstLineNumber), FirstLineNumber);

    internal void Clear()
    {
        CellCount = 0;
        SplitFault = null;
        ForeignEncoding = null;
    }

    internal void Add(int start, int length, CellKind kind = CellKind.Text, bool escaped = false)
    {
        int index = CellCount;
        if (index == cells.Length)
        {
            Array.Resize(ref cells, index * 2);
        }

        cells[index] = new Cell(start, length, kind, escaped);
        CellCount = index + 1;
    }

    /// <summary>Puts a text of another row into a cell of this one; the raw text stays as it was.</summary>
    internal void FillIn(int cellIndex, ReadOnlySpan<byte> utf8, CellKind kind)
    {
        int length = 0;
        for (int index = 0; index < CellCount; index++)
        {
            length = Math.Max(length, cells[index].Start + cells[index].Length);
        }

        byte[] filled = new byte[length + utf8.Length];
        Bytes.AsSpan(0, length).CopyTo(filled);
        utf8.CopyTo(filled.AsSpan(length));
        Bytes = filled;
        while (CellCount <= cellIndex)
        {
            Add(length, 0);
        }

        cells[cellIndex] = new Cell(length, utf8.Length, kind, false);
    }

    private static bool IsTrimmed(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (cell[0] != (byte)' ' && cell[^1] != (byte)' ');

    private ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> cell)
    {
        if (unescaped.Length < cell.Length)
        {
            unescaped = new byte[cell.Length * 2];
        }

        int length = 0;
        for (int at = 0; at < cell.Length; at++)
        {
            unescaped[length++] = cell[at];
            if (cell[at] == (byte)'"' && at + 1 < cell.Length && cell[at + 1] == (byte)'"')
            {
                at++;
            }
        }

        return unescaped.AsSpan(0, length);
    }

    private readonly record struct Cell(int Start, int Length, CellKind Kind, bool IsEscaped);
}
