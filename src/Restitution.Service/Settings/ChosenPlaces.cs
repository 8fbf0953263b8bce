using Azure.Core;
using Azure.Storage.Blobs;
using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Packages;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Settings;

/// <summary>Where exhibits, checkpoints and keys lie, as the options choose.</summary>
/// <remarks>
/// An address is signed in to by identity, and what stands there was made with it; a connection text is a test's, and
/// what is missing there is made.
/// </remarks>
internal sealed class ChosenPlaces(ServiceOptions options, TokenCredential credential, IClock clock) : IDisposable
{
    private const string CheckpointContainerName = "checkpoints";

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Whether the text names a folder, a container by its address, or a connection to an account.</summary>
    public static bool IsCheckpointPlace(string text) => Path.IsPathFullyQualified(text) || IsConnection(text)
        || (AddressOf(text) is { } address && address.AbsolutePath.Length > 1
            && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0);

    public IExhibitVault Exhibits()
    {
        if (options.BlobConnection is not { } connection)
        {
            return new FolderVault(Path.Combine(options.DataFolder, "exhibits"), clock);
        }

        if (AddressOf(connection) is { } address)
        {
            return new BlobVault(new BlobServiceClient(address, credential), "", clock);
        }

        var vault = new BlobVault(new BlobServiceClient(connection), "", clock);
        vault.MakeContainers(CancellationToken.None).GetAwaiter().GetResult();
        return vault;
    }

    public IKeyWrapping KeyOfIdentities() => options.IdentityKey is { } address
        ? KeyVaultKey.Open(http, credential, address, CancellationToken.None).GetAwaiter().GetResult()
        : LocalKeyFile.OpenOrCreate(Path.Combine(options.DataFolder, "identities.key"), clock);

    public ICheckpointPlace Checkpoints()
    {
        if (options.CheckpointPlace is not { } place)
        {
            return new CheckpointFolder(Path.Combine(options.DataFolder, "checkpoints"));
        }

        if (AddressOf(place) is { } address)
        {
            return new CheckpointContainer(new BlobContainerClient(address, credential));
        }

        if (!IsConnection(place))
        {
            return new CheckpointFolder(place, isMade: false);
        }

        var container = new CheckpointContainer(new BlobContainerClient(place, CheckpointContainerName));
        container.Make();
        return container;
    }

    public async Task<ICheckpointKey> CheckpointKey(CancellationToken stop) => options.CheckpointVaultKey is { } address
        ? await CheckpointVaultKey.Open(http, credential, address, stop)
        : Storage.Custody.CheckpointKey.Open(
            options.CheckpointKeyFile ?? Path.Combine(options.DataFolder, "checkpoints.key"));

    public async Task<PackageKey> SharingKey(SenderCertificateStore certificates, CancellationToken stop) =>
        options.SharingVaultKey is { } address
            ? await PackageKey.OfVault(http, credential, address, certificates, clock, stop)
            : PackageKey.OpenOrCreate(
                options.SharingKeyFile ?? Path.Combine(options.DataFolder, "sharing.pem"), clock);

    public void Dispose() => http.Dispose();

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? address : null;

    private static bool IsConnection(string text) => text.Contains("AccountName=", StringComparison.Ordinal)
        || text.Contains("UseDevelopmentStorage=", StringComparison.Ordinal);
}
