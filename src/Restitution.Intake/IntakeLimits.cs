using Restitution.Intake.Text;

namespace Restitution.Intake;

/// <summary>How much intake takes from one file before it refuses; every limit in one place.</summary>
/// <remarks>
/// A limit on a row costs that row, a limit on a member of an archive costs that member, any other refuses the file.
/// </remarks>
public static class IntakeLimits
{
    /// <summary>Bytes of one file as received.</summary>
    public const long FileBytesMost = 16L * 1024 * 1024 * 1024;

    public const int QuotedLinesMost = DelimitedRows.QuotedLinesMost;

    public const int QuotedBytesMost = DelimitedRows.QuotedBytesMost;

    public const int RowBytesMost = DelimitedRows.RowBytesMost;

    /// <summary>Columns of one row: what the widest spreadsheet has.</summary>
    public const int ColumnsMost = 16_384;

    /// <summary>Rows that may go on with the texts of one record; the next is set aside.</summary>
    public const int ContinuationRowsMost = 50;

    public const int SheetsMost = 1_024;

    /// <summary>
    /// Empty cells that a sheet may claim between and around those that it has: rows by columns, less its cells.
    /// </summary>
    public const long BlankCellsMost = 64L * 1024 * 1024;

    /// <summary>Bytes of one unpacked part of a workbook, such as a sheet.</summary>
    public const long WorkbookPartBytesMost = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes of the unpacked text table of a workbook, which is held in memory.</summary>
    public const long WorkbookTextBytesMost = 256L * 1024 * 1024;

    /// <summary>How many times larger than its packed form a part of more than 16 MB may be.</summary>
    public const long WorkbookPartRatioMost = 200;

    /// <summary>Bytes of one field of a statement message with the lines that continue it; a longer one is set
    /// aside.</summary>
    public const int MessageFieldBytesMost = 64 * 1024;

    /// <summary>Statements of one file, or of one member of an archive; each is held to the end.</summary>
    public const int StatementsMost = 100_000;

    /// <summary>Numbers of bookings of one statement that are held, to find one that stands twice.</summary>
    public const int NumbersHeldMost = 20_000;

    /// <summary>Notes of one kind about the fields of a message before they are only counted.</summary>
    public const int MessageNotesMost = 100;

    /// <summary>Bytes of one entry of a message; beyond, the entry is set aside by its beginning.</summary>
    public const int EntryBytesMost = 16 * 1024 * 1024;

    /// <summary>Bytes up to which a packed part may be any number of times larger than its packed form.</summary>
    public const long SmallPartBytes = 16L * 1024 * 1024;

    public const int MembersMost = 10_000;

    /// <summary>Bytes of one unpacked member of an archive.</summary>
    public const long MemberBytesMost = 4L * 1024 * 1024 * 1024;

    /// <summary>Bytes of all unpacked members of an archive together.</summary>
    public const long ArchiveBytesMost = 16L * 1024 * 1024 * 1024;

    /// <summary>How many times larger than its packed form a member of more than 16 MB may be.</summary>
    public const long MemberRatioMost = 200;

    /// <summary>Bytes of a workbook in an archive, which is unpacked into memory.</summary>
    public const long MemberWorkbookBytesMost = 256L * 1024 * 1024;

    /// <summary>Bytes of the directory of an archive, which is held in memory.</summary>
    public const long DirectoryBytesMost = 16L * 1024 * 1024;

    /// <summary>Cells that a message lists by name before it only counts them.</summary>
    public const int CellsListedMost = 10_000;
}
