using System.Globalization;
using NodaMoney;

namespace Restitution.Amounts;

/// <summary>An amount on the way to money: a decimal with its currency, not yet in whole minor units.</summary>
/// <remarks>
/// It becomes <see cref="Money"/> only through <see cref="Rounding"/>, where the rule is named. Amounts of two
/// currencies never meet: adding or comparing them is an error of the caller.
/// </remarks>
public readonly record struct UnroundedMoney(decimal Amount, Currency Currency)
{
    public static UnroundedMoney Zero(Currency currency) => new(0m, currency);

    public static UnroundedMoney From(Money money) => new(money.Amount, money.Currency);

    public static UnroundedMoney Greater(UnroundedMoney left, UnroundedMoney right) =>
        left.Amount >= right.In(left).Amount ? left : right;

    public static UnroundedMoney operator +(UnroundedMoney left, UnroundedMoney right) =>
        new(left.Amount + right.In(left).Amount, left.Currency);

    public static UnroundedMoney operator -(UnroundedMoney left, UnroundedMoney right) =>
        new(left.Amount - right.In(left).Amount, left.Currency);

    public static UnroundedMoney operator *(UnroundedMoney money, decimal factor) =>
        new(money.Amount * factor, money.Currency);

    public static UnroundedMoney operator /(UnroundedMoney money, decimal divisor) =>
        new(money.Amount / divisor, money.Currency);

    public static UnroundedMoney Add(UnroundedMoney left, UnroundedMoney right) => left + right;

    public static UnroundedMoney Subtract(UnroundedMoney left, UnroundedMoney right) => left - right;

    public static UnroundedMoney Multiply(UnroundedMoney money, decimal factor) => money * factor;

    public static UnroundedMoney Divide(UnroundedMoney money, decimal divisor) => money / divisor;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Currency.Code} {Amount}");

    private UnroundedMoney In(UnroundedMoney other) => Currency == other.Currency
        ? this
        : throw new ArgumentException($"{Currency.Code} and {other.Currency.Code} cannot be put together.");
}
