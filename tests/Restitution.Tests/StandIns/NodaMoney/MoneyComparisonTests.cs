using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class MoneyComparisonTests
{
    [Theory]
    [InlineData(1, 2, -1)]
    [InlineData(2, 2, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(-3, 2, -1)]
    public void Amounts_of_one_currency_are_ordered_by_size(int left, int right, int expected)
    {
        Money first = new(left, "THB");
        Money second = new(right, "THB");

        Assert.Equal(expected, Money.Compare(first, second));
        Assert.Equal(expected, first.CompareTo((object)second));
        Assert.Equal(expected < 0, first < second);
        Assert.Equal(expected <= 0, first <= second);
        Assert.Equal(expected > 0, first > second);
        Assert.Equal(expected >= 0, first >= second);
        Assert.Equal(expected == 0, first == second);
        Assert.Equal(expected != 0, first != second);
    }

    [Fact]
    public void Trailing_zeros_do_not_matter()
    {
        Assert.Equal(new Money(1.5m, "THB"), new Money(1.50m, "THB"));
        Assert.Equal(new Money(1.5m, "THB").GetHashCode(), new Money(1.50m, "THB").GetHashCode());
    }

    [Fact]
    public void The_same_amount_in_another_currency_is_not_equal()
    {
        Assert.NotEqual(new Money(1m, "THB"), new Money(1m, "USD"));
        Assert.NotEqual(new Money(0m, "THB"), new Money(0m, "USD"));
    }

    [Fact]
    public void Money_equals_no_other_kind_of_thing()
    {
        Assert.False(new Money(1m, "THB").Equals("THB 1.00"));
        Assert.False(new Money(1m, "THB").Equals(null));
    }

    [Fact]
    public void Comparing_baht_with_dollars_is_refused() =>
        Assert.Throws<InvalidCurrencyException>(() => new Money(35m, "THB") > new Money(1m, "USD"));

    [Fact]
    public void Zero_of_any_currency_can_be_compared()
    {
        Assert.True(new Money(35m, "THB") > new Money(0m, "USD"));
        Assert.True(new Money(0m, "USD") < new Money(35m, "THB"));
        Assert.True(new Money(-35m, "THB") < default(Money));
    }

    [Fact]
    public void Money_is_compared_with_money_only()
    {
        Assert.Throws<ArgumentException>(() => new Money(1m, "THB").CompareTo(1m));
        Assert.Equal(1, new Money(1m, "THB").CompareTo(null));
    }
}
