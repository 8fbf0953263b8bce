using System.Globalization;
using System.Security.Cryptography;
using Restitution.Storage.Vault;

namespace Restitution.Benchmarks.Soak.VaultCrashes;

/// <summary>The bytes of one exhibit of a run, made again from its seed and number whenever they are needed.</summary>
internal sealed record MadeUpload(int Seed, int Number)
{
    public const int ChunkBytes = 64 * 1024;

    private const int BytesMost = 1_300_000;

    private readonly Lazy<byte[]> bytes = new(() =>
    {
        var random = new Random(unchecked((Seed * 10_007) + Number));
        byte[] made = new byte[random.Next(1, BytesMost)];
        random.NextBytes(made);
        return made;
    });

    public VaultAddress Address =>
        VaultAddress.Of(CaseOf(Seed), "X-" + Number.ToString(CultureInfo.InvariantCulture));

    public byte[] Bytes => bytes.Value;

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public UploadWish Wish => new(Address, Bytes.Length, ChunkBytes);

    public static string CaseOf(int seed) => "RUN-" + seed.ToString(CultureInfo.InvariantCulture);

    public static MadeUpload Of(VaultAddress address) => new(
        int.Parse(address.Case["RUN-".Length..], NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(address.Exhibit["X-".Length..], NumberStyles.None, CultureInfo.InvariantCulture));

    public byte[] Chunk(int number)
    {
        int from = (number - 1) * ChunkBytes;
        return Bytes[from..Math.Min(Bytes.Length, from + ChunkBytes)];
    }

    public async Task Send(IExhibitVault vault, Guid uploadId, int number)
    {
        byte[] chunk = Chunk(number);
        using var content = new MemoryStream(chunk, writable: false);
        await vault.AppendChunk(
            uploadId, number, content, Convert.ToHexStringLower(SHA256.HashData(chunk)), CancellationToken.None)
            .ConfigureAwait(false);
    }
}
