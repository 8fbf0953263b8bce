using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Tables;

/// <summary>The heights of a table's rows in points, kept from the first laying out for the second.</summary>
internal sealed class TableMeasure
{
    private readonly double[] below;

    private TableMeasure(double headings, double totals, double carried, double[] below)
    {
        Headings = headings;
        Totals = totals;
        Carried = carried;
        this.below = below;
    }

    public double Headings { get; }

    /// <summary>Zero without a foot.</summary>
    public double Totals { get; }

    /// <summary>Of one line of sums at a page break; zero when nothing is carried.</summary>
    public double Carried { get; }

    /// <summary>The height of the lines from this one to the last, without the foot.</summary>
    public double Below(int lineIndex) => below[lineIndex];

    public double Line(int lineIndex) => below[lineIndex] - below[lineIndex + 1];

    public static TableMeasure Of(
        TableBlock table, TableGrid grid, CellRow row, Typesetter typesetter, Wording wording, bool isCarried)
    {
        ColumnSum[] sums = [.. table.Columns.Select(column => new ColumnSum(column.Total))];
        var below = new double[table.Lines.Count + 1];
        for (int i = table.Lines.Count - 1; i >= 0; i--)
        {
            typesetter.ForgetWhenFull();
            grid.SetLine(row, table.Lines[i], left: 0);
            below[i] = below[i + 1] + row.Height;
            for (int column = 0; column < sums.Length; column++)
                sums[column].Add(table.Lines[i].Cells[column]);
        }

        return new TableMeasure(HeadingsOf(grid, row), TotalsOf(table, grid, row), CarriedOf(), below);

        double CarriedOf() => isCarried
            ? CarriedLabels.All.Max(key => HeightOfSums(grid, row, wording.Say(Phrase.Of(key)), sums))
            : 0;
    }

    private static double HeadingsOf(TableGrid grid, CellRow row)
    {
        grid.SetHeadings(row, left: 0);
        return row.Height;
    }

    private static double TotalsOf(TableBlock table, TableGrid grid, CellRow row)
    {
        if (table.Totals is null)
            return 0;

        grid.SetTotals(row, table.Totals, left: 0);
        return row.Height;
    }

    private static double HeightOfSums(TableGrid grid, CellRow row, string label, ColumnSum[] sums)
    {
        grid.SetSums(row, label, sums, left: 0);
        return row.Height;
    }
}

/// <summary>Wording keys of the lines at a page break.</summary>
internal static class CarriedLabels
{
    public const string PageSubtotal = "table.pageSubtotal";
    public const string CarriedForward = "table.carriedForward";
    public const string BroughtForward = "table.broughtForward";

    public static readonly IReadOnlyList<string> All = [PageSubtotal, CarriedForward, BroughtForward];
}
