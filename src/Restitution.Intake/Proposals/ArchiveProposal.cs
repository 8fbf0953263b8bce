using Restitution.Intake.Archives;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Proposals;

/// <summary>A layout for an archive, with the evidence for each member and what is left undecided.</summary>
internal sealed record ProposedArchive(
    Layout Layout, IReadOnlyList<ProposedColumn> Columns, IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Undecided);

/// <summary>Proposes a layout for each member of an archive, or why it is left out.</summary>
/// <remarks>Text and messages are told by their beginning; a workbook is unpacked into memory.</remarks>
internal static class ArchiveProposal
{
    private const int SampleBytesMost = 4 * 1024 * 1024;

    private static readonly string[] HiddenNames = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <param name="kind">What the members are said to be; null to let each one's headings tell.</param>
    /// <exception cref="IntakeRefusedException">The archive as a whole is not read.</exception>
    public static ProposedArchive For(Stream archive, Layout layout, ExhibitKind? kind)
    {
        var members = new List<MemberLayout>();
        var columns = new List<ProposedColumn>();
        var evidence = new List<string>();
        var undecided = new List<string>();
        foreach (ZipMember member in ZipDirectory.Read(archive, layout.Exhibit))
        {
            string shown = ZipMember.Shown(member.Name);
            (LayoutProposal? proposal, string? because) = Needless(member) is { } needless
                ? (null, needless)
                : OfMember(archive, member, $"{layout.Exhibit}/{shown}", kind);
            members.Add(new MemberLayout(member.Name, proposal?.Layout, because));
            evidence.Add($"{shown}: {because ?? string.Join("; ", proposal!.Evidence)}");
            undecided.AddRange(proposal?.Undecided.Select(about => $"{shown}: {about}") ?? []);
            columns.AddRange(proposal?.Columns.Select(column => column with
            {
                Sheet = column.Sheet is null ? shown : $"{shown}!{column.Sheet}",
            }) ?? []);
        }

        return new ProposedArchive(layout with { Members = members }, columns, evidence, undecided);
    }

    private static (LayoutProposal? Proposal, string? LeftOutBecause) OfMember(
        Stream archive, ZipMember member, string place, ExhibitKind? kind)
    {
        try
        {
            using (var tried = new UnpackedMember(archive, member, place))
            {
                MemberFormat.Of(tried, member, place);
                tried.CopyTo(Stream.Null);
            }

            using var unpacked = new UnpackedMember(archive, member, place);
            bool isWhole = member.UnpackedBytes <= SampleBytesMost;
            byte[] head = MemberFormat.Head(unpacked, (int)Math.Min(member.UnpackedBytes, SampleBytesMost));
            using var sample = new MemoryStream();
            sample.Write(head);
            if (!isWhole && Passes.FileSignature.IsPacked(head))
            {
                unpacked.CopyTo(sample);
            }

            LayoutProposal proposal = LayoutProposal.For(sample, place, kind);
            return proposal.Refusal is { } refusal ? (null, refusal.ToString()) : (proposal, null);
        }
        catch (IntakeRefusedException refused)
        {
            return (null, refused.Refusal.ToString());
        }
    }

    private static string? Needless(ZipMember member)
    {
        string file = member.Name.Split('/')[^1];
        return member switch
        {
            { IsFolder: true, UnpackedBytes: 0 } => "a folder",
            _ when member.Name.StartsWith("__MACOSX/", StringComparison.Ordinal) =>
                "what macOS adds to an archive beside its files",
            _ when HiddenNames.Contains(file) || file.StartsWith("._", StringComparison.Ordinal) =>
                "a hidden file of an operating system",
            _ => null,
        };
    }
}
