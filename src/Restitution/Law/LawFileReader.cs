using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>Reads one law file. A file with any fault of form is no file: a half-read law would answer wrongly.</summary>
internal sealed class LawFileReader
{
    private readonly LawText text;
    private readonly List<LawFault> faults = [];
    private bool holdsWords;
    private IReadOnlyList<string> keys = [];

    private LawFileReader(LawText text) => this.text = text;

    public static LawFileRead Read(LawText text)
    {
        var reader = new LawFileReader(text);
        try
        {
            StatutoryValue file = reader.ReadFile(new LawFields(text.Id, JsonAt.Read(text.Json), reader.faults));
            return new(reader.faults.Count == 0 ? file : null, reader.faults);
        }
        catch (JsonException broken)
        {
            // The platform counts lines from 0.
            int? line = broken.LineNumber is { } index ? checked((int)index + 1) : null;
            return new(null, [new(LawFaultKind.NotJson, text.Id, line, "a text that is not JSON", "a JSON object")]);
        }
    }

    private StatutoryValue ReadFile(LawFields fields)
    {
        if (fields.Text("id") is { Length: > 0 } id && id != text.Id)
            fields.Fault(LawFaultKind.IdIsNotPath, fields.Take("id")!, $"the id \"{id}\"", $"\"{text.Id}\", as the path is");

        string title = fields.Text("title");
        StatutoryKind kind = fields.Word<StatutoryKind>("kind");
        string unit = fields.Text("unit");
        holdsWords = unit == LawWords.Rule || kind == StatutoryKind.Formula;
        keys = fields.Texts("keys");
        JsonAt? keysAt = fields.Take("keys");
        bool keysFit = kind switch
        {
            StatutoryKind.Table => keys.Count is > 0 and <= LawKeys.CountMost,
            StatutoryKind.List => keys.Count == 0,
            _ => keys.Count <= LawKeys.CountMost,
        };
        if (!keysFit && keysAt is not null)
            fields.Fault(LawFaultKind.KeysDoNotFit, keysAt, $"{keys.Count} keys", "1 to 4 for a table, none for a list");
        else if (!keysFit)
            faults.Add(new(LawFaultKind.KeysDoNotFit, text.Id, fields.LineNumber, "a table without keys", "1 to 4 keys"));

        ImmutableArray<Provision> provisions =
            [.. fields.Array("provisions").Select(node => ReadProvision(new(text.Id, node, faults), kind))];
        if (provisions.IsEmpty)
            faults.Add(new(LawFaultKind.PropertyMissing, text.Id, fields.LineNumber, "no provision", "at least one"));

        ImmutableArray<LawHole> holes =
            [.. fields.Array("holes").Select(node => ReadHole(new(text.Id, node, faults)))];
        LocalDate checkedThrough = fields.Day("checkedThrough");
        fields.RefuseTheRest();
        return new(text, title, kind, unit, keys, provisions, holes, checkedThrough);
    }

    private Provision ReadProvision(LawFields fields, StatutoryKind kind)
    {
        JsonAt? readings = fields.Take("readings");
        LawValues values = ReadValues(fields, kind, isWanted: readings is null);
        var provision = new Provision
        {
            From = fields.Day("from"),
            To = fields.DayIfAny("to"),
            Values = values,
            Cites = Citation(fields),
            Standing = fields.Word<Standing>("standing"),
            Confidence = fields.WordIfAny<Confidence>("confidence"),
            Words = fields.TextIfAny("words"),
            AsWritten = ReadAsWritten(fields),
            SeenAt = fields.TextIfAny("seenAt"),
            Note = fields.TextIfAny("note"),
            Readings = readings is null ? [] : ReadReadings(readings, kind),
            DefaultReading = fields.TextIfAny("default"),
            LineNumber = fields.LineNumber,
        };
        fields.RefuseTheRest();
        return provision;
    }

    private string Citation(LawFields fields)
    {
        if (fields.Take("cites") is { Type: JsonTokenType.String } cites && cites.Text.Trim().Length > 0)
            return cites.Text;

        faults.Add(new(
            LawFaultKind.CitationMissing, text.Id, fields.LineNumber, "no \"cites\"", "the statute and its section"));
        return "";
    }

    private static LawHole ReadHole(LawFields fields)
    {
        var hole = new LawHole(fields.Day("from"), fields.Day("to"), fields.Text("because"), fields.LineNumber);
        fields.RefuseTheRest();
        return hole;
    }

    private ImmutableArray<ReadingOnFile> ReadReadings(JsonAt node, StatutoryKind kind)
    {
        // The readings are an object, so that no name is written twice; taken through the fields, a second one is a fault.
        _ = new LawFields(text.Id, node, faults);
        return [.. node.Members.Select(member => ReadReading(member.Name, member.Value, kind))];
    }

    private ReadingOnFile ReadReading(string name, JsonAt node, StatutoryKind kind)
    {
        var fields = new LawFields(text.Id, node, faults);
        var reading = new ReadingOnFile(
            name, ReadValues(fields, kind, isWanted: true), fields.TextIfAny("cites"), fields.TextIfAny("seenAt"),
            fields.TextIfAny("note"), fields.LineNumber);
        fields.RefuseTheRest();
        return reading;
    }

    private LawValues ReadValues(LawFields fields, StatutoryKind kind, bool isWanted)
    {
        JsonAt? value = fields.Take("value");
        JsonAt? values = fields.Take("values");
        JsonAt? items = fields.Take("items");
        (string wanted, JsonAt? one) = kind switch
        {
            StatutoryKind.List => ("items", items),
            StatutoryKind.Table => ("values", values),
            _ => keys.Count > 0 ? ("values", values) : ("value", value),
        };
        int given = (value is null ? 0 : 1) + (values is null ? 0 : 1) + (items is null ? 0 : 1);
        if (given != (isWanted ? 1 : 0) || (isWanted && one is null))
        {
            string found = given == 0 ? "none of value, values and items" : "value, values or items that do not fit";
            string want = isWanted ? $"\"{wanted}\" alone" : "them in the readings alone";
            faults.Add(new(LawFaultKind.WrongShape, text.Id, fields.LineNumber, found, want));
            return LawValues.None;
        }

        if (items is not null)
            return new([], [.. fields.Texts("items")]);

        return new([.. Entries(fields, value, values)], []);
    }

    private IEnumerable<LawEntry> Entries(LawFields fields, JsonAt? value, JsonAt? values)
    {
        if (value is not null)
            yield return Entry(fields, default, value);

        if (values is null)
            yield break;

        if (values.Members.Count == 0)
            fields.Fault(LawFaultKind.WrongShape, values, "\"values\" without entries", "an object of keys and values");

        var seen = new HashSet<LawKeys>();
        foreach ((string name, JsonAt node) in values.Members)
        {
            LawKeys read = ReadKeys(fields, name, node);
            if (!seen.Add(read))
                fields.Fault(LawFaultKind.PropertyTwice, node, $"the keys \"{name}\" twice", "each once");
            else
                yield return Entry(fields, read, node);
        }
    }

    private LawKeys ReadKeys(LawFields fields, string name, JsonAt node)
    {
        string[] words = name.Split('|', StringSplitOptions.TrimEntries);
        if (words.Length == keys.Count && words.Length <= LawKeys.CountMost && words.All(word => word.Length > 0))
            return new(words[0], words.ElementAtOrDefault(1), words.ElementAtOrDefault(2), words.ElementAtOrDefault(3));

        fields.Fault(LawFaultKind.KeysDoNotFit, node, $"\"{name}\"", $"{keys.Count} words: {string.Join(" | ", keys)}");
        return default;
    }

    private LawEntry Entry(LawFields fields, LawKeys at, JsonAt node)
    {
        if (node.Type != JsonTokenType.String || node.Text.Trim().Length == 0)
        {
            string kind = holdsWords ? "a word" : "a figure as a text, such as \"1.5\"";
            fields.Fault(LawFaultKind.NotAFigure, node, node.Text.Length == 0 ? "no text" : node.Text, kind);
            return new(at, "", null);
        }

        if (holdsWords || node.Text == LawEntry.UnknownText)
            return new(at, node.Text, null);

        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (decimal.TryParse(node.Text, Plain, CultureInfo.InvariantCulture, out decimal figure))
            return new(at, node.Text, figure);

        fields.Fault(LawFaultKind.NotAFigure, node, $"\"{node.Text}\"", "a figure such as \"1.5\", or \"unknown\"");
        return new(at, node.Text, null);
    }

    private Dictionary<string, string> ReadAsWritten(LawFields fields)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fields.Take("asWritten") is not { } node)
            return written;

        if (node.Type == JsonTokenType.String)
        {
            written.Add("", node.Text);
            return written;
        }

        var parts = new LawFields(text.Id, node, faults);
        foreach ((string name, _) in node.Members)
            written[Spaced(name)] = parts.Text(name);
        return written;
    }

    // Keys are compared as the format prints them, however the file spaces them.
    private static string Spaced(string name) => string.Join(" | ", name.Split('|', StringSplitOptions.TrimEntries));
}

/// <summary>A file, or why there is none.</summary>
internal sealed record LawFileRead(StatutoryValue? File, IReadOnlyList<LawFault> Faults);
