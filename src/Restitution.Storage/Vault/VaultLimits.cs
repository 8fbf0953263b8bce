namespace Restitution.Storage.Vault;

/// <summary>How much a vault takes. Each limit is still taken; one byte or one upload more is refused.</summary>
/// <param name="BytesPerCase">All exhibits of a case together, with what its unfinished uploads will hold.</param>
/// <param name="BytesPerChunk">Of one chunk of an upload; a vault may hold one chunk in memory.</param>
/// <param name="UploadsPerCase">Unfinished ones.</param>
public sealed record VaultLimits(long BytesPerExhibit, long BytesPerCase, int BytesPerChunk, int UploadsPerCase)
{
    private const long MiB = 1 << 20;

    /// <summary>2 GiB an exhibit, 100 GiB a case, 8 MiB a chunk, 100 unfinished uploads.</summary>
    public static VaultLimits Ordinary { get; } = new(2048 * MiB, 100 * 1024 * MiB, (int)(8 * MiB), 100);
}
