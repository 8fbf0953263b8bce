using System.Text.Json;

namespace Restitution.Intake.Words;

/// <summary>The lists of words that reading and proposing use, kept as data beside this file.</summary>
internal static class WordLists
{
    public static JsonElement Read(string name)
    {
        using Stream stream = typeof(WordLists).Assembly.GetManifestResourceStream($"words/{name}.json")
            ?? throw new InvalidOperationException($"The word list {name} is not in the assembly.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static string[] Strings(this JsonElement list) =>
        [.. list.EnumerateArray().Select(word => word.GetString()!)];

    /// <summary>
    /// Lower case, without spaces, dots, brackets and the like, so that headings compare by their letters.
    /// </summary>
    public static string Bare(string written) =>
        string.Concat(written.Where(letter => char.IsLetterOrDigit(letter) || IsMark(letter))).ToLowerInvariant();

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
