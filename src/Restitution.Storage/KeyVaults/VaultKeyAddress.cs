namespace Restitution.Storage.KeyVaults;

/// <summary>Where a key lies in Azure Key Vault: <c>https://name.vault.azure.net/keys/identities</c>.</summary>
/// <param name="Vault">Ends with a slash; anything but https is taken on loopback only.</param>
/// <param name="Version">Null for whichever is newest.</param>
public sealed record VaultKeyAddress(Uri Vault, string Name, string? Version)
{
    /// <summary>What a token is asked for in the public cloud; others have a name of their own.</summary>
    public const string PublicCloudScope = "https://vault.azure.net/.default";

    private const int LabelsLeast = 3;

    /// <summary>What a token is asked for: the cloud the vault lies in, so that it is good nowhere else.</summary>
    public string Scope => Vault.IsLoopback
        ? PublicCloudScope
        : $"https://{Vault.Host[(Vault.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";

    /// <summary>Null for a text that is no address of a key.</summary>
    public static VaultKeyAddress? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || !IsVault(address)
            || address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0)
        {
            return null;
        }

        string[] steps = address.AbsolutePath.Split('/');
        bool isKey = steps is ["", "keys", _] or ["", "keys", _, _] && steps[2..].All(IsWord);
        return isKey
            ? new VaultKeyAddress(new Uri(address, "/"), steps[2], steps.Length == 4 ? steps[3] : null) : null;
    }

    public override string ToString() => $"{Vault}keys/{Name}" + (Version is null ? "" : $"/{Version}");

    private static bool IsVault(Uri address) => address.IsLoopback
        ? address.Scheme is "https" or "http"
        : address.Scheme == Uri.UriSchemeHttps && address.HostNameType == UriHostNameType.Dns
            && address.Host.Split('.').Length >= LabelsLeast;

    private static bool IsWord(string step) =>
        step.Length > 0 && step.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
