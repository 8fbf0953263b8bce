using System.Globalization;
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
    private const int DigitsLeast = 3;

    private static readonly char[] Around = [' ', ':', '\uFF1A', '.', '\''];

    private static readonly JsonElement RowWords = WordLists.Read("row-words");

    /// <summary>What a title gives for a label: what follows it in its cell, with or without a colon, or the next
    /// cell; null when no title has it.</summary>
    /// <param name="isOne">Whether a text can be what is looked for.</param>
    public static string? Labelled(IEnumerable<SampleRow> titles, string list, Func<string, bool> isOne)
    {
        HashSet<string> labels = [.. RowWords.GetProperty(list).Strings().Select(WordLists.Bare)];
        foreach (SampleRow row in titles)
        {
            for (int index = 0; index < row.Cells.Length; index++)
            {
                IEnumerable<string> found = Behind(row.Cells[index], labels);
                if (labels.Contains(WordLists.Bare(row.Cells[index])))
                {
                    found = found.Append(
                        row.Cells.Skip(index + 1).FirstOrDefault(text => text.Trim(Around).Length > 0) ?? "");
                }

                if (found.Select(text => text.Trim(Around)).FirstOrDefault(isOne) is { } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    // The longest label first, "account no" before "account". It ends at a colon, at a space, or where the figures
    // begin.
    private static IEnumerable<string> Behind(string cell, HashSet<string> labels) =>
        from at in Enumerable.Range(1, Math.Max(0, cell.Length - 1)).Reverse()
        where cell[at - 1] is ' ' or ':' or '\uFF1A' || char.IsDigit(cell[at])
        where labels.Contains(WordLists.Bare(cell[..at]))
        select cell[at..];

    /// <summary>The account that a title names; null when none does.</summary>
    public static string? AccountOf(IEnumerable<SampleRow> titles) => Labelled(
        titles, "account", text => text.Count(char.IsDigit) >= DigitsLeast
            && (char.IsDigit(text[0]) || text.Count(char.IsDigit) > text.Count(letter => letter is not 'X' and not 'x'
                && char.IsLetter(letter))));

    /// <summary>
    /// The currency that a title names, else the one that all headings which name one agree on; null without either.
    /// </summary>
    public static Currency? CurrencyOf(IEnumerable<SampleRow> titles, IEnumerable<string> headings)
    {
        if (Labelled(titles, "currency", text => Named(text) is not null) is { } labelled)
        {
            return Named(labelled);
        }

        Currency[] told =
        [
            .. headings.SelectMany(heading => Bracketed(heading).Select(Named).OfType<Currency>().Take(1)),
        ];
        return told.Select(currency => currency.Code).Distinct().Count() == 1 ? told[0] : null;
    }

    private static Currency? Named(string text) =>
        CurrencyInfo.TryFromCode(text.ToUpperInvariant(), out CurrencyInfo? info) ? info
        : CurrencyMarks.Named(text) is [var only] ? Currency.FromCode(only)
        : null;

    /// <summary>The period that a title states; null where none does, or where none can be read in one way.</summary>
    /// <param name="marks">How the rows write their days, for a period that both orders can read.</param>
    public static DateInterval? PeriodOf(IEnumerable<SampleRow> titles, DayMarks marks)
    {
        if (Labelled(titles, "period", text => text.Any(char.IsDigit)) is not { } text)
        {
            return null;
        }

        DateInterval[] readings =
        [
            .. new[] { marks.Order, DateOrder.DayMonthYear, DateOrder.MonthDayYear }.Distinct()
                .Select(order => WrittenPeriod.Read(
                    text, marks with { Order = order }, "", new RowFaults(), new NormalisationCounts()))
                .OfType<DateInterval>(),
        ];
        return readings.FirstOrDefault();
    }

    /// <summary>
    /// The year that a title names, as its first and last day: a notebook's cover, for rows without one.
    /// </summary>
    public static DateInterval? YearOf(IEnumerable<SampleRow> titles)
    {
        string[] words = [.. RowWords.GetProperty("year").Strings().Select(WordLists.Bare)];
        foreach (string cell in titles.SelectMany(row => row.Cells))
        {
            string[] tokens = [.. DayWords.Tokens(PlainText.Of(cell, new NormalisationCounts()))];
            string[] figures = [.. tokens.Where(token => token.Length == 4 && token.All(char.IsAsciiDigit))];
            bool isYear = tokens.Any(token => IsYearWord(WordLists.Bare(token)) || DayWords.EraOf(token) is not null);
            if (!isYear || figures is not [var only])
            {
                continue;
            }

            int written = int.Parse(only, NumberStyles.None, CultureInfo.InvariantCulture);
            YearCount era = tokens.Select(DayWords.EraOf).FirstOrDefault(known => known is not null)
                ?? (PlausibleDays.HoldYear(written) ? YearCount.Common : YearCount.Buddhist);
            YearReading year = YearReading.Of(written, 4, era);
            if (year.Fault is null)
            {
                return new DateInterval(new LocalDate(year.Year, 1, 1), new LocalDate(year.Year, 12, 31));
            }
        }

        return null;

        bool IsYearWord(string bare) => words.Any(
            word => bare == word || (word[0] >= '\u0E00' && bare.EndsWith(word, StringComparison.Ordinal)));
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
