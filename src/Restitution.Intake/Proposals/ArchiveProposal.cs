using Restitution.Intake.Archives;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Proposals;

/// <summary>A layout for an archive, with the evidence for each member and what is left undecided.</summary>
internal sealed record ProposedArchive(
    Layout Layout, IReadOnlyList<ProposedColumn> Columns, IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Undecided)
{
    /// <summary>Members that are not read, refused or undecided, with the reason.</summary>
    public required IReadOnlyDictionary<string, IntakeRefusal> Refused { get; init; }

    /// <summary>What was given and is used by a member.</summary>
    public required IReadOnlyList<string> Given { get; init; }
}

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
        var refused = new Dictionary<string, IntakeRefusal>(StringComparer.Ordinal);
        var given = new GivenParts(
            layout.Marks.Currency is { } code ? NodaMoney.Currency.FromCode(code) : null, layout.Account);
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ZipMember member in ZipDirectory.Read(archive, layout.Exhibit))
        {
            string shown = ZipMember.Shown(member.Name);
            string place = $"{layout.Exhibit}/{shown}";
            string? because = Needless(member);
            LayoutProposal? proposal = null;
            if (because is null)
            {
                (proposal, IntakeRefusal? refusal) = OfMember(archive, member, place, kind, given);
                because = refusal?.ToString();
                if ((refusal ?? Open(proposal!, place)) is { } unread)
                {
                    refused.TryAdd(member.Name, unread);
                }
            }

            used.UnionWith(proposal?.Given ?? []);
            members.Add(new MemberLayout(member.Name, proposal?.Layout, because));
            evidence.Add($"{shown}: {because ?? string.Join("; ", proposal!.Evidence)}");
            undecided.AddRange(proposal?.Undecided.Select(about => $"{shown}: {about}") ?? []);
            columns.AddRange(proposal?.Columns.Select(column => column with
            {
                Sheet = column.Sheet is null ? shown : $"{shown}!{column.Sheet}",
            }) ?? []);
        }

        return new ProposedArchive(
            layout with { Members = members, Account = null, Marks = ColumnMarks.Undecided }, columns, evidence,
            undecided)
        {
            Refused = refused, Given = [.. used],
        };
    }

    private static IntakeRefusal? Open(LayoutProposal proposal, string place) => proposal.HasOneReading
        ? null
        : new IntakeRefusal(
            RefusalKind.ColumnUndecided, place,
            string.Join("; ", proposal.Undecided.Count > 0 ? proposal.Undecided : LayoutCheck.Lacks(proposal.Layout)),
            "one reading of the member", "Decide it in a layout of the archive.");

    private static (LayoutProposal? Proposal, IntakeRefusal? Refusal) OfMember(
        Stream archive, ZipMember member, string place, ExhibitKind? kind, GivenParts given)
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

            LayoutProposal proposal = LayoutProposal.For(sample, place, kind, given: given);
            return proposal.Refusal is { } refusal ? (null, refusal) : (proposal, null);
        }
        catch (IntakeRefusedException refused)
        {
            return (null, refused.Refusal);
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
