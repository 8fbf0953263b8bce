namespace Restitution.Intake.Archives;

/// <summary>What keeps one member from being read; the others are read all the same.</summary>
internal static class MemberCheck
{
    private const string PlainName = "a name of folders and a file, parted by slashes, below the archive itself";

    /// <exception cref="IntakeRefusedException">The member is not read, with the reason.</exception>
    public static void Require(ZipMember member, string place)
    {
        if (NameFault(member.Name) is { } fault)
        {
            throw ArchiveRefusals.Unsafe(place, $"a name {fault}: \"{ZipMember.Shown(member.Name)}\"", PlainName);
        }

        if (member.IsEncrypted)
        {
            throw ArchiveRefusals.Encrypted(place);
        }

        if (member.Method is not (ZipMember.Stored or ZipMember.Deflated))
        {
            throw ArchiveRefusals.Unsafe(place, $"a member packed by {member.MethodInWords}", "Deflate, or no packing");
        }

        RequireSize(member, place);
    }

    /// <summary>
    /// Where the packed bytes begin, after the member's own header, which must say what the directory says.
    /// </summary>
    public static long ContentAt(Stream archive, ZipMember member, string place)
    {
        byte[] header = ZipDirectory.Take(archive, member.HeaderAt, ZipDirectory.HeaderBytes, place);
        int nameLength = ZipDirectory.Short(header, 26);
        long at = member.HeaderAt + ZipDirectory.HeaderBytes + nameLength + ZipDirectory.Short(header, 28);
        if (!header.AsSpan().StartsWith("PK\u0003\u0004"u8) || at > archive.Length - member.PackedBytes)
        {
            throw ArchiveRefusals.Damaged(place, "no header of its own where the directory says it begins");
        }

        byte[] name = ZipDirectory.Take(archive, member.HeaderAt + ZipDirectory.HeaderBytes, nameLength, place);
        bool isSame = name.AsSpan().SequenceEqual(member.NameBytes) && ZipDirectory.Short(header, 8) == member.Method
            && (ZipDirectory.Short(header, 6) & 1) == (member.Flags & 1);
        bool hasSameSizes = member.SizesFollow
            || ((uint)ZipDirectory.Whole(header, 14) == member.Check
                && IsSize(ZipDirectory.Whole(header, 18), member.PackedBytes)
                && IsSize(ZipDirectory.Whole(header, 22), member.UnpackedBytes));
        return isSame && hasSameSizes
            ? at
            : throw ArchiveRefusals.Damaged(
                place, "a header of its own that says otherwise than the directory: name, packing or size");
    }

    /// <summary>What is wrong with the name as the name of a file; null for nothing.</summary>
    public static string? NameFault(string name) => name switch
    {
        "" => "of no letter",
        _ when name.Any(char.IsControl) => "with control characters",
        _ when name.Contains('\\', StringComparison.Ordinal) => "with backslashes",
        _ when name.StartsWith('/') || (name.Length > 1 && name[1] == ':') => "that begins at the root of a disk",
        _ when name.Split('/').Any(step => step is ".." or ".") => "that steps out of its folder",
        _ when name.Contains("//", StringComparison.Ordinal) => "with an empty folder",
        _ => null,
    };

    private static void RequireSize(ZipMember member, string place)
    {
        bool isSwollen = member.UnpackedBytes > IntakeLimits.SmallPartBytes
            && member.UnpackedBytes / Math.Max(member.PackedBytes, 1) > IntakeLimits.MemberRatioMost;
        if (member.UnpackedBytes > IntakeLimits.MemberBytesMost || isSwollen)
        {
            throw ArchiveRefusals.TooLarge(
                place, $"a member of {member.UnpackedBytes} bytes packed into {member.PackedBytes}",
                $"at most {IntakeLimits.MemberBytesMost} bytes, and at most {IntakeLimits.MemberRatioMost} times the packed size");
        }
    }

    // A size of all bits set stands in an extra field, and the directory has said it.
    private static bool IsSize(long stated, long known) => stated == known || stated == uint.MaxValue;
}
