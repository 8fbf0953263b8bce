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
    public static LayoutChoice For(FileToRead file, ReadWish wish)
    {
        if (wish.Layout is { } given)
        {
            return new LayoutChoice(given, []);
        }

        return file.Case is { } folder && File.Exists(folder.LayoutPathOf(file.Code))
            ? Saved(folder.LayoutPathOf(file.Code), $"layouts/{file.Code}.json")
            : Proposed(file, wish.Kind);
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

    private static LayoutChoice Proposed(FileToRead file, ExhibitKind? kind)
    {
        using FileStream bytes = File.OpenRead(file.FullPath);
        LayoutProposal proposal = LayoutProposal.For(bytes, file.Code, kind);
        string remedy = Remedy(file);
        if (proposal.Refusal is { } refusal)
        {
            return new LayoutChoice(null, [ReadRefusals.Of(refusal, remedy)]);
        }

        return proposal.HasOneReading
            ? new LayoutChoice(proposal.Layout, [])
            : new LayoutChoice(null, [.. Open(proposal).Select(undecided => new Refusal(
                RefusedBecause.LayoutUndecided, file.Shown, undecided, "one reading of the file", remedy))]);
    }

    // What a layout lacks follows from what its file left undecided, where it left anything so.
    private static IReadOnlyList<string> Open(LayoutProposal proposal) =>
        proposal.Undecided.Count > 0 ? proposal.Undecided : LayoutCheck.Lacks(proposal.Layout);

    private static string Remedy(FileToRead file) => file.Case is { } folder
        ? $"decide it with: restitution review {folder.AsWritten} {file.Code}"
        : "say what the file is with --kind, or give a layout with --layout";

    private static LayoutChoice Refused(
        RefusedBecause because, string place, string found, string wanted, string remedy) =>
        new(null, [new Refusal(because, place, found, wanted, remedy)]);
}
