using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>Reads one law file. A file with any fault of form is no file: half-read law would answer wrongly.</summary>
internal sealed class LawFileReader
{
    private readonly LawText text;
    private readonly List<LawFault> faults = [];

    private LawFileReader(LawText text) => this.text = text;

    public static LawFileRead Read(LawText text)
    {
        var reader = new LawFileReader(text);
        try
        {
            StatutoryValue file = reader.ReadFile(reader.Fields(JsonAt.Read(text.Json)));
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
            fields.Fault(LawFaultKind.IdIsNotPath, fields.Take("id")!, $"the id \"{id}\"", $"\"{text.Id}\", its path");

        string title = fields.Text("title");
        StatutoryKind kind = fields.Word<StatutoryKind>("kind");
        string unit = fields.Text("unit");
        var values = new LawValuesReader(kind, unit, ReadKeys(fields, kind));
        ImmutableArray<Provision> provisions =
            [.. fields.Array("provisions").Select(node => ReadProvision(Fields(node), values))];
        if (provisions.IsEmpty)
            Fault(LawFaultKind.PropertyMissing, fields.LineNumber, "no provision", "at least one");

        ImmutableArray<LawHole> holes = [.. fields.Array("holes").Select(node => ReadHole(Fields(node)))];
        LocalDate checkedThrough = fields.Day("checkedThrough");
        fields.RefuseTheRest();
        return new(text, title, kind, unit, values.Keys, provisions, holes, checkedThrough)
        {
            UnitLineNumber = fields.Take("unit")?.LineNumber,
            KeysLineNumber = fields.Take("keys")?.LineNumber,
        };
    }

    private IReadOnlyList<string> ReadKeys(LawFields fields, StatutoryKind kind)
    {
        IReadOnlyList<string> keys = fields.Texts("keys");
        bool fit = kind switch
        {
            StatutoryKind.Table => keys.Count is > 0 and <= LawKeys.CountMost,
            StatutoryKind.List => keys.Count == 0,
            _ => keys.Count <= LawKeys.CountMost,
        };
        if (!fit)
        {
            int line = fields.Take("keys")?.LineNumber ?? fields.LineNumber;
            Fault(LawFaultKind.KeysDoNotFit, line, $"{keys.Count} keys", "1 to 6 for a table, none for a list");
        }

        return keys;
    }

    private Provision ReadProvision(LawFields fields, LawValuesReader values)
    {
        JsonAt? readings = fields.Take("readings");
        var provision = new Provision
        {
            Values = readings is null ? values.Read(fields) : LawValuesReader.ReadNone(fields),
            From = fields.Day("from"),
            To = fields.DayIfAny("to"),
            Cites = ReadCitation(fields),
            Standing = fields.Word<Standing>("standing"),
            Confidence = fields.WordIfAny<Confidence>("confidence"),
            Words = fields.TextIfAny("words"),
            AsWritten = ReadAsWritten(fields),
            SeenAt = fields.TextIfAny("seenAt"),
            Note = fields.TextIfAny("note"),
            Readings = readings is null ? [] : ReadReadings(readings, values),
            DefaultReading = fields.TextIfAny("default"),
            LineNumber = fields.LineNumber,
        };
        fields.RefuseTheRest();
        return provision;
    }

    private string ReadCitation(LawFields fields)
    {
        if (fields.Take("cites") is { Type: JsonTokenType.String } cites && cites.Text.Trim().Length > 0)
            return cites.Text;

        Fault(LawFaultKind.CitationMissing, fields.LineNumber, "no \"cites\"", "the statute and its section");
        return "";
    }

    private static LawHole ReadHole(LawFields fields)
    {
        var hole = new LawHole(fields.Day("from"), fields.Day("to"), fields.Text("because"), fields.LineNumber);
        fields.RefuseTheRest();
        return hole;
    }

    private ImmutableArray<ReadingOnFile> ReadReadings(JsonAt node, LawValuesReader values)
    {
        // Taken as fields too, so that a name written twice is a fault.
        _ = Fields(node);
        return [.. node.Members.Select(member => ReadReading(member.Name, Fields(member.Value), values))];
    }

    private static ReadingOnFile ReadReading(string name, LawFields fields, LawValuesReader values)
    {
        var reading = new ReadingOnFile(
            name, values.Read(fields), fields.TextIfAny("cites"), fields.TextIfAny("seenAt"),
            fields.TextIfAny("note"), fields.LineNumber);
        fields.RefuseTheRest();
        return reading;
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

        LawFields parts = Fields(node);
        foreach ((string name, _) in node.Members)
            written[Spaced(name)] = parts.Text(name);
        return written;
    }

    // Keys are compared as the format prints them, however the file spaces them.
    private static string Spaced(string name) => string.Join(" | ", name.Split('|', StringSplitOptions.TrimEntries));

    private LawFields Fields(JsonAt node) => new(text.Id, node, faults);

    private void Fault(LawFaultKind kind, int line, string found, string wanted) =>
        faults.Add(new(kind, text.Id, line, found, wanted));
}

/// <summary>A file, or why there is none.</summary>
internal sealed record LawFileRead(StatutoryValue? File, IReadOnlyList<LawFault> Faults);
