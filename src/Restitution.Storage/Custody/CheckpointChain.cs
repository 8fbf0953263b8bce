namespace Restitution.Storage.Custody;

/// <summary>The checkpoints of a log that hold by themselves, and what is wrong with the others.</summary>
/// <param name="Sound">In the order of their numbers: signed, each after the one before.</param>
/// <param name="Notes">What is no fault and still has to be known.</param>
public sealed record CheckpointChain(
    IReadOnlyList<Checkpoint> Sound, IReadOnlyList<CustodyFault> Faults, IReadOnlyList<string> Notes)
{
    /// <summary>Nothing to hold a log against.</summary>
    public static readonly CheckpointChain None = new(
        [], [], ["no checkpoint was given: a tail cut off, or a log written anew, would not be noticed"]);
}
