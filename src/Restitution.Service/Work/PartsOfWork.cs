using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>What several kinds of work ask of the parts of the service.</summary>
internal static class PartsOfWork
{
    public static StoredCase CaseOf(this ServiceParts parts, Job job) =>
        (job.CaseId is { } id ? parts.Cases.OfId(id) : null)
            ?? throw new InvalidOperationException($"The job {job.Id} is of no case that is there.");

    /// <summary>Who stands behind the codes of a case; that they were used is in the custody log.</summary>
    public static Task<CaseIdentities> IdentitiesFor(
        this ServiceParts parts, StoredCase stored, Job job, CancellationToken stop) =>
        parts.Persons.ForComputation(stored.Code, CustodyText.CodeOfUser(job.EnqueuedBy), job.Kind, stop);

    /// <summary>The checkpoints that the log is held against; none where none was signed yet.</summary>
    public static async Task<CheckpointChain> ReadCheckpoints(this ServiceParts parts, CancellationToken stop)
    {
        if (!parts.Checkpoints.IsThere)
        {
            return CheckpointChain.None;
        }

        using ICheckpointKey key = await parts.CheckpointKey(stop);
        return parts.Checkpoints.Read(key.Public);
    }

    /// <summary>Signs what the log is now; null for a log without an entry.</summary>
    public static async Task<SignedCheckpoint?> SignCheckpoint(this ServiceParts parts, CancellationToken stop)
    {
        using ICheckpointKey key = await parts.CheckpointKey(stop);
        return await new CheckpointSigning(parts.Custody, parts.Checkpoints, key, parts.Clock).Sign(stop);
    }
}
