using System.Globalization;

namespace NodaMoney;

/// <content>
/// Formats: C with the symbol (the default), G with the code, N and F the number alone with and without grouping, R the
/// code and all digits for reading back. C, G, N and F take a count of decimals (C0). Without a provider the invariant
/// culture speaks, never that of the thread; R ignores the provider.
/// </content>
public readonly partial struct Money
{
    // How .NET numbers the ways of writing a currency: each closed pattern, and the same one with a space.
    private static readonly int[] PositivePatternsWithSpace = [2, 3, 2, 3];
    private static readonly int[] NegativePatternsWithSpace =
        [14, 9, 12, 11, 15, 8, 13, 10, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    public override string ToString() => ToString(null, null);

    public string ToString(string? format) => ToString(format, null);

    public string ToString(IFormatProvider? formatProvider) => ToString(null, formatProvider);

    /// <exception cref="FormatException">The format is not one of C, G, N, F, R.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string written = string.IsNullOrEmpty(format) ? "C" : format;
        if (written == "R")
            return $"{Currency.Code} {Amount.ToString("F" + DecimalsShown, CultureInfo.InvariantCulture)}";

        int decimals = DecimalsIn(written);
        return written[0] switch
        {
            'C' => WithCurrency(formatProvider, decimals, byCode: Currency.Symbol == CurrencyInfo.GenericCurrencySign),
            'G' => WithCurrency(formatProvider, decimals, byCode: true),
            'N' => Amount.ToString("N" + decimals, NumbersOf(formatProvider)),
            'F' => Amount.ToString("F" + decimals, NumbersOf(formatProvider)),
            _ => throw UnknownFormat(written),
        };
    }

    /// <summary>The digits of the minor unit; without one, those that the amount has.</summary>
    private int DecimalsShown => Currency.HasMinorUnit ? Currency.PlacesKept : Amount.Scale;

    private int DecimalsIn(string format)
    {
        if (format.Length == 1)
            return DecimalsShown;

        return int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int decimals)
            ? decimals
            : throw UnknownFormat(format);
    }

    private string WithCurrency(IFormatProvider? formatProvider, int decimals, bool byCode)
    {
        NumberFormatInfo numbers = (NumberFormatInfo)NumbersOf(formatProvider).Clone();
        numbers.CurrencySymbol = byCode ? Currency.Code : Currency.Symbol;
        if (byCode)
        {
            numbers.CurrencyPositivePattern = PositivePatternsWithSpace[numbers.CurrencyPositivePattern];
            numbers.CurrencyNegativePattern = NegativePatternsWithSpace[numbers.CurrencyNegativePattern];
        }

        return Amount.ToString("C" + decimals, numbers);
    }

    private static NumberFormatInfo NumbersOf(IFormatProvider? formatProvider) =>
        NumberFormatInfo.GetInstance(formatProvider ?? CultureInfo.InvariantCulture);

    private static FormatException UnknownFormat(string format) =>
        new($"found the format \"{format}\"; wanted C, G, N or F, with a count of decimals if need be, or R");
}
