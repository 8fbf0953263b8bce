namespace NodaMoney;

/// <summary>An amount in one currency, rounded to its minor unit.</summary>
/// <remarks>
/// The amount is rounded when the value is made and after every operation: half to even, unless a
/// <see cref="MidpointRounding"/> is passed. Where ISO 4217 states no minor unit (XXX, gold) it is kept as it is. The
/// default is zero without a currency. Amounts of different currencies meet only when one of them is zero. A result
/// beyond the range of <see cref="decimal"/> is an <see cref="OverflowException"/>.
/// </remarks>
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>, IComparable, IFormattable
{
    public Money(decimal amount, Currency currency)
        : this(amount, currency, MidpointRounding.ToEven)
    {
    }

    public Money(decimal amount, Currency currency, MidpointRounding mode)
    {
        Currency = currency;
        Amount = IsKept(amount, currency.PlacesKept) ? amount : Rounded(amount, currency.PlacesKept, mode);
    }

    public Money(decimal amount, string code)
        : this(amount, Currency.FromCode(code))
    {
    }

    public Money(decimal amount, string code, MidpointRounding mode)
        : this(amount, Currency.FromCode(code), mode)
    {
    }

    public decimal Amount { get; }

    public Currency Currency { get; }

    public void Deconstruct(out decimal amount, out Currency currency)
    {
        amount = Amount;
        currency = Currency;
    }

    // Small, so that the amounts which need nothing done, nearly all, are not copied through a call.
    private static bool IsKept(decimal amount, int places) => amount.Scale <= places && Math.Sign(amount) != 0;

    private static decimal Rounded(decimal amount, int places, MidpointRounding mode)
    {
        decimal rounded = amount.Scale <= places ? amount : decimal.Round(amount, places, mode);

        // A decimal zero can carry a sign and a scale, which would show when it is printed.
        return Math.Sign(rounded) == 0 ? 0m : rounded;
    }
}
