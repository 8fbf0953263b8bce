using Restitution.Intake.Layouts;
using Restitution.Intake.Words;

namespace Restitution.Intake.Rows;

/// <summary>
/// The headings of a sheet as its header rows write them, and where the layout's columns stand among them.
/// </summary>
internal sealed class HeaderReading
{
    private readonly List<string> headings = [];
    private (int Index, byte[] Utf8)? first;

    /// <summary>0-based indexes of columns that tell immigration status.</summary>
    public SortedSet<int> Dropped { get; } = [];

    public IReadOnlyList<string> Headings => headings;

    /// <summary>Adds one header row: a heading over two rows is their texts joined by a space.</summary>
    public void Add(TableRow row)
    {
        for (int index = 0; index < row.CellCount; index++)
        {
            while (headings.Count <= index)
            {
                headings.Add("");
            }

            string text = string.Join(' ', row.Text(index).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            headings[index] = headings[index].Length == 0 || text.Length == 0 ? headings[index]
                + text : $"{headings[index]} {text}";
        }

        for (int index = 0; index < headings.Count; index++)
        {
            if (ImmigrationWords.Tell(headings[index]))
            {
                Dropped.Add(index);
            }
        }
    }

    /// <summary>Whether a row has the headings again, cell for cell, as books have them on every page.</summary>
    public bool IsRepeatedBy(TableRow row)
    {
        first ??= FirstHeading();
        if (first.Value.Utf8.Length == 0 || !row.Utf8(first.Value.Index).SequenceEqual(first.Value.Utf8))
        {
            return false;
        }

        return AreAllRepeatedBy(row);
    }

    public string HeadingAt(int index) => index < headings.Count ? headings[index] : "";

    /// <exception cref="IntakeRefusedException">A column of the layout is not where or what the layout
    /// says.</exception>
    public IReadOnlyList<PlacedColumn> Place(SheetLayout sheet, string place)
    {
        var placed = new List<PlacedColumn>();
        foreach (ColumnLayout column in sheet.Columns)
        {
            int index = IndexOf(column, place);
            if (Dropped.Contains(index))
            {
                throw Refused(RefusalKind.ColumnIsDroppedAtTheDoor, place,
                    $"column {column.Name}, which tells immigration status",
                    "a layout that does not read it", "Take the column out of the layout.");
            }

            placed.Add(new PlacedColumn(
                index, column.Heading is null ? column with { Heading = Named(index, column) } : column));
        }

        return placed;
    }

    // Apart from its only caller, because a method with a lambda pays for it on every call.
    private bool AreAllRepeatedBy(TableRow row) => Enumerable.Range(0, Math.Max(row.CellCount, headings.Count))
        .All(index => string.Equals(row.Text(index), HeadingAt(index), StringComparison.Ordinal));

    private (int Index, byte[] Utf8) FirstHeading()
    {
        int index = headings.FindIndex(heading => heading.Length > 0);
        return index < 0 ? (0, []) : (index, System.Text.Encoding.UTF8.GetBytes(headings[index]));
    }

    private string Named(int index, ColumnLayout column) =>
        HeadingAt(index) is { Length: > 0 } heading ? heading : column.At!;

    private int IndexOf(ColumnLayout column, string place)
    {
        if (column.At is { } letter)
        {
            int index = CellName.IndexOf(letter)!.Value;
            if (column.Heading is null || headings.Count == 0 || Same(HeadingAt(index), column.Heading))
            {
                return index;
            }

            throw Refused(RefusalKind.ColumnMissing, place, $"column {letter} headed \"{HeadingAt(index)}\"",
                $"\"{column.Heading}\", as the layout says", "The layout has changed: propose it anew and confirm it.");
        }

        int[] found = [.. Enumerable.Range(0, headings.Count).Where(index => Same(headings[index], column.Heading!))];
        return found.Length == 1
            ? found[0]
            : throw Refused(
                RefusalKind.ColumnMissing, place, $"{found.Length} columns headed \"{column.Heading}\"", "exactly one",
                "Give the column's letter in the layout.");
    }

    private static bool Same(string heading, string wanted) =>
        string.Equals(WordLists.Bare(heading), WordLists.Bare(wanted), StringComparison.Ordinal);

    private static IntakeRefusedException Refused(
        RefusalKind kind, string place, string found, string wanted, string whatToDo) =>
        new(new IntakeRefusal(kind, place, found, wanted, whatToDo));
}
