using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Tests.Intake.Written;

/// <summary>Digits, signs, sides and currency marks of the ten states, and of dollars and euros.</summary>
public sealed class CurrencyMarksTests
{
    [Theory]
    [InlineData("฿1,234.50", "THB")]
    [InlineData("1,234.50 บาท", "THB")]
    [InlineData("1,234.50บาท", "THB")]
    [InlineData("1,234.50 บ.", "THB")]
    [InlineData("THB 1,234.50", "THB")]
    [InlineData("฿1,234.50 บาท", "THB")]
    [InlineData("₭1,234.50", "LAK")]
    [InlineData("1,234.50 ກີບ", "LAK")]
    [InlineData("1,234.50 LAK", "LAK")]
    [InlineData("1,234.50៛", "KHR")]
    [InlineData("1,234.50 រៀល", "KHR")]
    [InlineData("K 1,234.50", "MMK")]
    [InlineData("Ks 1,234.50", "MMK")]
    [InlineData("1,234.50 Ks.", "MMK")]
    [InlineData("1,234.50 ကျပ်", "MMK")]
    [InlineData("Rp1,234.50", "IDR")]
    [InlineData("Rp. 1,234.50", "IDR")]
    [InlineData("RM1,234.50", "MYR")]
    [InlineData("RM 1,234.50", "MYR")]
    [InlineData("S$1,234.50", "SGD")]
    [InlineData("$1,234.50", "SGD")]
    [InlineData("B$1,234.50", "BND")]
    [InlineData("$1,234.50", "BND")]
    [InlineData("₱1,234.50", "PHP")]
    [InlineData("Php 1,234.50", "PHP")]
    [InlineData("P1,234.50", "PHP")]
    [InlineData("1,234.50 PHP", "PHP")]
    [InlineData("$1,234.50", "USD")]
    [InlineData("US$ 1,234.50", "USD")]
    [InlineData("1,234.50 USD", "USD")]
    [InlineData("€1,234.50", "EUR")]
    [InlineData("1,234.50 EUR", "EUR")]
    public void A_mark_of_the_columns_currency_is_passed_over(string written, string currency) =>
        Assert.Equal("1234.50", Read(written, currency));

    [Theory]
    [InlineData("118,737,599 ₫")]
    [InlineData("VND 118,737,599")]
    [InlineData("118,737,599đ")]
    [InlineData("118,737,599 đồng")]
    public void The_dong_has_no_decimals(string written) => Assert.Equal("118737599", Read(written, "VND"));

    [Theory]
    [InlineData("$5.00", "THB")]
    [InlineData("S$5.00", "USD")]
    [InlineData("US$5.00", "SGD")]
    [InlineData("฿5.00", "LAK")]
    [InlineData("฿5.00 USD", "THB")]
    [InlineData("RM5.00", "IDR")]
    public void A_mark_of_another_currency_is_set_aside(string written, string currency) =>
        Assert.Equal(nameof(FaultKind.CurrencyUnknown), Read(written, currency));

    [Theory]
    [InlineData("๑๒๓๔๕๖๗๘๙๐")]
    [InlineData("໑໒໓໔໕໖໗໘໙໐")]
    [InlineData("១២៣៤៥៦៧៨៩០")]
    [InlineData("၁၂၃၄၅၆၇၈၉၀")]
    [InlineData("႑႒႓႔႕႖႗႘႙႐")]
    [InlineData("١٢٣٤٥٦٧٨٩٠")]
    [InlineData("۱۲۳۴۵۶۷۸۹۰")]
    [InlineData("１２３４５６７８９０")]
    public void Digits_of_every_script_are_the_same_figure(string written) =>
        Assert.Equal("1234567890.00", Read(written, "THB"));

    [Theory]
    [InlineData("١٬٢٣٤٫٥٠", "1234.50")]
    [InlineData("-500.00", "-500.00")]
    [InlineData("\u2212500.00", "-500.00")]
    [InlineData("500.00-", "-500.00")]
    [InlineData("500.00+", "500.00")]
    [InlineData("(500.00)", "-500.00")]
    [InlineData("(฿500.00)", "-500.00")]
    [InlineData("฿(500.00)", "-500.00")]
    [InlineData("-฿500.00", "-500.00")]
    [InlineData("฿-500.00", "-500.00")]
    [InlineData("500.00 DB", "-500.00")]
    [InlineData("DB 500.00", "-500.00")]
    [InlineData("500.00CR", "500.00")]
    [InlineData("CR 500.00", "500.00")]
    [InlineData("500.00 DB THB", "-500.00")]
    [InlineData("-500.00 DB", "AmountHasTwoReadings")]
    [InlineData("(500.00) DB", "AmountHasTwoReadings")]
    [InlineData("-500.00-", "AmountUnreadable")]
    [InlineData("(-500.00)", "AmountUnreadable")]
    [InlineData("-฿-500.00", "AmountUnreadable")]
    public void Signs_brackets_and_sides_are_read_once(string written, string amount) =>
        Assert.Equal(amount, Read(written, "THB"));

    private static string Read(string written, string currency)
    {
        var faults = new RowFaults();
        var marks = new AmountMarks(".", ",", Currency.FromCode(currency)) { Credit = ["CR"], Debit = ["DB"] };
        Money? money = WrittenAmount.Read(written, marks, "C", faults, new NormalisationCounts());
        return money is { } read
            ? read.Amount.ToString(CultureInfo.InvariantCulture) : Assert.Single(faults.Take()).Kind.ToString();
    }
}
