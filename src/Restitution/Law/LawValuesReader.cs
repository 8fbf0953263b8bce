using System.Globalization;
using System.Text.Json;

namespace Restitution.Law;

/// <summary>Reads what a provision or a reading says, in the shape that kind and keys of the file ask for.</summary>
internal sealed class LawValuesReader(StatutoryKind kind, string unit, IReadOnlyList<string> keys)
{
    private const NumberStyles PlainFigure = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    private static readonly string[] Shapes = ["value", "values", "items"];

    private readonly bool holdsWords = unit == LawWords.Rule || kind == StatutoryKind.Formula;

    // The one of the three that the file must use.
    private readonly string wanted = kind switch
    {
        StatutoryKind.List => "items",
        StatutoryKind.Table => "values",
        _ => keys.Count > 0 ? "values" : "value",
    };

    public IReadOnlyList<string> Keys { get; } = keys;

    public LawValues Read(LawFields fields)
    {
        List<string> given = Given(fields);
        if (given is not [var only] || only != wanted)
        {
            string found = given.Count == 0 ? "none of value, values and items" : string.Join(", ", given);
            fields.Fault(LawFaultKind.WrongShape, found, $"\"{wanted}\" alone");
            return LawValues.None;
        }

        return wanted == "items" ? new([], fields.Texts("items")) : new([.. Entries(fields)], []);
    }

    /// <summary>Where the readings say it, the provision itself says nothing.</summary>
    public static LawValues ReadNone(LawFields fields)
    {
        if (Given(fields) is [var first, ..])
            fields.Fault(LawFaultKind.WrongShape, $"\"{first}\" beside \"readings\"", "it in each reading");

        return LawValues.None;
    }

    private static List<string> Given(LawFields fields)
    {
        var given = new List<string>();
        foreach (string name in Shapes)
        {
            if (fields.Take(name) is not null)
                given.Add(name);
        }

        return given;
    }

    private IEnumerable<LawEntry> Entries(LawFields fields)
    {
        if (wanted == "value")
        {
            yield return Entry(fields, default, fields.Take("value")!);
            yield break;
        }

        JsonAt values = fields.Take("values")!;
        if (values.Members.Count == 0)
            fields.Fault(LawFaultKind.WrongShape, values, "\"values\" without entries", "an object of keys and values");

        var seen = new HashSet<string>(values.Members.Count, StringComparer.Ordinal);
        foreach ((string name, JsonAt node) in values.Members)
        {
            string[] words = name.Split('|', StringSplitOptions.TrimEntries);
            if (!seen.Add(words.Length == 1 ? words[0] : string.Join('|', words)))
                fields.Fault(LawFaultKind.PropertyTwice, node, $"the keys \"{name}\" twice", "each once");
            else if (words.Length == Keys.Count && words.Length <= LawKeys.CountMost && !words.Contains(""))
                yield return Entry(fields, LawKeys.Of(words), node);
            else
                RefuseKeys(fields, name, node);
        }
    }

    private void RefuseKeys(LawFields fields, string name, JsonAt node) => fields.Fault(
        LawFaultKind.KeysDoNotFit, node, $"\"{name}\"", $"{Keys.Count} words: {string.Join(" | ", Keys)}");

    private LawEntry Entry(LawFields fields, LawKeys at, JsonAt node)
    {
        string text = node.Type == JsonTokenType.String ? node.Text.Trim() : "";
        if (text.Length > 0 && (holdsWords || text is LawEntry.UnknownText or LawEntry.NoneText))
            return new(at, text, null);

        if (decimal.TryParse(text, PlainFigure, CultureInfo.InvariantCulture, out decimal figure))
            return new(at, text, figure);

        string wantedText = holdsWords
            ? "a word, as a text"
            : "a figure as a text, such as \"1.5\", or \"none\", or \"unknown\"";
        fields.Fault(LawFaultKind.NotAFigure, node, LawFields.Shown(node), wantedText);
        return new(at, text, null);
    }
}
