using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;
using Restitution.Intake.Workbooks;
using Restitution.Evidence;

namespace Restitution.Intake.Passes;

/// <summary>The rows of a table: delimited text, or the sheets of a workbook.</summary>
internal sealed class TableSource : OutcomeSource
{
    private readonly PassContext context;
    private readonly RowFinder finder;
    private readonly List<SheetPass> sheets = [];

    public TableSource(Stream bytes, PassContext context)
    {
        this.context = context;
        Layout layout = context.Layout;
        if (layout.Format == FileFormat.Delimited)
        {
            finder = new DelimitedRows(bytes, TextEncoding.Named(layout.Encoding!)!, layout.Delimiter!.Value);
        }
        else
        {
            var workbook = new WorkbookRows(bytes, layout.Format, context.Exhibit, context.Row.Counts);
            LayoutFit.RequireSheets(layout, workbook.Sheets, context.Exhibit);
            finder = workbook;
        }
    }

    public override IEnumerable<RowOutcome> Outcomes()
    {
        var row = new TableRow { Exhibit = context.Exhibit };
        SheetPass? pass = null;
        while (finder.Next(row))
        {
            if (pass is null || pass.Name != row.Sheet)
            {
                foreach (RowOutcome held in Held(pass))
                {
                    yield return held;
                }

                pass = Enter(row.Sheet);
            }

            RowOutcome outcome = Outcome(pass, row);
            if (pass.Continued is not { } continued)
            {
                yield return outcome;
                continue;
            }

            foreach (RowOutcome known in continued.Follow(outcome))
            {
                yield return known;
            }
        }

        foreach (RowOutcome held in Held(pass))
        {
            yield return held;
        }

        IReadOnlyList<SheetFacts> facts = finder is WorkbookRows workbook ? workbook.Sheets : [];
        if (facts.Count > 0)
        {
            context.Workbooks.Add((context.Exhibit, [.. facts.Select(sheet => sheet.Name)]));
        }

        context.Notes.AddRange((finder as WorkbookRows)?.Notes ?? []);
        context.Notes.AddRange(PassNotes.OfTable(context.Exhibit, context.Layout, facts, sheets));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            finder.Dispose();
        }

        base.Dispose(disposing);
    }

    private static IReadOnlyList<RowOutcome> Held(SheetPass? pass) => pass?.Continued?.Release() ?? [];

    private RowOutcome Outcome(SheetPass pass, TableRow row)
    {
        if (pass.Sheet.LeftOutBecause is not null)
        {
            return new LeftOutRow(new IgnoredRow(row.Source(), "", IgnoredBecause.SheetLeftOut));
        }

        RowOutcome outcome = pass.Read(row);
        if (!context.Corrections.IsEmpty && outcome is SetAsideRow { Row: var aside }
            && context.Corrections.At(aside.Source) is { } correction)
        {
            outcome = CorrectedRow.Read(pass, row, aside, correction, context.Layout.Delimiter);
        }

        if (finder is DelimitedRows text && text.ExpectedCellCount is null)
        {
            text.ExpectedCellCount = pass.HeadingCount;
        }

        return outcome;
    }

    private SheetPass Enter(string? name)
    {
        SheetLayout sheet = LayoutFit.SheetOf(context.Layout, name)!;
        SheetFacts? facts = (finder as WorkbookRows)?.Sheets.FirstOrDefault(found => found.Name == name);
        var pass = new SheetPass(context, sheet, name)
        {
            MergedRows = MergedRows.Of(facts),
            MergedCells = MergedCells.Of(facts),
        };
        sheets.Add(pass);
        return pass;
    }
}
