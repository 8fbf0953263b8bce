using System.CommandLine;
using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>Options written as two parts about an equals sign: a day and an amount, minutes and a rate.</summary>
internal static class AmountPairs
{
    public static Option<string[]> Option(string name, string description, string helpName) => new(name)
    {
        Description = description + " May be given more than once.",
        HelpName = helpName,
    };

    public static (LocalDate Day, Money Amount) DayAndAmount(string text, Currency currency, string option)
    {
        string[] parts = text.Split('=');
        NodaTime.Text.ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(parts[0]);
        return day.Success && parts.Length == 2 && AmountOf(parts[1]) is { } amount
            ? (day.Value, CalcTerms.MoneyOf(amount, currency, option))
            : throw Malformed(option, text, "DAY=AMOUNT, for example 2020-01-15=5000.00");
    }

    public static (int Minutes, Money PerHour) MinutesAndRate(string text, Currency currency, string option)
    {
        string[] parts = text.Split('=');
        return parts.Length == 2 && int.TryParse(
            parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
            && minutes > 0 && AmountOf(parts[1]) is { } rate
            ? (minutes, CalcTerms.MoneyOf(rate, currency, option))
            : throw Malformed(option, text, "MINUTES=RATE, for example 2760=12.00");
    }

    private static decimal? AmountOf(string text) => decimal.TryParse(
        text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    private static RefusedException Malformed(string option, string text, string wanted) =>
        new(RefusedBecause.TextMalformed, option, $"\"{text}\"", wanted, "write it so");
}
