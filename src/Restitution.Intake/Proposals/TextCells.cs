using System.Globalization;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Words;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>What the cells of a column that holds neither days nor amounts show.</summary>
/// <param name="Unit">The unit of a length of time; null for all other columns, and where it is not shown.</param>
/// <param name="IsUnitOpen">Whether the column holds lengths of time of which nothing shows the unit.</param>
internal sealed record TextCells(IReadOnlyList<string> Evidence, TimeUnit? Unit, bool IsUnitOpen)
{
    private const int NamedMost = 4;
    private const decimal HoursOfDay = 24m;

    private static readonly string[] HourWords = [.. WordLists.Read("row-words").GetProperty("hours").Strings()];

    private static readonly string[] MinuteWords = [.. WordLists.Read("row-words").GetProperty("minutes").Strings()];

    public static TextCells Of(Field field, string heading, IReadOnlyList<(string Text, CellKind Kind)> cells)
    {
        (string Text, CellKind Kind)[] filled = [.. cells.Where(cell => cell.Text.Length > 0)];
        string count = $"{filled.Length} of {cells.Count} cells are filled";
        string[] texts = [.. filled.Select(cell => cell.Text)];
        return field switch
        {
            Field.StartedAt or Field.EndedAt => new(
                [$"{filled.Count(IsClock)} of {filled.Length} filled cells are times of day"], null, false),
            Field.Break or Field.Worked or Field.PerDayLow or Field.PerDayLikely or Field.PerDayHigh =>
                OfLengths(field, heading, filled),
            Field.Reference or Field.ReceiptNumber or Field.Account or Field.Contact =>
                new([count, Digits(texts)], null, false),
            Field.Direction or Field.Status or Field.Currency or Field.PaidOutCurrency or Field.Signed =>
                new([count, Values(texts)], null, false),
            Field.DaysPerWeek => new(
                [$"{texts.Count(IsOneToSeven)} of {texts.Length} filled cells are 1 to 7"], null,
                false),
            _ => new([count, $"{texts.Distinct(StringComparer.Ordinal).Count()} of them different"], null, false),
        };
    }

    private static TextCells OfLengths(Field field, string heading, (string Text, CellKind Kind)[] filled)
    {
        string[] plain =
        [
            .. filled.Where(cell => !WrittenAmount.IsNothing(cell.Text))
                .Select(cell => PlainText.Of(cell.Text, new NormalisationCounts())),
        ];
        int lengths = plain.Count(text => WrittenTime.MinutesOf(text, true) is not null);
        string count = $"{lengths} of {plain.Length} filled cells are lengths of time";
        bool saysHours = HourWords.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));
        bool saysMinutes = MinuteWords.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));
        bool saysOnlyMinutes = saysMinutes && !saysHours;
        if (!saysOnlyMinutes && !plain.Any(text => Figure(text) > HoursOfDay) && MayBeClockMinutes(plain))
        {
            return new([count, "figures such as 8.30 may be hours and minutes, or hours with decimals"], null, true);
        }

        if (saysHours != saysMinutes)
        {
            return new([count, $"the heading says {(saysHours ? "hours" : "minutes")}"],
                saysHours ? TimeUnit.Hours : TimeUnit.Minutes, false);
        }

        if (plain.Any(text => text.Contains(':', StringComparison.Ordinal)) || filled.Any(cell => IsTime(cell.Kind)))
        {
            return new([count, "hours and minutes stand with a colon between them"], TimeUnit.Hours, false);
        }

        int above = plain.Count(text => Figure(text) > HoursOfDay);
        if (above > 0)
        {
            return new([count, $"{above} are above 24, so they are minutes"], TimeUnit.Minutes, false);
        }

        // A working day of under 24 minutes is no working day; a break of 10 may be ten minutes.
        bool areHours = field != Field.Break && lengths > 0;
        return areHours
            ? new([count, "none is above 24, so they are hours"], TimeUnit.Hours, false)
            : new([count, "no word and no figure shows whether they are hours or minutes"], null, true);
    }

    // Two digits up to 59 behind a point may be minutes, unless another cell has such as minutes never have.
    private static bool MayBeClockMinutes(string[] plain)
    {
        string[] behind =
        [
            .. from text in plain
               let at = text.IndexOf('.', StringComparison.Ordinal)
               where at > 0 && text.All(letter => letter == '.' || char.IsAsciiDigit(letter))
               select text[(at + 1)..],
        ];
        return behind.All(digits => digits.Length == 2 && string.CompareOrdinal(digits, "59") <= 0)
            && behind.Any(digits => digits != "00");
    }

    private static bool IsOneToSeven(string text) =>
        PlainText.Of(text, new NormalisationCounts()) is [>= '1' and <= '7'];

    private static bool IsClock((string Text, CellKind Kind) cell) => IsTime(cell.Kind)
        || WrittenTime.Of(PlainText.Of(cell.Text, new NormalisationCounts())) is not null;

    private static bool IsTime(CellKind kind) => kind == CellKind.Time;

    private static decimal Figure(string plain) => decimal.TryParse(
        plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal figure) ? figure : 0m;

    private static string Digits(string[] texts)
    {
        IGrouping<int, string>[] lengths =
        [
            .. from text in texts
               where text.All(char.IsAsciiDigit)
               group text by text.Length into alike
               orderby alike.Count() descending, alike.Key
               select alike,
        ];
        if (lengths.Length == 0)
        {
            return "none is of digits alone";
        }

        int zeros = texts.Count(text => text.StartsWith('0'));
        string begin = zeros == 0 ? "" : $", {zeros} begin with a zero, which is kept";
        return string.Join(", ", lengths.Take(NamedMost).Select(alike => $"{alike.Count()} have {alike.Key} digits"))
            + begin;
    }

    private static string Values(string[] texts)
    {
        (string Text, int Count)[] values =
        [
            .. from text in texts
               group text by text into alike
               orderby alike.Count() descending, alike.Key
               select (alike.Key, alike.Count()),
        ];
        string more = values.Length > NamedMost ? $" and {values.Length - NamedMost} more" : "";
        return values.Length == 0 ? "no value"
            : string.Join(", ", values.Take(NamedMost).Select(value => $"\"{value.Text}\" {value.Count} times")) + more;
    }
}
