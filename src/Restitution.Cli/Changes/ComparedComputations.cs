using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Changes;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;

namespace Restitution.Cli.Changes;

/// <summary>Two computations of one case, each a file or a folder, and what they differ by.</summary>
internal sealed class ComparedComputations(
    string old, string now, string? issued, string? keyFile, LawOnFile law, Terminal terminal)
{
    /// <exception cref="RefusedException">They are not of one case, or not in one currency.</exception>
    public ComputationChange Change()
    {
        (RecordedTotals before, CaseRun? runBefore) = Read(old);
        (RecordedTotals after, CaseRun? runAfter) = Read(now);
        RequireOneCase(before, after);
        IReadOnlyList<PieceChange> pieces = ChangesByLine.Pieces(before.Pieces, after.Pieces);
        if (runBefore is null || runAfter is null)
        {
            RequireNoIssued();
            return new(before, after, pieces, ChangesByLine.Of(before, after), IsByCause: false);
        }

        RecordedTotals? said = issued is null ? null : Issued(before);
        IReadOnlyList<Step> steps = terminal.Watch("Comparing", step => ChangesByCause.Of(
            runBefore.Folder, runBefore.Identities, runAfter.Folder, runAfter.Identities, said, pieces, step));
        RecordedTotals from = said ?? before;
        return new(
            from, after, pieces,
            [
                .. ChangesByLine.Of(from, after).Select(total =>
                    total with { Causes = ChangesByCause.OfTotal(steps, total.Total) }),
            ],
            IsByCause: true);
    }

    private (RecordedTotals, CaseRun?) Read(string path)
    {
        if (!Directory.Exists(path))
        {
            return (Recorded(path), null);
        }

        CaseRun run = CaseOpening.Run(path, keyFile, "changed", law, terminal);
        return (RecordedTotals.Read(ComputationFile.Bytes(run.Folder.Case, run.Claim, run.Inputs), path), run);
    }

    private static RecordedTotals Recorded(string path) => File.Exists(path)
        ? RecordedTotals.Read(File.ReadAllBytes(path), path)
        : throw new RefusedException(
            RefusedBecause.FileMissing, path, "no such file or folder", "a computation.json or a case folder",
            "correct the path");

    // What was issued has to be of the old pieces, or the difference would be put down to the program.
    private RecordedTotals Issued(RecordedTotals before)
    {
        RecordedTotals said = Recorded(issued!);
        IReadOnlyList<PieceChange> others = ChangesByLine.Pieces(said.Pieces, before.Pieces);
        return others.Count == 0 ? said : throw new RefusedException(
            RefusedBecause.InputDiffers, issued!,
            $"a computation of other pieces than {old} has: {string.Join(", ", others.Select(one => one.Name))}",
            "the computation that was issued from the old folder", "name that one, or leave --issued away");
    }

    private void RequireNoIssued()
    {
        if (issued is not null)
        {
            throw new RefusedException(
                RefusedBecause.FileUnreadable, "--issued", "a file or a folder on one side", "two case folders",
                "leave --issued away, or name the folders");
        }
    }

    private static void RequireOneCase(RecordedTotals before, RecordedTotals after)
    {
        if (before.Case != after.Case || before.Currency != after.Currency)
        {
            throw new RefusedException(
                RefusedBecause.InputDiffers, after.Place, $"case {after.Case} in {after.Currency}",
                $"case {before.Case} in {before.Currency}, as {before.Place} has it",
                "name two computations of one case in one currency");
        }
    }
}

/// <summary>What two computations of one case differ by.</summary>
/// <param name="IsByCause">Whether the pieces of both were at hand.</param>
internal sealed record ComputationChange(
    RecordedTotals Old, RecordedTotals New, IReadOnlyList<PieceChange> Pieces, IReadOnlyList<TotalChange> Totals,
    bool IsByCause);
