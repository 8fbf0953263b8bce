using System.Globalization;
using System.IO.Compression;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>Whether every member of an archive was read, refused or left out, and nothing of it lost.</summary>
internal static class MemberCoverage
{
    public static string? Lost(byte[] bytes, Layout layout, IReadOnlyList<RowOutcome> outcomes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        IGrouping<string, RowOutcome>[] members =
            [.. outcomes.GroupBy(outcome => ReportedRow.Of(outcome).Source.Exhibit, StringComparer.Ordinal)];
        return members.Length != archive.Entries.Count
            ? string.Create(
                CultureInfo.InvariantCulture, $"{members.Length} members of {archive.Entries.Count} have an outcome")
            : archive.Entries.Zip(members)
                .Select(pair => Lost(pair.First, layout, pair.Second.Key, [.. pair.Second]))
                .FirstOrDefault(lost => lost is not null);
    }

    private static string? Lost(ZipArchiveEntry entry, Layout layout, string place, RowOutcome[] outcomes)
    {
        MemberLayout member = layout.Members.First(one => place == $"{layout.Exhibit}/{Shown(one.Name)}");
        if (member.Layout is null || IsRefused(outcomes[^1]))
        {
            return member.Layout is not null || outcomes.Length == 1 ? null : $"{place} is left out and has rows";
        }

        return Unpacked(entry) is { } content && ExhibitCoverage.Lost(content, member.Layout, outcomes) is { } lost
            ? $"{place}: {lost}" : null;
    }

    // Null where the platform cannot unpack what our own directory of the archive found: nothing to hold it against.
    private static byte[]? Unpacked(ZipArchiveEntry entry)
    {
        try
        {
            using Stream packed = entry.Open();
            using var content = new MemoryStream();
            packed.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsRefused(RowOutcome last) => last switch
    {
        SetAsideRow row => row.Row.Faults.Any(fault => fault.Kind == FaultKind.MemberRefused),
        RepeatedRow row => IsRefused(row.Row),
        _ => false,
    };

    private static string Shown(string name) => string.Concat(name.Select(letter => char.IsControl(letter)
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : letter.ToString()));
}
