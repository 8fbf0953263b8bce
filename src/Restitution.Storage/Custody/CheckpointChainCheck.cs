using System.Globalization;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>Holds checkpoints against their key and against each other.</summary>
internal sealed class CheckpointChainCheck(CheckpointPublicKey publicKey)
{
    private readonly List<Checkpoint> sound = [];
    private readonly List<CustodyFault> faults = [];
    private readonly List<string> notes = [];
    private int lastNumber;
    private string lastDigest = CheckpointStatement.NoPrevious;

    /// <param name="number">By the name of the file, ascending.</param>
    public void Take(int number, byte[] file)
    {
        if (number > lastNumber + 1)
        {
            Fault(
                RefusedBecause.CheckpointMissing, lastNumber + 1, "no file", "the checkpoint that stood there",
                number - 1);
        }

        bool isNext = number == lastNumber + 1;
        Checkpoint? checkpoint = CheckpointFile.Read(file);
        if (checkpoint is null)
        {
            Fault(RefusedBecause.CheckpointUnreadable, number, "a file that is no checkpoint", "its form");
        }
        else if (IsSigned(checkpoint, number))
        {
            if (isNext)
            {
                CheckFileBefore(checkpoint);
            }

            CheckExtension(checkpoint);
            CheckTimeStamp(checkpoint);
            sound.Add(checkpoint);
        }

        (lastNumber, lastDigest) = (number, FileDigest.Of(file));
    }

    public CheckpointChain End()
    {
        if (lastNumber == 0)
        {
            notes.Add("the folder holds no checkpoint: a tail cut off would not be noticed");
        }

        return new CheckpointChain(sound, faults, notes);
    }

    private bool IsSigned(Checkpoint checkpoint, int number)
    {
        if (!publicKey.Signed(checkpoint.Statement.Bytes, checkpoint.Signature))
        {
            Fault(
                RefusedBecause.CheckpointEdited, number, "a signature that is not that of this text",
                $"one by the key {publicKey.Fingerprint}");
            return false;
        }

        if (checkpoint.Number != number)
        {
            Fault(
                RefusedBecause.CheckpointEdited, number,
                string.Create(CultureInfo.InvariantCulture, $"the text of checkpoint {checkpoint.Number}"),
                "its own text");
            return false;
        }

        return true;
    }

    // The notes of a checkpoint are not signed; the next one signs the whole file.
    private void CheckFileBefore(Checkpoint checkpoint)
    {
        if (checkpoint.Statement.Previous != lastDigest)
        {
            Fault(
                RefusedBecause.CheckpointEdited, checkpoint.Number - 1, "a file with another digest",
                string.Create(CultureInfo.InvariantCulture, $"the one that checkpoint {checkpoint.Number} names"));
        }
    }

    private void CheckExtension(Checkpoint checkpoint)
    {
        if (sound.Count == 0 || sound[^1].Number != checkpoint.Number - 1)
        {
            return;
        }

        Checkpoint before = sound[^1];
        bool holds = checkpoint.Extends is { } proof && proof.EarlierCount == before.EntryCount
            && proof.EntryCount == checkpoint.EntryCount && proof.Shows(before.Root, checkpoint.Root)
            && checkpoint.Statement.LogId == before.Statement.LogId;
        if (!holds)
        {
            Fault(
                RefusedBecause.CheckpointsContradict, checkpoint.Number,
                "no proof that its log begins with that of the checkpoint before",
                "one that leads from the one root to the other");
        }
    }

    private void CheckTimeStamp(Checkpoint checkpoint)
    {
        TimeStampFinding finding = TimeStampCheck.Of(checkpoint);
        if (finding.IsWrong)
        {
            Fault(RefusedBecause.TimeStampWrong, checkpoint.Number, finding.Told, "a time stamp of its text");
        }
        else
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"checkpoint {checkpoint.Number}: {finding.Told}"));
        }
    }

    private void Fault(RefusedBecause because, int number, string found, string wanted, int? through = null) =>
        faults.Add(new CustodyFault(because, number, through ?? number, null, found, wanted));
}
