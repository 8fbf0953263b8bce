using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Tests.Intake.Written;

/// <summary>Amounts with words of thousands, lakhs and millions, as notebooks and receipts have them.</summary>
public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("20 lakh kyats", ".", ",", "MMK", "2000000.00")]
    [InlineData("Rp4,9 juta", ",", ".", "IDR", "4900000.00")]
    [InlineData("Rp 4.9 jt", ".", ",", "IDR", "4900000.00")]
    [InlineData("150 rb", ",", ".", "IDR", "150000.00")]
    [InlineData("2 ratus ribu", ",", ".", "IDR", "200000.00")]
    [InlineData("1,5 miliar", ",", ".", "IDR", "1500000000.00")]
    [InlineData("RM 3 ribu", ".", ",", "MYR", "3000.00")]
    [InlineData("၁၅ သိန်း ၅ သောင်း", ".", ",", "MMK", "1550000.00")]
    [InlineData("၁၅သိန်း၅သောင်း ကျပ်", ".", ",", "MMK", "1550000.00")]
    [InlineData("သိန်း ၂၀", ".", ",", "MMK", "2000000.00")]
    [InlineData("ကျပ် သိန်း ၂၀", ".", ",", "MMK", "2000000.00")]
    [InlineData("၃ ကုဋေ ၅ သန်း", ".", ",", "MMK", "35000000.00")]
    [InlineData("၅ ထောင်", ".", ",", "MMK", "5000.00")]
    [InlineData("3 แสน 5 หมื่น", ".", ",", "THB", "350000.00")]
    [InlineData("3 แสน 5 หมื่นบาท", ".", ",", "THB", "350000.00")]
    [InlineData("๒ ล้าน ๕ แสนบาท", ".", ",", "THB", "2500000.00")]
    [InlineData("5 พันล้าน", ".", ",", "THB", "5000000000.00")]
    [InlineData("1.25 หมื่น", ".", ",", "THB", "12500.00")]
    [InlineData("5 ร้อย", ".", ",", "THB", "500.00")]
    [InlineData("-3 แสน", ".", ",", "THB", "-300000.00")]
    [InlineData("(3 แสน)", ".", ",", "THB", "-300000.00")]
    [InlineData("2,5 ຕື້ກີບ", ",", ".", "LAK", "2500000000.00")]
    [InlineData("໓ ລ້ານ ໕ ແສນ ກີບ", ",", ".", "LAK", "3500000.00")]
    [InlineData("8 ໝື່ນ", ",", ".", "LAK", "80000.00")]
    [InlineData("500 ພັນ", ",", ".", "LAK", "500000.00")]
    [InlineData("៤ លាន ៥ សែន រៀល", ".", ",", "KHR", "4500000.00")]
    [InlineData("៥ ម៉ឺន", ".", ",", "KHR", "50000.00")]
    [InlineData("20 ពាន់", ".", ",", "KHR", "20000.00")]
    [InlineData("5 triệu", ",", ".", "VND", "5000000")]
    [InlineData("5 triê\u0323u", ",", ".", "VND", "5000000")]
    [InlineData("4,9 triệu đồng", ",", ".", "VND", "4900000")]
    [InlineData("15tr", ",", ".", "VND", "15000000")]
    [InlineData("500 nghìn", ",", ".", "VND", "500000")]
    [InlineData("500 ngàn đồng", ",", ".", "VND", "500000")]
    [InlineData("3 nghìn tỷ", ",", ".", "VND", "3000000000000")]
    [InlineData("2 tỷ 500 triệu", ",", ".", "VND", "2500000000")]
    [InlineData("1 triệu 500", ",", ".", "VND", null)]
    [InlineData("₱ 15 libo", ".", ",", "PHP", "15000.00")]
    [InlineData("USD 1.2 mn", ".", ",", "USD", "1200000.00")]
    [InlineData("3 thousand 500", ".", ",", "USD", "3500.00")]
    [InlineData("2 million", ".", ",", "EUR", "2000000.00")]
    public void Words_of_number_multiply_the_figure_before_them(
        string written, string decimalMark, string groupMark, string currency, string? amount) =>
        Assert.Equal(
            amount ?? nameof(FaultKind.AmountHasTwoReadings), Read(written, decimalMark, groupMark, currency).Amount);

    [Theory]
    [InlineData("20K", "MMK", "20 or 20000", "the mark of the kyat")]
    [InlineData("20 K", "THB", "20 or 20000", "the mark of the kyat")]
    [InlineData("500N", "VND", "500 or 500000", "nghìn")]
    [InlineData("3T", "VND", "3 or 3000 or 3000000000", "tỷ")]
    [InlineData("5M", "IDR", "5000 or 5000000 or 5000000000", "million")]
    [InlineData("2 L", "MMK", "2 or 200000", "lakh")]
    [InlineData("1 triệu 5", "VND", "1000005 or 1500000", "")]
    [InlineData("1tr5", "VND", "1000005 or 1500000", "")]
    [InlineData("1 แสน 5", "THB", "100005 or 150000", "")]
    public void A_short_form_that_can_mean_two_things_is_set_aside_with_what_it_can_mean(
        string written, string currency, string readings, string because)
    {
        (string kind, string found) = Read(written, ".", ",", currency);

        Assert.Equal(nameof(FaultKind.AmountHasTwoReadings), kind);
        Assert.StartsWith($"{written} ({readings}", found, StringComparison.Ordinal);
        Assert.Contains(because, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,5 ล้าน", "THB", FaultKind.AmountHasTwoReadings)]
    [InlineData("1.2345678 พัน", "THB", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("0.0005 nghìn", "VND", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("5 หมื่น 3 แสน", "THB", FaultKind.AmountUnreadable)]
    [InlineData("1 หมื่น 25 พัน", "THB", FaultKind.AmountUnreadable)]
    [InlineData("1.5 แสน 2 หมื่น", "THB", FaultKind.AmountUnreadable)]
    [InlineData("5 ล้านพัน", "THB", FaultKind.AmountUnreadable)]
    [InlineData("ล้าน", "THB", FaultKind.AmountUnreadable)]
    [InlineData("แสน 5", "THB", FaultKind.AmountUnreadable)]
    [InlineData("5 แสนกว่า", "THB", FaultKind.AmountUnreadable)]
    [InlineData("about 5 lakh", "MMK", FaultKind.AmountUnreadable)]
    [InlineData("၁ဝ သိန်း", "MMK", FaultKind.AmountUnreadable)]
    [InlineData("5 lakh baht", "MMK", FaultKind.CurrencyUnknown)]
    [InlineData("999999999999999 tỷ", "VND", FaultKind.AmountUnreadable)]
    [InlineData("99999999999999999999999999", "THB", FaultKind.AmountUnreadable)]
    public void What_is_no_figure_in_words_is_set_aside(string written, string currency, FaultKind fault) =>
        Assert.Equal(fault.ToString(), Read(written, ".", ",", currency).Amount);

    [Fact]
    public void A_word_beside_a_figure_of_other_marks_shows_the_reading_that_those_would_give() => Assert.Equal(
        "1,5 ล้าน (1500000, by marks that the column does not have)", Read("1,5 ล้าน", ".", ",", "THB").Found);

    [Theory]
    [InlineData("1,00,000", "100000.00")]
    [InlineData("12,34,567.50", "1234567.50")]
    [InlineData("1,234", "1234.00")]
    [InlineData("100000", "100000.00")]
    [InlineData("1,234,567", "AmountHasTwoReadings")]
    [InlineData("123,456", "AmountHasTwoReadings")]
    [InlineData("1,00,00", "AmountUnreadable")]
    public void Groups_of_lakhs_are_read_where_the_column_says_so(string written, string amount) =>
        Assert.Equal(amount, Read(written, ".", ",", "MMK", DigitGrouping.Lakhs).Amount);

    [Fact]
    public void Groups_of_lakhs_in_a_column_of_thousands_are_set_aside_with_their_reading() => Assert.Equal(
        ("AmountHasTwoReadings", "1,00,000 (100000, by marks that the column does not have)"),
        Read("1,00,000", ".", ",", "MMK"));

    [Fact]
    public void The_grouping_of_a_column_survives_its_file_and_reaches_its_cells()
    {
        Layout layout = LayoutsForTests.Bank(
            LayoutsForTests.Column("A", Field.BookedOn),
            LayoutsForTests.Column("B", Field.Amount) with
            {
                Marks = ColumnMarks.Undecided with { Grouping = DigitGrouping.Lakhs },
            });
        Layout again = LayoutFile.Read(LayoutFile.Write(layout)).Layout!;

        Assert.Equal(
            [100_000m, 1_234m],
            LayoutsForTests.Read("Date,Amount\n05/03/2019,\"1,00,000\"\n06/03/2019,\"1,234\"\n", again)
                .Records.Cast<StatementLine>().Select(line => line.Amount.Amount));
        Assert.Single(LayoutsForTests.Read("Date,Amount\n05/03/2019,\"1,234,567\"\n", again).Quarantined);
    }

    private static (string Amount, string Found) Read(
        string written, string decimalMark, string groupMark, string currency,
        DigitGrouping grouping = DigitGrouping.Thousands)
    {
        var faults = new RowFaults();
        var marks = new AmountMarks(decimalMark, groupMark, Currency.FromCode(currency)) { Grouping = grouping };
        Money? money = WrittenAmount.Read(written, marks, "C", faults, new NormalisationCounts());
        if (money is { } read)
        {
            return (read.Amount.ToString(CultureInfo.InvariantCulture), "");
        }

        RowFault fault = Assert.Single(faults.Take());
        return (fault.Kind.ToString(), fault.Found);
    }
}
