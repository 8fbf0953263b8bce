using System.Globalization;
using System.Text;

namespace Restitution.Storage.Identities;

/// <summary>
/// A name without what differs between writers: case, white space, punctuation, titles. For comparing only.
/// </summary>
internal static class NormalName
{
    // Titles and forms of address of the region's languages, as they stand after lower-casing and without full stops.
    private static readonly string[] TitlesBefore =
        ["นางสาว", "น ส", "นส", "นาย", "นาง", "ท้าว", "ທ້າວ", "ນາງ", "លោកស្រី", "លោក", "ឈ្មោះ", "ဦး", "ဒေါ်", "ကို", "မောင်"];

    private static readonly HashSet<string> TitleWords =
        ["mr", "mrs", "ms", "miss", "master", "u", "daw", "ko", "maung", "mg", "ma", "nai", "nang", "thao", "lok",
            "srey"];

    /// <summary>The words of the name in order, joined by one space.</summary>
    public static string Of(string written)
    {
        string plain = Plain(written);
        foreach (string title in TitlesBefore)
        {
            if (plain.StartsWith(title, StringComparison.Ordinal) && plain.Length > title.Length)
            {
                plain = plain[title.Length..];
                break;
            }
        }

        string[] words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. words.SkipWhile(TitleWords.Contains)];
        return string.Join(' ', named.Length > 0 ? named : words);
    }

    /// <summary>The digits alone, those of the region's scripts included.</summary>
    public static string DigitsOf(string written)
    {
        var digits = new StringBuilder();
        foreach (char character in written)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
            }
        }

        return digits.ToString();
    }

    private static string Plain(string written)
    {
        var plain = new StringBuilder();
        foreach (char character in written.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            bool isOfAName = char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isOfAName)
            {
                plain.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format
                && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }
}
