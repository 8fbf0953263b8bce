using System.Text.Json;
using NodaMoney;
using NodaTime;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Words;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>
/// What the rows around a table say of it: account, currency, period, and the words of rows that are no records.
/// </summary>
internal static class TitleEvidence
{
    private static readonly JsonElement RowWords = WordLists.Read("row-words");

    /// <summary>The cell after a label, or what follows the label's colon; null when no title has it.</summary>
    public static string? Labelled(IEnumerable<SampleRow> titles, string list)
    {
        string[] labels = [.. RowWords.GetProperty(list).Strings().Select(WordLists.Bare)];
        foreach (SampleRow row in titles)
        {
            for (int index = 0; index < row.Cells.Length; index++)
            {
                string cell = row.Cells[index];
                int colon = cell.IndexOf(':', StringComparison.Ordinal);
                string label = WordLists.Bare(colon > 0 ? cell[..colon] : cell);
                if (!labels.Contains(label))
                {
                    continue;
                }

                string after = colon > 0 ? cell[(colon + 1)..].Trim() : "";
                string? next = row.Cells.Skip(index + 1).FirstOrDefault(text => text.Trim(' ', ':').Length > 0);
                if ((after.Length > 0 ? after : next) is { } found)
                {
                    return found.Trim(' ', ':');
                }
            }
        }

        return null;
    }

    public static Currency? CurrencyOf(IEnumerable<SampleRow> titles, IEnumerable<string> headings)
    {
        IEnumerable<string> told = headings.SelectMany(Bracketed);
        if (Labelled(titles, "currency") is { } labelled)
        {
            told = told.Prepend(labelled);
        }

        foreach (string text in told)
        {
            if (CurrencyInfo.TryFromCode(text.ToUpperInvariant(), out CurrencyInfo? info))
            {
                return info;
            }

            if (CurrencyMarks.Named(text) is [var only])
            {
                return Currency.FromCode(only);
            }
        }

        return null;
    }

    public static DateInterval? PeriodOf(IEnumerable<SampleRow> titles, DayMarks marks)
    {
        var faults = new RowFaults();
        return Labelled(titles, "period") is { } text
            ? WrittenPeriod.Read(text, marks, "", faults, new NormalisationCounts())
            : null;
    }

    /// <summary>Of the usual words, those that rows of the exhibit bear.</summary>
    public static RowMarks RowMarksOf(IReadOnlyList<SampleRow> rows)
    {
        return new RowMarks
        {
            Opening = Seen("opening"),
            Closing = Seen("closing"),
            Subtotal = Seen("subtotal"),
            Pending = Seen("pending"),
            Footer = Seen("footer"),
            Credit = SeenBeside("credit"),
            Debit = SeenBeside("debit"),
        };

        string[] Seen(string list) => [.. RowWords.GetProperty(list).Strings().Where(word => IsSeen(rows, word))];

        string[] SeenBeside(string list) =>
            [.. RowWords.GetProperty(list).Strings().Where(word => IsSeenBeside(rows, word))];
    }

    private static bool IsSeen(IReadOnlyList<SampleRow> rows, string word)
    {
        var marks = new MarkSet([word]);
        return rows.Any(row => row.Cells.Any(cell => marks.Hold(System.Text.Encoding.UTF8.GetBytes(cell))));
    }

    private static bool IsSeenBeside(IReadOnlyList<SampleRow> rows, string word) =>
        rows.Any(row => row.Cells.Any(cell =>
        cell.Equals(word, StringComparison.OrdinalIgnoreCase)
        || (cell.EndsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(cell[0])
            && cell[..^word.Length].All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' '))));

    private static IEnumerable<string> Bracketed(string heading)
    {
        int open = heading.IndexOf('(', StringComparison.Ordinal);
        int close = heading.IndexOf(')', open + 1);
        if (open >= 0 && close > open)
        {
            yield return heading[(open + 1)..close].Trim();
        }

        yield return heading.Trim();
    }
}
