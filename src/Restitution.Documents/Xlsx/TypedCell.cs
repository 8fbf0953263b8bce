using NodaMoney;
using NodaTime;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>A cell of a schedule as a spreadsheet holds it: a number with its format, or text.</summary>
/// <param name="Number">Minutes as a share of a day, days as a serial number; null for text.</param>
internal readonly record struct TypedCell(decimal? Number, string? Format, string Text)
{
    private const string MinutesFormat = "[h]:mm";
    private const decimal MinutesOfDay = 1440m;

    // Serial numbers are right from this day on: spreadsheets believe in a 29 February 1900.
    private static readonly LocalDate FirstSerialDay = new(1900, 3, 1);
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    /// <param name="text">The text that is printed elsewhere for the cell.</param>
    /// <param name="isBare">Whether the sheet says the currency once, so that the cell need not.</param>
    public static TypedCell Of(Cell cell, string text, bool isBare, Wording wording) => cell switch
    {
        MoneyCell money => Of(money.Amount, text, isBare, wording),
        EstimateCell estimate => Of(estimate.Amounts.Likely, text, isBare, wording),
        MinutesCell minutes => new(minutes.Minutes / MinutesOfDay, MinutesFormat, text),
        NumberCell number => new(number.Number, NumberDress.SpreadsheetNumber(number.Number), text),
        DayCell day when day.Day >= FirstSerialDay =>
            new(Period.DaysBetween(DayZero, day.Day), wording.SpreadsheetDay, text),
        _ => new(null, null, text),
    };

    public static TypedCell Of(Money amount, string text, bool isBare, Wording wording) =>
        new(amount.Amount, wording.Numbers.SpreadsheetAmount(amount.Currency, isBare), text);
}
