using System.Text.Json;
using Restitution.Findings;

namespace Restitution.Storage.Parties;

/// <summary>Company forms and letters by their sound, kept as data beside this file.</summary>
public static class PartyNameData
{
    private static readonly Lazy<PartyNameTables> Lazily = new(Read);

    public static PartyNameTables Tables => Lazily.Value;

    private static PartyNameTables Read()
    {
        using Stream stream = typeof(PartyNameData).Assembly.GetManifestResourceStream("parties/party-names.json")
            ?? throw new InvalidOperationException("The names of company forms are not in the assembly.");
        using JsonDocument document = JsonDocument.Parse(stream);
        JsonElement root = document.RootElement;
        return new PartyNameTables(
            Words(root, "companyForms"), Words(root, "vesselWords"), Pairs(root, "classes"), Pairs(root, "pairs"),
            root.GetProperty("silencers").GetString()!, Pairs(root, "numerals"));
    }

    private static string[] Words(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];

    private static KeyValuePair<string, string>[] Pairs(JsonElement root, string name) =>
    [
        .. root.GetProperty(name).EnumerateObject()
            .Select(one => KeyValuePair.Create(one.Name, one.Value.GetString()!)),
    ];
}
