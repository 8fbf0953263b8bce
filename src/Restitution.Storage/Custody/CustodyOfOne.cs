using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>The custody of one exhibit, document or other code: its entries, shown to stand in a signed log.</summary>
/// <remarks>
/// It opens without the log and shows nothing of other cases: beside its own entries it holds hashes, and those of
/// neighbours are salted. It shows that these entries stand in the log as they are. It cannot show that no other entry
/// speaks of the exhibit: for that the log itself is needed.
/// </remarks>
/// <param name="Case">The code of the case.</param>
/// <param name="About">The code of the exhibit.</param>
/// <param name="Checkpoint">Over whose entries the proofs lead.</param>
/// <param name="LaterCount">How many entries about it came after that checkpoint and are not in here.</param>
public sealed record CustodyOfOne(
    string Case, string About, IReadOnlyList<ShownEntry> Entries, Checkpoint Checkpoint, string PublicKeyPem,
    int LaterCount)
{
    /// <summary>Everything that the log has about it up to the last checkpoint.</summary>
    /// <exception cref="RefusedException">No checkpoint covers an entry about it, or none holds.</exception>
    public static CustodyOfOne Of(
        CustodyLog log, ICheckpointPlace checkpoints, CheckpointPublicKey publicKey, string caseCode, string about)
    {
        CheckpointChain chain = checkpoints.Read(publicKey);
        RefusedException.ThrowIfAny([.. chain.Faults.Select(fault => fault.ToRefusal("the checkpoints"))]);
        IReadOnlyList<CustodyEntry> all = log.OfExhibit(caseCode, about);
        Checkpoint? last = chain.Sound.Count > 0 ? chain.Sound[^1] : null;
        ShownEntry[] shown =
        [
            .. all.Where(entry => entry.Number <= (last?.EntryCount ?? 0))
                .Select(entry => new ShownEntry(entry, log.Proof(entry.Number, last!.EntryCount))),
        ];
        if (last is null || shown.Length == 0)
        {
            throw new RefusedException(
                RefusedBecause.CheckpointMissing, $"{caseCode} {about}",
                "no checkpoint over an entry about it", "a checkpoint written after it was received",
                "write one (restitution custody checkpoint) and ask again");
        }

        var custody = new CustodyOfOne(
            caseCode, about, shown, last with { Extends = null }, publicKey.Pem, all.Count - shown.Length);
        // The proofs come from the log's tables: what they do not show is not handed out.
        RefusedException.ThrowIfAny(
            [.. custody.Check(publicKey).Faults.Select(fault => fault.ToRefusal("the custody log"))]);
        return custody;
    }

    /// <summary>Writes the file that <c>restitution verify</c> takes.</summary>
    public void WriteTo(Stream stream) => stream.Write(CustodyOfOneFile.Write(this));

    /// <summary>Holds it against a key, without anything else.</summary>
    public CustodyOfOneReport Check(CheckpointPublicKey publicKey)
    {
        List<CustodyFault> faults = [];
        if (!publicKey.Signed(Checkpoint.Statement.Bytes, Checkpoint.Signature))
        {
            faults.Add(new CustodyFault(
                RefusedBecause.CheckpointEdited, Checkpoint.Number, Checkpoint.Number, null,
                "a signature that is not that of this text", $"one by the key {publicKey.Fingerprint}"));
        }

        TimeStampFinding stamp = TimeStampCheck.Of(Checkpoint);
        if (stamp.IsWrong)
        {
            faults.Add(new CustodyFault(
                RefusedBecause.TimeStampWrong, Checkpoint.Number, Checkpoint.Number, null, stamp.Told,
                "a time stamp of its text"));
        }

        long before = 0;
        foreach (ShownEntry shown in Entries)
        {
            if (FaultOf(shown, before) is { } found)
            {
                faults.Add(new CustodyFault(
                    RefusedBecause.CustodyProofWrong, shown.Entry.Number, shown.Entry.Number, null, found,
                    "an entry of this exhibit that the signed log holds"));
            }

            before = shown.Entry.Number;
        }

        if (Entries.Count == 0)
        {
            faults.Add(new CustodyFault(
                RefusedBecause.CustodyProofWrong, 0, 0, null, "no entry", "the entries of this exhibit"));
        }

        return new CustodyOfOneReport(faults, stamp.Told);
    }

    private string? FaultOf(ShownEntry shown, long before)
    {
        CustodyEntry entry = shown.Entry;
        return entry.Case != Case || entry.About != About ? "an entry about something else"
            : entry.Number <= before ? "an entry that stands before the one above it"
            : EntryBytes.HashOf(entry) != entry.Hash ? "an entry that was changed"
            : shown.Proof.Number != entry.Number || shown.Proof.EntryCount != Checkpoint.EntryCount
                || !shown.Proof.Shows(entry.Hash, Checkpoint.Root) ? "no proof that the signed log holds it"
            : null;
    }
}

/// <summary>An entry with the proof that it stands in the log.</summary>
public sealed record ShownEntry(CustodyEntry Entry, InclusionProof Proof);

/// <summary>What was found.</summary>
/// <param name="TimeStamp">When and by which certificate the checkpoint was stamped, or why it was not.</param>
public sealed record CustodyOfOneReport(IReadOnlyList<CustodyFault> Faults, string TimeStamp)
{
    public bool IsVerified => Faults.Count == 0;
}
