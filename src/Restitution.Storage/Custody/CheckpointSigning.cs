using NodaTime;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>Signs what the log is now, after it was verified against every checkpoint before.</summary>
public sealed class CheckpointSigning(
    CustodyLog log, ICheckpointPlace place, ICheckpointKey key, IClock clock, TimeStampAuthority? authority = null)
{
    /// <summary>Writes the next checkpoint where entries were added since the last.</summary>
    /// <returns>The last checkpoint, new or not; null for a log without an entry.</returns>
    /// <exception cref="RefusedException">
    /// Something is wrong with the log or the checkpoints: what is broken is never signed.
    /// </exception>
    public async Task<SignedCheckpoint?> Sign(CancellationToken cancellation)
    {
        CheckpointChain chain = place.IsThere
            ? place.Read(key.Public) : new CheckpointChain([], [], []);
        CustodyReport report = log.Verify(chain);
        RefusedException.ThrowIfAny([.. report.Faults.Select(fault => fault.ToRefusal("the custody log"))]);
        Checkpoint? last = chain.Sound.Count > 0 ? chain.Sound[^1] : null;
        if (report.EntryCount == 0 || last?.EntryCount == report.EntryCount)
        {
            return last is null ? null : new SignedCheckpoint(last, IsNew: false);
        }

        Checkpoint next = await Next(report, last, cancellation).ConfigureAwait(false);
        place.Write(next, key.Public);
        return new SignedCheckpoint(next, IsNew: true);
    }

    private async Task<Checkpoint> Next(CustodyReport report, Checkpoint? last, CancellationToken cancellation)
    {
        ConsistencyProof? extends = last is null ? null : log.Consistency(last.EntryCount, report.EntryCount);
        if (extends is not null && !extends.Shows(last!.Root, report.Root))
        {
            throw new RefusedException(
                RefusedBecause.CheckpointRefused, "the custody log", "parts of its tree that do not fit its entries",
                "the tree of the entries", "keep the database as it is and restore the table custody_nodes");
        }

        var statement = new CheckpointStatement(
            report.LogId, (last?.Number ?? 0) + 1, report.EntryCount, report.Root,
            Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks()),
            last is null ? CheckpointStatement.NoPrevious : place.DigestOf(last.Number));
        byte[] text = statement.Bytes;
        CheckpointTimeStamp stamp = authority is null
            ? CheckpointTimeStamp.NotAsked
            : await authority.Ask(text, cancellation).ConfigureAwait(false);
        return new Checkpoint(
            statement, extends, await key.Sign(text, cancellation).ConfigureAwait(false), stamp);
    }
}

/// <summary>The last checkpoint, and whether it was written now.</summary>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, bool IsNew)
{
    /// <summary>Why it has no time stamp; null where it has one.</summary>
    public string? TimeStampMissing => Checkpoint.TimeStamp.Missing;
}
