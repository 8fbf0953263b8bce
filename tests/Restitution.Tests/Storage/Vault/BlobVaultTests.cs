using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Tests.Storage.Vault;

public sealed class BlobVaultTests(Azurite azurite) : ExhibitVaultContract, IClassFixture<Azurite>, IAsyncLifetime
{
    private BlobServiceClient account = null!;
    private BlobVault vault = null!;

    protected override IExhibitVault Vault => vault;

    private BlobContainerClient Exhibits => account.GetBlobContainerClient("t-exhibits");

    public async ValueTask InitializeAsync()
    {
        account = new BlobServiceClient(azurite.Needed());
        vault = new BlobVault(account, "t-", Clock);
        await vault.MakeContainers(Now);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_blob_put_in_the_place_of_an_exhibit_is_refused()
    {
        byte[] bytes = Made(5000, 1);
        VaultedExhibit kept = await vault.Write(Bank, Stream(bytes), VaultLimits.Ordinary, Now);

        await Replace(bytes, Made(5000, 2), Sha(Made(5000, 2)));
        Refusal refusal = await Refused(RefusedBecause.ExhibitChanged, () => ReadAll(Bank, kept.Sha256));
        Assert.Contains("exhibit BANK-01 of case " + Bank.Case, refusal.Place, StringComparison.Ordinal);

        // The identifiers of the blocks changed with the bytes: the whole is not what the caller knows.
        await Replace(Made(5000, 2), Made(5000, 2), kept.Sha256);
        await Refused(RefusedBecause.ExhibitChanged, () => ReadAll(Bank, kept.Sha256));
    }

    [Fact]
    public async Task A_blob_that_no_vault_wrote_is_refused()
    {
        BlockBlobClient blob = Exhibits.GetBlockBlobClient(Bank.ToString());
        string id = Convert.ToBase64String("someone else's block, thirty-six b.."u8);
        await blob.StageBlockAsync(id, Stream([1, 2, 3]), cancellationToken: Now);
        await blob.CommitBlockListAsync([id], cancellationToken: Now);

        await Refused(RefusedBecause.ExhibitChanged, () => vault.Find(Bank, Now));
    }

    [Fact]
    public async Task Blocks_that_were_never_listed_are_no_exhibit()
    {
        BlockBlobClient blob = Exhibits.GetBlockBlobClient(Bank.ToString());
        await blob.StageBlockAsync(
            Convert.ToBase64String(new byte[36]), Stream(Made(1000, 1)), cancellationToken: Now);

        Assert.Null(await vault.Find(Bank, Now));
        Assert.Empty(await vault.OfCase(Bank.Case, Now));
        VaultedExhibit kept = await vault.Write(Bank, Stream(Made(5000, 1)), VaultLimits.Ordinary, Now);
        Assert.Equal(Made(5000, 1), await ReadAll(Bank, kept.Sha256));
    }

    [Fact]
    public async Task The_containers_are_closed_to_the_public() => Assert.Equal(
        PublicAccessType.None, (await Exhibits.GetAccessPolicyAsync(cancellationToken: Now)).Value.BlobPublicAccess);

    // As whoever holds the account's key could: with the metadata and the block names of the original.
    private async Task Replace(byte[] named, byte[] bytes, string sha256)
    {
        BlockBlobClient blob = Exhibits.GetBlockBlobClient(Bank.ToString());
        IDictionary<string, string> beside = (await blob.GetPropertiesAsync(cancellationToken: Now)).Value.Metadata;
        beside["sha256"] = sha256 == Sha(bytes) ? beside["sha256"] : sha256;
        string id = new BlockName(1, Sha(named)).ToId();
        await blob.StageBlockAsync(id, Stream(bytes), cancellationToken: Now);
        var over = new CommitBlockListOptions
        {
            Metadata = beside,
            Conditions = new BlobRequestConditions { IfMatch = ETag.All },
        };
        await blob.CommitBlockListAsync([id], over, Now);
    }
}
