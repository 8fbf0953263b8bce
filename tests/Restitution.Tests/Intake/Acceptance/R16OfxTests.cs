using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.Ofx.OfxForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>OFX as banks write it: unclosed tags, decimal commas, missing days, empty balances.</summary>
public sealed class R16OfxTests
{
    [Theory]
    [InlineData("<STMTTRN>\n<TRNTYPE>CREDIT\n<DTPOSTED>20190305\n<TRNAMT>5.00\n<FITID>F\n<NAME>a b\n</STMTTRN>\n")]
    [InlineData("<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20190305<TRNAMT>5.00<FITID>F<NAME>a b</STMTTRN>")]
    [InlineData("<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20190305<TRNAMT>5.00</TRNAMT><FITID>F<NAME>a b</NAME>\n")]
    [InlineData("<STMTTRN>\n<MEMO>\n<TRNTYPE>CREDIT\n<DTPOSTED>20190305\n<TRNAMT>5.00\n</MEMO></NAME><NAME>a b\n</STMTTRN>")]
    public void Unclosed_tags_are_read(string booking)
    {
        StatementLine line = Assert.Single(Lines(Read(Statement(booking))));

        Assert.Equal((5.00m, "a b"), (line.Amount.Amount, line.Counterparty.Reveal()));
    }

    [Theory]
    [InlineData("-1234,50", -1234.50)]
    [InlineData("1234,5", 1234.50)]
    [InlineData("+9,00", 9.00)]
    public void A_decimal_comma_is_read(string written, decimal amount) =>
        Assert.Equal(amount, Assert.Single(Lines(Read(Statement(Booking(written))))).Amount.Amount);

    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    public void An_amount_with_both_marks_is_set_aside_with_its_reading(string written, string reading)
    {
        RowFault fault = Assert.Single(Assert.Single(Read(Statement(Booking(written))).Quarantined).Faults);

        Assert.Equal(FaultKind.AmountHasTwoReadings, fault.Kind);
        Assert.Contains(reading, fault.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<DTPOSTED>")]
    [InlineData("<DTPOSTED></DTPOSTED>")]
    public void A_missing_day_sets_its_booking_aside_alone(string day)
    {
        ReadExhibit read = Read(Statement(Booking("5.00", day) + Booking("6.00")));

        Assert.Equal(FaultKind.DayMissing, OnlyFault(read));
        Assert.Equal(6.00m, Assert.Single(Lines(read)).Amount.Amount);
    }

    [Theory]
    [InlineData("<LEDGERBAL><BALAMT><DTASOF>20190331</LEDGERBAL>")]
    [InlineData("<LEDGERBAL><BALAMT></BALAMT><DTASOF>20190331</DTASOF></LEDGERBAL>")]
    [InlineData("<LEDGERBAL></LEDGERBAL>")]
    public void An_empty_balance_is_unknown(string balance)
    {
        ReadExhibit read = Read(Statement(Booking("5.00"), balance));

        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.Equal(StatementVerdict.CannotBeVerified, outcome.Verdict);
        Assert.Null(outcome.Closing);
        Assert.Empty(read.Quarantined);
    }

    [Fact]
    public void A_balance_that_is_stated_is_known() =>
        Assert.Equal(100.00m, Assert.Single(Read(Statement(Booking("5.00"))).Statements).Closing!.Value.Amount);
}
