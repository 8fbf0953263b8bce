using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>The parts of a written day before the calendar is asked whether there is such a day.</summary>
/// <param name="YearDigits">How many digits the year has: 4, 2, or 0 when none is written.</param>
/// <param name="EraWritten">The era written beside the year; null when none is, which is usual.</param>
public readonly record struct DayParts(
    int Day, int Month, int Year, int YearDigits, YearCount? EraWritten, bool HasMonthName)
{
    /// <summary>Null when the text is no day.</summary>
    public static DayParts? Of(string plain, DateOrder order)
    {
        var numbers = new List<(int Value, int Digits)>();
        int? month = null;
        int monthAt = 0;
        YearCount? era = null;
        foreach (string token in Tokens(plain))
        {
            if (char.IsAsciiDigit(token[0]))
            {
                if (token.Length > 8)
                {
                    return null;
                }

                numbers.Add((ValueOf(token), token.Length));
            }
            else if (MonthNames.MonthOf(token) is { } named && month is null)
            {
                month = named;
                monthAt = numbers.Count;
            }
            else if (MonthNames.IsBuddhistEra(token))
            {
                era = YearCount.Buddhist;
            }
            else if (MonthNames.IsCommonEra(token))
            {
                era = YearCount.Common;
            }
            else if (!MonthNames.IsPassedOver(token))
            {
                return null;
            }
        }

        return month is { } name ? ByName(numbers, name, monthAt, era) : ByFigures(numbers, order, era);
    }

    private static DayParts? ByName(List<(int Value, int Digits)> numbers, int month, int monthAt, YearCount? era) =>
        numbers switch
        {
            [(var day, <= 2)] => new(day, month, 0, 0, era, true),
            [(var year, 4), (var day, <= 2)] => new(day, month, year, 4, era, true),
            [(var day, <= 2), (var year, 2 or 4)] when monthAt <= 1 =>
                new(day, month, year, numbers[1].Digits, era, true),
            _ => null,
        };

    private static DayParts? ByFigures(List<(int Value, int Digits)> numbers, DateOrder order, YearCount? era) =>
        numbers switch
        {
            // Four digits in front can only be the year, whatever the order of the column.
            [(var year, 4), (var month, <= 2), (var day, <= 2)] => new(day, month, year, 4, era, false),
            [(var first, <= 2), (var second, <= 2), (var third, 2 or 4)] =>
                Ordered(first, second, third, numbers[0].Digits, numbers[2].Digits, order, era),
            [(var first, <= 2), (var second, <= 2)] when order == DateOrder.MonthDayYear =>
                new(second, first, 0, 0, era, false),
            [(var first, <= 2), (var second, <= 2)] when order == DateOrder.DayMonthYear =>
                new(first, second, 0, 0, era, false),
            [(var whole, 8)] => Run(whole, order, era),
            _ => null,
        };

    private static DayParts? Ordered(
        int first, int second, int third, int firstDigits, int thirdDigits, DateOrder order, YearCount? era) =>
        order switch
        {
            DateOrder.DayMonthYear => new(first, second, third, thirdDigits, era, false),
            DateOrder.MonthDayYear => new(second, first, third, thirdDigits, era, false),
            _ when firstDigits == 2 && thirdDigits == 2 => new(third, second, first, 2, era, false),
            _ => null,
        };

    private static DayParts Run(int whole, DateOrder order, YearCount? era)
    {
        int head = whole / 1_000_000;
        int middle = whole / 10_000 % 100;
        return order switch
        {
            DateOrder.YearMonthDay => new(whole % 100, whole / 100 % 100, whole / 10_000, 4, era, false),
            DateOrder.DayMonthYear => new(head, middle, whole % 10_000, 4, era, false),
            _ => new(middle, head, whole % 10_000, 4, era, false),
        };
    }

    private static int ValueOf(string digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    // A run of digits, or a word: letters with their marks and the dots between and after them.
    internal static IEnumerable<string> Tokens(string plain)
    {
        int at = 0;
        while (at < plain.Length)
        {
            int from = at;
            if (char.IsAsciiDigit(plain[at]))
            {
                while (at < plain.Length && char.IsAsciiDigit(plain[at]))
                {
                    at++;
                }

                yield return plain[from..at];
            }
            else if (IsSeparator(plain[at]))
            {
                at++;
            }
            else
            {
                while (at < plain.Length && !char.IsAsciiDigit(plain[at])
                    && (plain[at] == '.' || !IsSeparator(plain[at])))
                {
                    at++;
                }

                yield return plain[from..at];
            }
        }
    }

    private static bool IsSeparator(char letter) => letter is ' ' or '/' or '-' or '.' or ',' or '\u2013' or '\u2212';
}
