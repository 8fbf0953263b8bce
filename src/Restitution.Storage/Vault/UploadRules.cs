using System.Globalization;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Vault;

/// <summary>What both vaults ask of an upload and of its chunks.</summary>
internal static class UploadRules
{
    /// <summary>So many chunks at most: as many blocks as one blob takes.</summary>
    public const int ChunksMost = 50_000;

    private const int NumbersShown = 5;

    public static int ChunkCount(UploadWish wish) =>
        (int)Math.Min(int.MaxValue, ((wish.ByteCount - 1) / wish.BytesPerChunk) + 1);

    /// <summary>The bytes that a chunk has to have: all alike, the last one what is left.</summary>
    public static int BytesOf(UploadWish wish, int number) => number < ChunkCount(wish)
        ? wish.BytesPerChunk
        : (int)(wish.ByteCount - ((long)(number - 1) * wish.BytesPerChunk));

    public static void CheckStart(UploadWish wish, VaultLimits limits)
    {
        string place = VaultRefusals.Place(wish.Address);
        ArgumentOutOfRangeException.ThrowIfNegative(wish.ByteCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wish.BytesPerChunk);
        if (wish.ByteCount == 0)
        {
            throw VaultRefusals.Empty(wish.Address);
        }

        if (wish.ByteCount > limits.BytesPerExhibit)
        {
            throw VaultRefusals.TooLarge(wish.Address, limits);
        }

        if (wish.BytesPerChunk > limits.BytesPerChunk || ChunkCount(wish) > ChunksMost)
        {
            throw new RefusedException(
                RefusedBecause.ChunkOutOfPlace, place,
                FormattableString.Invariant($"{ChunkCount(wish)} chunks of {wish.BytesPerChunk} bytes"),
                FormattableString.Invariant($"at most {ChunksMost} chunks of at most {limits.BytesPerChunk} bytes"),
                "choose another size of chunk");
        }
    }

    public static void CheckNumber(UploadState state, int number)
    {
        if (number < 1 || number > state.ChunkCount)
        {
            throw new RefusedException(
                RefusedBecause.ChunkOutOfPlace, VaultRefusals.Place(state.Wish.Address),
                FormattableString.Invariant($"a chunk of number {number}"),
                FormattableString.Invariant($"a number from 1 to {state.ChunkCount}"), "number the chunks from 1");
        }
    }

    public static RefusedException WrongSize(UploadState state, int number) => new(
        RefusedBecause.ChunkOutOfPlace,
        FormattableString.Invariant($"{VaultRefusals.Place(state.Wish.Address)}, chunk {number}"),
        "more or fewer bytes than this chunk has",
        FormattableString.Invariant($"{BytesOf(state.Wish, number)} bytes"),
        "cut the file as the upload was started, or abandon it and start anew");

    public static RefusedException WrongDigest(UploadState state, int number) => new(
        RefusedBecause.UploadDigestDiffers,
        FormattableString.Invariant($"{VaultRefusals.Place(state.Wish.Address)}, chunk {number}"),
        "bytes of another digest than was told", "the chunk as it was cut from the file", "send the chunk again");

    public static RefusedException WrittenOtherwise(UploadState state, int number) => new(
        RefusedBecause.ChunkWrittenOtherwise,
        FormattableString.Invariant($"{VaultRefusals.Place(state.Wish.Address)}, chunk {number}"),
        "a chunk of this number with other bytes, which is kept already", "each chunk once",
        "abandon the upload and start anew if the file is another");

    /// <summary>Names the first few that are missing.</summary>
    public static void CheckComplete(UploadState state)
    {
        string[] missing =
        [
            .. state.MissingChunks.Take(NumbersShown + 1)
                .Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];
        if (missing.Length > 0)
        {
            string more = missing.Length > NumbersShown ? " and more" : "";
            throw new RefusedException(
                RefusedBecause.UploadIncomplete, VaultRefusals.Place(state.Wish.Address),
                $"no chunk {string.Join(", ", missing.Take(NumbersShown))}{more}",
                FormattableString.Invariant($"all {state.ChunkCount} chunks"), "send what is missing, then complete");
        }
    }

    public static void CheckRoom(UploadWish wish, VaultLimits limits, long bytesOfCase, int uploadsOfCase)
    {
        if (uploadsOfCase >= limits.UploadsPerCase)
        {
            throw new RefusedException(
                RefusedBecause.UploadsTooMany, $"case {wish.Address.Case}",
                FormattableString.Invariant($"{uploadsOfCase} unfinished uploads"),
                FormattableString.Invariant($"at most {limits.UploadsPerCase}"),
                "complete or abandon some of them first");
        }

        if (wish.ByteCount > limits.BytesPerCase - bytesOfCase)
        {
            throw VaultRefusals.NoRoom(wish.Address, limits);
        }
    }
}
