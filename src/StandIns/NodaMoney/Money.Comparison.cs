namespace NodaMoney;

public readonly partial struct Money
{
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static int Compare(Money left, Money right) => left.CompareTo(right);

    /// <summary>Equal amounts in one currency; 1.5 and 1.50 are equal.</summary>
    public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    /// <exception cref="InvalidCurrencyException">The currencies differ and neither amount is zero.</exception>
    public int CompareTo(Money other)
    {
        CommonCurrency(this, other);
        return Amount.CompareTo(other.Amount);
    }

    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException($"found {obj.GetType()}; wanted {nameof(Money)}", nameof(obj)),
    };
}
