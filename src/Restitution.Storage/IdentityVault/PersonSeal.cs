using System.Security.Cryptography;
using System.Text;

namespace Restitution.Storage.IdentityVault;

/// <summary>Seals what is known of one person by a key of that person's own.</summary>
/// <remarks>
/// AES-256 in Galois/counter mode. Case, code, kind and version are bound to the text as associated data: a sealed row
/// that is put under another code, in another case, or in the place of a later version of itself does not open.
/// </remarks>
internal static class PersonSeal
{
    public const int KeyBytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(ReadOnlySpan<byte> text, ReadOnlySpan<byte> dataKey, SealedAs place)
    {
        byte[] kept = new byte[NonceBytes + text.Length + TagBytes];
        RandomNumberGenerator.Fill(kept.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(dataKey, TagBytes);
        cipher.Encrypt(
            kept.AsSpan(0, NonceBytes), text, kept.AsSpan(NonceBytes, text.Length), kept.AsSpan(^TagBytes..),
            place.ToBytes());
        return kept;
    }

    /// <summary>The text; whoever asked for it clears it after use.</summary>
    /// <exception cref="Refusals.RefusedException">It was changed or moved, or the key is another's.</exception>
    public static byte[] Open(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> dataKey, SealedAs place)
    {
        if (kept.Length < NonceBytes + TagBytes || dataKey.Length != KeyBytes)
        {
            throw IdentityRefusals.Damaged(place.Case, place.Code);
        }

        byte[] text = new byte[kept.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(dataKey, TagBytes);
            cipher.Decrypt(
                kept[..NonceBytes], kept[NonceBytes..^TagBytes], kept[^TagBytes..], text, place.ToBytes());
            return text;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw IdentityRefusals.Damaged(place.Case, place.Code);
        }
    }
}

/// <summary>Whose row it is: what a sealed text is bound to.</summary>
internal sealed record SealedAs(string Case, string Code, PersonKind Kind, int Version)
{
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(
        FormattableString.Invariant($"restitution identity\n{Case}\n{Code}\n{(int)Kind}\n{Version}"));
}

/// <summary>What a sealed row is about. Numbers are not reused: they are bound to what is sealed.</summary>
public enum PersonKind
{
    Worker = 1,
    Respondent = 2,

    /// <summary>Names that were matched to an office or another party of the case.</summary>
    OtherParty = 3,

    /// <summary>Names that a person ruled out: they belong to nobody in the case.</summary>
    Nobody = 4,
}
