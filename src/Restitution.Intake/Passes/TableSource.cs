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
                row.SheetInPlaces = context.AreSheetsNumbered && row.Sheet is { } name ? Numbered(name) : null;
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
        context.Notes.AddRange(PassNotes.OfTable(context, facts, sheets));
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
            && CorrectionOf(aside.Source, row) is { } correction)
        {
            outcome = CorrectedRow.Read(pass, row, aside, correction, context.Layout.Delimiter);
        }

        if (finder is DelimitedRows text && text.ExpectedCellCount is null)
        {
            text.ExpectedCellCount = pass.HeadingCount;
        }

        return outcome;
    }

    // A correction may come from where sheets are told by their names, or from where they are told by their numbers.
    private Correction? CorrectionOf(SourceRef place, TableRow row)
    {
        if (context.Corrections.At(place) is { } correction)
        {
            return correction;
        }

        SourceRef? otherwise = row.Sheet is { } name && place.Cell is { } cell ? SourceRef.At(
            place.Exhibit, place.Sheet == name ? Numbered(name) : name, cell, place.FirstLineNumber) : null;
        if (otherwise is null || context.Corrections.At(otherwise.Value) is not { } found)
        {
            return null;
        }

        context.NamedOtherwise.Add(found.Place);
        return found with { Place = place.ToString() };
    }

    private string Numbered(string sheet) => ShownPlaces.Sheet(
        sheet, ((WorkbookRows)finder).Sheets.TakeWhile(found => found.Name != sheet).Count());

    private SheetPass Enter(string? name)
    {
        SheetLayout sheet = LayoutFit.SheetOf(context.Layout, name)!;
        SheetFacts? facts = (finder as WorkbookRows)?.Sheets.FirstOrDefault(found => found.Name == name);
        string? shown = context.AreSheetsNumbered && name is not null ? Numbered(name) : name;
        var pass = new SheetPass(context, sheet, name, shown)
        {
            MergedRows = MergedRows.Of(facts),
            MergedCells = MergedCells.Of(facts),
        };
        sheets.Add(pass);
        return pass;
    }
}
