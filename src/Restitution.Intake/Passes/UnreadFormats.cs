using System.Text;

namespace Restitution.Intake.Passes;

/// <summary>Formats that are met among exhibits and are not read: what each is, and the way out.</summary>
internal static class UnreadFormats
{
    public const string SaveAsWorkbook =
        "Open it in a spreadsheet program, save it as XLSX, and keep both as exhibits.";

    public const string AskForExport =
        "Ask the source for the same records as a workbook, a text export or a statement message; keep this as an exhibit.";

    private const string Unpack = "Unpack it and add its files as exhibits of their own.";
    private const int MarkupBytesRead = 4096;

    private static readonly (byte[] Magic, int At, string Found, string WhatToDo)[] ByMagic =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF document", AskForExport),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], 0, "a picture (PNG)", AskForExport),
        ([0xFF, 0xD8, 0xFF], 0, "a picture (JPEG)", AskForExport),
        ("GIF8"u8.ToArray(), 0, "a picture (GIF)", AskForExport),
        ([0x49, 0x49, 0x2A, 0x00], 0, "a picture (TIFF)", AskForExport),
        ([0x4D, 0x4D, 0x00, 0x2A], 0, "a picture (TIFF)", AskForExport),
        ("WEBP"u8.ToArray(), 8, "a picture (WebP)", AskForExport),
        ("ftyp"u8.ToArray(), 4, "a picture or a film (HEIF, MP4)", AskForExport),
        ("{\\rtf"u8.ToArray(), 0, "a text document (RTF)", AskForExport),
        ("SQLite format 3\0"u8.ToArray(), 0, "a database (SQLite)", AskForExport),
        ("Standard Jet DB"u8.ToArray(), 4, "a database (Access)", AskForExport),
        ("Standard ACE DB"u8.ToArray(), 4, "a database (Access)", AskForExport),
        ([0x1F, 0x8B, 0x08], 0, "a packed file (gzip)", Unpack),
        ("BZh91AY&SY"u8.ToArray(), 0, "a packed file (bzip2)", Unpack),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "a packed file (xz)", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "an archive (7z)", Unpack),
        ("Rar!\u001A\u0007"u8.ToArray(), 0, "an archive (RAR)", Unpack),
    ];

    private static readonly string[] HtmlBeginnings =
        ["<!doctype html", "<html", "<head", "<body", "<meta", "<style", "<table", "<div"];

    public static IntakeRefusedException Refused(string place, string found, string whatToDo) =>
        new(new IntakeRefusal(
            RefusalKind.FormatUnknown, place, found,
            "delimited text, XLSX, XLS, MT940, MT942, camt, OFX, QIF, BAI2 or a ZIP of these", whatToDo));

    /// <exception cref="IntakeRefusedException">The bytes begin as those of a format that is not read.</exception>
    public static void RequireNoneByMagic(ReadOnlySpan<byte> head, string place)
    {
        foreach ((byte[] magic, int at, string found, string whatToDo) in ByMagic)
        {
            if (head.Length > at && head[at..].StartsWith(magic))
            {
                throw Refused(place, found, whatToDo);
            }
        }
    }

    /// <exception cref="IntakeRefusedException">The bytes are a page, or XML that no reader of messages
    /// knows.</exception>
    public static void RequireNoMarkup(ReadOnlySpan<byte> head, string place)
    {
        string text = Beginning(head);
        if (!text.StartsWith('<'))
        {
            return;
        }

        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
        {
            throw Refused(place, "a workbook in the XML of 2003 (SpreadsheetML)", SaveAsWorkbook);
        }

        if (HtmlBeginnings.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)))
        {
            throw Refused(place, "a page (HTML), as some banks save under the name of a workbook", SaveAsWorkbook);
        }

        if (text.StartsWith("<?xml", StringComparison.Ordinal) || text.Contains("xmlns", StringComparison.Ordinal))
        {
            throw Refused(place, "XML that is no camt message and no OFX file", AskForExport);
        }
    }

    private static string Beginning(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> first = head[..Math.Min(head.Length, MarkupBytesRead)];
        Encoding encoding = first.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode
            : first.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        return encoding.GetString(first).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }
}
