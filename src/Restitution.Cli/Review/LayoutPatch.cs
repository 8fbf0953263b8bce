using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>Puts a piece of a layout over a layout.</summary>
/// <remarks>
/// The piece has the keys of a layout file. A key replaces what stood there, and null takes it away; sheets and members
/// of an archive are found by their name, columns by their letter, or else their heading. The sheet <c>*</c> stands for
/// every sheet that is read, unless the layout has one of that name. Who confirmed a layout, its exhibit and its format
/// are not to be patched.
/// </remarks>
internal static class LayoutPatch
{
    private static readonly JsonSerializerOptions OneLine =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] NotPatched = ["exhibit", "format", "confirmed"];

    public static LayoutReading Apply(Layout layout, JsonObject piece)
    {
        foreach (string key in NotPatched.Where(piece.ContainsKey))
        {
            return new LayoutReading(
                null, [new LayoutFault(1, 1, $"the key \"{key}\"", "keys of a layout that a person decides")]);
        }

        var whole = JsonNode.Parse(LayoutFile.Write(layout))!.AsObject();
        return LayoutFile.Read(System.Text.Encoding.UTF8.GetBytes(Over(whole, piece).ToJsonString()));
    }

    public static JsonObject Over(JsonObject under, JsonObject piece)
    {
        var merged = under.DeepClone().AsObject();
        foreach ((string key, JsonNode? value) in piece)
        {
            if (value is null)
            {
                merged.Remove(key);
            }
            else
            {
                merged[key] = (merged[key], value) switch
                {
                    (JsonObject before, JsonObject after) => Over(before, after),
                    (JsonArray before, JsonArray after) when key is "sheets" or "columns" or "members"
                        => Lists(before, after, key),
                    _ => value.DeepClone(),
                };
            }
        }

        return merged;
    }

    /// <summary>Each value with the path to it; an account by its last figures.</summary>
    public static IEnumerable<string> Leaves(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject inner:
                return inner.Where(member => member.Key is not ("name" or "at")).SelectMany(member => Leaves(
                    member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}"));
            case JsonArray list when list.Any(each => each is JsonObject):
                return list.SelectMany(each => Leaves(each, $"{path}[{NameOf(each)}]"));
            default:
                string shown = node?.ToJsonString(OneLine).Trim('"') ?? "none";
                return [$"{path} = {(path.EndsWith("account", StringComparison.Ordinal)
                    ? ShownText.OfAccount(shown) : shown)}"];
        }
    }

    private static JsonArray Lists(JsonArray before, JsonArray after, string key)
    {
        var merged = before.DeepClone().AsArray();
        foreach (JsonNode? piece in after)
        {
            int[] found = piece is JsonObject one ? Found(merged, one, key) : [];
            if (found.Length == 0)
            {
                merged.Add(piece?.DeepClone());
            }

            foreach (int index in found)
            {
                var patch = piece!.DeepClone().AsObject();
                if (IsForEvery(patch, key) && merged[index]!["name"]?.GetValue<string>() != SheetLayout.EveryOther)
                {
                    patch.Remove("name");
                }

                merged[index] = Over(merged[index]!.AsObject(), patch);
            }
        }

        return merged;
    }

    private static int[] Found(JsonArray list, JsonObject piece, string key)
    {
        int[] same = [.. Enumerable.Range(0, list.Count).Where(index => list[index] is JsonObject each
            && (key == "columns" ? IsSameColumn(each, piece) : Text(each, "name") == Text(piece, "name")))];
        return same.Length == 0 && IsForEvery(piece, key)
            ? [.. Enumerable.Range(0, list.Count).Where(index => Text(list[index]!, "leftOutBecause") is null)]
            : same;
    }

    private static bool IsSameColumn(JsonObject each, JsonObject piece) => Text(piece, "at") is { } at
        ? Text(each, "at") == at
        : Text(piece, "heading") is { } heading && Text(each, "heading") == heading;

    private static bool IsForEvery(JsonObject piece, string key) =>
        key == "sheets" && Text(piece, "name") == SheetLayout.EveryOther;

    private static string NameOf(JsonNode? piece) => piece is null
        ? ""
        : Text(piece, "name") ?? Text(piece, "at") ?? Text(piece, "heading") ?? "";

    private static string? Text(JsonNode node, string key) =>
        node is JsonObject one && one[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
