// What happens without a culture is tested here.
#pragma warning disable CA1305
using System.Globalization;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

public sealed class MoneyFormatTests
{
    [Theory]
    [InlineData(null, "฿12,345.60")]
    [InlineData("", "฿12,345.60")]
    [InlineData("C", "฿12,345.60")]
    [InlineData("C0", "฿12,346")]
    [InlineData("C3", "฿12,345.600")]
    [InlineData("G", "THB 12,345.60")]
    [InlineData("G0", "THB 12,346")]
    [InlineData("N", "12,345.60")]
    [InlineData("N0", "12,346")]
    [InlineData("F", "12345.60")]
    [InlineData("F1", "12345.6")]
    [InlineData("R", "THB 12345.60")]
    public void Without_a_culture_the_invariant_one_speaks(string? format, string expected)
    {
        Money money = new(12345.6m, "THB");

        Assert.Equal(expected, money.ToString(format));
        Assert.Equal(expected, money.ToString(format, null));
        Assert.Equal(expected, money.ToString(format, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("C", "(฿1.50)")]
    [InlineData("G", "(THB 1.50)")]
    [InlineData("N", "-1.50")]
    [InlineData("F", "-1.50")]
    [InlineData("R", "THB -1.50")]
    public void An_amount_below_zero_is_written_as_the_invariant_culture_writes_it(string format, string expected) =>
        Assert.Equal(expected, new Money(-1.5m, "THB").ToString(format));

    [Theory]
    [InlineData("VND", "VND 1500")]
    [InlineData("THB", "THB 1500.00")]
    [InlineData("KWD", "KWD 1500.000")]
    [InlineData("CLF", "CLF 1500.0000")]
    [InlineData("XAU", "XAU 1500")]
    public void As_many_decimals_are_shown_as_the_currency_has(string code, string expected) =>
        Assert.Equal(expected, new Money(1500m, code).ToString("R"));

    [Fact]
    public void Without_a_minor_unit_every_digit_is_shown()
    {
        Assert.Equal("XAU 1.2345", new Money(1.2345m, "XAU").ToString("R"));
        Assert.Equal("XAU 1.2345", new Money(1.2345m, "XAU").ToString("C"));
    }

    [Theory]
    [InlineData("vi-VN", "VND", "C", "1.500.000 ₫")]
    [InlineData("vi-VN", "VND", "G", "1.500.000 VND")]
    [InlineData("vi-VN", "THB", "N", "1.500.000,00")]
    [InlineData("vi-VN", "THB", "F", "1500000,00")]
    [InlineData("vi-VN", "THB", "R", "THB 1500000.00")]
    [InlineData("th-TH", "THB", "C", "฿1,500,000.00")]
    [InlineData("th-TH", "LAK", "G", "LAK 1,500,000.00")]
    [InlineData("en-US", "USD", "C", "$1,500,000.00")]
    [InlineData("nl-NL", "USD", "G", "USD 1.500.000,00")]
    public void A_culture_that_is_passed_sets_marks_and_places(
        string culture, string code, string format, string expected) =>
        Assert.Equal(
            expected,
            new Money(1_500_000m, code).ToString(format, CultureInfo.GetCultureInfo(culture)).Replace('\u00a0', ' '));

    [Theory]
    [InlineData("")]
    [InlineData("en-US")]
    [InlineData("nl-NL")]
    [InlineData("vi-VN")]
    [InlineData("fr-FR")]
    [InlineData("da-DK")]
    [InlineData("th-TH")]
    public void A_code_stands_clear_of_the_number_on_both_signs(string culture)
    {
        CultureInfo speaker = CultureInfo.GetCultureInfo(culture);

        Assert.Matches(@"THB[\s-]+\d|\d-?\s+THB", new Money(5m, "THB").ToString("G", speaker));
        Assert.Matches(@"THB[\s-]+\d|\d-?\s+THB", new Money(-5m, "THB").ToString("G", speaker));
    }

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        string[] written = Under(culture, () =>
        {
            Money money = new(-1234567.8m, "THB");
            return new[] { money.ToString(), money.ToString("G"), money.ToString("F"), money.ToString("R") };
        });

        Assert.Equal(["(฿1,234,567.80)", "(THB 1,234,567.80)", "-1234567.80", "THB -1234567.80"], written);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("c")]
    [InlineData("CC")]
    [InlineData("C-1")]
    [InlineData("R2")]
    [InlineData("#,##0.00")]
    public void An_unknown_format_is_refused(string format) =>
        Assert.Throws<FormatException>(() => new Money(1m, "THB").ToString(format));

    private static T Under<T>(string culture, Func<T> work)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return work();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
