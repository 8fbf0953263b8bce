using NodaMoney;
using Restitution.Documents;

namespace Restitution.Tests.Documents;

public sealed class WordingTests
{
    private static readonly Wording English = Wording.For("en");
    private static readonly Wording Thai = Wording.For("th");

    [Theory]
    [InlineData("9300.50", "THB", "nine thousand three hundred baht and fifty satang")]
    [InlineData("0", "THB", "zero baht")]
    [InlineData("21", "THB", "twenty-one baht")]
    [InlineData("1005.01", "THB", "one thousand and five baht and one satang")]
    [InlineData("1234567", "VND", "one million two hundred and thirty-four thousand five hundred and sixty-seven dong")]
    [InlineData("-3000", "THB", "minus three thousand baht")]
    public void An_amount_is_put_into_English_words(string amount, string currency, string words) =>
        Assert.Equal(words, English.InWords(MoneyOf(amount, currency)));

    [Theory]
    [InlineData("3000", "THB", "สามพันบาทถ้วน")]
    [InlineData("9300.50", "THB", "เก้าพันสามร้อยบาทห้าสิบสตางค์")]
    [InlineData("11.21", "THB", "สิบเอ็ดบาทยี่สิบเอ็ดสตางค์")]
    [InlineData("101", "THB", "หนึ่งร้อยเอ็ดบาทถ้วน")]
    [InlineData("1000001", "THB", "หนึ่งล้านเอ็ดบาทถ้วน")]
    [InlineData("21000000", "THB", "ยี่สิบเอ็ดล้านบาทถ้วน")]
    [InlineData("10000000000", "THB", "หนึ่งหมื่นล้านบาทถ้วน")]
    [InlineData("1000000000000", "THB", "หนึ่งล้านล้านบาทถ้วน")]
    [InlineData("0.25", "THB", "ยี่สิบห้าสตางค์")]
    [InlineData("0", "THB", "ศูนย์บาทถ้วน")]
    [InlineData("500000", "LAK", "ห้าแสนกีบถ้วน")]
    public void An_amount_is_put_into_Thai_words(string amount, string currency, string words) =>
        Assert.Equal(words, Thai.InWords(MoneyOf(amount, currency)));

    private static Money MoneyOf(string amount, string currency) => new(
        decimal.Parse(
            amount, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture),
        Currency.FromCode(currency));
}
