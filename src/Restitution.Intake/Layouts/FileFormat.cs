namespace Restitution.Intake.Layouts;

/// <summary>How the bytes of an exhibit are arranged.</summary>
public enum FileFormat
{
    /// <summary>Text whose cells are parted by one character: CSV, TSV and the like.</summary>
    Delimited = 1,
    Xlsx = 2,
    Xls = 3,

    /// <summary>SWIFT customer statement.</summary>
    Mt940 = 4,

    /// <summary>SWIFT interim report, which has no opening balance.</summary>
    Mt942 = 5,

    /// <summary>ISO 20022 camt.052, camt.053 or camt.054 of any version.</summary>
    Camt = 6,

    /// <summary>OFX 1 (SGML) or OFX 2 (XML).</summary>
    Ofx = 7,
    Qif = 8,
    Bai2 = 9,

    /// <summary>A ZIP whose members are exhibits of the other formats.</summary>
    Archive = 10,
}

/// <summary>What formats have in common.</summary>
public static class FileFormats
{
    /// <summary>
    /// Whether the format names its own fields, so that a layout has no columns: MT940, camt, OFX, QIF, BAI2.
    /// </summary>
    public static bool IsMessage(FileFormat format) => format is FileFormat.Mt940 or FileFormat.Mt942
        or FileFormat.Camt or FileFormat.Ofx or FileFormat.Qif or FileFormat.Bai2;

    /// <summary>Whether the file is read from its end first, so that its bytes must be able to seek.</summary>
    public static bool IsPacked(FileFormat format) =>
        format is FileFormat.Xlsx or FileFormat.Xls or FileFormat.Archive;

    public static string InWords(FileFormat format) => format switch
    {
        FileFormat.Delimited => "delimited text",
        FileFormat.Xlsx => "an XLSX workbook",
        FileFormat.Xls => "an XLS workbook",
        FileFormat.Mt940 => "an MT940 statement",
        FileFormat.Mt942 => "an MT942 report",
        FileFormat.Camt => "a camt message",
        FileFormat.Ofx => "an OFX file",
        FileFormat.Qif => "a QIF file",
        FileFormat.Bai2 => "a BAI2 file",
        FileFormat.Archive => "a ZIP archive",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };
}
