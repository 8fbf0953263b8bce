using System.Globalization;
using System.Text;

namespace Restitution.Findings;

/// <summary>The name of a company or a vessel without what differs between writers. For comparing only.</summary>
/// <param name="Words">Without company forms, vessel words and numbers, in order.</param>
/// <param name="Numbers">The numbers of the name in order, figures of every script as 0 to 9.</param>
/// <param name="Skeleton">The consonants of all words by their classes.</param>
internal sealed record PartyName(
    IReadOnlyList<string> Words, IReadOnlyList<string> Numbers, string Skeleton, bool SaysVessel)
{
    /// <summary>Fewer consonants than this tell nothing: too many names share them.</summary>
    public const int SkeletonLeast = 4;

    private const int BitsOfBlock = 7;

    public bool IsBlank => Words.Count == 0;

    public bool HasSkeleton => Skeleton.Length >= SkeletonLeast;

    /// <summary>The words joined, because some scripts write no spaces and others do as they please.</summary>
    public string Joined => string.Concat(Words);

    /// <summary>
    /// Tells scripts apart by where Unicode has their letters; 0 for the Latin alphabet without letters of its own.
    /// </summary>
    public int Script => Joined.FirstOrDefault(letter => !char.IsAscii(letter)) >> BitsOfBlock;

    public string InAnyOrder => string.Join(' ', Words.Order(StringComparer.Ordinal));

    public static PartyName Of(string written, PartyNameTables tables)
    {
        (string plain, _) = Without(Plain(written), tables.CompanyForms);
        (string name, bool saysVessel) = Without(plain, tables.VesselWords);
        string[] parts = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (parts.Length > 1 && tables.Numerals.TryGetValue(parts[^1], out string? number))
        {
            parts[^1] = number;
        }

        string[] words = [.. parts.Where(part => !IsNumber(part))];
        return new PartyName(
            words, [.. parts.Where(IsNumber).Select(part => part.TrimStart('0'))],
            tables.SkeletonOf(string.Concat(words)), saysVessel);
    }

    /// <summary>Letters of one case and figures, words apart by one blank, figures apart from letters.</summary>
    public static string Plain(string written)
    {
        var plain = new StringBuilder();
        foreach (char sign in written.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(sign);
            bool isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isMark && plain.Length > 0 && char.IsAscii(plain[^1]))
            {
                // An accent on a letter of the Latin alphabet, which many printers leave out.
                continue;
            }

            int figure = CharUnicodeInfo.GetDecimalDigitValue(sign);
            if (figure >= 0)
            {
                Apart(plain, isFigure: true).Append((char)('0' + figure));
            }
            else if (char.IsLetter(sign) || isMark)
            {
                Apart(plain, isFigure: false).Append(sign);
            }
            else if (category != UnicodeCategory.Format && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }

    private static StringBuilder Apart(StringBuilder plain, bool isFigure) =>
        plain.Length > 0 && plain[^1] != ' ' && char.IsAsciiDigit(plain[^1]) != isFigure ? plain.Append(' ') : plain;

    private static bool IsNumber(string part) => part.All(char.IsAsciiDigit);

    // Off both ends, again and again; a name that is nothing else stays.
    private static (string Name, bool IsAny) Without(string plain, IReadOnlyList<string> forms)
    {
        bool isAny = false;
        string name = plain;
        for (string before = ""; before != name;)
        {
            before = name;
            foreach (string form in forms)
            {
                string shorter = WithoutOne(name, form);
                isAny |= shorter != name;
                name = shorter;
            }
        }

        return (name, isAny);
    }

    // Latin words end at a blank; scripts without blanks join the form to the name.
    private static string WithoutOne(string name, string form)
    {
        bool isLatin = char.IsAscii(form[0]);
        string before = isLatin ? form + ' ' : form;
        string after = isLatin ? ' ' + form : form;
        return name.Length > before.Length && name.StartsWith(before, StringComparison.Ordinal)
            ? name[before.Length..].TrimStart()
            : name.Length > after.Length && name.EndsWith(after, StringComparison.Ordinal)
                ? name[..^after.Length].TrimEnd() : name;
    }
}
