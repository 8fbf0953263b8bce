using System.Security.Cryptography;

namespace Restitution.Storage.Custody;

/// <summary>A SHA-256 as text: 64 lower-case hexadecimal characters and nothing else.</summary>
internal static class HexHash
{
    public static string Of(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);

    /// <summary>Null for any other text.</summary>
    public static byte[]? Read(string text) =>
        CustodyText.IsHex(text, SHA256.HashSizeInBytes) ? Convert.FromHexString(text) : null;
}
