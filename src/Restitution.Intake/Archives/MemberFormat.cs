using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Archives;

/// <summary>Tells the format of a member by its first bytes, or by all of them where it is a workbook.</summary>
internal static class MemberFormat
{
    /// <param name="unpacked">At its beginning; read as far as is needed.</param>
    /// <exception cref="IntakeRefusedException">The member is of no format that is read in an archive.</exception>
    public static FileFormat Of(Stream unpacked, ZipMember member, string place)
    {
        byte[] head = Head(unpacked, FileSignature.HeadBytesMost);
        if (!FileSignature.IsPacked(head))
        {
            return FileSignature.OfHead(head, place);
        }

        if (member.UnpackedBytes > IntakeLimits.MemberWorkbookBytesMost)
        {
            throw ArchiveRefusals.TooLarge(
                place, $"a workbook of {member.UnpackedBytes} bytes in an archive",
                $"at most {ArchiveRefusals.Bytes(IntakeLimits.MemberWorkbookBytesMost)}");
        }

        using var whole = new MemoryStream();
        whole.Write(head);
        unpacked.CopyTo(whole);
        FileFormat format = FileSignature.Of(whole, place);
        return format != FileFormat.Archive ? format : throw ArchiveRefusals.Nested(place);
    }

    public static MemoryStream InMemory(UnpackedMember unpacked)
    {
        using (unpacked)
        {
            var whole = new MemoryStream();
            unpacked.CopyTo(whole);
            whole.Position = 0;
            return whole;
        }
    }

    /// <summary>The first bytes, fewer where the member ends before.</summary>
    public static byte[] Head(Stream unpacked, int most)
    {
        byte[] head = new byte[most];
        return head[..unpacked.ReadAtLeast(head, most, throwOnEndOfStream: false)];
    }
}
