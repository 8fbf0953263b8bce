using System.Text.Json.Nodes;
using Restitution.Law;
using Restitution.Tests.House;

namespace Restitution.Tests.Interest;

/// <summary>The law on file with one file of it changed.</summary>
internal static class OneLaw
{
    /// <summary>With words of the file replaced wherever they stand.</summary>
    public static LawOnFile With(string jurisdiction, string name, string from, string to)
    {
        string json = Text(jurisdiction, name);
        Assert.Contains(from, json, StringComparison.Ordinal);
        return Taking(jurisdiction, name, json.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>With every provision of the file recalled by somebody, so that it may not be used.</summary>
    public static LawOnFile Recalled(string jurisdiction, string name)
    {
        JsonNode file = JsonNode.Parse(Text(jurisdiction, name))!;
        foreach (JsonNode? provision in file["provisions"]!.AsArray())
        {
            provision!["standing"] = "recalled";
            provision.AsObject().Remove("seenAt");
        }

        return Taking(jurisdiction, name, file.ToJsonString());
    }

    private static LawOnFile Taking(string jurisdiction, string name, string json) =>
        LawOnFile.Embedded.With([new LawText($"{jurisdiction}/{name}", json, FromCase: true)]);

    private static string Text(string jurisdiction, string name) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Restitution", "Law", jurisdiction, $"{name}.json"));
}
