using System.Globalization;

namespace Restitution.Intake.Layouts.Differences;

/// <summary>Compares the layout that was confirmed with the one proposed from another file.</summary>
/// <remarks>
/// What the file does not decide is no difference: a month in which no day is above twelve does not contradict the
/// confirmed order. Words of rows that are no records, the account and the period belong to a month and are not
/// compared. Columns that are read past, in either layout, are only used to find columns again.
/// </remarks>
public static class LayoutDifference
{
    public static IReadOnlyList<LayoutChange> Between(Layout saved, Layout proposed)
    {
        var changes = new List<LayoutChange>();
        Compare(changes, LayoutChangeKind.Kind, saved.Exhibit, Kebab.Of(saved.Kind), Kebab.Of(proposed.Kind));
        Compare(changes, LayoutChangeKind.Format, saved.Exhibit, Kebab.Of(saved.Format), Kebab.Of(proposed.Format));
        Compare(changes, LayoutChangeKind.Encoding, saved.Exhibit, saved.Encoding, proposed.Encoding);
        Compare(
            changes, LayoutChangeKind.Delimiter, saved.Exhibit, Shown(saved.Delimiter), Shown(proposed.Delimiter));
        if (saved.Kind == proposed.Kind && saved.Format == proposed.Format)
        {
            AddSheets(changes, saved, proposed);
        }

        return changes;
    }

    private static void AddSheets(List<LayoutChange> changes, Layout saved, Layout proposed)
    {
        bool takesAny = saved.Sheets.Any(sheet => sheet.Name == SheetLayout.EveryOther);
        foreach (SheetLayout sheet in saved.Sheets.Where(sheet => sheet.Name != SheetLayout.EveryOther))
        {
            if (proposed.Sheets.All(other => other.Name != sheet.Name))
            {
                changes.Add(new LayoutChange(
                    LayoutChangeKind.SheetGone, saved.Exhibit, $"sheet {sheet.Name}", "no such sheet"));
            }
        }

        foreach (SheetLayout sheet in proposed.Sheets)
        {
            SheetLayout? known = saved.Sheets.FirstOrDefault(other => other.Name == sheet.Name)
                ?? saved.Sheets.FirstOrDefault(other => other.Name == SheetLayout.EveryOther);
            if (known is null && !takesAny)
            {
                changes.Add(new LayoutChange(
                    LayoutChangeKind.SheetAdded, saved.Exhibit, "no such sheet", $"sheet {sheet.Name}"));
            }
            else if (known is { LeftOutBecause: null })
            {
                AddSheet(changes, saved, known, proposed, sheet);
            }
        }
    }

    private static void AddSheet(
        List<LayoutChange> changes, Layout saved, SheetLayout known, Layout proposed, SheetLayout sheet)
    {
        string place = sheet.Name is null ? saved.Exhibit : $"{saved.Exhibit}!{sheet.Name}";
        if (known.HeaderRows.Count != sheet.HeaderRows.Count)
        {
            Compare(changes, LayoutChangeKind.HeaderDepth, place, Rows(known.HeaderRows), Rows(sheet.HeaderRows));
        }
        else
        {
            Compare(changes, LayoutChangeKind.HeaderMoved, place, Rows(known.HeaderRows), Rows(sheet.HeaderRows));
        }

        // Without a row of known headings nothing can be said of the columns.
        if (sheet.HeaderRows.Count == 0)
        {
            return;
        }

        foreach (ColumnPair pair in ColumnPair.Of(known.Columns, sheet.Columns))
        {
            AddColumn(changes, place, pair, saved, proposed);
        }

        // A month in which no description is long does not contradict a layout that expects one.
        if (sheet.AreRowsContinued && !known.AreRowsContinued)
        {
            changes.Add(new LayoutChange(
                LayoutChangeKind.ContinuedRows, place, "each row by itself", "rows that go on with the row above"));
        }

        if (known.Columns.Any(column => FieldsOf.IsDay(column.Field)))
        {
            Compare(changes, LayoutChangeKind.Years, place, Years(saved), Years(proposed));
        }
    }

    private static void AddColumn(
        List<LayoutChange> changes, string place, ColumnPair pair, Layout saved, Layout proposed)
    {
        if (pair.Found is not { } found)
        {
            if (pair.Saved!.Field == Field.NotUsed)
            {
                return;
            }

            changes.Add(new LayoutChange(
                LayoutChangeKind.ColumnGone, $"{place}, {pair.Saved.Name}", Named(pair.Saved), "no such column"));
            return;
        }

        if (pair.Saved is not { } known)
        {
            if (found.Field == Field.NotUsed)
            {
                return;
            }

            changes.Add(new LayoutChange(
                LayoutChangeKind.ColumnAdded, $"{place}, {found.Name}", "no such column", Named(found)));
            return;
        }

        string column = $"{place}, {known.Name}";
        Compare(changes, LayoutChangeKind.ColumnMoved, column, known.At, known.At is null ? null : found.At);
        if (known.Heading is { } heading && found.Heading is { } other && !ColumnPair.IsSame(heading, other))
        {
            Compare(changes, LayoutChangeKind.ColumnRenamed, column, $"\"{heading}\"", $"\"{other}\"");
        }

        if (found.Field != Field.NotUsed)
        {
            AddMarks(changes, column, known.Marks.Else(saved.Marks), found.Marks.Else(proposed.Marks), known.Field);
        }
    }

    private static void AddMarks(
        List<LayoutChange> changes, string column, ColumnMarks saved, ColumnMarks found, Field field)
    {
        if (FieldsOf.IsDay(field))
        {
            Compare(changes, LayoutChangeKind.DateOrder, column, Shown(saved.DateOrder), Shown(found.DateOrder));
            Compare(changes, LayoutChangeKind.Era, column, Shown(saved.Calendar), Shown(found.Calendar));
        }

        if (!FieldsOf.IsMoney(field))
        {
            return;
        }

        // A month without a mark in any amount is proposed without marks, which contradicts none.
        bool hasMarks = found is not { DecimalMark: "", GroupMark: "" } and not { DecimalMark: null };
        Compare(
            changes, LayoutChangeKind.AmountMarks, column, Marks(saved), hasMarks ? Marks(found) : null);
        Compare(changes, LayoutChangeKind.Currency, column, saved.Currency, found.Currency);
    }

    private static void Compare(
        List<LayoutChange> changes, LayoutChangeKind kind, string place, string? saved, string? found)
    {
        if (saved is not null && found is not null && saved != found)
        {
            changes.Add(new LayoutChange(kind, place, saved, found));
        }
    }

    private static string Named(ColumnLayout column) =>
        string.Join(" ", new[] { column.At, column.Heading is { } heading ? $"\"{heading}\"" : null }
            .Where(part => part is not null));

    private static string Marks(ColumnMarks marks) => $"\"{marks.DecimalMark}\" and \"{marks.GroupMark}\"";

    private static string Rows(IReadOnlyList<int> rows) => rows.Count == 0 ? "no known headings"
        : string.Join(" and ", rows.Select(row => $"row {row.ToString(CultureInfo.InvariantCulture)}"));

    private static string Years(Layout layout) =>
        layout.AreYearsFromPeriod ? "days without a year" : "days with a year";

    private static string? Shown<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? Kebab.Of(known) : null;

    private static string? Shown(char? delimiter) => delimiter switch
    {
        null => null,
        '\t' => "a tab",
        { } mark => $"\"{mark}\"",
    };
}
