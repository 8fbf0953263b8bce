using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>What the printed pages of a workbook carry above and below.</summary>
/// <remarks>
/// A spreadsheet takes 255 characters for a head, its codes and doubled ampersands included. How confidential a
/// document is stands first and is never cut, then what it is and of which case; the authority is shortened at a word.
/// </remarks>
internal static class PrintedHead
{
    /// <summary>What spreadsheets take for one head or foot.</summary>
    public const int Most = 255;

    private const int LongestLine = 110;
    private const string More = "…";

    // The size of the letters; a blank after it, so that a digit of the text is no part of it.
    private const string Small = "&8 ";

    public static string Above(Schedule schedule, Wording wording)
    {
        string draft = $"&R{Small}{Escaped(schedule.IsDraft ? wording.Say("document.draft") : "")}";
        string marking = schedule.Marking is { } marked ? Escaped(wording.Say(marked)) : "";
        string[] rest =
        [
            .. schedule.RunningHead.Where(phrase => phrase != schedule.Marking).Reverse().Select(wording.Say),
        ];
        string what = Cut(rest.FirstOrDefault() ?? "", LongestLine - marking.Length);
        string first = string.Join(" · ", new[] { marking, what }.Where(part => part.Length > 0));
        int left = Most - draft.Length - first.Length - "&L".Length - Small.Length - 1;
        string whose = Cut(string.Join(" · ", rest.Skip(1)), Math.Min(LongestLine, left));
        return $"&L{Small}{first}{(whose.Length > 0 ? "\n" + whose : "")}{draft}";
    }

    public static string Below(Schedule schedule, Wording wording)
    {
        string digest = schedule.ResultDigest[..Math.Min(12, schedule.ResultDigest.Length)];
        string pages = Cut(wording.Say("document.page", "\u0001", "\u0002"), LongestLine)
            .Replace("\u0001", "&P", StringComparison.Ordinal).Replace("\u0002", "&N", StringComparison.Ordinal);
        return $"&L{Small}{Cut($"{schedule.CaseCode} · {digest}", LongestLine)}&R{Small}{pages}";
    }

    /// <summary>Escaped and no longer than this, shortened at a word where it has one.</summary>
    private static string Cut(string text, int length)
    {
        string escaped = Escaped(text);
        if (escaped.Length <= length)
        {
            return escaped;
        }

        int room = length - More.Length;
        for (int kept = text.Length - 1; kept > 0 && room > 0; kept--)
        {
            string shorter = Escaped(text[..kept].TrimEnd());
            bool isAtWord = text[kept] == ' ' || !text[..kept].Contains(' ', StringComparison.Ordinal);
            if (isAtWord && shorter.Length <= room && !char.IsHighSurrogate(shorter[^1]))
            {
                return shorter + More;
            }
        }

        return "";
    }

    private static string Escaped(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
