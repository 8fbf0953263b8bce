using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Intake.Layouts;

/// <summary>What is wrong with a layout file, and where: lines and columns are 1-based.</summary>
public sealed record LayoutFault(int LineNumber, int ColumnNumber, string Found, string Wanted)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture, $"line {LineNumber}, column {ColumnNumber}: {Found}; wanted {Wanted}");
}

/// <summary>Takes the members of one JSON object by name; what nobody took is an unknown key.</summary>
internal sealed class LayoutObject
{
    private readonly PlacedJson json;
    private readonly List<LayoutFault> faults;
    private readonly Dictionary<string, PlacedJson> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public LayoutObject(PlacedJson json, List<LayoutFault> faults)
    {
        (this.json, this.faults) = (json, faults);
        if (json.Kind != JsonTokenType.StartObject)
        {
            Fault(json, "no object", "an object in braces");
        }

        foreach ((string name, PlacedJson namePlace, PlacedJson value) in json.Members)
        {
            if (!members.TryAdd(name, value))
            {
                Fault(namePlace, $"the key \"{name}\" a second time", "each key once");
            }
        }
    }

    /// <summary>Adds a fault for each member that was never asked for.</summary>
    public void End()
    {
        foreach ((string name, PlacedJson namePlace, _) in json.Members.Where(member => !known.Contains(member.Name)))
        {
            Fault(namePlace, $"the unknown key \"{name}\"",
                $"one of {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }
    }

    public string? Text(string name) => Scalar(name, JsonTokenType.String, "a text in quotation marks")?.Text;

    public string RequiredText(string name)
    {
        if (Text(name) is { } text)
        {
            return text;
        }

        Missing(name);
        return "";
    }

    public int? Whole(string name)
    {
        if (Scalar(name, JsonTokenType.Number, "a whole number") is not { } number)
        {
            return null;
        }

        if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) && whole > 0)
        {
            return whole;
        }

        Fault(number, number.Text, "a whole number from 1");
        return null;
    }

    public bool Flag(string name)
    {
        known.Add(name);
        if (!members.TryGetValue(name, out PlacedJson? value)
            || value.Kind is JsonTokenType.False or JsonTokenType.Null)
        {
            return false;
        }

        if (value.Kind != JsonTokenType.True)
        {
            Fault(value, "neither true nor false", "true or false");
        }

        return value.Kind == JsonTokenType.True;
    }

    public LocalDate? Day(string name)
    {
        if (Scalar(name, JsonTokenType.String, "a day such as 2019-03-31") is not { } text)
        {
            return null;
        }

        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(text.Text);
        if (day.Success)
        {
            return day.Value;
        }

        Fault(text, $"\"{text.Text}\"", "a day such as 2019-03-31");
        return null;
    }

    public TEnum? OneOf<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Scalar(name, JsonTokenType.String, Kebab.All<TEnum>()) is not { } text)
        {
            return null;
        }

        TEnum? value = Kebab.Parse<TEnum>(text.Text);
        if (value is null)
        {
            Fault(text, $"\"{text.Text}\"", $"one of {Kebab.All<TEnum>()}");
        }

        return value;
    }

    public TEnum RequiredOneOf<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (!members.ContainsKey(name))
        {
            Missing(name);
        }

        return OneOf<TEnum>(name) ?? default;
    }

    /// <summary>A mark of one character, "none" for none, absent for undecided.</summary>
    public string? Mark(string name)
    {
        if (Scalar(name, JsonTokenType.String, "one character, or none") is not { } text)
        {
            return null;
        }

        if (text.Text is "none" or { Length: 1 })
        {
            return text.Text == "none" ? "" : text.Text;
        }

        Fault(text, $"\"{text.Text}\"", "one character, or none");
        return null;
    }

    public IReadOnlyList<string> Texts(string name) =>
        [.. Array(name).Where(value => Is(value, JsonTokenType.String, "a text in quotation marks"))
            .Select(value => value.Text)];

    public IReadOnlyList<int> Wholes(string name) =>
    [
        .. from value in Array(name)
           where Is(value, JsonTokenType.Number, "a whole number")
           select int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : 0,
    ];

    public LayoutObject? Inner(string name)
    {
        known.Add(name);
        return members.TryGetValue(name, out PlacedJson? value) && value.Kind != JsonTokenType.Null
            ? new LayoutObject(value, faults)
            : null;
    }

    public IEnumerable<LayoutObject> Inners(string name) =>
        Array(name).Select(value => new LayoutObject(value, faults));

    private List<PlacedJson> Array(string name)
    {
        known.Add(name);
        if (!members.TryGetValue(name, out PlacedJson? value))
        {
            return [];
        }

        if (value.Kind != JsonTokenType.StartArray)
        {
            Fault(value, "no list", "a list in square brackets");
        }

        return value.Values;
    }

    private PlacedJson? Scalar(string name, JsonTokenType kind, string wanted)
    {
        known.Add(name);
        return members.TryGetValue(name, out PlacedJson? value) && value.Kind != JsonTokenType.Null
            && Is(value, kind, wanted)
            ? value
            : null;
    }

    private bool Is(PlacedJson value, JsonTokenType kind, string wanted)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        Fault(value, $"{value.Kind}", wanted);
        return false;
    }

    private void Missing(string name)
    {
        known.Add(name);
        if (!members.ContainsKey(name))
        {
            Fault(json, $"no key \"{name}\"", $"the key \"{name}\"");
        }
    }

    private void Fault(PlacedJson at, string found, string wanted) =>
        faults.Add(new LayoutFault(at.LineNumber, at.ColumnNumber, found, wanted));
}
