using System.Text.Json;

namespace Restitution.Storage.Computations;

/// <summary>What a recorded file is of: the computation of a case, or the following of its money.</summary>
public static class RecordedKind
{
    /// <summary>Whether its result has movements of money; false where it is no JSON at all.</summary>
    public static bool IsOfTracing(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8.ToArray());
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("result", out JsonElement result)
                && result.ValueKind == JsonValueKind.Object
                && result.TryGetProperty("movements", out _);
        }
        catch (JsonException)
        {
            // Whoever reads the file whole says what is wrong with it.
            return false;
        }
    }
}
