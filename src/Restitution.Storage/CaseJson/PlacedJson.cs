using System.Globalization;
using System.Text.Json;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// A value of a JSON text with the line and column where it begins, both 1-based and counted in characters.
/// </summary>
/// <param name="Text">The text of a string or the digits of a number as written; blank for all else.</param>
/// <param name="Members">The members of an object in the order written, a key twice included.</param>
public sealed record PlacedJson(
    JsonPlace Place, JsonValueKind Kind, string Text, IReadOnlyList<PlacedMember> Members,
    IReadOnlyList<PlacedJson> Elements)
{
    /// <summary>The member of that name, the last one when it is written twice; null when there is none.</summary>
    public PlacedJson? Member(string name) => Members.LastOrDefault(member => member.Name == name)?.Value;

    /// <summary>The place of the value at the end of the path, or of the nearest value above it that exists.</summary>
    public JsonPlace PlaceOf(params ReadOnlySpan<object> path)
    {
        PlacedJson reached = this;
        foreach (object step in path)
        {
            PlacedJson? next = step is int index
                ? reached.Elements.ElementAtOrDefault(index)
                : reached.Member((string)step);
            if (next is null)
            {
                break;
            }

            reached = next;
        }

        return reached.Place;
    }
}

/// <summary>One key of an object with its value.</summary>
public sealed record PlacedMember(string Name, JsonPlace Place, PlacedJson Value);

/// <summary>Line and column, both 1-based.</summary>
public readonly record struct JsonPlace(int LineNumber, int ColumnNumber)
{
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}:{LineNumber}:{ColumnNumber}");
}
