using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Law;

/// <summary>
/// The members of one object of a law file, taken by name; what is wrong with them goes to the list of faults.
/// </summary>
/// <remarks>A member that is absent or null is not there; what nobody took is an unknown property.</remarks>
internal sealed class LawFields
{
    private readonly string id;
    private readonly JsonAt node;
    private readonly List<LawFault> faults;
    private readonly Dictionary<string, JsonAt> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public LawFields(string id, JsonAt node, List<LawFault> faults)
    {
        this.id = id;
        this.node = node;
        this.faults = faults;
        if (node.Type != JsonTokenType.StartObject)
            Fault(LawFaultKind.WrongShape, node, Shown(node), "an object");

        foreach ((string name, JsonAt value) in node.Members)
        {
            if (!members.TryAdd(name, value))
                Fault(LawFaultKind.PropertyTwice, value, $"\"{name}\" twice", "each property once");
        }
    }

    public int LineNumber => node.LineNumber;

    public JsonAt? Take(string name)
    {
        known.Add(name);
        return members.GetValueOrDefault(name) is { Type: not JsonTokenType.Null } value ? value : null;
    }

    public string Text(string name)
    {
        if (TextIfAny(name) is { } text)
            return text;

        if (Take(name) is null)
            Fault(LawFaultKind.PropertyMissing, node, $"no \"{name}\"", "it");
        return "";
    }

    public string? TextIfAny(string name)
    {
        if (Take(name) is not { } value)
            return null;

        if (value.Type == JsonTokenType.String && value.Text.Trim().Length > 0)
            return value.Text;

        Fault(LawFaultKind.WrongShape, value, $"\"{name}\": {Shown(value)}", "a text that is not blank");
        return null;
    }

    public LocalDate Day(string name)
    {
        if (DayIfAny(name) is { } day)
            return day;

        if (Take(name) is null)
            Fault(LawFaultKind.PropertyMissing, node, $"no \"{name}\"", "a day written yyyy-MM-dd");
        return LocalDate.MinIsoValue;
    }

    public LocalDate? DayIfAny(string name)
    {
        if (Take(name) is not { } value)
            return null;

        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(value.Text);
        if (value.Type == JsonTokenType.String && parsed.Success)
            return parsed.Value;

        Fault(LawFaultKind.NotADay, value, $"\"{name}\": {Shown(value)}", "a day written yyyy-MM-dd");
        return null;
    }

    /// <summary>A word of a closed set, written in small letters.</summary>
    public TWord? WordIfAny<TWord>(string name)
        where TWord : struct, Enum
    {
        if (TextIfAny(name) is not { } text)
            return null;

        if (text.All(char.IsAsciiLetterLower) && Enum.TryParse(text, ignoreCase: true, out TWord word))
            return word;

        string wanted = string.Join(", ", Enum.GetNames<TWord>().Select(word => word.ToLowerInvariant()));
        Fault(LawFaultKind.UnknownWord, Take(name)!, $"\"{name}\": \"{text}\"", $"one of {wanted}");
        return null;
    }

    public TWord Word<TWord>(string name)
        where TWord : struct, Enum
    {
        if (Take(name) is null)
            Fault(LawFaultKind.PropertyMissing, node, $"no \"{name}\"", "it");
        return WordIfAny<TWord>(name) ?? default;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (JsonAt item in Array(name))
        {
            if (item.Type == JsonTokenType.String && item.Text.Length > 0)
                texts.Add(item.Text);
            else
                Fault(LawFaultKind.WrongShape, item, Shown(item), "a text that is not blank");
        }

        return texts;
    }

    /// <summary>The items of an array; none when it is absent.</summary>
    public IReadOnlyList<JsonAt> Array(string name)
    {
        if (Take(name) is not { } value)
            return [];

        if (value.Type == JsonTokenType.StartArray)
            return value.Items;

        Fault(LawFaultKind.WrongShape, value, $"\"{name}\": {Shown(value)}", "an array");
        return [];
    }

    public void RefuseTheRest()
    {
        foreach ((string name, JsonAt value) in node.Members)
        {
            if (!known.Contains(name))
            {
                string wanted = $"one of {string.Join(", ", known.Order(StringComparer.Ordinal))}";
                Fault(LawFaultKind.UnknownProperty, value, $"\"{name}\"", wanted);
            }
        }
    }

    /// <summary>A fault of the object as a whole.</summary>
    public void Fault(LawFaultKind kind, string found, string wanted) => Fault(kind, node, found, wanted);

    public void Fault(LawFaultKind kind, JsonAt at, string found, string wanted) =>
        faults.Add(new(kind, id, at.LineNumber, found, wanted));

    public static string Shown(JsonAt value) => value.Type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"\"{value.Text}\"",
        _ => value.Text,
    };
}
