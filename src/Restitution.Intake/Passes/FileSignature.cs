using Restitution.Intake.Archives;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages;
using Restitution.Intake.Workbooks;

namespace Restitution.Intake.Passes;

/// <summary>Tells the format of a file by its content, whatever its name says.</summary>
public static class FileSignature
{
    /// <summary>How much of a file its format is told by.</summary>
    internal const int HeadBytesMost = 64 * 1024;

    /// <param name="stream">Must be able to seek; it is left at its beginning.</param>
    /// <exception cref="IntakeRefusedException">The file is empty, too large, or of a format that is not
    /// read.</exception>
    public static FileFormat Of(Stream stream, string place)
    {
        if (stream.Length > IntakeLimits.FileBytesMost)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.TooLarge, place, $"a file of {stream.Length} bytes",
                $"at most {IntakeLimits.FileBytesMost} bytes", "Ask the source for the records in several files."));
        }

        byte[] head = new byte[HeadBytesMost];
        stream.Position = 0;
        int count = stream.ReadAtLeast(head, HeadBytesMost, throwOnEndOfStream: false);
        ReadOnlySpan<byte> first = head.AsSpan(0, count);
        FileFormat format = IsZip(first) ? ZipKind.Of(stream, place)
            : IsCompound(first) ? CompoundKind.Of(stream, place)
            : OfHead(first, place);
        stream.Position = 0;
        return format;
    }

    /// <summary>Whether the format shows only in the whole file: a ZIP or a compound file.</summary>
    internal static bool IsPacked(ReadOnlySpan<byte> head) => IsZip(head) || IsCompound(head);

    /// <summary>The format of a file that is not packed, by its first bytes.</summary>
    /// <exception cref="IntakeRefusedException">There is no byte, or they are of a format that is not
    /// read.</exception>
    internal static FileFormat OfHead(ReadOnlySpan<byte> head, string place)
    {
        if (head.IsEmpty)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.Empty, place, "a file without a byte", "a file with rows",
                "Ask for the exhibit again from its source."));
        }

        UnreadFormats.RequireNoneByMagic(head, place);
        if (MessageReader.Told(head) is { } message)
        {
            return message;
        }

        UnreadFormats.RequireNoMarkup(head, place);
        return FileFormat.Delimited;
    }

    private static bool IsZip(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    private static bool IsCompound(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
}
