using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>What the sheet of a table is called: by what it holds, in the language of the document.</summary>
/// <remarks>
/// A table that names its sheet has that name. Of all others the key tells: <c>dueW01</c> is what was due to W-01. A
/// key that is numbered is told by the code in its heading. What the wording files do not know keeps its key.
/// </remarks>
internal static class SheetTitle
{
    public static string Of(TableBlock table, Wording wording)
    {
        if (table.Sheet is { } named)
        {
            return wording.Say(named);
        }

        for (int length = table.Key.Length; length > 0; length--)
        {
            string key = $"sheet.of-{table.Key[..length]}";
            if (wording.Knows(key))
            {
                return $"{wording.Say(key)} {Whose(table, table.Key[length..], wording)}".TrimEnd();
            }
        }

        return table.Key;
    }

    private static string Whose(TableBlock table, string rest, Wording wording)
    {
        if (rest.Length > 0 && rest.All(char.IsAsciiDigit))
        {
            Operand.Code? code = table.Heading?.Operands.OfType<Operand.Code>().FirstOrDefault();
            return code?.Value is { Length: <= 20 } value ? value : rest;
        }

        // Keys have no hyphens, codes of workers do.
        return rest.Length >= 3 && char.IsAsciiLetterUpper(rest[0]) && char.IsAsciiDigit(rest[1])
            ? $"{rest[0]}-{rest[1..]}"
            : rest.Length > 0 && wording.Knows($"sheet.of-{rest.TrimStart("0123456789".ToCharArray())}")
                ? wording.Say($"sheet.of-{rest.TrimStart("0123456789".ToCharArray())}") : rest;
    }
}
