using System.Security.Cryptography;
using System.Text.Json;
using Azure.Core;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.KeyVaults;

/// <summary>A key over P-256 that never leaves Azure Key Vault, for what takes a key of the platform.</summary>
/// <remarks>
/// By the operation <c>sign</c> with ES256: the digest goes there. What came is held against the public key before it
/// is taken. The address names a version: another version is another key.
/// </remarks>
internal sealed class VaultEcdsa : ECDsa
{
    private const string Signing = "ES256";
    private const string Curve = "P-256";
    private const int Bits = 256;

    private readonly KeyVaultAsking vault;
    private readonly string address;
    private readonly ECDsa publicKey;
    private readonly Func<string, string, string, RefusedException> refuse;

    private VaultEcdsa(
        KeyVaultAsking vault, string address, ECDsa publicKey, Func<string, string, string, RefusedException> refuse)
    {
        (this.vault, this.address, this.publicKey, this.refuse) = (vault, address, publicKey, refuse);
        KeySizeValue = Bits;
    }

    /// <param name="refuse">Makes the refusal of whoever uses the key: found, wanted, remedy.</param>
    /// <exception cref="RefusedException">No such key, one of another kind, or this machine may not use it.</exception>
    public static async Task<VaultEcdsa> Open(
        HttpClient http, TokenCredential credential, VaultKeyAddress address,
        Func<string, string, string, RefusedException> refuse, CancellationToken cancellation)
    {
        var vault = new KeyVaultAsking(http, credential, address.Scope, refuse);
        using JsonDocument answer = await vault.Get($"{address}", cancellation).ConfigureAwait(false);
        JsonElement key = answer.RootElement.GetProperty("key");
        if (KeyVaultAsking.TextOf(key, "kty") is not ("EC" or "EC-HSM")
            || KeyVaultAsking.TextOf(key, "crv") != Curve)
        {
            throw refuse("a key of another kind", "an elliptic key over P-256", "name a key that is made for signing");
        }

        var read = Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = KeyVaultAsking.BytesOf(key, "x"), Y = KeyVaultAsking.BytesOf(key, "y") },
        });
        return new VaultEcdsa(vault, $"{address}", read, refuse);
    }

    /// <summary>The two numbers of the signature, one after the other, of equal length.</summary>
    /// <exception cref="RefusedException">The vault refuses, or signs otherwise than its public key says.</exception>
    public async Task<byte[]> SignHash(byte[] hash, CancellationToken cancellation)
    {
        using JsonDocument answer = await vault.Post(address, "sign", Signing, hash, cancellation)
            .ConfigureAwait(false);
        byte[] signature = KeyVaultAsking.BytesOf(answer.RootElement, "value");
        return publicKey.VerifyHash(hash, signature) ? signature : throw refuse(
            "a signature that is not that of its own public key", "one that holds",
            "find out what answers at the address of the key");
    }

    // What signs by a key of the platform does not wait as a task does.
    public override byte[] SignHash(byte[] hash) =>
        Task.Run(() => SignHash(hash, CancellationToken.None)).GetAwaiter().GetResult();

    public override bool VerifyHash(byte[] hash, byte[] signature) => publicKey.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters
        ? throw new CryptographicException("The key does not leave its vault.")
        : publicKey.ExportParameters(includePrivateParameters: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            publicKey.Dispose();
        }

        base.Dispose(disposing);
    }
}
