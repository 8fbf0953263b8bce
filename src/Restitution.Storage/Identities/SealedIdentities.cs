using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Identities;

/// <summary>
/// The <c>identities</c> file of a case folder: authenticated encryption of who stands behind the codes.
/// </summary>
/// <remarks>
/// AES-256 in Galois/counter mode. The header (a mark, the version, the rounds of PBKDF2-SHA256, salt and nonce) is
/// bound to the text as associated data, so that one changed byte anywhere is refused. Salt and nonce are new at each
/// sealing.
/// </remarks>
public static class SealedIdentities
{
    /// <summary>Rounds of PBKDF2 with which identities are sealed; a file with fewer is refused.</summary>
    public const int Rounds = 600_000;

    /// <summary>A file with more is refused before anything is derived: some seconds on a slow machine.</summary>
    public const int MostRounds = 6_000_000;

    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int SaltAt = 13;
    private const int NonceAt = SaltAt + SaltBytes;
    private const int HeaderBytes = NonceAt + NonceBytes;
    private const byte Version = 1;

    private static ReadOnlySpan<byte> Mark => "RESTID\r\n"u8;

    public static void Write(string path, CaseIdentities identities, IdentityKey key) =>
        WholeFile.Write(path, Seal(identities, key), isPrivate: true);

    /// <summary>
    /// Opens the file; every opening is written to the access log with its reason, before anything is read.
    /// </summary>
    /// <exception cref="RefusedException">The key is wrong, or the file was changed or is none.</exception>
    public static CaseIdentities Open(string path, IdentityKey key, CaseLog accessLog, string reason)
    {
        accessLog.Add("identities opened", "", reason);
        return Open(File.ReadAllBytes(path), key);
    }

    /// <summary>Reads the unsealed text from which identities are first sealed.</summary>
    /// <exception cref="RefusedException">The text is of another form. The message holds none of it.</exception>
    public static CaseIdentities ReadPlain(ReadOnlySpan<byte> utf8) => IdentitiesShape.Read(utf8);

    internal static byte[] Seal(CaseIdentities identities, IdentityKey key)
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(IdentitiesShape.Of(identities), IdentitiesShape.Options);
        byte[] bytes = new byte[HeaderBytes + text.Length + TagBytes];
        Mark.CopyTo(bytes);
        bytes[Mark.Length] = Version;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(Mark.Length + 1), Rounds);
        RandomNumberGenerator.Fill(bytes.AsSpan(SaltAt, SaltBytes + NonceBytes));

        byte[] derived = key.Derive(bytes.AsSpan(SaltAt, SaltBytes), Rounds, KeyBytes);
        using var cipher = new AesGcm(derived, TagBytes);
        cipher.Encrypt(
            bytes.AsSpan(NonceAt, NonceBytes), text, bytes.AsSpan(HeaderBytes, text.Length), bytes.AsSpan(^TagBytes..),
            bytes.AsSpan(0, HeaderBytes));
        CryptographicOperations.ZeroMemory(text);
        CryptographicOperations.ZeroMemory(derived);
        return bytes;
    }

    /// <summary>Opens the bytes of such a file; whoever calls notes it where that is kept.</summary>
    /// <exception cref="RefusedException">The key is wrong, or the file was changed or is none.</exception>
    public static CaseIdentities Open(ReadOnlySpan<byte> bytes, IdentityKey key)
    {
        int rounds = RoundsOf(bytes);
        byte[] text = new byte[bytes.Length - HeaderBytes - TagBytes];
        byte[] derived = key.Derive(bytes.Slice(SaltAt, SaltBytes), rounds, KeyBytes);
        try
        {
            using var cipher = new AesGcm(derived, TagBytes);
            cipher.Decrypt(
                bytes.Slice(NonceAt, NonceBytes), bytes[HeaderBytes..^TagBytes], bytes[^TagBytes..], text,
                bytes[..HeaderBytes]);
            return IdentitiesShape.Read(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new RefusedException(
                RefusedBecause.IdentityKeyWrong, "identities", "that this key does not open the file",
                "the key with which it was sealed, and the file unchanged",
                "give the right key; if it is right, the file was changed: put a copy back in its place");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    private static int RoundsOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderBytes + TagBytes || !bytes.StartsWith(Mark) || bytes[Mark.Length] != Version)
        {
            throw Damaged("a file that is no identities file of this version");
        }

        int rounds = BinaryPrimitives.ReadInt32BigEndian(bytes[(Mark.Length + 1)..]);
        return rounds is >= Rounds and <= MostRounds
            ? rounds
            : throw Damaged(
                "a header whose key would be too weak or too slow to derive",
                string.Create(CultureInfo.InvariantCulture, $"{Rounds:N0} to {MostRounds:N0} rounds"));
    }

    private static RefusedException Damaged(string found, string wanted = "the file as it was sealed") => new(
        RefusedBecause.IdentitiesDamaged, "identities", found, wanted,
        "put a copy back in its place, or seal the identities again");
}
