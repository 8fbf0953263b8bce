using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>The parts of a written day before the calendar is asked whether there is such a day.</summary>
/// <param name="YearDigits">How many digits the year has: 4, 2, or 0 when none is written.</param>
/// <param name="EraWritten">The era written beside the year; null when none is, which is usual.</param>
public readonly record struct DayParts(
    int Day, int Month, int Year, int YearDigits, YearCount? EraWritten, bool HasMonthName)
{
    /// <summary>Null when the text is no day.</summary>
    public static DayParts? Of(string plain, DateOrder order) => DayWords.Of(plain) switch
    {
        null => null,
        { Month: { } month } words => ByName(words, month, order),
        { } words => ByFigures(words.Numbers, order, words.Era),
    };

    private static DayParts? ByName(DayWords words, int month, DateOrder order) => words.Numbers switch
    {
        [(var day, <= 2)] => new(day, month, 0, 0, words.Era, true),
        [(var year, 4), (var day, <= 2)] => new(day, month, year, 4, words.Era, true),
        [(var year, 2), (var day, <= 2)] when order == DateOrder.YearMonthDay && words.MonthAt == 1 =>
            new(day, month, year, 2, words.Era, true),
        [(var day, <= 2), (var year, 2 or 4)] when words.MonthAt <= 1 =>
            new(day, month, year, words.Numbers[1].Digits, words.Era, true),
        _ => null,
    };

    private static DayParts? ByFigures(
        IReadOnlyList<(int Value, int Digits)> numbers, DateOrder order, YearCount? era) =>
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
}
