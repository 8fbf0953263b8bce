using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Core;
using Restitution.Storage.KeyVaults;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>A signing key that never leaves Azure Key Vault: the digest of a checkpoint goes there.</summary>
/// <remarks>
/// By the operation <c>sign</c> with ES256. The address names a version: another version is another key, and its
/// checkpoints begin a place of their own.
/// </remarks>
public sealed class CheckpointVaultKey : ICheckpointKey
{
    private const string Signing = "ES256";
    private const string Curve = "P-256";

    private readonly KeyVaultAsking vault;
    private readonly string address;

    private CheckpointVaultKey(KeyVaultAsking vault, string address, CheckpointPublicKey publicKey) =>
        (this.vault, this.address, Public) = (vault, address, publicKey);

    public CheckpointPublicKey Public { get; }

    /// <exception cref="RefusedException">No such key, one of another kind, or this machine may not use it.</exception>
    public static async Task<CheckpointVaultKey> Open(
        HttpClient http, TokenCredential credential, VaultKeyAddress address, CancellationToken cancellation)
    {
        var vault = new KeyVaultAsking(http, credential, address.Scope, Unusable);
        string place = address.ToString();
        using JsonDocument answer = await vault.Get(place, cancellation).ConfigureAwait(false);
        JsonElement key = answer.RootElement.GetProperty("key");
        if (KeyVaultAsking.TextOf(key, "kty") is not ("EC" or "EC-HSM")
            || KeyVaultAsking.TextOf(key, "crv") != Curve)
        {
            throw Unusable("a key of another kind", "an elliptic key over P-256", "name the key of the checkpoints");
        }

        using var read = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = KeyVaultAsking.BytesOf(key, "x"), Y = KeyVaultAsking.BytesOf(key, "y") },
        });
        return new CheckpointVaultKey(
            vault, place, CheckpointPublicKey.OfPem(read.ExportSubjectPublicKeyInfoPem(), place));
    }

    public async Task<byte[]> Sign(byte[] text, CancellationToken cancellation)
    {
        using JsonDocument answer = await vault
            .Post(address, "sign", Signing, SHA256.HashData(text), cancellation).ConfigureAwait(false);
        byte[] signature = InDer(KeyVaultAsking.BytesOf(answer.RootElement, "value"));
        return Public.Signed(text, signature) ? signature : throw Unusable(
            "a signature that is not that of its own public key", "one that holds",
            "find out what answers at the address of the key");
    }

    public void Dispose()
    {
        // The key is in the vault, and the client is another's.
    }

    // The vault answers with the two numbers, one after the other, of equal length.
    private static byte[] InDer(ReadOnlySpan<byte> signature)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            int half = signature.Length / 2;
            der.WriteInteger(new BigInteger(signature[..half], isUnsigned: true, isBigEndian: true));
            der.WriteInteger(new BigInteger(signature[half..], isUnsigned: true, isBigEndian: true));
        }

        return der.Encode();
    }

    private static RefusedException Unusable(string found, string wanted, string remedy) => new(
        RefusedBecause.CheckpointRefused, "the key that signs checkpoints", found, wanted, remedy);
}
