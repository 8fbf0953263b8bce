using System.Globalization;
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
    /// Lower case, composed, without spaces, dots, brackets and the like, so that headings compare by their letters.
    /// </summary>
    public static string Bare(string written)
    {
        string letters = string.Concat(written.Where(letter => char.IsLetterOrDigit(letter) || IsMark(letter)));
        return Composed(letters).ToLowerInvariant();
    }

    /// <summary>Whether the letter is a mark above, below or beside another.</summary>
    public static bool IsMark(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Vietnamese may come as letters and loose marks; Thai and Lao "am" as one letter or as two that look the same.
    private static string Composed(string letters)
    {
        string whole = letters.Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal)
            .Replace("\u0ECD\u0EB2", "\u0EB3", StringComparison.Ordinal);
        return whole.All(char.IsAscii) ? whole : whole.Normalize();
    }
}
