using Restitution.Intake.Layouts;
using Restitution.Intake.Workbooks;

namespace Restitution.Intake.Passes;

/// <summary>Refuses a layout that is not whole, or that is not the file's.</summary>
internal static class LayoutFit
{
    public static void RequireWhole(Layout layout, string exhibit)
    {
        if (LayoutCheck.Lacks(layout) is { Count: > 0 } lacks)
        {
            throw Refused(
                RefusalKind.ColumnUndecided, $"layout of {exhibit}", string.Join("; ", lacks), "a whole layout",
                $"Decide it with: restitution review FOLDER {exhibit}");
        }
    }

    public static void RequireFormat(Layout layout, FileFormat found, string exhibit)
    {
        if (layout.Format != found)
        {
            throw Refused(RefusalKind.FormatIsNotTheLayouts, exhibit, $"{FileFormats.InWords(found)} by its content",
                $"{FileFormats.InWords(layout.Format)}, as the layout says", "Propose the layout anew from this file.");
        }
    }

    public static void RequireSheets(Layout layout, IReadOnlyList<SheetFacts> sheets, string exhibit)
    {
        foreach (SheetLayout wanted in layout.Sheets.Where(
            sheet => sheet.Name != SheetLayout.EveryOther && sheets.All(found => found.Name != sheet.Name)))
        {
            throw Refused(RefusalKind.SheetMissing, $"{exhibit}!{wanted.Name}",
                $"no such sheet; the workbook has {string.Join(", ", sheets.Select(sheet => sheet.Name))}",
                "every sheet that the layout names", "Correct the name in the layout, or propose the layout anew.");
        }

        foreach (SheetFacts found in sheets.Where(sheet => SheetOf(layout, sheet.Name) is null))
        {
            throw Refused(
                RefusalKind.SheetNotInLayout, $"{exhibit}!{found.Name}", "a sheet that the layout does not know",
                "every sheet either read or left out with the reason", "Add the sheet to the layout.");
        }
    }

    /// <summary>The sheet's own entry, else the entry for every other sheet; null when there is neither.</summary>
    public static SheetLayout? SheetOf(Layout layout, string? name) =>
        layout.Sheets.FirstOrDefault(known => known.Name == name)
        ?? layout.Sheets.FirstOrDefault(known => known.Name == SheetLayout.EveryOther);

    private static IntakeRefusedException Refused(
        RefusalKind kind, string place, string found, string wanted, string whatToDo) =>
        new(new IntakeRefusal(kind, place, found, wanted, whatToDo));
}
