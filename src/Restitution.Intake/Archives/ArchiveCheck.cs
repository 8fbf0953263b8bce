namespace Restitution.Intake.Archives;

/// <summary>What makes an archive unsafe as a whole: it could be read in two ways, or never to its end.</summary>
internal static class ArchiveCheck
{
    private const string EachOnce = "each name once, also where letters in capitals count as the same";

    /// <param name="directoryAt">Where the directory begins: no member reaches into it.</param>
    public static void Require(IReadOnlyList<ZipMember> members, long directoryAt, string place)
    {
        RequireEachNameOnce(members, place);
        RequireApart(members, directoryAt, place);
        decimal unpacked = members.Sum(member => (decimal)member.UnpackedBytes);
        if (unpacked > IntakeLimits.ArchiveBytesMost)
        {
            throw ArchiveRefusals.TooLarge(
                place, $"members that unpack to {unpacked} bytes by what the archive says",
                $"at most {ArchiveRefusals.Bytes(IntakeLimits.ArchiveBytesMost)}");
        }
    }

    private static void RequireEachNameOnce(IReadOnlyList<ZipMember> members, string place)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipMember member in members)
        {
            if (!names.TryAdd(member.Name, member.Name))
            {
                string before = ZipMember.Shown(names[member.Name]);
                throw ArchiveRefusals.Unsafe(
                    place, $"two members that go by one name: \"{before}\" and \"{ZipMember.Shown(member.Name)}\"",
                    EachOnce);
            }
        }
    }

    private static void RequireApart(IReadOnlyList<ZipMember> members, long directoryAt, string place)
    {
        ZipMember? before = null;
        foreach (ZipMember member in members.OrderBy(member => member.HeaderAt))
        {
            if (before is not null && before.EndsAtLeast > member.HeaderAt)
            {
                throw ArchiveRefusals.Unsafe(
                    place, $"\"{ZipMember.Shown(before.Name)}\" and \"{ZipMember.Shown(member.Name)}\" share bytes",
                    "members that lie one after the other");
            }

            if (member.EndsAtLeast > directoryAt)
            {
                throw ArchiveRefusals.CutShort(
                    place, $"\"{ZipMember.Shown(member.Name)}\" reaches past the end of the members");
            }

            before = member;
        }
    }
}
