using System.Globalization;
using System.Text;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Tests.Intake;

/// <summary>Amounts as the region writes them: R13 of the acceptance cases.</summary>
public sealed class WrittenAmountTests
{
    [Theory]
    [InlineData("1,234.56", ".", ",", "THB", "1234.56")]
    [InlineData("1.234,56", ",", ".", "IDR", "1234.56")]
    [InlineData("Rp 4.416.186.548", ",", ".", "IDR", "4416186548.00")]
    [InlineData("4.680", ",", ".", "VND", "4680")]
    [InlineData("(500.00)", ".", ",", "THB", "-500.00")]
    [InlineData("500.00-", ".", ",", "THB", "-500.00")]
    [InlineData("-500", ".", ",", "THB", "-500.00")]
    [InlineData("๑,๒๓๔.๕๐", ".", ",", "THB", "1234.50")]
    [InlineData("໑໐໐", ".", ",", "LAK", "100.00")]
    [InlineData("1\u00A0234,56", ",", " ", "USD", "1234.56")]
    [InlineData("1\u202F234,56", ",", " ", "USD", "1234.56")]
    [InlineData("฿1,234.50", ".", ",", "THB", "1234.50")]
    [InlineData("၁၀၅,၆၀၀ ကျပ်", ".", ",", "MMK", "105600.00")]
    [InlineData("625.600 ກີບ", ",", ".", "LAK", "625600.00")]
    [InlineData("1,234.50 CR", ".", ",", "IDR", "1234.50")]
    [InlineData("1,234.50DB", ".", ",", "IDR", "-1234.50")]
    [InlineData("118.00", ".", ",", "VND", "118")]
    [InlineData(".50", ".", ",", "THB", "0.50")]
    public void R13_an_amount_is_read_by_the_confirmed_marks_of_its_column(
        string written, string decimalMark, string groupMark, string currency, string amount) =>
        Assert.Equal(amount, Read(written, decimalMark, groupMark, currency));

    [Theory]
    [InlineData("Rp 1.810.351.36", ".", ",", "IDR", FaultKind.AmountHasTwoReadings)]
    [InlineData("Rp 1.810.351.36", ",", ".", "IDR", FaultKind.AmountHasTwoReadings)]
    [InlineData("1.234,56", ".", ",", "THB", FaultKind.AmountHasTwoReadings)]
    [InlineData("1 234.56", ".", ",", "THB", FaultKind.AmountHasTwoReadings)]
    [InlineData("12,34", ".", ",", "THB", FaultKind.AmountHasTwoReadings)]
    [InlineData("4.680", ".", ",", "VND", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("10.005", ".", ",", "THB", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("4.000", ".", ",", "VND", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("RM 5.77", ".", ",", "THB", FaultKind.CurrencyUnknown)]
    [InlineData("lOO.00", ".", ",", "THB", FaultKind.AmountUnreadable)]
    [InlineData("1,5 ?", ",", ".", "LAK", FaultKind.AmountUnreadable)]
    [InlineData("--5", ".", ",", "THB", FaultKind.AmountUnreadable)]
    [InlineData("12345678901234567890123456789", ".", ",", "THB", FaultKind.AmountUnreadable)]
    public void R13_what_the_marks_do_not_fit_is_set_aside(
        string written, string decimalMark, string groupMark, string currency, FaultKind fault) =>
        Assert.Equal(fault.ToString(), Read(written, decimalMark, groupMark, currency));

    [Fact]
    public void Every_other_reading_is_shown()
    {
        var faults = new RowFaults();
        WrittenAmount.Read(
            "Rp 1.810.351.36", new AmountMarks(",", ".", Currency.FromCode("IDR")), "C", faults,
            new NormalisationCounts());

        Assert.Contains("1810351.36", Assert.Single(faults.Take()).Found, StringComparison.Ordinal);
    }

    // The reader of bytes answers only what the full reader answers too.
    [Fact]
    public void The_quick_reader_and_the_full_one_agree()
    {
        var random = new Random(20211122);
        const string Letters = "0123456789,.-  ";
        int answered = 0;
        for (int turn = 0; turn < 50_000; turn++)
        {
            string text = string.Concat(
                Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])).Trim();
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            if (QuickFigures.Amount(bytes, (byte)'.', (byte)',', 2, out long units))
            {
                answered++;
                string full = Read(text, ".", ",", "THB");
                bool isAmount = decimal.TryParse(
                    full, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal amount);
                Assert.True(isAmount && amount == units / 100m, $"\"{text}\": quick {units}, full {full}");
            }
        }

        Assert.True(answered > 1_000, $"only {answered} texts were plain");
    }

    private static string Read(string written, string decimalMark, string groupMark, string currency)
    {
        var faults = new RowFaults();
        var marks = new AmountMarks(decimalMark, groupMark, Currency.FromCode(currency))
        {
            Credit = ["CR"], Debit = ["DB"],
        };
        Money? money = WrittenAmount.Read(written, marks, "C", faults, new NormalisationCounts());
        return money is { } read
            ? read.Amount.ToString(CultureInfo.InvariantCulture) : Assert.Single(faults.Take()).Kind.ToString();
    }
}
