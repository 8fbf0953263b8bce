namespace NodaMoney;

public readonly partial struct Money
{
    public static Money operator +(Money left, Money right) =>
        new(left.Amount + right.Amount, CommonCurrency(left, right));

    public static Money operator -(Money left, Money right) =>
        new(left.Amount - right.Amount, CommonCurrency(left, right));

    public static Money operator *(Money left, decimal right) => new(left.Amount * right, left.Currency);

    public static Money operator *(decimal left, Money right) => new(left * right.Amount, right.Currency);

    public static Money operator /(Money left, decimal right) => new(left.Amount / right, left.Currency);

    /// <summary>The ratio of two amounts of one currency; it is not rounded.</summary>
    public static decimal operator /(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return left.Amount / right.Amount;
    }

    public static Money operator %(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return new Money(left.Amount % right.Amount, left.Currency);
    }

    public static Money operator +(Money money) => money;

    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public static Money Multiply(Money money, decimal multiplier) => money * multiplier;

    public static Money Divide(Money money, decimal divisor) => money / divisor;

    public static decimal Divide(Money left, Money right) => left / right;

    public static Money Remainder(Money left, Money right) => left % right;

    public static Money Negate(Money money) => -money;

    public static Money Plus(Money money) => money;

    /// <summary>The currency of both; zero takes the other's.</summary>
    private static Currency CommonCurrency(Money left, Money right)
    {
        if (left.Currency == right.Currency)
            return left.Currency;
        if (Math.Sign(left.Amount) == 0)
            return right.Currency;
        if (Math.Sign(right.Amount) == 0)
            return left.Currency;

        throw new InvalidCurrencyException(left.Currency, right.Currency);
    }

    private static void RequireSameCurrency(Money left, Money right)
    {
        if (left.Currency != right.Currency)
            throw new InvalidCurrencyException(left.Currency, right.Currency);
    }
}
