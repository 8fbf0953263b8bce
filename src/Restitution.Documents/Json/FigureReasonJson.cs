using System.Text.Json;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>One figure's reason as documents in JSON hold it, by itself.</summary>
public static class FigureReasonJson
{
    /// <summary>UTF-8, one object: <c>figure</c> and <c>reason</c>.</summary>
    public static byte[] Of(FigureReason reason)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            JsonReasons.Write(writer, reason);
        }

        return bytes.ToArray();
    }
}
