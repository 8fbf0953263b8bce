using System.Text.Json;

namespace Restitution.Storage.Computations;

/// <summary>The digest of one part of a computation as the file holds it, whatever the file claims for it.</summary>
internal static class Digests
{
    public static string? OfResultIn(ReadOnlySpan<byte> utf8) => Of(utf8, "result");

    public static string? OfLawUsedIn(ReadOnlySpan<byte> utf8) => Of(utf8, LawUseJson.Name);

    // Null when the file has no such part.
    private static string? Of(ReadOnlySpan<byte> utf8, string part)
    {
        using JsonDocument document = JsonDocument.Parse(utf8.ToArray());
        return document.RootElement.TryGetProperty(part, out JsonElement result)
            ? ResultFile.DigestOf(result.WriteTo)
            : null;
    }
}
