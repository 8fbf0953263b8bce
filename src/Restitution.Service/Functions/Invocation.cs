using System.Text.Json;
using System.Text.Json.Serialization;

namespace Restitution.Service.Functions;

/// <summary>What the Functions host sends to a function and takes in answer, by its contract for handlers.</summary>
internal static class Invocation
{
    /// <summary>The binding that holds the message, in every definition of a queue.</summary>
    public const string Message = "job";

    private const int BytesMost = 64 << 10;

    /// <summary>The id of the job that a message names; null for a message that names none.</summary>
    /// <remarks>
    /// The contract shows the message as the text it is; the host of today writes a text as JSON once more, in
    /// quotation marks of its own. Both are read.
    /// </remarks>
    public static async Task<Guid?> JobOf(HttpRequest request, CancellationToken stop)
    {
        Received? received = await Read(request, stop);
        if (received?.Bindings?.TryGetValue(Message, out JsonElement message) != true
            || message.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return Guid.TryParseExact(message.GetString()!.Trim().Trim('"'), "D", out Guid id) ? id : null;
    }

    public static Task Answer(HttpContext context, int status, params string[] lines)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new Answered(new Dictionary<string, object>(), lines, null), Form);
    }

    private static readonly JsonSerializerOptions Form = new();

    private static async Task<Received?> Read(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength is > BytesMost)
        {
            return null;
        }

        using var held = new MemoryStream();
        byte[] part = new byte[8 << 10];
        for (int count; (count = await request.Body.ReadAsync(part, stop)) > 0;)
        {
            held.Write(part, 0, count);
            if (held.Length > BytesMost)
            {
                return null;
            }
        }

        try
        {
            return JsonSerializer.Deserialize<Received>(held.ToArray(), Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Received(
        [property: JsonPropertyName("Data")] IReadOnlyDictionary<string, JsonElement>? Bindings);

    private sealed record Answered(
        IReadOnlyDictionary<string, object> Outputs, IReadOnlyList<string> Logs, string? ReturnValue);
}
