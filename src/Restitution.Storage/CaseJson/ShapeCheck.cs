using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// Holds a placed JSON text against the types of <c>case.json</c> and tells everything that does not fit.
/// </summary>
/// <remarks>
/// Unknown keys, keys written twice, missing keys, values of another kind, texts written otherwise than their property
/// says: each with its line and column. Whether a code exists or a day comes before another is the next check's.
/// </remarks>
internal sealed class ShapeCheck(string file)
{
    private readonly List<Refusal> refusals = [];

    public static IReadOnlyList<Refusal> Of(PlacedJson root, string file) => Of(root, file, typeof(CaseShape));

    public static IReadOnlyList<Refusal> Of(PlacedJson root, string file, Type shape)
    {
        var check = new ShapeCheck(file);
        check.Object(root, shape);
        return check.refusals;
    }

    private void Object(PlacedJson json, Type shape)
    {
        if (!HasKind(json, JsonValueKind.Object))
        {
            return;
        }

        IList<JsonPropertyInfo> properties = CaseJsonForm.Options.GetTypeInfo(shape).Properties;
        CheckKeys(json, properties);
        foreach (JsonPropertyInfo property in properties)
        {
            if (json.Member(property.Name) is { } value)
            {
                Value(value, property);
            }
            else if (property.IsRequired)
            {
                Refuse(RefusedBecause.KeyMissing, json.Place, $"no key \"{property.Name}\"",
                    $"\"{property.Name}\" here",
                    "add it; case.schema.json describes every key");
            }
        }
    }

    private void CheckKeys(PlacedJson json, IList<JsonPropertyInfo> properties)
    {
        HashSet<string> seen = [];
        foreach (PlacedMember member in json.Members)
        {
            if (properties.All(property => property.Name != member.Name))
            {
                string keys = string.Join(", ", properties.Select(property => property.Name));
                Refuse(RefusedBecause.KeyUnknown, member.Place, $"unknown key \"{member.Name}\"", $"one of {keys}",
                    "correct its spelling or remove it");
            }

            if (!seen.Add(member.Name))
            {
                Refuse(RefusedBecause.KeyTwice, member.Place, $"key \"{member.Name}\" a second time", "each key once",
                    "remove one of the two");
            }
        }
    }

    private void Value(PlacedJson json, JsonPropertyInfo property)
    {
        if (json.Kind == JsonValueKind.Null && property.IsSetNullable)
        {
            return;
        }

        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string))
        {
            TextOf(json, property);
        }
        else if (type == typeof(int))
        {
            Number(json, property);
        }
        else if (type == typeof(bool))
        {
            HasKind(json, JsonValueKind.True, JsonValueKind.False);
        }
        else if (type.IsGenericType)
        {
            Elements(json, property, type.GetGenericArguments()[0]);
        }
        else
        {
            Object(json, type);
        }
    }

    private void Elements(PlacedJson json, JsonPropertyInfo property, Type element)
    {
        if (!HasKind(json, JsonValueKind.Array))
        {
            return;
        }

        foreach (PlacedJson each in json.Elements)
        {
            if (element == typeof(string))
            {
                TextOf(each, property);
            }
            else
            {
                Object(each, element);
            }
        }
    }

    private void TextOf(PlacedJson json, JsonPropertyInfo property)
    {
        if (!HasKind(json, JsonValueKind.String))
        {
            return;
        }

        if (CaseJsonForm.Of<WrittenAttribute>(property.AttributeProvider) is { } written && !written.Fits(json.Text))
        {
            Refuse(RefusedBecause.TextMalformed, json.Place, $"{property.Name} \"{json.Text}\"", written.Wanted,
                "write it so");
        }

        if (CaseJsonForm.Of<OneOfAttribute>(property.AttributeProvider) is { } oneOf
            && !oneOf.Texts.Contains(json.Text))
        {
            Refuse(RefusedBecause.TextMalformed, json.Place, $"{property.Name} \"{json.Text}\"",
                $"one of {string.Join(", ", oneOf.Texts)}", "write one of these");
        }
    }

    private void Number(PlacedJson json, JsonPropertyInfo property)
    {
        if (!HasKind(json, JsonValueKind.Number))
        {
            return;
        }

        bool isWhole = int.TryParse(
            json.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        BetweenAttribute? between = CaseJsonForm.Of<BetweenAttribute>(property.AttributeProvider);
        if (!isWhole || (between is not null && (number < between.Least || number > between.Greatest)))
        {
            Refuse(RefusedBecause.KindWrong, json.Place, $"{property.Name} {json.Text}",
                between is null
                    ? "a whole number"
                    : string.Create(
                        CultureInfo.InvariantCulture, $"a whole number from {between.Least} to {between.Greatest}"),
                "correct the number");
        }
    }

    private bool HasKind(PlacedJson json, params ReadOnlySpan<JsonValueKind> wanted)
    {
        if (wanted.Contains(json.Kind))
        {
            return true;
        }

        Refuse(RefusedBecause.KindWrong, json.Place, $"{Called(json.Kind)}", Called(wanted[0]),
            json.Kind == JsonValueKind.Number ? "put quotation marks around it" : "write it so");
        return false;
    }

    private static string Called(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object { … }",
        JsonValueKind.Array => "a list [ … ]",
        JsonValueKind.String => "a text in quotation marks",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private void Refuse(RefusedBecause kind, JsonPlace place, string found, string wanted, string remedy) =>
        refusals.Add(new Refusal(kind, place.In(file), found, wanted, remedy));
}
