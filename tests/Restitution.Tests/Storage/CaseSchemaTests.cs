using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Restitution.Storage.CaseJson;

namespace Restitution.Tests.Storage;

public sealed class CaseSchemaTests
{
    [Fact]
    public void The_schema_checked_in_is_the_one_that_the_types_make()
    {
        string made = CaseJsonForm.Schema();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(PathOfSchema(), made);
        }

        Assert.Equal(made, File.ReadAllText(PathOfSchema()));
    }

    [Fact]
    public void The_schema_allows_no_unknown_key_and_tells_how_a_day_is_written()
    {
        JsonNode schema = JsonNode.Parse(CaseJsonForm.Schema())!;

        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", schema["properties"]!["asOf"]!["pattern"]!.GetValue<string>());
        Assert.Contains("workers", schema["required"]!.AsArray().Select(key => key!.GetValue<string>()));
    }

    private static string PathOfSchema([CallerFilePath] string thisFile = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Restitution.Storage/case.schema.json"));
}
