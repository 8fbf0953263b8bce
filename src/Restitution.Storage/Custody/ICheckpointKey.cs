namespace Restitution.Storage.Custody;

/// <summary>What signs checkpoints: ECDSA over P-256, one key for all processes of an installation.</summary>
public interface ICheckpointKey : IDisposable
{
    CheckpointPublicKey Public { get; }

    /// <summary>The signature of the text with SHA-256, in DER.</summary>
    Task<byte[]> Sign(byte[] text, CancellationToken cancellation);
}
