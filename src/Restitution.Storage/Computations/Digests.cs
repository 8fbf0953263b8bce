using System.Text.Encodings.Web;
using System.Text.Json;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Computations;

/// <summary>The digest of one part of a computation as the file holds it, whatever the file claims for it.</summary>
internal static class Digests
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? OfResultIn(ReadOnlySpan<byte> utf8) => Of(utf8, "result");

    public static string? OfLawUsedIn(ReadOnlySpan<byte> utf8) => Of(utf8, LawUseJson.Name);

    // Null when the file has no such part.
    private static string? Of(ReadOnlySpan<byte> utf8, string part)
    {
        using JsonDocument document = JsonDocument.Parse(utf8.ToArray());
        if (!document.RootElement.TryGetProperty(part, out JsonElement result))
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
