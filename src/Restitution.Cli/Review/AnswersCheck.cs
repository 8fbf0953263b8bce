using System.Text.Json;
using Restitution.Intake.Layouts;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>Holds a file of answers against its form, and tells every fault with line and column.</summary>
/// <remarks>
/// The schema <c>review-answers</c> says the same. A piece of a layout is held against the layout it changes.
/// </remarks>
internal sealed class AnswersCheck(string file)
{
    private const string Remedy = "correct it; restitution schema review-answers prints the form";

    private static readonly Key Reason = new("reason", JsonValueKind.String);

    private static readonly Key Place = new("place", JsonValueKind.String) { IsNeeded = true };

    private static readonly Key[] Layout =
    [
        new("exhibit", JsonValueKind.String) { IsNeeded = true },
        new("kind", JsonValueKind.String) { OneOf = [.. Enum.GetValues<ExhibitKind>().Select(Kebab.Of)] },
        new("encoding", JsonValueKind.String), new("delimiter", JsonValueKind.String),
        new("layout", JsonValueKind.Object), Reason,
    ];

    private static readonly Key[] Root =
    [
        new("by", JsonValueKind.String) { IsNeeded = true }, Reason with { IsNeeded = true },
        new("layouts", JsonValueKind.Array) { Inside = Layout, MayBeText = true },
        new("corrections", JsonValueKind.Array)
        {
            Inside = [Place, new("corrected", JsonValueKind.String) { IsNeeded = true }, Reason],
        },
        new("matches", JsonValueKind.Array)
        {
            Inside =
            [
                Place, new("code", JsonValueKind.String) { IsNeeded = true, MayBeNull = true },
                new("anyExhibit", JsonValueKind.True), Reason,
            ],
        },
        new("setAside", JsonValueKind.Array) { Inside = [Place, Reason with { IsNeeded = true }] },
    ];

    private readonly List<Refusal> refusals = [];

    /// <summary>Empty when the text has the form of answers.</summary>
    /// <exception cref="RefusedException">The text is no JSON.</exception>
    public static IReadOnlyList<Refusal> Of(byte[] utf8, string file)
    {
        var check = new AnswersCheck(file);
        check.Object(PlacedJsonReader.Read(utf8, file), Root);
        return check.refusals;
    }

    private void Object(PlacedJson json, Key[] keys)
    {
        if (!HasKind(json, "the answers", JsonValueKind.Object))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PlacedMember member in json.Members)
        {
            if (!seen.Add(member.Name))
            {
                Refuse(RefusedBecause.KeyTwice, member.Place, $"key \"{member.Name}\" a second time", "each key once");
            }

            if (keys.FirstOrDefault(key => key.Name == member.Name) is { } known)
            {
                Value(member.Value, known);
            }
            else
            {
                Refuse(
                    RefusedBecause.KeyUnknown, member.Place, $"unknown key \"{member.Name}\"",
                    $"one of {string.Join(", ", keys.Select(key => key.Name))}");
            }
        }

        foreach (Key missing in keys.Where(key => key.IsNeeded && !seen.Contains(key.Name)))
        {
            Refuse(RefusedBecause.KeyMissing, json.Place, $"no key \"{missing.Name}\"", $"\"{missing.Name}\" here");
        }
    }

    private void Value(PlacedJson json, Key key)
    {
        bool isLeft = json.Kind == JsonValueKind.Null && (key.MayBeNull || !key.IsNeeded);
        if (isLeft || !HasKind(json, $"\"{key.Name}\"", key.Kind))
        {
            return;
        }

        if (key.OneOf.Count > 0 && !key.OneOf.Contains(json.Text))
        {
            Refuse(
                RefusedBecause.TextMalformed, json.Place, $"{key.Name} \"{json.Text}\"",
                $"one of {string.Join(", ", key.OneOf)}");
        }

        foreach (PlacedJson element in json.Elements.Where(
            element => !key.MayBeText || element.Kind != JsonValueKind.String))
        {
            Object(element, key.Inside);
        }
    }

    private bool HasKind(PlacedJson json, string what, JsonValueKind wanted)
    {
        bool isTruth = wanted == JsonValueKind.True && json.Kind == JsonValueKind.False;
        if (json.Kind == wanted || isTruth)
        {
            return true;
        }

        Refuse(RefusedBecause.KindWrong, json.Place, $"{Called(json.Kind)} for {what}", Called(wanted));
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

    private void Refuse(RefusedBecause because, JsonPlace place, string found, string wanted) =>
        refusals.Add(new Refusal(because, place.In(file), found, wanted, Remedy));

    private sealed record Key(string Name, JsonValueKind Kind)
    {
        public bool IsNeeded { get; init; }

        public bool MayBeNull { get; init; }

        /// <summary>Whether an element may be a text in the place of an object.</summary>
        public bool MayBeText { get; init; }

        public IReadOnlyList<string> OneOf { get; init; } = [];

        /// <summary>The keys of each element of a list.</summary>
        public Key[] Inside { get; init; } = [];
    }
}
