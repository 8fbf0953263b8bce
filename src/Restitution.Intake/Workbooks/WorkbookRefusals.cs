namespace Restitution.Intake.Workbooks;

/// <summary>What is said when a workbook cannot be opened or read to its end.</summary>
internal static class WorkbookRefusals
{
    public static IntakeRefusal PasswordProtected(string place) => new(
        RefusalKind.PasswordProtected, place, "a workbook that a password protects",
        "a workbook that opens without one",
        "Ask the custodian for the password, save a copy without it, and keep both as exhibits.");

    public static IntakeRefusal EntityDeclared(string place) => new(
        RefusalKind.EntityDeclared, place, "XML that declares a document type, which could declare entities",
        "XML without one, as spreadsheet programs write it",
        "Ask for the workbook again from its source, or for a text export of it.");

    public static IntakeRefusal TooWide(string place, long rows, long columns) => new(
        RefusalKind.TooLarge, place, $"a sheet of {rows} rows by {columns} columns, nearly all of them empty",
        $"at most {IntakeLimits.ColumnsMost} columns, and at most {IntakeLimits.BlankCellsMost} empty cells",
        "Delete what lies far off the table in a copy, and keep both as exhibits.");

    public static IntakeRefusal TooManySheets(string place) => new(
        RefusalKind.TooLarge, place, $"more than {IntakeLimits.SheetsMost} sheets",
        $"at most {IntakeLimits.SheetsMost} sheets", "Ask the source for the records in several workbooks.");

    public static IntakeRefusal OutOfOrder(string place, string found) => new(
        RefusalKind.Truncated, place, $"a damaged sheet: {found}", "each row and each cell once, one below the other",
        "Compare its size and hash with the source and copy it again, or ask for a text export of it.");

    public static IntakeRefusal CutShort(string place) => new(
        RefusalKind.Truncated, place, "a workbook that is cut short or damaged", "a whole workbook",
        "Compare its size and hash with the source and copy it again.");
}
