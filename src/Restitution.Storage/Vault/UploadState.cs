using NodaTime;

namespace Restitution.Storage.Vault;

/// <summary>What is to be uploaded in chunks: where to, how many bytes in all, and in chunks of how many.</summary>
/// <param name="BytesPerChunk">Of every chunk but the last, which holds what is left.</param>
public sealed record UploadWish(VaultAddress Address, long ByteCount, int BytesPerChunk);

/// <summary>
/// An upload as far as it has come. After a crash, whoever uploads asks for it and sends what is missing.
/// </summary>
/// <param name="ChunksHere">The numbers of the chunks that are kept, in order; the first chunk is 1.</param>
/// <param name="Completed">The exhibit, once all chunks were joined; null before.</param>
public sealed record UploadState(
    Guid Id, UploadWish Wish, Instant StartedAt, IReadOnlyList<int> ChunksHere, VaultedExhibit? Completed)
{
    public int ChunkCount => UploadRules.ChunkCount(Wish);

    public IEnumerable<int> MissingChunks =>
        Completed is null ? Enumerable.Range(1, ChunkCount).Except(ChunksHere) : [];
}
