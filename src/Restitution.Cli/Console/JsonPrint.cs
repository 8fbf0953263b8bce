using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Restitution.Cli.Console;

/// <summary>What <c>--json</c> prints: one value, indented, text as it is; amounts are texts.</summary>
public static class JsonPrint
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void WriteTo(Terminal terminal, JsonNode value) =>
        terminal.Out.WriteLine(value.ToJsonString(Options));
}
