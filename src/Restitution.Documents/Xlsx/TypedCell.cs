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
        MoneyCell money => Of(money.Amount, text, isBare),
        EstimateCell estimate => Of(estimate.Amounts.Likely, text, isBare),
        MinutesCell minutes => new(minutes.Minutes / MinutesOfDay, MinutesFormat, text),
        NumberCell number => new(number.Number, null, text),
        DayCell day when day.Day >= FirstSerialDay =>
            new(Period.DaysBetween(DayZero, day.Day), wording.SpreadsheetDay, text),
        _ => new(null, null, text),
    };

    public static TypedCell Of(Money amount, string text, bool isBare) =>
        new(amount.Amount, AmountFormat(amount.Currency, isBare), text);

    /// <summary>What a cell of this kind holds for a number in its own unit.</summary>
    public static decimal Held(Cell cell, decimal number) => cell is MinutesCell ? number / MinutesOfDay : number;

    private static string AmountFormat(Currency currency, bool isBare)
    {
        int decimals = CurrencyInfo.FromCode(currency.Code).DecimalDigits;
        string digits = decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}";
        string name = isBare ? "" : $"\"{currency.Code} \"";
        return $"{name}{digits};{name}\\−{digits}";
    }
}
