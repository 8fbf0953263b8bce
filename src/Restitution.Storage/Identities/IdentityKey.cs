using System.Security.Cryptography;
using System.Text;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Identities;

/// <summary>
/// The secret that opens the identities: a passphrase, or the contents of a key file, which count as one.
/// </summary>
/// <remarks>
/// It derives a 256-bit key by PBKDF2 with SHA-256; the salt and the count of rounds stand in the file.
/// </remarks>
public sealed class IdentityKey
{
    /// <summary>Fewer characters than this are refused when identities are first sealed.</summary>
    public const int LeastCharacters = 12;

    private readonly byte[] secret;

    private IdentityKey(byte[] secret) => this.secret = secret;

    /// <param name="from">Where the passphrase came from, for a refusal: <c>--identity-key-file</c>, the variable, the
    /// prompt.</param>
    public static IdentityKey Of(string passphrase, string from)
    {
        string trimmed = passphrase.TrimEnd('\r', '\n');
        if (trimmed.Length < LeastCharacters)
        {
            throw new RefusedException(
                RefusedBecause.IdentityKeyTooShort, from,
                FormattableString.Invariant($"a passphrase of {trimmed.Length} characters"),
                FormattableString.Invariant($"at least {LeastCharacters}"), "choose several words, or make a key file");
        }

        return new IdentityKey(Encoding.UTF8.GetBytes(trimmed.Normalize(NormalizationForm.FormC)));
    }

    public static IdentityKey FromFile(string path) => File.Exists(path)
        ? Of(File.ReadAllText(path), path)
        : throw new RefusedException(
            RefusedBecause.FileMissing, path, "no such file", "the key file of the identities", "correct the path");

    internal byte[] Derive(ReadOnlySpan<byte> salt, int rounds, int byteCount) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, rounds, HashAlgorithmName.SHA256, byteCount);
}
