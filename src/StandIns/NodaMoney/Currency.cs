namespace NodaMoney;

/// <summary>A currency, reduced to what an amount of money must carry.</summary>
/// <remarks>
/// Four bytes: the currency's place in <c>currencies.csv</c> and its minor unit, so that arithmetic rounds without
/// looking anything up. The rest is in <see cref="CurrencyInfo"/>. Only currencies on the list can be made; the default
/// is <see cref="NoCurrency"/>. Two are equal when their codes are.
/// </remarks>
public readonly struct Currency : IEquatable<Currency>
{
    /// <summary>XXX: no currency is involved. Also the default value.</summary>
    public static readonly Currency NoCurrency;

    private const int MostDecimalPlaces = 28;

    private readonly ushort _place;

    // One more than the digits, so that the default value means: no minor unit.
    private readonly byte _digitsAndOne;

    internal Currency(ushort place, int? decimalDigits)
    {
        _place = place;
        _digitsAndOne = (byte)((decimalDigits ?? -1) + 1);
    }

    /// <summary>The three capital letters of ISO 4217.</summary>
    public string Code => Info.Code;

    public string Symbol => Info.Symbol;

    /// <summary>The smallest amount of the currency: 0.01 for THB, 1 for VND.</summary>
    public decimal MinimalAmount => Info.MinimalAmount;

    internal CurrencyInfo Info => CurrencyTable.At(_place);

    /// <summary>False for XXX, metals and units of account: their amounts are not rounded.</summary>
    internal bool HasMinorUnit => _digitsAndOne != 0;

    /// <summary>Decimal places that an amount may have.</summary>
    internal int PlacesKept => HasMinorUnit ? _digitsAndOne - 1 : MostDecimalPlaces;

    /// <param name="code">Three capital letters of ISO 4217, active or withdrawn.</param>
    /// <exception cref="InvalidCurrencyException">The code is not on the list.</exception>
    public static Currency FromCode(string code) => CurrencyInfo.FromCode(code);

    public static bool operator ==(Currency left, Currency right) => left.Equals(right);

    public static bool operator !=(Currency left, Currency right) => !left.Equals(right);

    public bool Equals(Currency other) => _place == other._place;

    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    public override int GetHashCode() => _place;

    public override string ToString() => Code;

    public void Deconstruct(out string code, out string symbol)
    {
        code = Code;
        symbol = Symbol;
    }
}
