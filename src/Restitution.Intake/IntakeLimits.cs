using Restitution.Intake.Text;

namespace Restitution.Intake;

/// <summary>How much intake takes from one file before it refuses; every limit in one place.</summary>
public static class IntakeLimits
{
    public const int QuotedLinesMost = DelimitedRows.QuotedLinesMost;

    public const int QuotedBytesMost = DelimitedRows.QuotedBytesMost;

    public const int RowBytesMost = DelimitedRows.RowBytesMost;

    /// <summary>Bytes of one unpacked part of a workbook, such as a sheet.</summary>
    public const long WorkbookPartBytesMost = 2L * 1024 * 1024 * 1024;

    /// <summary>Bytes of the unpacked text table of a workbook, which is held in memory.</summary>
    public const long WorkbookTextBytesMost = 256L * 1024 * 1024;

    /// <summary>How many times larger than its packed form a part of more than 16 MB may be.</summary>
    public const long WorkbookPartRatioMost = 200;

    /// <summary>Bytes of one field of a statement message with the lines that continue it; a longer one is set
    /// aside.</summary>
    public const int MessageFieldBytesMost = 64 * 1024;

    /// <summary>Notes of one kind about the fields of a message before they are only counted.</summary>
    public const int MessageNotesMost = 100;

    /// <summary>Bytes of one entry of a message; beyond, the entry is set aside by its beginning.</summary>
    public const int EntryBytesMost = 16 * 1024 * 1024;

    /// <summary>Cells that a message lists by name before it only counts them.</summary>
    public const int CellsListedMost = 10_000;
}
