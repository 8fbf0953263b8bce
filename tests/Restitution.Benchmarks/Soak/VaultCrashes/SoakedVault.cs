using Azure.Storage.Blobs;
using NodaTime;
using Restitution.Storage.Vault;

namespace Restitution.Benchmarks.Soak.VaultCrashes;

/// <summary>The vault whose writers are killed: a folder, or the blobs of a storage account of this machine.</summary>
/// <param name="Where">A folder, or the connection text of the account.</param>
public sealed record SoakedVault(string Where)
{
    private const string Prefix = "soak-";

    /// <summary>By which the killed process is told.</summary>
    public const string Variable = "RESTITUTION_SOAKED_VAULT";

    public bool IsFolder => !Where.StartsWith("DefaultEndpointsProtocol=", StringComparison.Ordinal);

    public async Task<IExhibitVault> Open()
    {
        if (IsFolder)
        {
            return new FolderVault(Where, SystemClock.Instance);
        }

        var vault = new BlobVault(new BlobServiceClient(Where), Prefix, SystemClock.Instance);
        await vault.MakeContainers(CancellationToken.None).ConfigureAwait(false);
        return vault;
    }

    /// <summary>What lies in a folder and is no exhibit. In blobs the service itself clears away what no list names.
    /// </summary>
    public IEnumerable<string> LeftBehind() => !IsFolder ? [] :
        Directory.EnumerateFileSystemEntries(Path.Combine(Where, "writing"))
            .Concat(Directory.EnumerateFileSystemEntries(Path.Combine(Where, "uploads")))
            .Select(path => Path.GetFileName(path)!);
}
