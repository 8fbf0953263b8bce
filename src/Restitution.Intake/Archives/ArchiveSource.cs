using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Archives;

/// <summary>The rows of every member of an archive, in the order of its directory.</summary>
/// <remarks>
/// The layout names every member, read or left out with the reason. A member that is refused costs itself: one outcome
/// set aside with the reason. Each member is unpacked once before it is read, so that no row comes from bytes that
/// are not what the archive says of them. A member whose bytes were read before, in this archive or elsewhere, adds
/// nothing: each of its rows is counted as a repeated one.
/// </remarks>
internal sealed class ArchiveSource(Stream bytes, PassContext context) : OutcomeSource
{
    public override IEnumerable<RowOutcome> Outcomes()
    {
        IReadOnlyList<ZipMember> members = ZipDirectory.Read(bytes, context.Exhibit);
        Dictionary<string, MemberLayout> layouts = context.Layout.Members
            .ToDictionary(member => member.Name, StringComparer.Ordinal);
        RequireSame(members, layouts);
        return members.SelectMany(member => layouts[member.Name] switch
        {
            { Refusal: { } refusal } => [SetAside(member, refusal)],
            { Layout: { } layout } => Read(member, layout),
            var leftOut => [LeaveOut(member, leftOut.LeftOutBecause ?? "")],
        });
    }

    private void RequireSame(IReadOnlyList<ZipMember> members, Dictionary<string, MemberLayout> layouts)
    {
        HashSet<string> names = [.. members.Select(member => member.Name)];
        if (layouts.Keys.FirstOrDefault(name => !names.Contains(name)) is { } missing)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.MemberMissing, Place(missing), "no such member in the archive",
                "every member that the layout names", "Correct the name in the layout, or propose the layout anew."));
        }

        if (names.FirstOrDefault(name => !layouts.ContainsKey(name)) is { } unknown)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.MemberNotInLayout, Place(unknown), "a member that the layout does not know",
                "every member either read or left out with the reason", "Add the member to the layout."));
        }
    }

    private IEnumerable<RowOutcome> Read(ZipMember member, Layout layout)
    {
        using var rows = new MemberRows(bytes, member, context.OfMember(ZipMember.Shown(member.Name), layout));
        while (rows.Next() is { } outcome)
        {
            yield return rows.SameAs is null ? outcome : new RepeatedRow(outcome);
        }

        if (rows.Refusal is { } refusal)
        {
            SetAsideRow refused = SetAside(member, refusal);
            yield return rows.SameAs is null ? refused : new RepeatedRow(refused);
        }

        if (rows.SameAs is { } before)
        {
            context.Notes.Add(IntakeNote.SameBytesAgain(Place(member.Name), before));
        }
    }

    private LeftOutRow LeaveOut(ZipMember member, string because)
    {
        string place = Place(member.Name);
        context.Notes.Add(new IntakeNote(NoteKind.MemberLeftOut, place, because, 1));
        return new LeftOutRow(new IgnoredRow(SourceRef.Whole(place), "", IgnoredBecause.MemberLeftOut));
    }

    private SetAsideRow SetAside(ZipMember member, IntakeRefusal refusal)
    {
        string place = Place(member.Name);
        string found = refusal.Place == place ? refusal.Found : $"{refusal.Place}: {refusal.Found}";
        var fault = new RowFault(FaultKind.MemberRefused, null, found, $"{refusal.Wanted}. {refusal.WhatToDo}");
        return new SetAsideRow(new QuarantinedRow(SourceRef.Whole(place), ZipMember.Shown(member.Name), [fault], null));
    }

    private string Place(string member) => $"{context.Exhibit}/{ZipMember.Shown(member)}";
}
