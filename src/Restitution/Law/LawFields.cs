using System.Text.Json;
using NodaTime;

namespace Restitution.Law;

/// <summary>
/// The members of one object of a law file, taken by name; what is wrong with them goes to the list of faults.
/// </summary>
/// <remarks>
/// A member that is absent or null is not there; what nobody took is an unknown property. An object has a dozen members
/// at most, so that reading along the list is faster than any index: the law of all states is read at every start.
/// </remarks>
internal sealed class LawFields
{
    private readonly string id;
    private readonly JsonAt node;
    private readonly List<LawFault> faults;
    private readonly List<string> asked = [];

    public LawFields(string id, JsonAt node, List<LawFault> faults)
    {
        this.id = id;
        this.node = node;
        this.faults = faults;
        if (node.Type != JsonTokenType.StartObject)
            Fault(LawFaultKind.WrongShape, node, Shown(node), "an object");

        if (node.Members.Count > 1)
            RefuseTwice();
    }

    public int LineNumber => node.LineNumber;

    public JsonAt? Take(string name)
    {
        asked.Add(name);
        foreach ((string member, JsonAt value) in node.Members)
        {
            if (member == name)
                return value.Type == JsonTokenType.Null ? null : value;
        }

        return null;
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

        if (value.Type == JsonTokenType.String && LawDay.Read(value.Text) is { } day)
            return day;

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
            if (!asked.Contains(name))
            {
                IEnumerable<string> known = asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                Fault(LawFaultKind.UnknownProperty, value, $"\"{name}\"", $"one of {string.Join(", ", known)}");
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

    private void RefuseTwice()
    {
        const int FewMembers = 16;
        HashSet<string>? seen = node.Members.Count > FewMembers ? new(StringComparer.Ordinal) : null;
        for (int index = 0; index < node.Members.Count; index++)
        {
            (string name, JsonAt value) = node.Members[index];
            bool isTwice = seen is null ? IsAmongFirst(index, name) : !seen.Add(name);
            if (isTwice)
                Fault(LawFaultKind.PropertyTwice, value, $"\"{name}\" twice", "each property once");
        }
    }

    private bool IsAmongFirst(int count, string name)
    {
        for (int index = 0; index < count; index++)
        {
            if (node.Members[index].Name == name)
                return true;
        }

        return false;
    }
}
