using System.IO.Compression;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages;

namespace Restitution.Intake.Passes;

/// <summary>Tells the format of a file by its content, whatever its name says.</summary>
public static class FileSignature
{
    private const int HeadBytesMost = 64 * 1024;

    /// <param name="stream">Must be able to seek; it is left at its beginning.</param>
    /// <exception cref="IntakeRefusedException">The file is empty, or an archive that is no workbook.</exception>
    public static FileFormat Of(Stream stream, string place)
    {
        byte[] head = new byte[HeadBytesMost];
        stream.Position = 0;
        int count = stream.ReadAtLeast(head, HeadBytesMost, throwOnEndOfStream: false);
        stream.Position = 0;
        ReadOnlySpan<byte> first = head.AsSpan(0, count);
        if (first.IsEmpty)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.Empty, place, "a file without a byte", "a file with rows",
                "Ask for the exhibit again from its source."));
        }

        if (first.StartsWith("PK\u0003\u0004"u8))
        {
            RequireWorkbook(stream, place);
            return FileFormat.Xlsx;
        }

        return first.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            ? FileFormat.Xls
            : MessageReader.Told(first) ?? FileFormat.Delimited;
    }

    private static void RequireWorkbook(Stream stream, string place)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("xl/workbook.xml") is null)
            {
                throw new IntakeRefusedException(new IntakeRefusal(
                    RefusalKind.FormatUnknown, place, "an archive that holds no workbook", "CSV, XLSX or XLS",
                    "Unpack it and add its files as exhibits of their own."));
            }
        }
        catch (InvalidDataException broken)
        {
            throw new IntakeRefusedException(Workbooks.WorkbookRefusals.CutShort(place), broken);
        }

        stream.Position = 0;
    }
}
