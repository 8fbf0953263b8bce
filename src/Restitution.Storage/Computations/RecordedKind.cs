using System.Text.Json;

namespace Restitution.Storage.Computations;

/// <summary>What a recorded file is of.</summary>
public enum RecordedKind
{
    /// <summary>The computation of a case, or no JSON: whoever reads it whole says what is wrong.</summary>
    Computation = 1,

    /// <summary>The following of its money.</summary>
    Tracing = 2,

    /// <summary>What its records bear out, contradict or point to.</summary>
    Findings = 3,
}

/// <summary>Tells recorded files apart by what their result holds.</summary>
public static class RecordedKinds
{
    public static RecordedKind Of(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8.ToArray());
            return document.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("result", out JsonElement result) || result.ValueKind != JsonValueKind.Object
                    ? RecordedKind.Computation
                : result.TryGetProperty("movements", out _) ? RecordedKind.Tracing
                : result.TryGetProperty("corroboration", out _) ? RecordedKind.Findings
                : RecordedKind.Computation;
        }
        catch (JsonException)
        {
            return RecordedKind.Computation;
        }
    }
}
