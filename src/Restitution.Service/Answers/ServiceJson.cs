using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Restitution.Service.Problems;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>
/// How bodies are read and answers are written: names in camel case, words of closed lists in kebab case.
/// </summary>
/// <remarks>A key that nobody knows, a key twice, or great depth is refused and never passed over.</remarks>
internal static class ServiceJson
{
    private const int DepthMost = 32;

    public const string MediaType = "application/json";

    public const string MediaTypeWithCharset = "application/json; charset=utf-8";

    public static readonly JsonSerializerOptions Options = Made();

    /// <summary>The body as the shape that the route takes.</summary>
    /// <exception cref="RefusedException">Another kind of body, or one that does not fit the shape.</exception>
    public static async Task<TBody> Read<TBody>(HttpContext context)
        where TBody : class
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new RefusedException([ServiceRefusals.MediaTypeWrong]);
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<TBody>(
                    context.Request.Body, Options, context.RequestAborted)
                ?? throw new RefusedException([ServiceRefusals.BodyMalformed]);
        }
        catch (JsonException malformed)
        {
            throw new RefusedException(
                RefusedBecause.JsonMalformed, PlaceOf(malformed), "JSON that does not fit",
                "what /api/openapi.json tells for this address", "mend that place and send it again");
        }
    }

    public static Task Write<TAnswer>(HttpContext context, TAnswer answer, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, Options, context.RequestAborted);
    }

    // The text of the fault may quote what stands there; a line and a column tell enough to whoever sent it.
    private static string PlaceOf(JsonException malformed) => malformed.LineNumber is { } line
        ? FormattableString.Invariant($"the body, line {line + 1}, byte {(malformed.BytePositionInLine ?? 0) + 1}")
        : "the body";

    /// <summary>Sets what reading and writing have in common with the description of the API.</summary>
    public static void Set(JsonSerializerOptions options)
    {
        options.MaxDepth = DepthMost;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions();
        Set(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
