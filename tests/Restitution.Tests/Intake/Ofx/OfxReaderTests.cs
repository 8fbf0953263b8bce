using System.Globalization;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using static Restitution.Tests.Intake.Ofx.OfxForTests;

namespace Restitution.Tests.Intake.Ofx;

public sealed class OfxReaderTests
{
    [Theory]
    [InlineData("20190305")]
    [InlineData("201903051030")]
    [InlineData("20190305103000")]
    [InlineData("20190305233000.123[-5:EST]")]
    [InlineData("20190305[+7]")]
    public void A_day_is_read_as_it_is_written(string written) => Assert.Equal(
        new LocalDate(2019, 3, 5),
        Assert.Single(Lines(Read(Statement(Booking("5.00", $"<DTPOSTED>{written}"))))).BookedOn);

    [Theory]
    [InlineData("20190229", FaultKind.DayDoesNotExist)]
    [InlineData("25620305", FaultKind.DayHasTwoReadings)]
    [InlineData("00000000", FaultKind.DayImplausible)]
    [InlineData("2019-03-05", FaultKind.DayUnreadable)]
    [InlineData("2019030510", FaultKind.DayUnreadable)]
    [InlineData("20190305 noon", FaultKind.DayUnreadable)]
    public void A_day_that_is_none_sets_the_booking_aside(string written, FaultKind fault) =>
        Assert.Equal(fault, OnlyFault(Read(Statement(Booking("5.00", $"<DTPOSTED>{written}")))));

    [Fact]
    public void A_figure_between_marks_is_no_tag_and_is_set_aside()
    {
        ReadExhibit read = Read(
            Statement(Booking("5.00")).Replace("</OFX>", "<1000.00></OFX>", StringComparison.Ordinal));

        Assert.Equal("<1000.00>", Assert.Single(read.Quarantined).RawText);
        Assert.Single(Lines(read));
    }

    [Theory]
    [InlineData("CREDIT", "-5.00")]
    [InlineData("DIV", "-5.00")]
    [InlineData("DEP", "-5.00")]
    [InlineData("DIRECTDEP", "-5.00")]
    [InlineData("DEBIT", "5.00")]
    [InlineData("FEE", "5.00")]
    [InlineData("SRVCHG", "5.00")]
    [InlineData("ATM", "5.00")]
    [InlineData("POS", "5.00")]
    [InlineData("CASH", "5.00")]
    [InlineData("CHECK", "5.00")]
    [InlineData("PAYMENT", "5.00")]
    [InlineData("DIRECTDEBIT", "5.00")]
    [InlineData("REPEATPMT", "5.00")]
    public void A_type_that_names_the_other_side_sets_the_booking_aside(string type, string amount) =>
        Assert.Equal(FaultKind.SideUnreadable, OnlyFault(Read(Statement(Booking(amount, type: type)))));

    [Theory]
    [InlineData("INT", "-7.00")]
    [InlineData("INT", "7.00")]
    [InlineData("XFER", "7.00")]
    [InlineData("FEE", "-7.00")]
    [InlineData("DIRECTDEP", "7.00")]
    public void A_type_that_agrees_with_the_sign_or_names_no_side_leaves_it(string type, string amount) =>
        Assert.Equal(
            decimal.Parse(amount, CultureInfo.InvariantCulture),
            Assert.Single(Lines(Read(Statement(Booking(amount, type: type))))).Amount.Amount);

    [Fact]
    public void A_payment_to_a_card_is_money_in()
    {
        string statement = Statement(Booking("5.00", type: "PAYMENT"))
            .Replace("STMTRS>", "CCSTMTRS>", StringComparison.Ordinal);

        Assert.Equal(5.00m, Assert.Single(Lines(Read(statement))).Amount.Amount);
    }

    [Theory]
    [InlineData("<NAME>N<MEMO>M", "M", "N")]
    [InlineData("<NAME>N", "N", "N")]
    [InlineData("<PAYEE><NAME>P<ADDR1>a</PAYEE><MEMO>M", "M", "P")]
    [InlineData("<MEMO>a < b & c", "a < b & c", "")]
    [InlineData("<MEMO>fish &amp; &#x0E1B;&lt;", "fish & ป<", "")]
    [InlineData("<MEMO>AT&T &copy;", "AT&T &copy;", "")]
    [InlineData("<MEMO><![CDATA[a <b> c]]></MEMO>", "a <b> c", "")]
    public void Texts_are_read_as_they_were_meant(string more, string description, string other)
    {
        StatementLine line = Assert.Single(Lines(Read(Statement(Booking("5.00", more: more)))));

        Assert.Equal((description, other), (line.Description, line.Counterparty.Reveal()));
    }

    [Theory]
    [InlineData("<CURRENCY><CURRATE>1<CURSYM>USD</CURRENCY>", "USD")]
    [InlineData("<ORIGCURRENCY><CURRATE>1<CURSYM>USD</ORIGCURRENCY>", "THB")]
    public void An_amount_is_in_the_currency_of_the_booking_else_of_the_statement(string more, string currency) =>
        Assert.Equal(
            currency, Assert.Single(Lines(Read(Statement(Booking("5.00", more: more))))).Amount.Currency.Code);

    [Fact]
    public void A_booking_without_its_own_end_ends_where_the_next_begins()
    {
        string open = Booking("1.00").Replace("</STMTTRN>", "", StringComparison.Ordinal);
        ReadExhibit read = Read(Statement(open + open + Booking("2.00") + open));

        Assert.Equal([1.00m, 1.00m, 2.00m, 1.00m], Lines(read).Select(line => line.Amount.Amount));
    }

    [Fact]
    public void A_booking_whose_tag_is_misspelt_is_set_aside_whole()
    {
        string broken = Booking("1.00").Replace("<STMTTRN>", "<STMTTRM>", StringComparison.Ordinal);
        ReadExhibit read = Read(Statement(Booking("1.00") + broken + Booking("2.00")));

        Assert.Equal(broken.TrimEnd(), Assert.Single(read.Quarantined).RawText);
        Assert.Equal(2, read.Counts.Accepted);
    }

    [Fact]
    public void An_amount_outside_every_list_is_set_aside_and_never_a_heading()
    {
        string broken = Booking("1.00").Replace("<STMTTRN>", "<STMTTRM>", StringComparison.Ordinal);
        ReadExhibit read = Read(Statement(broken).Replace("<BANKTRANLIST>", "<BANKTRAN>", StringComparison.Ordinal));

        Assert.Contains(read.Quarantined, row => row.RawText == "<TRNAMT>1.00");
        Assert.DoesNotContain(read.Ignored, row => row.RawText.Contains("1.00", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_cut_short_sets_its_last_booking_aside_and_says_so()
    {
        string whole = Statement(Booking("1.00") + Booking("23456.00"));
        ReadExhibit read = Read(whole[..(whole.IndexOf("23456", StringComparison.Ordinal) + 2)]);

        Assert.Equal(1.00m, Assert.Single(Lines(read)).Amount.Amount);
        Assert.Single(read.Quarantined);
        Assert.Equal(NoteKind.FileCutShort, Assert.Single(read.Notes).Kind);
    }

    [Fact]
    public void Bookings_on_one_line_have_places_of_their_own()
    {
        ReadExhibit read = Read(Statement(Booking("1.00") + Booking("2.00")).Replace("\n", "", StringComparison.Ordinal)
            .Replace("OFXHEADER:100DATA:OFXSGML", "OFXHEADER:100\n", StringComparison.Ordinal));

        Assert.Equal(["X-01#STMTTRN[1]", "X-01#STMTTRN[2]"], Lines(read).Select(line => line.Source.ToString()));
    }

    [Fact]
    public void A_booking_is_read_by_its_correction_and_carries_it()
    {
        string broken = Booking("1.0O").TrimEnd();
        var correction = new Correction(
            "X-01:7", broken, Booking("1.00"), "a tester", new LocalDate(2021, 11, 22), "a letter for a zero");

        StatementLine line = Assert.Single(Lines(Read(Statement(broken), correction)));
        Assert.Equal((1.00m, correction), (line.Amount.Amount, line.Correction));
        Assert.Equal(
            FaultKind.CorrectionDoesNotFit, OnlyFault(Read(Statement(Booking("2.0O")), correction)));
    }

    [Theory]
    [InlineData("USASCII", "1252", "é", "windows-1252", true)]
    [InlineData("USASCII", "NONE", "", "utf-8", true)]
    [InlineData("UTF-8", "NONE", "", "utf-8", true)]
    [InlineData("USASCII", "NONE", "é", "utf-8", false)]
    public void A_layout_is_proposed_with_its_evidence(
        string family, string set, string letter, string encoding, bool hasOneReading)
    {
        string text = Statement(Booking("1.00", more: $"<NAME>x{letter}")).Replace(
            "DATA:OFXSGML", $"DATA:OFXSGML\nENCODING:{family}\nCHARSET:{set}", StringComparison.Ordinal);
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text));
        LayoutProposal proposal = LayoutProposal.For(stream, "X-01");

        Assert.Equal((FileFormat.Ofx, encoding), (proposal.Layout.Format, proposal.Layout.Encoding));
        Assert.Equal(hasOneReading, proposal.HasOneReading);
    }

    [Fact]
    public void Bytes_that_are_utf_8_outweigh_a_header_that_says_1252()
    {
        string text = Statement(Booking("1.00", more: "<NAME>โรงน้ำแข็ง")).Replace(
            "DATA:OFXSGML", "DATA:OFXSGML\nENCODING:USASCII\nCHARSET:1252", StringComparison.Ordinal);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        LayoutProposal proposal = LayoutProposal.For(stream, "X-01");

        Assert.Equal("utf-8", proposal.Layout.Encoding);
        Assert.Contains(proposal.Evidence, evidence => evidence.Contains("1252", StringComparison.Ordinal));
    }
}
