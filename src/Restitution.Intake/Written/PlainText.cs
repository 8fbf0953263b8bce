using System.Text;

namespace Restitution.Intake.Written;

/// <summary>Brings a cell's text to Western digits and plain spaces, so that one parser serves every script.</summary>
public static class PlainText
{
    // The first digit (zero) of each decimal script of the region; the nine others follow it.
    private static readonly char[] Zeros = ['๐', '໐', '០', '၀', '႐', '٠', '۰', '０'];

    /// <summary>Trimmed, in Western digits, every kind of space a plain one, marks of no width taken out.</summary>
    public static string Of(string written, NormalisationCounts counts)
    {
        bool hasNativeDigits = false;
        bool hasOtherSpaces = false;
        var plain = new StringBuilder(written.Length);
        foreach (char letter in written)
        {
            if (DigitOf(letter) is { } digit)
            {
                hasNativeDigits = true;
                plain.Append((char)('0' + digit));
            }
            else if (IsOtherSpace(letter))
            {
                hasOtherSpaces = true;
                plain.Append(' ');
            }
            else if (!HasNoWidth(letter))
            {
                plain.Append(letter);
            }
        }

        counts.Note(Normalisation.NativeDigits, hasNativeDigits);
        counts.Note(Normalisation.NoBreakSpace, hasOtherSpaces);
        return WithoutApostrophe(plain.ToString().Trim(), counts);
    }

    /// <summary>The value of a digit of another script; null for Western digits and all else.</summary>
    public static int? DigitOf(char letter)
    {
        if (letter < 0x0660)
        {
            return null;
        }

        foreach (char zero in Zeros)
        {
            if (letter >= zero && letter <= zero + 9)
            {
                return letter - zero;
            }
        }

        return null;
    }

    private static bool IsOtherSpace(char letter) =>
        letter is '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\t';

    private static bool HasNoWidth(char letter) => letter is '\u200B' or '\u200E' or '\u200F' or '\uFEFF';

    // Spreadsheets mark a cell as text by an apostrophe in front of it.
    private static string WithoutApostrophe(string plain, NormalisationCounts counts)
    {
        if (plain.Length < 2 || plain[0] is not ('\'' or '\u2019'))
        {
            return plain;
        }

        counts.Add(Normalisation.LeadingApostrophe);
        return plain[1..].TrimStart();
    }
}
