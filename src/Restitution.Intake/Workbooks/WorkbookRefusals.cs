namespace Restitution.Intake.Workbooks;

/// <summary>What is said when a workbook cannot be opened or read to its end.</summary>
internal static class WorkbookRefusals
{
    public static IntakeRefusal PasswordProtected(string place) => new(
        RefusalKind.PasswordProtected, place, "a workbook that a password protects",
        "a workbook that opens without one",
        "Ask the custodian for the password, save a copy without it, and keep both as exhibits.");

    public static IntakeRefusal CutShort(string place) => new(
        RefusalKind.Truncated, place, "a workbook that is cut short or damaged", "a whole workbook",
        "Compare its size and hash with the source and copy it again.");
}
