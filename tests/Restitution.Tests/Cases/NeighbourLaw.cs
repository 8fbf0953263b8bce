using Restitution.Law;
using Restitution.Tests.House;

namespace Restitution.Tests.Cases;

/// <summary>The law of an invented neighbour, <c>xa</c>: the Thai files with words changed in those named.</summary>
internal static class NeighbourLaw
{
    public static LawOnFile With(params (string File, string From, string To)[] changes) =>
        LawOnFile.Embedded.With([.. Files(changes).Select(file => new LawText(file.Id, file.Json, FromCase: true))]);

    /// <summary>A floor of the neighbour that is on file from the first day of 2022 and no earlier.</summary>
    public const string FloorFrom2022 = """
        {
          "id": "xa/minimum-wage", "title": "Minimum wage", "kind": "table", "unit": "THB per day",
          "keys": ["place", "district", "sector"],
          "provisions": [
            { "from": "2022-01-01", "values": { "TH-85 | * | *": "310" }, "cites": "test", "standing": "practice",
              "note": "test" }
          ],
          "checkedThrough": "2025-12-31"
        }
        """;

    public static IEnumerable<(string Id, string Json)> Files(params (string File, string From, string To)[] changes)
    {
        string folder = Path.Combine(SourceTree.Root, "src", "Restitution", "Law", "th");
        foreach (string path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            string json = File.ReadAllText(path).Replace("\"th/", "\"xa/", StringComparison.Ordinal);
            foreach ((_, string from, string to) in changes.Where(change => change.File == name))
            {
                Assert.Contains(from, json, StringComparison.Ordinal);
                json = json.Replace(from, to, StringComparison.Ordinal);
            }

            yield return ($"xa/{name}", json);
        }
    }
}
