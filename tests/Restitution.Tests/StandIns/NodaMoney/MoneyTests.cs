using System.Globalization;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("THB", "0.004", "0")]
    [InlineData("THB", "0.005", "0")]
    [InlineData("THB", "0.006", "0.01")]
    [InlineData("THB", "0.015", "0.02")]
    [InlineData("THB", "0.025", "0.02")]
    [InlineData("THB", "-0.015", "-0.02")]
    [InlineData("THB", "-0.025", "-0.02")]
    [InlineData("THB", "0.0250000000000000000000000001", "0.03")]
    [InlineData("VND", "0.5", "0")]
    [InlineData("VND", "1.5", "2")]
    [InlineData("VND", "2.5", "2")]
    [InlineData("KWD", "1.0005", "1.000")]
    [InlineData("KWD", "1.0015", "1.002")]
    [InlineData("CLF", "1.00005", "1.0000")]
    public void An_amount_is_rounded_half_to_even_to_the_minor_unit(string code, string amount, string expected) =>
        Assert.Equal(expected, Written(new Money(Number(amount), code).Amount));

    [Theory]
    [InlineData(MidpointRounding.AwayFromZero, "0.025", "0.03")]
    [InlineData(MidpointRounding.AwayFromZero, "-0.025", "-0.03")]
    [InlineData(MidpointRounding.ToZero, "0.029", "0.02")]
    [InlineData(MidpointRounding.ToPositiveInfinity, "0.021", "0.03")]
    [InlineData(MidpointRounding.ToNegativeInfinity, "-0.021", "-0.03")]
    public void A_rounding_that_is_passed_takes_the_place_of_half_to_even(
        MidpointRounding mode, string amount, string expected)
    {
        Assert.Equal(expected, Written(new Money(Number(amount), "THB", mode).Amount));
        Assert.Equal(expected, Written(new Money(Number(amount), Currency.FromCode("THB"), mode).Amount));
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("XAU")]
    public void Without_a_minor_unit_an_amount_is_kept_as_it_is(string code) =>
        Assert.Equal("1.23456789", Written(new Money(1.23456789m, code).Amount));

    [Fact]
    public void A_code_and_its_currency_make_equal_money()
    {
        Assert.Equal(new Money(10m, "THB"), new Money(10m, Currency.FromCode("THB")));
        Assert.Equal(new Money(10m, "THB"), new Money(10m, CurrencyInfo.FromCode("THB")));
    }

    [Fact]
    public void Money_comes_apart_into_amount_and_currency()
    {
        (decimal amount, Currency currency) = new Money(12.50m, "THB");

        Assert.Equal((12.50m, Currency.FromCode("THB")), (amount, currency));
    }

    [Fact]
    public void The_default_is_zero_without_a_currency()
    {
        Assert.Equal(0m, default(Money).Amount);
        Assert.Equal(Currency.NoCurrency, default(Money).Currency);
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("-0.00")]
    [InlineData("-0.001")]
    public void Zero_has_neither_sign_nor_digits_left(string amount) =>
        Assert.Equal("0", Written(new Money(Number(amount), "THB").Amount));

    [Fact]
    public void The_largest_and_smallest_amounts_are_kept()
    {
        Assert.Equal(decimal.MaxValue, new Money(decimal.MaxValue, "THB").Amount);
        Assert.Equal(decimal.MinValue, new Money(decimal.MinValue, "THB").Amount);
    }

    [Fact]
    public void Money_in_an_unknown_currency_is_refused() =>
        Assert.Throws<InvalidCurrencyException>(() => new Money(1m, "BTH"));

    private static decimal Number(string written) => decimal.Parse(written, CultureInfo.InvariantCulture);

    private static string Written(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
