using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Azure.Core;
using Restitution.Storage.KeyVaults;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>A signing key that never leaves Azure Key Vault: the digest of a checkpoint goes there.</summary>
/// <remarks>
/// The address names a version: another version is another key, and its checkpoints begin a place of their own.
/// </remarks>
public sealed class CheckpointVaultKey : ICheckpointKey
{
    private readonly VaultEcdsa key;

    private CheckpointVaultKey(VaultEcdsa key, string address) =>
        (this.key, Public) = (key, CheckpointPublicKey.OfPem(key.ExportSubjectPublicKeyInfoPem(), address));

    public CheckpointPublicKey Public { get; }

    /// <exception cref="RefusedException">No such key, one of another kind, or this machine may not use it.</exception>
    public static async Task<CheckpointVaultKey> Open(
        HttpClient http, TokenCredential credential, VaultKeyAddress address, CancellationToken cancellation) => new(
            await VaultEcdsa.Open(http, credential, address, Unusable, cancellation).ConfigureAwait(false),
            address.ToString());

    public async Task<byte[]> Sign(byte[] text, CancellationToken cancellation) =>
        InDer(await key.SignHash(SHA256.HashData(text), cancellation).ConfigureAwait(false));

    public void Dispose() => key.Dispose();

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
