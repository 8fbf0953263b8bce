using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NodaMoney;

public readonly partial struct Money : IParsable<Money>
{
    /// <summary>Reads <c>THB 1,500.00</c> or <c>1500 ฿</c>; the number is in the invariant culture.</summary>
    public static Money Parse(string s) => Parse(s, null);

    /// <summary>Reads a number with its currency as a code or a symbol, before or after it.</summary>
    /// <param name="s">A minus sign or parentheses make it negative.</param>
    /// <param name="provider">
    /// The culture of the number, invariant if none; or a <see cref="CurrencyInfo"/>, which supplies the currency where
    /// the text has none or a symbol that several share.
    /// </param>
    /// <exception cref="FormatException">No number, no currency, an unknown one, or a choice of several.</exception>
    /// <exception cref="OverflowException">The number is beyond the range of <see cref="decimal"/>.</exception>
    public static Money Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        string wanted = MoneyText.Wanted;
        if (MoneyText.Of(s) is not { } text || text.CurrencyIn(provider, out wanted) is not { } currency)
            throw new FormatException($"found \"{s}\"; {wanted}");

        decimal amount = decimal.Parse(text.Number, MoneyText.Styles, provider ?? CultureInfo.InvariantCulture);
        return new Money(text.IsNegative ? -amount : amount, currency);
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out Money result) => TryParse(s, null, out result);

    /// <summary>As <see cref="Parse(string, IFormatProvider?)"/>; false and the default when it would refuse.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result)
    {
        result = default;
        if (MoneyText.Of(s ?? "") is not { } text || text.CurrencyIn(provider, out _) is not { } currency)
            return false;

        IFormatProvider culture = provider ?? CultureInfo.InvariantCulture;
        if (!decimal.TryParse(text.Number, MoneyText.Styles, culture, out decimal amount))
            return false;

        result = new Money(text.IsNegative ? -amount : amount, currency);
        return true;
    }
}
