using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NodaMoney;

/// <summary>What ISO 4217 says of one currency.</summary>
/// <remarks>
/// Read from <c>currencies.csv</c>, active and withdrawn; nothing can be added while the program runs. Passed as the
/// format provider of <see cref="Money.Parse(string, IFormatProvider?)"/> it says which currency is meant.
/// </remarks>
public sealed record CurrencyInfo : IFormatProvider
{
    /// <summary>The symbol of a currency that has none of its own.</summary>
    public const string GenericCurrencySign = "¤";

    private readonly Currency _currency;

    internal CurrencyInfo(ushort place, string code, short number, int? minorUnits)
    {
        Code = code;
        Number = number;
        DecimalDigits = minorUnits ?? 0;
        MinimalAmount = new decimal(1, 0, 0, isNegative: false, scale: (byte)DecimalDigits);
        _currency = new Currency(place, minorUnits);
    }

    /// <summary>XXX, the code for transactions without a currency.</summary>
    public static CurrencyInfo NoCurrency => CurrencyTable.At(0);

    /// <summary>The three capital letters of ISO 4217.</summary>
    public string Code { get; }

    public short Number { get; }

    /// <summary>The number as three digits: 008 for the lek.</summary>
    public string NumericCode => Number.ToString("D3", CultureInfo.InvariantCulture);

    public string EnglishName { get; internal init; } = "";

    /// <summary>The local sign, shared by several currencies at times; ¤ where there is none.</summary>
    public string Symbol { get; internal init; } = GenericCurrencySign;

    /// <summary>Digits after the decimal mark; 0 where ISO 4217 states no minor unit.</summary>
    public int DecimalDigits { get; }

    /// <summary>The smallest amount: 1 with <see cref="DecimalDigits"/> places after the mark.</summary>
    public decimal MinimalAmount { get; }

    /// <summary>First day in force, where the list states one.</summary>
    public DateTime? IntroducedOn { get; internal init; }

    /// <summary>Last day in force, included; none while the currency is active.</summary>
    public DateTime? ExpiredOn { get; internal init; }

    public static implicit operator Currency(CurrencyInfo currencyInfo)
    {
        ArgumentNullException.ThrowIfNull(currencyInfo);
        return currencyInfo._currency;
    }

    /// <param name="code">Three capital letters of ISO 4217, active or withdrawn.</param>
    /// <exception cref="InvalidCurrencyException">The code is not on the list.</exception>
    public static CurrencyInfo FromCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CurrencyTable.Find(code)
            ?? throw new InvalidCurrencyException($"found the currency code \"{code}\"; wanted three capital letters"
                + " of an ISO 4217 code such as THB");
    }

    public static CurrencyInfo GetInstance(Currency currency) => currency.Info;

    public static bool TryFromCode(string? code, [NotNullWhen(true)] out CurrencyInfo? currencyInfo)
    {
        currencyInfo = code is null ? null : CurrencyTable.Find(code);
        return currencyInfo is not null;
    }

    /// <summary>Every currency on the list, withdrawn ones included; XXX first, the others by code.</summary>
    public static IEnumerable<CurrencyInfo> GetAllCurrencies() => CurrencyTable.All;

    /// <summary>Whether the currency was in force on a day; the first and the last day are included.</summary>
    public bool IsActiveOn(DateTime date) =>
        (IntroducedOn is null || IntroducedOn <= date.Date) && (ExpiredOn is null || ExpiredOn >= date.Date);

    /// <summary>Itself, or numbers as the invariant culture writes them.</summary>
    public object? GetFormat(Type? formatType)
    {
        if (formatType == typeof(CurrencyInfo))
            return this;

        return formatType == typeof(NumberFormatInfo) ? NumberFormatInfo.InvariantInfo : null;
    }

    public override string ToString() => Code;
}
