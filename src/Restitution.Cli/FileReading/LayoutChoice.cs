using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>The layout that a file is read by, or why there is none.</summary>
/// <remarks>
/// The one that was given; else the one that the case has saved; else a proposal, when it has one reading. A proposal
/// is marked as not confirmed.
/// </remarks>
internal sealed record LayoutChoice(Layout? Layout, IReadOnlyList<Refusal> Refusals)
{
    private const string Currency = ": the currency; ";

    /// <summary>What the layout has from the command line, since the file leaves it open.</summary>
    public IReadOnlyList<string> Given { get; private init; } = [];

    public static LayoutChoice For(FileToRead file, ReadWish wish)
    {
        if (wish.Layout is { } given)
        {
            return new LayoutChoice(given, []);
        }

        return file.Case is { } folder && File.Exists(folder.LayoutPathOf(file.Code))
            ? Saved(folder.LayoutPathOf(file.Code), $"layouts/{file.Code}.json")
            : Proposed(file, wish);
    }

    /// <summary>A layout file as it stands, whole or refused.</summary>
    public static LayoutChoice Saved(string path, string shown)
    {
        if (!File.Exists(path))
        {
            return Refused(RefusedBecause.FileMissing, shown, "no such file", "a layout", "correct the path");
        }

        LayoutReading reading = LayoutFile.Read(File.ReadAllBytes(path));
        return reading.Layout is { } layout
            ? new LayoutChoice(layout, [])
            : new LayoutChoice(null, [.. reading.Faults.Select(fault => new Refusal(
                RefusedBecause.LayoutDoesNotFit, shown, fault.ToString(), "a layout without faults",
                "correct the line"))]);
    }

    private static LayoutChoice Proposed(FileToRead file, ReadWish wish)
    {
        using FileStream bytes = File.OpenRead(file.FullPath);
        LayoutProposal proposal = LayoutProposal.For(bytes, file.Code, wish.Kind, given: wish.Given);
        if (proposal.Refusal is { } refusal)
        {
            return new LayoutChoice(null, [ReadRefusals.Of(
                refusal, Remedy(file, refusal.Found), file.Case is not null)]);
        }

        Layout layout = WithRefused(proposal, file);
        return proposal.HasOneReading || layout.Members.Count > 0
            ? new LayoutChoice(layout, []) { Given = proposal.Given }
            : new LayoutChoice(null, [.. Open(proposal).Select(undecided => new Refusal(
                RefusedBecause.LayoutUndecided, file.Shown, undecided, "one reading of the file",
                Remedy(file, undecided)))]);
    }

    // What a layout lacks follows from what its file left undecided, where it left anything so.
    private static IReadOnlyList<string> Open(LayoutProposal proposal) =>
        proposal.Undecided.Count > 0 ? CurrencyOnce(proposal.Undecided) : LayoutCheck.Lacks(proposal.Layout);

    // The amounts of a file are of one currency more often than not: it is asked for once.
    private static string[] CurrencyOnce(IReadOnlyList<string> undecided) =>
    [
        .. from open in undecided
           let at = open.IndexOf(Currency, StringComparison.Ordinal)
           group (Column: at < 0 ? "" : open[..at], Open: open) by at < 0 ? open : open[at..] into same
           select same.Count() == 1 ? same.First().Open : string.Join(", ", same.Select(one => one.Column)) + same.Key,
    ];

    // A member that is refused or undecided costs itself, as a file in a folder does.
    private static Layout WithRefused(LayoutProposal proposal, FileToRead file) => proposal.Layout with
    {
        Members =
        [
            .. proposal.Layout.Members.Select(member => proposal.RefusedMembers.TryGetValue(
                member.Name, out IntakeRefusal? refusal)
                ? member with { Refusal = WithRemedy(refusal, file) } : member),
        ],
    };

    private static IntakeRefusal WithRemedy(IntakeRefusal refusal, FileToRead file) =>
        refusal.Kind == RefusalKind.ColumnUndecided
            ? refusal with { WhatToDo = Remedy(file, refusal.Found) } : refusal;

    /// <summary>What decides a thing that a file leaves open: the option for it, or a review in a case.</summary>
    public static string Remedy(FileToRead file, string undecided) => (file.Case, undecided) switch
    {
        ({ } folder, _) => $"decide it with: restitution review {folder.AsWritten} {file.Code}",
        (_, var text) when text.Contains("the currency", StringComparison.Ordinal) =>
            "name it with --currency, such as --currency THB",
        (_, var text) when text.Contains("the headings fit", StringComparison.Ordinal)
            || text.Contains("headings", StringComparison.Ordinal) =>
            "say what the file is with --kind, or give a layout with --layout",
        _ => "give a layout with --layout",
    };

    private static LayoutChoice Refused(
        RefusedBecause because, string place, string found, string wanted, string remedy) =>
        new(null, [new Refusal(because, place, found, wanted, remedy)]);
}
