using Restitution.Intake.Rows;

namespace Restitution.Intake.Passes;

/// <summary>Counts the filled cells of the columns that the layout does not mention, so that none is lost in silence.
/// </summary>
/// <remarks>Columns that tell immigration status have a note of their own. Cells are counted, never shown.</remarks>
internal sealed class UnreadColumns
{
    private readonly HeaderReading header;
    private readonly int[] unlisted;
    private readonly int width;
    private readonly SortedDictionary<int, int> filled = [];
    private readonly List<int> last = [];
    private int rowCount;

    public UnreadColumns(HeaderReading header, IReadOnlyList<PlacedColumn> placed)
    {
        this.header = header;
        width = placed.Select(column => column.CellIndex + 1).Append(header.Headings.Count).Max();
        HashSet<int> listed = [.. placed.Select(column => column.CellIndex), .. header.Dropped];
        unlisted = [.. Enumerable.Range(0, width).Where(index => !listed.Contains(index))];
    }

    /// <summary>One sentence for each such column with a filled cell, by its 0-based index.</summary>
    public IEnumerable<(int Index, int Filled, string Sentence)> Found => filled.Where(column => column.Value > 0)
        .Select(column => (
            column.Key, column.Value, Sentence(column.Key, header.HeadingAt(column.Key), column.Value, rowCount)));

    public static string Sentence(int index, string heading, int filled, int rows) =>
        $"column {CellName.Column(index)} ({(heading.Length == 0 ? "no heading" : heading)}) is filled in {filled} of "
        + $"{rows} rows and is not read";

    /// <summary>Counts one row that is a record or was meant as one.</summary>
    public void Add(TableRow row)
    {
        rowCount++;
        last.Clear();
        foreach (int index in unlisted)
        {
            AddCell(row, index);
        }

        for (int index = width; index < row.CellCount; index++)
        {
            AddCell(row, index);
        }
    }

    /// <summary>Forgets the row last added, which a corrected one takes the place of.</summary>
    public void TakeBack()
    {
        rowCount--;
        last.ForEach(index => filled[index]--);
        last.Clear();
    }

    private void AddCell(TableRow row, int index)
    {
        if (index < row.CellCount && !row.IsBlank(index))
        {
            filled[index] = filled.GetValueOrDefault(index) + 1;
            last.Add(index);
        }
    }
}
