using System.Globalization;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class MoneyMinorUnitsTests
{
    [Theory]
    [InlineData("12.50", "THB", 1250)]
    [InlineData("-12.50", "THB", -1250)]
    [InlineData("12", "THB", 1200)]
    [InlineData("12500", "VND", 12500)]
    [InlineData("1.234", "KWD", 1234)]
    [InlineData("1.2345", "CLF", 12345)]
    [InlineData("3", "XAU", 3)]
    [InlineData("0", "XXX", 0)]
    [InlineData("92233720368547758.07", "THB", long.MaxValue)]
    [InlineData("-92233720368547758.08", "THB", long.MinValue)]
    public void An_amount_and_its_minor_units_are_one_thing(string amount, string code, long minorUnits)
    {
        Money money = new(decimal.Parse(amount, CultureInfo.InvariantCulture), code);

        Assert.Equal(minorUnits, money.ToMinorUnits());
        Assert.Equal(money, Money.FromMinorUnits(minorUnits, Currency.FromCode(code)));
    }

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    [InlineData("79228162514264337593543950335")]
    public void A_count_beyond_64_bits_is_refused(string amount) =>
        Assert.Throws<OverflowException>(() =>
            new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), "THB").ToMinorUnits());

    [Fact]
    public void Part_of_a_unit_is_refused_where_there_is_no_minor_unit()
    {
        InvalidCurrencyException refusal =
            Assert.Throws<InvalidCurrencyException>(() => new Money(1.5m, "XAU").ToMinorUnits());

        Assert.Contains("XAU 1.5", refusal.Message, StringComparison.Ordinal);
    }
}
