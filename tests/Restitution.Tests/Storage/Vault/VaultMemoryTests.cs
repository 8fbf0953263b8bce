using Azure.Storage.Blobs;
using Restitution.Storage.Vault;
using Restitution.Tests.House;

namespace Restitution.Tests.Storage.Vault;

/// <summary>An exhibit several times as large as the memory that it may take.</summary>
[Collection(nameof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class VaultMemoryTests(Azurite azurite) : IClassFixture<Azurite>
{
    private const long MiB = 1 << 20;

    private static readonly VaultAddress Address = VaultAddress.Of("LARGE", "BANK-01");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_takes_and_gives_256_MiB_in_32()
    {
        using var folder = new TemporaryFolder();
        await Passes(new FolderVault(folder["vault"], FixedClock.Instance), 256 * MiB, 32 * MiB);
    }

    [Fact]
    public async Task A_storage_account_takes_and_gives_256_MiB_in_64()
    {
        var vault = new BlobVault(new BlobServiceClient(azurite.Needed()), "m-", FixedClock.Instance);
        await vault.MakeContainers(Now);
        await Passes(vault, 256 * MiB, 64 * MiB);
    }

    private static async Task Passes(IExhibitVault vault, long byteCount, long growthMost)
    {
        using var made = new MadeStream(byteCount);
        VaultedExhibit kept = await vault.Write(Address, made, VaultLimits.Ordinary, Now);
        Assert.Equal(byteCount, kept.ByteCount);
        await using (Stream stream = await vault.OpenVerified(Address, kept.Sha256, Now))
        {
            byte[] buffer = new byte[1 << 16];
            while (await stream.ReadAsync(buffer, Now) > 0)
            {
                made.Watch();
            }
        }

        Assert.True(
            made.HeapGrowthMost < growthMost,
            FormattableString.Invariant($"the heap grew by {made.HeapGrowthMost / MiB} MiB"));
    }
}
