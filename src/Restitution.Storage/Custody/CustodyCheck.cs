using System.Globalization;

namespace Restitution.Storage.Custody;

/// <summary>Verifies a whole log: each entry, the chain, and the roots that checkpoints signed.</summary>
/// <remarks>
/// What one change to a log becomes: a changed field is an edited entry; with its hash made anew it is a replaced one,
/// which a neighbour gives away, and of the last entry a checkpoint. A line taken out, put in or moved is a removed, an
/// inserted, a reordered entry. A tail that is cut off holds as a chain: only a checkpoint tells it, and so it is with
/// a log that was written anew from some entry on.
/// </remarks>
public static class CustodyCheck
{
    /// <summary>Verifies an export; its memory does not grow with it.</summary>
    public static CustodyReport Of(Stream export, CheckpointChain checkpoints)
    {
        var lines = new CustodyLines(export);
        return Of(lines.Read, checkpoints, head: null);
    }

    /// <param name="read">Reads the next line into what it is given; false when there is none.</param>
    /// <param name="head">What the database says is the end; null for an export, which says none.</param>
    internal static CustodyReport Of(Func<CustodyLine, bool> read, CheckpointChain checkpoints, CustodyHead? head)
    {
        var faults = new CustodyFaults();
        var walk = new CustodyWalk(faults);
        List<string> roots = Walk(read, walk, checkpoints.Sound);
        bool isChainSound = faults.Count == 0;
        long count = walk.Expected - 1;
        bool isOfThisLog = count == 0 || !isChainSound || checkpoints.Sound.All(one => IsOf(walk.LogId, one, faults));
        long agrees = isOfThisLog ? Compare(checkpoints.Sound, roots, count, faults) : 0;
        if (head is not null && head.EntryCount > count)
        {
            faults.Truncated(count + 1, head.EntryCount, "the head of the log counts them");
        }

        foreach (CustodyFault fault in checkpoints.Faults)
        {
            faults.Add(fault);
        }

        return new CustodyReport(
            count, walk.LogId, isChainSound ? walk.Root : "", faults.Kept, faults.Count, checkpoints.Sound.Count,
            agrees, [.. checkpoints.Notes, .. NotesOf(checkpoints, count, agrees)]);
    }

    // The root at each checkpoint, as far as the log reaches.
    private static List<string> Walk(
        Func<CustodyLine, bool> read, CustodyWalk walk, IReadOnlyList<Checkpoint> checkpoints)
    {
        List<string> roots = [];
        var (line, next) = (new CustodyLine(), new CustodyLine());
        bool isThere = read(line);
        while (isThere)
        {
            bool isNextThere = read(next);
            walk.Take(line, isNextThere ? next : null);
            while (roots.Count < checkpoints.Count && checkpoints[roots.Count].EntryCount == walk.Expected - 1
                && walk.IsSound)
            {
                roots.Add(walk.Root);
            }

            (line, next, isThere) = (next, line, isNextThere);
        }

        walk.End();
        return roots;
    }

    private static bool IsOf(string logId, Checkpoint checkpoint, CustodyFaults faults)
    {
        bool isOf = checkpoint.Statement.LogId == logId;
        if (!isOf)
        {
            faults.OfAnotherLog(checkpoint);
        }

        return isOf;
    }

    private static long Compare(
        IReadOnlyList<Checkpoint> checkpoints, List<string> roots, long count, CustodyFaults faults)
    {
        long agrees = 0;
        foreach ((int index, Checkpoint checkpoint) in checkpoints.Index())
        {
            if (checkpoint.EntryCount > count)
            {
                faults.Truncated(
                    count + 1, checkpoint.EntryCount,
                    string.Create(CultureInfo.InvariantCulture, $"checkpoint {checkpoint.Number} signed them"));
                break;
            }

            if (index < roots.Count && roots[index] != checkpoint.Root)
            {
                faults.Rewritten(agrees + 1, checkpoint);
                break;
            }

            agrees = index < roots.Count ? checkpoint.EntryCount : agrees;
        }

        return agrees;
    }

    private static IEnumerable<string> NotesOf(CheckpointChain checkpoints, long count, long agrees)
    {
        if (checkpoints.Sound.Count > 0 && agrees == checkpoints.Sound[^1].EntryCount && count > agrees)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"entries {agrees + 1} to {count} came after the last checkpoint: only the chain speaks for them");
        }
    }
}
