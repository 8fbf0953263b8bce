using System.Text.Json;
using Azure.Core;
using Restitution.Storage.KeyVaults;

namespace Restitution.Storage.IdentityVault;

/// <summary>A wrapping key that never leaves Azure Key Vault: data keys go there to be wrapped and unwrapped.</summary>
/// <remarks>
/// By the operations <c>wrapkey</c> and <c>unwrapkey</c> with RSA-OAEP-256. Data keys are wrapped by the version that
/// was newest when this was opened. A stored key identifier is followed only inside the same vault and key: a changed
/// row must not send the token elsewhere.
/// </remarks>
public sealed class KeyVaultKey : IKeyWrapping
{
    private const string Wrapping = "RSA-OAEP-256";

    private readonly KeyVaultAsking vault;
    private readonly string keyAddress;

    private KeyVaultKey(KeyVaultAsking vault, string keyAddress, string current) =>
        (this.vault, this.keyAddress, CurrentKeyId) = (vault, keyAddress, current);

    public string CurrentKeyId { get; }

    /// <summary>Asks for the newest version of the key.</summary>
    /// <param name="address">A version in it is not looked at: what each wrapped, that one unwraps.</param>
    /// <exception cref="Refusals.RefusedException">There is no such key, or this machine may not use it.</exception>
    public static async Task<KeyVaultKey> Open(
        HttpClient http, TokenCredential credential, VaultKeyAddress address, CancellationToken cancellation)
    {
        var vault = new KeyVaultAsking(http, credential, address.Scope, IdentityRefusals.KeyUnusable);
        string keyAddress = (address with { Version = null }).ToString();
        using JsonDocument answer = await vault.Get(keyAddress, cancellation).ConfigureAwait(false);
        string current = KeyVaultAsking.TextOf(answer.RootElement.GetProperty("key"), "kid");
        var key = new KeyVaultKey(vault, keyAddress, current);
        key.RefuseElsewhere(current);
        return key;
    }

    public async Task<WrappedKey> Wrap(ReadOnlyMemory<byte> dataKey, CancellationToken cancellation)
    {
        using JsonDocument answer = await vault.Post(CurrentKeyId, "wrapkey", Wrapping, dataKey, cancellation)
            .ConfigureAwait(false);
        string keyId = KeyVaultAsking.TextOf(answer.RootElement, "kid");
        RefuseElsewhere(keyId);
        return new WrappedKey(keyId, KeyVaultAsking.BytesOf(answer.RootElement, "value"));
    }

    public async Task<byte[]> Unwrap(WrappedKey wrapped, CancellationToken cancellation)
    {
        RefuseElsewhere(wrapped.KeyId);
        using JsonDocument answer = await vault
            .Post(wrapped.KeyId, "unwrapkey", Wrapping, wrapped.Wrapped, cancellation).ConfigureAwait(false);
        return KeyVaultAsking.BytesOf(answer.RootElement, "value");
    }

    public override string ToString() => $"(a key of a vault; {CurrentKeyId})";

    private void RefuseElsewhere(string keyId)
    {
        string version = keyId.StartsWith(keyAddress + "/", StringComparison.Ordinal)
            ? keyId[(keyAddress.Length + 1)..] : "";
        if (version.Length == 0 || !version.All(char.IsAsciiLetterOrDigit))
        {
            throw IdentityRefusals.KeyUnusable(
                "the identifier of a key of another vault, or of another name", $"a version of {keyAddress}",
                "find out who changed the row; put it back from a copy");
        }
    }
}
