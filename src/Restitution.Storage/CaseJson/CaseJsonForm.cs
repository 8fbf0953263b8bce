using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Restitution.Storage.CaseJson;

/// <summary>The form of <c>case.json</c>: the types in this folder, and the JSON Schema that says the same.</summary>
public static class CaseJsonForm
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of <c>case.schema.json</c>; the file checked in is this text, which a test keeps.</summary>
    public static string Schema()
    {
        var exporting = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        };
        var described = (JsonObject)Options.GetJsonSchemaAsNode(typeof(CaseShape), exporting);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A case folder's case.json",
        };
        foreach ((string key, JsonNode? value) in described)
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        ICustomAttributeProvider? property = context.PropertyInfo?.AttributeProvider;
        string? description = Of<DescriptionAttribute>(property)?.Description
            ?? Of<DescriptionAttribute>(context.TypeInfo.Type)?.Description;
        if (description is not null)
        {
            schema["description"] = description;
        }

        JsonObject described = schema["items"] is JsonObject items ? items : schema;
        if (Of<WrittenAttribute>(property) is { } written)
        {
            described["pattern"] = written.Pattern;
        }

        if (Of<OneOfAttribute>(property) is { } oneOf)
        {
            AddChoices(described, oneOf);
        }

        if (Of<BetweenAttribute>(property) is { } between)
        {
            described["type"] = WithoutText(described["type"]);
            described.Remove("pattern");
            described["minimum"] = between.Least;
            described["maximum"] = between.Greatest;
        }

        return schema;
    }

    private static void AddChoices(JsonObject described, OneOfAttribute oneOf)
    {
        JsonArray choices = [.. oneOf.Texts.Select(text => (JsonNode)text)];
        if (described["type"] is JsonArray)
        {
            choices.Add(null);
        }

        described["enum"] = choices;
    }

    private static JsonNode? WithoutText(JsonNode? type) => type is JsonArray kinds
        ? new JsonArray([.. kinds.Select(kind => kind!.DeepClone()).Where(kind => kind.GetValue<string>() != "string")])
        : type?.DeepClone();

    internal static TAttribute? Of<TAttribute>(ICustomAttributeProvider? provider)
        where TAttribute : Attribute =>
        provider?.GetCustomAttributes(typeof(TAttribute), inherit: false).OfType<TAttribute>().FirstOrDefault();

    internal static CaseShape Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<CaseShape>(PlacedJsonReader.WithoutByteOrderMark(utf8), Options)
        ?? throw new InvalidOperationException("A case that passed the check of its form is null.");
}
