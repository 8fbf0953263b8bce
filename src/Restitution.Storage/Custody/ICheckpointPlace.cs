namespace Restitution.Storage.Custody;

/// <summary>Where checkpoints are kept, outside the log and, better, outside the machine.</summary>
/// <remarks>
/// <c>checkpoint-1.json</c> and so on, and <c>public-key.pem</c>. Each file names the digest of the file before, so
/// that only the last can be taken away or its notes changed without a trace: copies elsewhere keep that one.
/// </remarks>
public interface ICheckpointPlace
{
    /// <summary>The folder, or the address of the container.</summary>
    string Name { get; }

    /// <summary>Whether there may be checkpoints; where not, the first is yet to be signed.</summary>
    bool IsThere { get; }

    /// <summary>The public key that lies beside them.</summary>
    CheckpointPublicKey PublicKey();

    /// <summary>Reads all of them; what does not hold is a fault and is left out.</summary>
    /// <exception cref="Refusals.RefusedException">There is no such place.</exception>
    CheckpointChain Read(CheckpointPublicKey publicKey);

    /// <summary>Adds a checkpoint; none is ever written over.</summary>
    /// <exception cref="IOException">Another program wrote one with this number meanwhile.</exception>
    void Write(Checkpoint checkpoint, CheckpointPublicKey publicKey);

    /// <summary>SHA-256 of the file of a checkpoint.</summary>
    string DigestOf(int number);

    /// <summary>Where the file of a checkpoint is.</summary>
    string PlaceOf(int number);
}
