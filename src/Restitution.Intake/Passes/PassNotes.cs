using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Workbooks;
using Restitution.Intake.Written;

namespace Restitution.Intake.Passes;

/// <summary>Gathers what is to be said of an exhibit besides its rows, in a fixed order.</summary>
internal static class PassNotes
{
    // A column that is typed as often as computed is no column of formulas.
    private const int FormulasATyped = 4;

    public static IEnumerable<IntakeNote> OfName(string exhibit, string? fileName, FileFormat found)
    {
        FileFormat? named = Path.GetExtension(fileName)?.ToLowerInvariant() switch
        {
            ".xlsx" or ".xlsm" => FileFormat.Xlsx,
            ".xls" => FileFormat.Xls,
            ".csv" or ".tsv" => FileFormat.Delimited,
            ".ofx" or ".qfx" => FileFormat.Ofx,
            ".qif" => FileFormat.Qif,
            ".zip" => FileFormat.Archive,
            _ => null,
        };
        if (named is { } claimed && claimed != found)
        {
            yield return new IntakeNote(
                NoteKind.NameDoesNotFitContent, exhibit,
                $"named {Path.GetExtension(fileName)}, but the content is {FileFormats.InWords(found)}", 1);
        }
    }

    public static IEnumerable<IntakeNote> OfTable(
        PassContext context, IReadOnlyList<SheetFacts> facts, IReadOnlyList<SheetPass> passes)
    {
        foreach ((int index, SheetFacts sheet) in facts.Index())
        {
            SheetPass? pass = passes.FirstOrDefault(candidate => candidate.Name == sheet.Name);
            string name = context.AreSheetsNumbered ? ShownPlaces.Sheet(sheet.Name, index) : sheet.Name;
            foreach (IntakeNote note in OfSheet($"{context.Exhibit}!{name}", sheet, pass))
            {
                yield return note;
            }
        }

        if (context.Layout.Format == FileFormat.Xls)
        {
            yield return new IntakeNote(
                NoteKind.FormulasNotKnown, context.Exhibit,
                "in XLS a computed cell cannot be told from a typed one", 1);
        }

        foreach (IntakeNote note in passes.SelectMany(OfPass))
        {
            yield return note;
        }

    }

    public static IEnumerable<IntakeNote> OfCounts(string exhibit, NormalisationCounts counts) =>
        from counted in counts.All()
        select new IntakeNote(NoteKind.Normalised, exhibit, Kebab.Of(counted.Key), counted.Value);

    private static IEnumerable<IntakeNote> OfSheet(string place, SheetFacts sheet, SheetPass? pass)
    {
        if (sheet.IsHidden)
        {
            yield return new IntakeNote(NoteKind.HiddenSheet, place, "the sheet is hidden", 1);
        }

        foreach (int column in sheet.HiddenColumns.Where(column => column < 256))
        {
            yield return new IntakeNote(
                NoteKind.HiddenColumn, $"{place}!{CellName.Column(column)}", pass?.Header.HeadingAt(column) ?? "", 1);
        }

        if (sheet.HiddenRowCount > 0)
        {
            yield return new IntakeNote(NoteKind.HiddenRows, place, "rows are hidden", sheet.HiddenRowCount);
        }

        if (sheet.MergedRanges.Count > 0)
        {
            yield return new IntakeNote(
                NoteKind.MergedCells, place, string.Join(", ", sheet.MergedRanges.Take(20)), sheet.MergedRanges.Count);
        }

        foreach ((int column, int count) in sheet.FormulaCountByColumn)
        {
            yield return new IntakeNote(
                NoteKind.FormulaColumn, $"{place}!{CellName.Column(column)}", pass?.Header.HeadingAt(column) ?? "",
                count);
        }

        foreach ((int column, TypedFigures typed) in sheet.TypedAmongFormulas.Where(
            typed => typed.Value.Count * FormulasATyped <= sheet.FormulaCountByColumn[typed.Key]))
        {
            yield return new IntakeNote(
                NoteKind.FormulaMissing, $"{place}!{CellName.Column(column)}",
                $"typed where the others are computed: {string.Join(", ", typed.First)}; perhaps put right by hand",
                typed.Count);
        }
    }

    private static IEnumerable<IntakeNote> OfPass(SheetPass pass)
    {
        string place = pass.Place;
        if (pass.Sheet.LeftOutBecause is { } reason)
        {
            yield return new IntakeNote(NoteKind.SheetLeftOut, place, reason, 1);
        }

        if (pass.Sheet.Book is { } book)
        {
            yield return new IntakeNote(NoteKind.OtherBook, place, book, 1);
        }

        foreach (int column in pass.Header.Dropped)
        {
            yield return new IntakeNote(
                NoteKind.DroppedColumn, $"{place}!{CellName.Column(column)}", pass.Header.HeadingAt(column), 1);
        }

        foreach ((int column, int filled, string sentence) in pass.Unread?.Found ?? [])
        {
            yield return new IntakeNote(
                NoteKind.ColumnNotRead, $"{place}!{CellName.Column(column)}", sentence, filled);
        }
    }
}
