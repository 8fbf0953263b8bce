using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Restitution.Tests.Cli;

/// <summary>
/// Holds a JSON value against a schema, in the part of JSON Schema that ours use; another keyword is an error.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Said =
    [
        "$schema", "title", "$comment", "description", "$defs", "examples", "components", "format", "default",
    ];

    /// <summary>Every place that does not fit, with what was found.</summary>
    public static IReadOnlyList<string> Of(string schema, string json) =>
        [.. new SchemaCheck(JsonNode.Parse(schema)!.AsObject())
            .Faults(JsonNode.Parse(schema)!, JsonNode.Parse(json), "")];

    private IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at)
    {
        foreach ((string keyword, JsonNode? wanted) in schema.AsObject())
        {
            IEnumerable<string> faults = keyword switch
            {
                "$ref" => Faults(Referred(wanted!.GetValue<string>()), value, at),
                "type" => Types(wanted!).Contains(TypeOf(value)) || (TypeOf(value) == "integer"
                    && Types(wanted!).Contains("number")) ? [] : [$"{at}: {TypeOf(value)}, not {wanted}"],
                "enum" => wanted!.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at}: {value}"],
                "const" => JsonNode.DeepEquals(wanted, value) ? [] : [$"{at}: {value}"],
                "pattern" => TypeOf(value) != "string" || Regex.IsMatch(
                    value!.GetValue<string>(), wanted!.GetValue<string>()) ? [] : [$"{at}: {value}"],
                "required" => value is JsonObject one ? wanted!.AsArray().Select(name => name!.GetValue<string>())
                    .Where(name => !one.ContainsKey(name)).Select(name => $"{at}: no {name}") : [],
                "properties" => Members(value).Where(member => wanted![member.Key] is not null).SelectMany(
                    member => Faults(wanted![member.Key]!, member.Value, $"{at}/{member.Key}")),
                "additionalProperties" => Members(value).Where(member => schema["properties"]?[member.Key] is null)
                    .SelectMany(member => wanted is JsonObject other
                        ? Faults(other, member.Value, $"{at}/{member.Key}") : [$"{at}: the key {member.Key}"]),
                "items" => value is JsonArray list
                    ? list.SelectMany((item, index) => Faults(wanted!, item, $"{at}/{index}")) : [],
                "anyOf" or "oneOf" => wanted!.AsArray().Any(one => !Faults(one!, value, at).Any())
                    ? [] : wanted.AsArray().SelectMany(one => Faults(one!, value, at)),
                _ when Said.Contains(keyword) => [],
                _ => [$"the keyword {keyword}"],
            };
            foreach (string fault in faults)
            {
                yield return fault;
            }
        }
    }

    private JsonNode Referred(string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((JsonNode)root, (at, step) => at[step]!);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? value) =>
        value is JsonObject one ? one : [];

    private static string[] Types(JsonNode wanted) => wanted is JsonArray several
        ? [.. several.Select(one => one!.GetValue<string>())] : [wanted.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal)
                ? "number" : "integer",
            _ => "boolean",
        },
    };
}
