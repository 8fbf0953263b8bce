using System.Security.Cryptography;
using System.Text;

namespace Restitution.Storage.Folders;

/// <summary>SHA-256 in lower-case hexadecimal, 64 characters.</summary>
public static class FileDigest
{
    /// <summary>Reads the file once, in parts; memory does not grow with it.</summary>
    public static (string Sha256, long ByteCount) Of(string path)
    {
        using FileStream stream = new(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        byte[] digest = SHA256.HashData(stream);
        return (Convert.ToHexStringLower(digest), stream.Position);
    }

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string OfText(string text) => Of(Encoding.UTF8.GetBytes(text));
}
