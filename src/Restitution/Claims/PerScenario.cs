using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Claims;

/// <summary>Sums, differences and bounds of amounts under each scenario by itself.</summary>
internal static class PerScenario
{
    public static Estimate<Money> Nothing(Currency currency) => Estimate<Money>.Single(new Money(0m, currency));

    public static Estimate<Money> Sum(IEnumerable<Estimate<Money>> amounts, Currency currency)
    {
        Money none = new(0m, currency);
        (Money low, Money likely, Money high) = (none, none, none);
        foreach (Estimate<Money> amount in amounts)
        {
            (low, likely, high) = (low + amount.Low, likely + amount.Likely, high + amount.High);
        }

        return new(low, likely, high);
    }

    public static Estimate<Money> Plus(this Estimate<Money> left, Estimate<Money> right) =>
        left.With(right, (one, other) => one + other);

    public static Estimate<Money> Less(this Estimate<Money> whole, Estimate<Money> part) =>
        whole.With(part, (one, other) => one - other);

    public static Estimate<Money> Lesser(this Estimate<Money> left, Estimate<Money> right) =>
        left.With(right, (one, other) => one < other ? one : other);

    public static Estimate<Money> Greater(this Estimate<Money> left, Estimate<Money> right) =>
        left.With(right, (one, other) => one > other ? one : other);

    /// <summary>What of the amount is more than nothing.</summary>
    public static Estimate<Money> AboveNothing(this Estimate<Money> amount) =>
        amount.Greater(Nothing(amount.Likely.Currency));

    public static bool IsNothing(this Estimate<Money> amount) =>
        amount is { Low.Amount: 0m, Likely.Amount: 0m, High.Amount: 0m };

    private static Estimate<Money> With(
        this Estimate<Money> left, Estimate<Money> right, Func<Money, Money, Money> each) =>
        new(each(left.Low, right.Low), each(left.Likely, right.Likely), each(left.High, right.High));
}
