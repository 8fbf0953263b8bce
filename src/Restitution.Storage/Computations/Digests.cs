using System.Text.Encodings.Web;
using System.Text.Json;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Computations;

/// <summary>The digest of the result that a file holds, whatever digest it claims for it.</summary>
internal static class Digests
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null when the file has no result.</summary>
    public static string? OfResultIn(ReadOnlySpan<byte> utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8.ToArray());
        if (!document.RootElement.TryGetProperty("result", out JsonElement result))
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            result.WriteTo(writer);
        }

        return FileDigest.Of(bytes.ToArray());
    }
}
