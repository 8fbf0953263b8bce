using Restitution.Intake.Rows;

namespace Restitution.Intake.Proposals;

/// <summary>A row kept for proposing: its place and its cells as text.</summary>
internal sealed record SampleRow(string? Sheet, int Number, string[] Cells, CellKind[] Kinds)
{
    /// <summary>The first rows of each sheet, split rows only.</summary>
    public static List<SampleRow> Of(RowFinder finder, int rowsMostPerSheet)
    {
        var rows = new List<SampleRow>();
        var row = new TableRow { Exhibit = "" };
        int ofSheet = 0;
        string? sheet = null;
        while (finder.Next(row))
        {
            if (row.Sheet != sheet)
            {
                (sheet, ofSheet) = (row.Sheet, 0);
            }

            ofSheet++;
            if (row.SplitFault is null && ofSheet <= rowsMostPerSheet)
            {
                rows.Add(From(row));
            }
            else if (row.Sheet is null && ofSheet > rowsMostPerSheet)
            {
                break;
            }
        }

        return rows;
    }

    public string Cell(int index) => index < Cells.Length ? Cells[index] : "";

    private static SampleRow From(TableRow row) => new(
        row.Sheet,
        row.FirstLineNumber,
        [.. Enumerable.Range(0, row.CellCount).Select(row.Text)],
        [.. Enumerable.Range(0, row.CellCount).Select(row.Kind)]);
}
