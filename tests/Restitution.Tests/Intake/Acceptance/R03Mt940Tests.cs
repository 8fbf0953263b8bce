using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Tests.Intake.Messages;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>R3: the forms of MT940 that other readers fail on, clause by clause.</summary>
public sealed class R03Mt940Tests
{
    [Theory]
    [InlineData("C", "500.00", false)]
    [InlineData("CR", "500.00", false)]
    [InlineData("D", "-500.00", false)]
    [InlineData("DR", "-500.00", false)]
    [InlineData("RC", "-500.00", true)]
    [InlineData("RCR", "-500.00", true)]
    [InlineData("RD", "500.00", true)]
    [InlineData("RDR", "500.00", true)]
    public void The_letter_after_the_side_is_the_funds_code_and_reversals_come_first(
        string side, string amount, bool isReversal)
    {
        StatementLine line = ReadMessage.OnlyEntry($":61:200105{side}500,00NTRFREF1\n");

        Assert.Equal(Eur(amount), line.Amount);
        Assert.Equal(isReversal, line.IsReversal);
    }

    [Fact]
    public void A_funds_code_of_another_currency_is_read_by_its_own_letter() => Assert.Equal(
        new Money(-12.05m, "CHF"), ReadMessage.OnlyEntry(":61:200105DF12,05NTRFREF1\n", "CHF").Amount);

    [Theory]
    [InlineData("1912310102", "2019-12-31", "2020-01-02")]
    [InlineData("2001021231", "2020-01-02", "2019-12-31")]
    [InlineData("1912311231", "2019-12-31", "2019-12-31")]
    [InlineData("2003010229", "2020-03-01", "2020-02-29")]
    [InlineData("200105", "2020-01-05", "2020-01-05")]
    [InlineData("200105    ", "2020-01-05", "2020-01-05")]
    public void The_entry_date_takes_the_year_nearest_the_value_date(string days, string valueOn, string bookedOn)
    {
        StatementLine line = ReadMessage.OnlyEntry($":61:{days}C1,00NTRFREF1\n");

        Assert.Equal(Day(valueOn), line.ValueOn);
        Assert.Equal(Day(bookedOn), line.BookedOn);
    }

    [Fact]
    public void The_twenty_ninth_of_February_of_a_common_year_is_no_entry_date() => Assert.Equal(
        FaultKind.DayDoesNotExist,
        Assert.Single(ReadMessage.OnlySetAside(":61:1903010229C1,00NTRFREF1\n").Faults).Kind);

    [Theory]
    [InlineData("500", "500.00")]
    [InlineData("500,", "500.00")]
    [InlineData("500,5", "500.50")]
    [InlineData("500,05", "500.05")]
    [InlineData("0,01", "0.01")]
    [InlineData("000000000500,00", "500.00")]
    [InlineData("500,0000", "500.00")]
    public void An_amount_may_lack_its_decimals_or_its_comma(string written, string amount) =>
        Assert.Equal(Eur(amount), ReadMessage.OnlyEntry($":61:200105C{written}NTRFREF1\n").Amount);

    [Theory]
    [InlineData("500,005", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("500,000", FaultKind.AmountHasTooManyDecimals)]
    [InlineData(",50", FaultKind.AmountUnreadable)]
    [InlineData("5,0,0", FaultKind.AmountUnreadable)]
    [InlineData("500.00", FaultKind.AmountUnreadable)]
    [InlineData("99999999999999999999,00", FaultKind.AmountUnreadable)]
    [InlineData("", FaultKind.AmountMissing)]
    public void An_amount_that_its_currency_cannot_hold_is_never_cut(string written, FaultKind kind) => Assert.Equal(
        kind, Assert.Single(ReadMessage.OnlySetAside($":61:200105C{written}NTRFREF1\n").Faults).Kind);

    [Theory]
    [InlineData(":61:2001050105C10,5\n0NTRFREF1//BANK1\n")]
    [InlineData(":61:2001050105C10,50NT\nRFREF1//BANK1\n")]
    [InlineData(":61:200105\n0105C10,50NTRFREF1//BANK1\n")]
    [InlineData(":61:2001050105C10,50NTRFREF1//\nBANK1\n")]
    public void An_entry_that_is_wrapped_is_put_together(string lines)
    {
        StatementLine line = ReadMessage.OnlyEntry(lines + ":86:WRAPPED\n");

        Assert.Equal(Eur("10.50"), line.Amount);
        Assert.Equal("REF1", line.Reference);
        Assert.Equal("WRAPPED", line.Description);
        Assert.Equal("BANK-01:5-7", line.Source.ToString());
    }

    [Fact]
    public void The_line_after_a_whole_entry_is_its_supplementary_details()
    {
        StatementLine line = ReadMessage.OnlyEntry(":61:200105D10,50NTRFNONREF//BANK1\n/OCMT/USD12,00/\n");

        Assert.Equal("BANK1", line.Reference);
        Assert.Equal("/OCMT/USD12,00/", line.Description);
    }

    [Fact]
    public void Sub_fields_of_the_details_give_description_and_name()
    {
        ReadExhibit read = ReadMessage.Fixture("mt940/good/reference-forms.sta");

        var line = (StatementLine)read.Records[0];
        Assert.Equal("WAGES DECEMBER CREW LIST 7", line.Description);
        Assert.Equal("ANDAMAN DAWN FISHERY CO LTD", line.Counterparty.Reveal());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(":86:\n", "")]
    [InlineData(":86:ONE\nTWO\nTHREE\nFOUR\nFIVE\nSIX\n", "ONE TWO THREE FOUR FIVE SIX")]
    public void Details_may_be_missing_empty_or_six_lines_long(string details, string description) => Assert.Equal(
        description, ReadMessage.OnlyEntry(":61:200105C1,00NTRFREF1\n" + details).Description);

    [Theory]
    [InlineData(":28:")]
    [InlineData(":28C:")]
    public void Both_forms_of_the_statement_number_are_read(string field)
    {
        ReadExhibit read = ReadMessage.Of(
            $":20:T\n:25:777\n{field}118/1\n:60F:C200101EUR1,00\n:62F:C200101EUR1,00\n");

        Assert.Equal("118/1", Assert.Single(read.Statements).Number);
    }

    [Fact]
    public void Several_statements_and_their_pages_are_told_apart()
    {
        ReadExhibit read = ReadMessage.Fixture("mt940/good/pages.sta");

        Assert.Equal(["7770009000", "5550001200"], read.Statements.Select(statement => statement.Account));
        Assert.All(read.Statements, statement => Assert.Equal(StatementVerdict.Verified, statement.Verdict));
        Assert.Equal(Money("1200.00", "THB"), read.Statements[0].Closing);
    }

    [Theory]
    [InlineData("-}")]
    [InlineData("-}{5:{CHK:0123456789AB}}")]
    [InlineData("-")]
    public void A_trailer_ends_the_message_and_is_no_entry(string trailer)
    {
        ReadExhibit read = ReadMessage.OfEntries(
            $":61:200105C1,00NTRFREF1\n:86:DETAILS\n:62F:C200105EUR1001,00\n{trailer}\n");

        Assert.Equal("DETAILS", ((StatementLine)read.Records[0]).Description);
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
        Assert.Equal(trailer, read.Ignored[^1].RawText);
    }

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r\n", false)]
    [InlineData("\r", true)]
    [InlineData("\r", false)]
    public void Every_line_end_is_read_and_the_last_may_be_missing(string lineEnd, bool hasLast)
    {
        string lines = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1,00\n:61:200105C1,00NTRFREF1\n:86:A\nB"
            + "\n:62F:C200105EUR2,00" + (hasLast ? "\n" : "");

        ReadExhibit read = ReadMessage.Of(lines.Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(new RowCounts(6, 1, 0, 0, 5), read.Counts);
        Assert.Equal("A B", ((StatementLine)read.Records[0]).Description);
        Assert.Equal("BANK-01:5-7", read.Records[0].Source.ToString());
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    private static Money Eur(string amount) => Money(amount, "EUR");

    private static Money Money(string amount, string currency) =>
        new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
