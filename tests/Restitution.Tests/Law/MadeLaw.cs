using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Law;

namespace Restitution.Tests.Law;

/// <summary>Law files made up for a test, of the jurisdiction <c>aa</c>, from 2000 through 2030.</summary>
internal static class MadeLaw
{
    public static readonly LocalDate FirstDay = new(2000, 1, 1);
    public static readonly LocalDate LastDay = new(2030, 12, 31);

    public static LawText Rounding { get; } = Figure("rounding", "rule", "half-up-to-minor-unit");

    public static LawText Figure(string name, string unit, string value, string standing = "reported") =>
        File(name, unit, "figure", new JsonObject { ["value"] = value }, [], standing);

    public static LawText Table(string name, string unit, string keys, params (string Keys, string Value)[] values) =>
        File(
            name, unit, "table",
            new JsonObject
            {
                ["values"] = new JsonObject(
                    values.Select(each => KeyValuePair.Create(each.Keys, (JsonNode?)each.Value))),
            },
            keys.Split(' '), "reported");

    public static LawText List(string name, string unit, params string[] items) => File(
        name, unit, "list", new JsonObject { ["items"] = new JsonArray([.. items.Select(item => (JsonNode)item)]) }, [],
        "reported");

    /// <summary>The law of one day; every file is checked as a case's own would be.</summary>
    public static LawOfDay On(LocalDate day, LawTerms terms, params LawText[] files)
    {
        LawOnFile law = LawOnFile.Of(files);
        Assert.Empty(law.Faults);
        return new LawOfDay(law, "aa", day, terms);
    }

    private static LawText File(
        string name, string unit, string kind, JsonObject provision, string[] keys, string standing)
    {
        provision["from"] = "2000-01-01";
        provision["cites"] = "Labour Act";
        provision["standing"] = standing;
        provision["note"] = "Made up for a test.";
        var file = new JsonObject
        {
            ["id"] = $"aa/{name}",
            ["title"] = name,
            ["kind"] = kind,
            ["unit"] = unit,
            ["provisions"] = new JsonArray(provision),
            ["checkedThrough"] = "2030-12-31",
        };
        if (keys.Length > 0)
            file["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]);
        return new LawText($"aa/{name}", file.ToJsonString(), FromCase: true);
    }
}
