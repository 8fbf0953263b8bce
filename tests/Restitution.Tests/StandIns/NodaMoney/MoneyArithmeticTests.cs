using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class MoneyArithmeticTests
{
    [Fact]
    public void Amounts_of_one_currency_are_added_and_subtracted()
    {
        Assert.Equal(Baht(15.75m), Baht(10.50m) + Baht(5.25m));
        Assert.Equal(Baht(-5.25m), Baht(5.25m) - Baht(10.50m));
    }

    [Fact]
    public void Adding_baht_to_dollars_is_refused_with_both_codes()
    {
        InvalidCurrencyException refusal =
            Assert.Throws<InvalidCurrencyException>(() => Dollars(1m) + Baht(35m));

        Assert.Contains("USD", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("THB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtracting_baht_from_dollars_is_refused() =>
        Assert.Throws<InvalidCurrencyException>(() => Dollars(1m) - Baht(35m));

    [Fact]
    public void A_mixed_sum_is_the_error_of_the_caller() =>
        Assert.IsAssignableFrom<InvalidOperationException>(
            new InvalidCurrencyException(Currency.FromCode("THB"), Currency.FromCode("USD")));

    [Fact]
    public void Zero_of_any_currency_can_be_added_and_subtracted()
    {
        Assert.Equal(Baht(5m), Baht(5m) + Dollars(0m));
        Assert.Equal(Baht(5m), Dollars(0m) + Baht(5m));
        Assert.Equal(Baht(5m), Baht(5m) - Dollars(0m));
        Assert.Equal(Baht(-5m), Dollars(0m) - Baht(5m));
    }

    [Fact]
    public void A_sum_can_start_from_the_default() =>
        Assert.Equal(Baht(6m), new[] { Baht(1m), Baht(2m), Baht(3m) }.Aggregate(default(Money), Money.Add));

    [Fact]
    public void Of_two_zeros_the_second_gives_the_currency() =>
        Assert.Equal(Dollars(0m), Baht(0m) + Dollars(0m));

    [Fact]
    public void A_product_is_rounded_half_to_even_to_the_minor_unit()
    {
        Assert.Equal(Baht(0.12m), Baht(0.25m) * 0.5m);
        Assert.Equal(Baht(0.38m), 1.5m * Baht(0.25m));
        Assert.Equal(Dong(2m), Dong(5m) * 0.5m);
    }

    [Fact]
    public void A_quotient_is_rounded_half_to_even_to_the_minor_unit()
    {
        Assert.Equal(Baht(3.33m), Baht(10m) / 3m);
        Assert.Equal(Baht(0.12m), Baht(0.25m) / 2m);
        Assert.Equal(Dong(4m), Dong(7m) / 2m);
    }

    [Fact]
    public void The_ratio_of_two_amounts_is_a_number() =>
        Assert.Equal(2.5m, Baht(25m) / Baht(10m));

    [Fact]
    public void The_remainder_of_two_amounts_is_money() =>
        Assert.Equal(Baht(5.50m), Baht(105.50m) % Baht(20m));

    [Fact]
    public void A_ratio_and_a_remainder_want_one_currency_even_with_zero()
    {
        Assert.Throws<InvalidCurrencyException>(() => Baht(0m) / Dollars(1m));
        Assert.Throws<InvalidCurrencyException>(() => Baht(0m) % Dollars(1m));
    }

    [Fact]
    public void Signs_can_be_turned_and_kept()
    {
        Assert.Equal(Baht(-5m), -Baht(5m));
        Assert.Equal(Baht(5m), +Baht(5m));
        Assert.Equal("THB 0.00", (-Baht(0m)).ToString("R", null));
    }

    [Fact]
    public void Named_operations_equal_their_signs()
    {
        Assert.Equal(Baht(3m) + Baht(2m), Money.Add(Baht(3m), Baht(2m)));
        Assert.Equal(Baht(3m) - Baht(2m), Money.Subtract(Baht(3m), Baht(2m)));
        Assert.Equal(Baht(3m) * 2m, Money.Multiply(Baht(3m), 2m));
        Assert.Equal(Baht(3m) / 2m, Money.Divide(Baht(3m), 2m));
        Assert.Equal(Baht(3m) / Baht(2m), Money.Divide(Baht(3m), Baht(2m)));
        Assert.Equal(Baht(3m) % Baht(2m), Money.Remainder(Baht(3m), Baht(2m)));
        Assert.Equal(-Baht(3m), Money.Negate(Baht(3m)));
    }

    [Fact]
    public void An_amount_beyond_a_decimal_is_refused_not_wrapped()
    {
        Assert.Throws<OverflowException>(() => Baht(decimal.MaxValue) + Baht(1m));
        Assert.Throws<OverflowException>(() => Baht(decimal.MinValue) - Baht(1m));
        Assert.Throws<OverflowException>(() => Baht(decimal.MaxValue) * 2m);
        Assert.Throws<OverflowException>(() => Baht(decimal.MaxValue) / 0.5m);
    }

    [Fact]
    public void Division_by_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Baht(1m) / 0m);
        Assert.Throws<DivideByZeroException>(() => Baht(1m) / Baht(0m));
    }

    [Fact]
    public void Arithmetic_leaves_nothing_on_the_heap()
    {
        Currency baht = CurrencyInfo.FromCode("THB");
        Money total = new(0m, baht);
        total = Summed(total, baht, 10);

        long before = GC.GetAllocatedBytesForCurrentThread();
        total = Summed(total, baht, 1_000);

        Assert.Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(total > new Money(0m, baht));
    }

    private static Money Summed(Money total, Currency currency, int count)
    {
        for (int number = 1; number <= count; number++)
            total = total + (new Money(number, currency) * 1.5m / 7m) - Money.FromMinorUnits(number, currency);

        return total;
    }

    private static Money Baht(decimal amount) => new(amount, "THB");

    private static Money Dong(decimal amount) => new(amount, "VND");

    private static Money Dollars(decimal amount) => new(amount, "USD");
}
