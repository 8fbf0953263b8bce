using System.Text.Json;
using Restitution.Intake.Words;

namespace Restitution.Intake.Proposals;

/// <summary>The words of headings and of rows that are no records, of which only those with other letters than ASCII
/// show how bytes are to be decoded.</summary>
internal static class KnownWords
{
    private static readonly HashSet<string> Words =
    [
        .. from list in new[] { "heading-words", "row-words" }
           from word in TextsIn(WordLists.Read(list))
           let bare = WordLists.Bare(word)
           where bare.Length > 1 && bare.Any(letter => !char.IsAscii(letter))
           select bare,
    ];

    /// <summary>Which of them are cells of the text, or stand in a cell before a colon.</summary>
    public static string[] In(string text) =>
    [
        .. from cell in text.Split([',', ';', '\t', '|', '\n', '\r', '"', ':'], StringSplitOptions.RemoveEmptyEntries)
           where Words.Contains(WordLists.Bare(cell))
           group cell by WordLists.Bare(cell) into cells
           select cells.First().Trim(),
    ];

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => TextsIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
