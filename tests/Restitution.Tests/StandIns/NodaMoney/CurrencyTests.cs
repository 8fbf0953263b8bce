using System.Runtime.CompilerServices;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class CurrencyTests
{
    [Fact]
    public void A_currency_prints_as_its_code() =>
        Assert.Equal("THB", Currency.FromCode("THB").ToString());

    [Fact]
    public void A_code_and_its_symbol_come_apart()
    {
        (string code, string symbol) = Currency.FromCode("KHR");

        Assert.Equal(("KHR", "៛"), (code, symbol));
    }

    [Fact]
    public void The_same_code_gives_an_equal_currency()
    {
        Assert.Equal(Currency.FromCode("LAK"), Currency.FromCode("LAK"));
        Assert.True(Currency.FromCode("LAK") == Currency.FromCode("LAK"));
        Assert.Equal(Currency.FromCode("LAK").GetHashCode(), Currency.FromCode("LAK").GetHashCode());
    }

    [Fact]
    public void Two_codes_give_different_currencies() =>
        Assert.True(Currency.FromCode("LAK") != Currency.FromCode("LKR"));

    [Fact]
    public void The_default_currency_is_no_currency()
    {
        Assert.Equal(Currency.NoCurrency, default);
        Assert.Equal("XXX", default(Currency).Code);
        Assert.Equal(Currency.FromCode("XXX"), default);
    }

    [Theory]
    [InlineData("THB", "0.01")]
    [InlineData("VND", "1")]
    [InlineData("KWD", "0.001")]
    [InlineData("CLF", "0.0001")]
    [InlineData("XXX", "1")]
    public void The_minimal_amount_is_one_minor_unit(string code, string expected) =>
        Assert.Equal(expected, Currency.FromCode(code).MinimalAmount.ToString(
            System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("TH")]
    [InlineData("thb")]
    [InlineData(" THB")]
    [InlineData("THBT")]
    [InlineData("ZZZ")]
    public void An_unknown_code_is_refused_and_shown(string code)
    {
        InvalidCurrencyException refusal =
            Assert.Throws<InvalidCurrencyException>(() => Currency.FromCode(code));

        Assert.Contains($"\"{code}\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_code_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentNullException>(() => Currency.FromCode(null!));

    [Fact]
    public void A_currency_takes_four_bytes_and_money_no_more_than_a_decimal_and_a_word()
    {
        Assert.Equal(4, Unsafe.SizeOf<Currency>());
        Assert.Equal(24, Unsafe.SizeOf<Money>());
    }
}
