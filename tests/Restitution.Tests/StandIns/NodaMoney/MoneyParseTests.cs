// What happens without a culture is tested here.
#pragma warning disable CA1305
using System.Globalization;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class MoneyParseTests
{
    [Theory]
    [InlineData("THB 1,500.25", "THB 1500.25")]
    [InlineData("THB1500.25", "THB 1500.25")]
    [InlineData("1500.25 THB", "THB 1500.25")]
    [InlineData("  1500.25THB ", "THB 1500.25")]
    [InlineData("฿1,500.25", "THB 1500.25")]
    [InlineData("1500 ₫", "VND 1500")]
    [InlineData("1500 ៛", "KHR 1500.00")]
    [InlineData("-THB 5", "THB -5.00")]
    [InlineData("THB -5", "THB -5.00")]
    [InlineData("THB 5-", "THB -5.00")]
    [InlineData("THB \u22125", "THB -5.00")]
    [InlineData("+5 THB", "THB 5.00")]
    [InlineData("(THB 5)", "THB -5.00")]
    [InlineData("(฿5.00)", "THB -5.00")]
    [InlineData("THB 0", "THB 0.00")]
    public void A_number_is_read_with_the_currency_beside_it(string text, string expected)
    {
        Assert.Equal(expected, Money.Parse(text).ToString("R"));
        Assert.True(Money.TryParse(text, out Money money));
        Assert.Equal(expected, money.ToString("R"));
    }

    [Theory]
    [InlineData("vi-VN", "1.500.000 ₫", "VND 1500000")]
    [InlineData("vi-VN", "THB 1.500,25", "THB 1500.25")]
    [InlineData("th-TH", "฿1,500.25", "THB 1500.25")]
    [InlineData("fr-FR", "1\u202f500,25 EUR", "EUR 1500.25")]
    public void A_culture_that_is_passed_reads_its_own_marks(string culture, string text, string expected) =>
        Assert.Equal(expected, Money.Parse(text, CultureInfo.GetCultureInfo(culture)).ToString("R"));

    [Theory]
    [InlineData("$5", "SGD 5.00")]
    [InlineData("5", "SGD 5.00")]
    [InlineData("SGD 5", "SGD 5.00")]
    public void A_currency_that_is_passed_settles_a_shared_symbol_or_none(string text, string expected) =>
        Assert.Equal(expected, Money.Parse(text, CurrencyInfo.FromCode("SGD")).ToString("R"));

    [Fact]
    public void A_currency_that_is_passed_refuses_another() =>
        Refused("THB 5", CurrencyInfo.FromCode("SGD"), "SGD");

    [Fact]
    public void A_symbol_that_several_currencies_share_is_refused_with_their_codes() =>
        Refused("$5", null, "USD");

    [Theory]
    [InlineData("")]
    [InlineData("THB")]
    [InlineData("5")]
    [InlineData("5.00")]
    [InlineData("¤5")]
    [InlineData("ABC 5")]
    [InlineData("thb 5")]
    [InlineData("TH 5 B")]
    [InlineData("THB 5 THB")]
    [InlineData("THB .50")]
    [InlineData("THB 5.")]
    [InlineData("THB 1.500.25")]
    [InlineData("THB 5 5")]
    [InlineData("THB --5")]
    [InlineData("-THB 5-")]
    [InlineData("(THB -5)")]
    [InlineData("(THB 5")]
    [InlineData("THB 5e3")]
    [InlineData("THB ๕")]
    public void What_has_not_one_reading_is_refused(string text)
    {
        Refused(text, null, "");
        Assert.False(Money.TryParse(text, out Money nothing));
        Assert.Equal(default, nothing);
    }

    [Fact]
    public void A_missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
        Assert.False(Money.TryParse(null, out _));
    }

    [Fact]
    public void A_number_beyond_a_decimal_is_refused()
    {
        Assert.Throws<OverflowException>(() => Money.Parse("THB 79228162514264337593543950336"));
        Assert.False(Money.TryParse("THB 79228162514264337593543950336", out _));
    }

    [Fact]
    public void Digits_beyond_the_minor_unit_are_rounded_half_to_even() =>
        Assert.Equal(new Money(0.02m, "THB"), Money.Parse("THB 0.025"));

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        try
        {
            Assert.Equal(new Money(1500.25m, "THB"), Money.Parse("THB 1,500.25"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static void Refused(string text, IFormatProvider? provider, string inMessage)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => Money.Parse(text, provider));

        Assert.Contains(inMessage, refusal.Message, StringComparison.Ordinal);
    }
}
