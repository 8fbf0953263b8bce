namespace NodaMoney;

/// <summary>An amount in one currency, rounded to its minor unit.</summary>
/// <remarks>
/// The amount is rounded when the value is made and after every operation: half to even, unless a
/// <see cref="MidpointRounding"/> is passed. The default is zero without a currency (XXX). Amounts of different
/// currencies meet only when one of them is zero.
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

        // An amount that has the minor unit already needs no rounding, whatever the rule.
        Amount = amount.Scale <= currency.DecimalDigits
            ? amount
            : decimal.Round(amount, currency.DecimalDigits, mode);
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
}
