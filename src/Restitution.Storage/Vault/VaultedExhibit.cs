using NodaTime;

namespace Restitution.Storage.Vault;

/// <summary>An exhibit as the vault keeps it: whole, written once.</summary>
/// <param name="Sha256">Lower-case hexadecimal, 64 characters, of the bytes as received.</param>
public sealed record VaultedExhibit(VaultAddress Address, string Sha256, long ByteCount, Instant WrittenAt);
