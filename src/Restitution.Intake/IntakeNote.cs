namespace Restitution.Intake;

/// <summary>What a reader of an exhibit should know besides its rows. Numbers are not reused.</summary>
public enum NoteKind
{
    HiddenSheet = 1,
    HiddenColumn = 2,
    HiddenRows = 3,
    MergedCells = 4,
    FormulaColumn = 5,
    FormulasNotKnown = 6,
    DroppedColumn = 7,
    SheetLeftOut = 8,
    OtherBook = 9,
    NameDoesNotFitContent = 10,
    SameFileAgain = 11,

    /// <summary>Bookings that another exhibit or statement of the same account has as well.</summary>
    OverlapMerged = 41,

    /// <summary>Bookings of which nothing tells whether another statement has them as well.</summary>
    SameOrTwo = 42,

    /// <summary>
    /// Typed figures in a column of formulas, as an altered book would have, and one that was put right by hand.
    /// </summary>
    FormulaMissing = 43,

    Normalised = 12,
    MemberLeftOut = 13,
    Corrected = 14,

    /// <summary>A sum or a count that a message states of itself is not what was read.</summary>
    ControlTotalDiffers = 15,

    /// <summary>The file departs from its standard in a way that leaves one reading.</summary>
    DepartsFromStandard = 16,

    /// <summary>A sum or a count that a message states of itself is what was read.</summary>
    ControlTotalAgrees = 17,

    /// <summary>Details of an entry state amounts in another currency than the entry.</summary>
    DetailsInOtherCurrency = 18,

    /// <summary>The file ends before its message does.</summary>
    FileCutShort = 19,

    /// <summary>A group that says of itself that it corrects, deletes or tests.</summary>
    GroupIsNoUpdate = 20,

    /// <summary>Other workbooks that formulas of this one take figures from; their last results are read.</summary>
    ExternalLink = 21,

    /// <summary>A program in the workbook; it is never run.</summary>
    Macro = 22,

    /// <summary>A filled column that the layout does not mention; named, and counted, never shown.</summary>
    ColumnNotRead = 51,

    /// <summary>A number that a bank gives to one booking alone stands at two of one statement.</summary>
    NumberRepeated = 52,
}

/// <summary>One thing to know about an exhibit.</summary>
/// <param name="Place">The exhibit, sheet or column.</param>
/// <param name="Count">How many cells, rows or ranges; 1 for a thing that is not counted.</param>
public sealed record IntakeNote(NoteKind Kind, string Place, string About, int Count)
{
    /// <param name="place">The exhibit or the member of an archive that adds nothing.</param>
    /// <param name="before">Where the same bytes were read.</param>
    internal static IntakeNote SameBytesAgain(string place, string before) =>
        new(NoteKind.SameFileAgain, place, $"the same bytes as {before}: nothing was added", 1);
}
