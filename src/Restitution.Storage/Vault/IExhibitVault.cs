using NodaTime;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Vault;

/// <summary>
/// Keeps exhibits as they were received: written once, hashed while they stream, never given out unverified.
/// </summary>
/// <remarks>
/// Memory does not grow with an exhibit. Whatever is refused is a <see cref="RefusedException"/> that names the exhibit
/// by its code; a disk or a network that fails is the platform's exception. Nothing is ever deleted but uploads that
/// were not finished.
/// </remarks>
public interface IExhibitVault
{
    /// <summary>Keeps a stream, read to its end. The same bytes again are the same exhibit.</summary>
    /// <exception cref="RefusedException">
    /// Other bytes are kept at the address already, the stream is empty, or a limit is passed: nothing was kept.
    /// </exception>
    Task<VaultedExhibit> Write(
        VaultAddress address, Stream content, VaultLimits limits, CancellationToken cancellation);

    /// <summary>Null where nothing is kept at the address. Says what was written; reads none of it.</summary>
    Task<VaultedExhibit?> Find(VaultAddress address, CancellationToken cancellation);

    /// <summary>All exhibits of a case, by the order of their codes.</summary>
    Task<IReadOnlyList<VaultedExhibit>> OfCase(string caseCode, CancellationToken cancellation);

    /// <summary>
    /// The bytes, forward only, each part checked before it is given out and the last one only when the whole is as it
    /// was written.
    /// </summary>
    /// <exception cref="RefusedException">
    /// On opening: nothing is kept there, or something of another digest. On reading: a byte has changed.
    /// </exception>
    Task<Stream> OpenVerified(VaultAddress address, string sha256, CancellationToken cancellation);

    /// <summary>
    /// Begins an upload in chunks; its room is kept free until it is completed, abandoned or expired.
    /// </summary>
    Task<UploadState> StartUpload(UploadWish wish, VaultLimits limits, CancellationToken cancellation);

    /// <summary>Keeps one chunk, in any order. The same chunk again is no second one.</summary>
    /// <param name="number">From 1.</param>
    /// <exception cref="RefusedException">
    /// No such upload, no such number, other bytes than the digest says, or others than were kept: the chunk was not.
    /// </exception>
    Task<UploadState> AppendChunk(
        Guid uploadId, int number, Stream content, string sha256, CancellationToken cancellation);

    /// <summary>How far an upload has come; of a completed one, its exhibit, until it is expired.</summary>
    Task<UploadState> StateOf(Guid uploadId, CancellationToken cancellation);

    /// <summary>Joins the chunks to the exhibit. A second time answers the same.</summary>
    /// <param name="sha256">Of the whole.</param>
    /// <exception cref="RefusedException">
    /// Chunks are missing, or the whole has another digest: nothing was kept and the chunks stay.
    /// </exception>
    Task<VaultedExhibit> Complete(Guid uploadId, string sha256, CancellationToken cancellation);

    /// <summary>Throws the chunks of an upload away. Of an upload that is not there, it does nothing.</summary>
    Task Abandon(Guid uploadId, CancellationToken cancellation);

    /// <summary>Of all cases, by the time at which they were started.</summary>
    Task<IReadOnlyList<UploadState>> UnfinishedUploads(CancellationToken cancellation);

    /// <summary>
    /// Abandons every upload that was started earlier, forgets which were completed, and clears away what a crash left.
    /// </summary>
    /// <returns>The uploads that were abandoned.</returns>
    Task<IReadOnlyList<UploadState>> ExpireUploads(Instant startedBefore, CancellationToken cancellation);
}
