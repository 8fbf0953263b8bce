using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;

namespace Restitution.Intake.Archives;

/// <summary>The digests of what lies in an archive, so that the same bytes are known again wherever they lie.</summary>
public static class MemberDigests
{
    /// <param name="bytes">Must be able to seek; it is left at its beginning.</param>
    /// <returns>One for each member that unpacks whole; none for a file that is no archive or is not read.</returns>
    public static IReadOnlyList<ReadBytes> Of(Stream bytes, string exhibit)
    {
        try
        {
            return FileSignature.Of(bytes, exhibit) == FileFormat.Archive
                ? [.. from member in ZipDirectory.Read(bytes, exhibit)
                      let read = Of(bytes, member, exhibit)
                      where read is not null
                      select read]
                : [];
        }
        catch (IntakeRefusedException)
        {
            return [];
        }
        finally
        {
            bytes.Position = 0;
        }
    }

    private static ReadBytes? Of(Stream archive, ZipMember member, string exhibit)
    {
        string place = $"{exhibit}/{ZipMember.Shown(member.Name)}";
        try
        {
            using var unpacked = new UnpackedMember(archive, member, place);
            using var hashing = new HashingStream(unpacked);
            return new ReadBytes(place, hashing.Sha256(), member.UnpackedBytes);
        }
        catch (IntakeRefusedException)
        {
            return null;
        }
    }
}
