using System.Globalization;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class CurrencyInfoTests
{
    [Fact]
    public void A_currency_is_described_as_the_standard_has_it()
    {
        CurrencyInfo baht = CurrencyInfo.FromCode("THB");

        Assert.Equal(
            ("THB", "764", "Baht", "฿", 2),
            (baht.Code, baht.NumericCode, baht.EnglishName, baht.Symbol, baht.DecimalDigits));
    }

    [Fact]
    public void A_numeric_code_keeps_its_leading_zeros() =>
        Assert.Equal("008", CurrencyInfo.FromCode("ALL").NumericCode);

    [Theory]
    [InlineData("VND", 0)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("UGX", 0)]
    [InlineData("XAF", 0)]
    [InlineData("THB", 2)]
    [InlineData("LAK", 2)]
    [InlineData("KHR", 2)]
    [InlineData("MMK", 2)]
    [InlineData("IDR", 2)]
    [InlineData("MYR", 2)]
    [InlineData("BND", 2)]
    [InlineData("USD", 2)]
    [InlineData("BHD", 3)]
    [InlineData("KWD", 3)]
    [InlineData("JOD", 3)]
    [InlineData("OMR", 3)]
    [InlineData("TND", 3)]
    [InlineData("IQD", 3)]
    [InlineData("LYD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("UYW", 4)]
    public void Decimal_digits_are_those_of_the_standard(string code, int expected) =>
        Assert.Equal(expected, CurrencyInfo.FromCode(code).DecimalDigits);

    [Theory]
    [InlineData("HRK", "2022-12-31", true)]
    [InlineData("HRK", "2023-01-01", false)]
    [InlineData("ZMW", "2012-12-31", false)]
    [InlineData("ZMW", "2013-01-01", true)]
    [InlineData("VES", "2018-08-19", false)]
    [InlineData("VES", "2018-08-20", true)]
    [InlineData("BGN", "2025-12-31", true)]
    [InlineData("BGN", "2026-01-01", false)]
    [InlineData("THB", "1980-01-01", true)]
    [InlineData("THB", "2567-01-01", true)]
    public void A_currency_is_active_from_its_first_day_to_its_last_both_included(
        string code, string day, bool expected) =>
        Assert.Equal(expected, CurrencyInfo.FromCode(code).IsActiveOn(Day(day)));

    [Fact]
    public void The_last_day_counts_to_its_end() =>
        Assert.True(CurrencyInfo.FromCode("HRK").IsActiveOn(Day("2022-12-31").AddHours(23)));

    [Fact]
    public void Currency_info_becomes_its_currency_and_back()
    {
        Currency baht = CurrencyInfo.FromCode("THB");

        Assert.Equal(Currency.FromCode("THB"), baht);
        Assert.Same(CurrencyInfo.FromCode("THB"), CurrencyInfo.GetInstance(baht));
    }

    [Fact]
    public void A_known_code_is_found_without_an_exception()
    {
        Assert.True(CurrencyInfo.TryFromCode("MMK", out CurrencyInfo? kyat));
        Assert.Equal("Kyat", kyat.EnglishName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mmk")]
    [InlineData("ZZZ")]
    public void An_unknown_code_is_not_found_without_an_exception(string? code)
    {
        Assert.False(CurrencyInfo.TryFromCode(code, out CurrencyInfo? nothing));
        Assert.Null(nothing);
    }

    private static DateTime Day(string day) =>
        DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
