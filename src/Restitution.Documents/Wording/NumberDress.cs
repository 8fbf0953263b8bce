using System.Globalization;
using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Documents;

/// <summary>Amounts, numbers, shares and minutes as a language writes them.</summary>
/// <remarks>Unrounded figures keep their digits up to ten decimals; a figure cut there ends with an ellipsis.</remarks>
internal sealed class NumberDress
{
    private const decimal LastPlace = 0.0000000001m;
    private const string MoreDecimals = "##########";

    private readonly WordingFile file;
    private readonly NumberFormatInfo marks;

    public NumberDress(WordingFile file)
    {
        this.file = file;
        marks = new NumberFormatInfo
        {
            NumberDecimalSeparator = file.Numbers.DecimalMark,
            NumberGroupSeparator = file.Numbers.GroupMark,
            NegativeSign = "−",
        };
    }

    public static string Minutes(long minutes)
    {
        long magnitude = Math.Abs(minutes);
        return string.Create(
            CultureInfo.InvariantCulture, $"{(minutes < 0 ? "−" : "")}{magnitude / 60}:{magnitude % 60:00}");
    }

    public string Amount(Money amount) => Amount(UnroundedMoney.From(amount));

    public string Amount(UnroundedMoney amount) => Pattern(amount.Currency)
        .Replace("{currency}", amount.Currency.Code, StringComparison.Ordinal)
        .Replace("{amount}", Bare(amount.Amount, amount.Currency), StringComparison.Ordinal);

    /// <summary>The number format of an amount in a workbook: what stands around the figure is quoted.</summary>
    public string SpreadsheetAmount(Currency currency, bool isBare)
    {
        int decimals = CurrencyInfo.FromCode(currency.Code).DecimalDigits;
        string digits = decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}";
        string[] around = isBare
            ? ["", ""]
            : Pattern(currency).Replace("{currency}", currency.Code, StringComparison.Ordinal).Split("{amount}");
        string before = Quoted(around[0]);
        string after = Quoted(around[1]);
        return $"{before}{digits}{after};{before}\\−{digits}{after}";
    }

    /// <summary>The number format of a count or a multiplier: thousands apart, as many decimals as it has.</summary>
    public static string SpreadsheetNumber(decimal number)
    {
        int decimals = Math.Min(MoreDecimals.Length, (int)(number / 1.0000000000000000000000000000m).Scale);
        string digits = decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}";
        return $"{digits};\\−{digits}";
    }

    public string Bare(decimal amount, Currency currency)
    {
        int decimals = CurrencyInfo.FromCode(currency.Code).DecimalDigits;
        return Written(amount, decimals == 0 ? "#,##0." : $"#,##0.{new string('0', decimals)}");
    }

    public string Number(decimal number) => Written(number, "#,##0.");

    public string Percent(decimal fraction) =>
        file.Numbers.Percent.Replace("{0}", Number(fraction * 100m), StringComparison.Ordinal);

    public string Days(int days) =>
        (days == 1 ? file.Numbers.OneDay : file.Numbers.Days).Replace("{0}", Number(days), StringComparison.Ordinal);

    public string Estimate(Estimate<string> amounts) => amounts.IsSingle
        ? amounts.Likely
        : file.Numbers.Estimate
            .Replace("{low}", amounts.Low, StringComparison.Ordinal)
            .Replace("{likely}", amounts.Likely, StringComparison.Ordinal)
            .Replace("{high}", amounts.High, StringComparison.Ordinal);

    /// <summary>The currency's name with its code: baht (THB).</summary>
    public string NameOf(Currency currency) => file.Currencies.GetValueOrDefault(currency.Code) is { } names
        ? $"{names.Major} ({currency.Code})"
        : currency.Code;

    public string InWords(Money amount)
    {
        string code = amount.Currency.Code;
        CurrencyWording names = file.Currencies.GetValueOrDefault(code) ?? new CurrencyWording(code);
        return file.Numbers.Scale switch
        {
            "english" => EnglishAmount.InWords(amount, names),
            "thai" => ThaiAmount.InWords(amount, names),
            string other => throw new InvalidOperationException(
                $"wording/{file.Language}.json, numbers/scale: found \"{other}\"; wanted english or thai."),
        };
    }

    private static string Quoted(string text) => text.Length == 0 ? "" : $"\"{text}\"";

    private string Pattern(Currency currency) =>
        file.Currencies.GetValueOrDefault(currency.Code)?.Money ?? file.Numbers.Money;

    private string Written(decimal number, string places)
    {
        decimal beyond = number % LastPlace;
        string written = (number - beyond).ToString(places + MoreDecimals, marks);
        return beyond == 0m ? written : written + "…";
    }
}
