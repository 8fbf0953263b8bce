using System.Security.Cryptography;
using System.Text;

namespace Restitution.Storage.Custody;

/// <summary>Something that was done, as it is handed to the log: who, what, about what, in which case.</summary>
/// <param name="Actor">
/// The code of a person or program, never a name: see <see cref="CustodyText.CodeOfUser"/>.
/// </param>
/// <param name="Case">The code of the case; blank for the installation.</param>
/// <param name="About">The code of an exhibit, worker, document or grant; blank for the whole case.</param>
/// <param name="PayloadSha256">
/// SHA-256 of what was acted on, 64 lower-case hexadecimal characters; blank where there is nothing. Of an identity it
/// is that of the sealed bytes: the digest of a bare name can be found by trying names.
/// </param>
public sealed record CustodyDeed(CustodyAct Act, string Actor, string Case, string About, string PayloadSha256 = "")
{
    /// <exception cref="ArgumentException">A text that an entry cannot hold; it is not quoted.</exception>
    internal void ThrowIfNotWritable()
    {
        CustodyText.ThrowIfNotWritable(Actor, nameof(Actor), mayBeBlank: false);
        CustodyText.ThrowIfNotWritable(Case, nameof(Case), mayBeBlank: true);
        CustodyText.ThrowIfNotWritable(About, nameof(About), mayBeBlank: true);
        if (PayloadSha256.Length > 0 && !CustodyText.IsHex(PayloadSha256, SHA256.HashSizeInBytes))
        {
            throw new ArgumentException(
                "A payload is told by 64 lower-case hexadecimal characters.", nameof(PayloadSha256));
        }

        _ = CustodyActs.NameOf(Act);
    }
}

/// <summary>
/// What a text of an entry may hold: printable ASCII without a space, a quotation mark or a backslash.
/// </summary>
/// <remarks>
/// Such a text has one form in JSON, without an escape, so that an entry is one sequence of bytes; and a code fits it
/// where most persons' names do not.
/// </remarks>
public static class CustodyText
{
    /// <summary>The most characters of one text.</summary>
    public const int LengthMost = 200;

    public static bool IsWritable(string text) => text.Length <= LengthMost && text.All(IsWritable);

    /// <summary>
    /// The user as an entry can hold it: itself where it is a code, else <c>user:</c> and the start of its SHA-256.
    /// </summary>
    public static string CodeOfUser(string user) => user.Length > 0 && IsWritable(user)
        ? user
        : "user:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)))[..16];

    /// <summary>The text itself, or <c>sha256:</c> and its digest where an entry could not hold it.</summary>
    public static string CodeOf(string written) => IsWritable(written)
        ? written
        : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));

    internal static bool IsHex(string text, int byteCount) =>
        text.Length == byteCount * 2 && text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    internal static void ThrowIfNotWritable(string text, string name, bool mayBeBlank)
    {
        if (!IsWritable(text) || (text.Length == 0 && !mayBeBlank))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name} is a code of at most {LengthMost} printable ASCII characters without space, \" and \\."),
                name);
        }
    }

    private static bool IsWritable(char character) => character is > ' ' and <= '~' and not ('"' or '\\');
}
