using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Camt;

public sealed class CamtReaderTests
{
    [Theory]
    [InlineData("BOOK")]
    [InlineData("<Cd>BOOK</Cd>")]
    public void A_booked_entry_is_a_line(string status) =>
        Assert.Single(Lines(Read(Statement(Entry("5.00", status: status)))));

    [Theory]
    [InlineData("PDNG", IgnoredBecause.Pending)]
    [InlineData("<Cd>FUTR</Cd>", IgnoredBecause.Pending)]
    [InlineData("<Cd>INFO</Cd>", IgnoredBecause.InformationOnly)]
    public void An_entry_that_is_not_booked_is_left_out_with_the_reason(string status, IgnoredBecause because)
    {
        ReadExhibit read = Read(Statement(Entry("5.00", status: status)));

        Assert.Empty(read.Records);
        Assert.Equal(because, Assert.Single(read.Ignored, row => row.Source.Element == "Ntry[1]").Because);
    }

    [Theory]
    [InlineData("2019-03-05T23:30:00-05:00")]
    [InlineData("2019-03-05T00:10:00.123+07:00")]
    [InlineData("2019-03-05+07:00")]
    [InlineData("2019-03-05Z")]
    public void An_offset_moves_no_day(string written) => Assert.Equal(
        new LocalDate(2019, 3, 5), Assert.Single(Lines(Read(Statement(Entry("5.00", day: written))))).BookedOn);

    [Theory]
    [InlineData("2019-02-29", FaultKind.DayDoesNotExist)]
    [InlineData("2019-3-5", FaultKind.DayUnreadable)]
    [InlineData("20190305", FaultKind.DayUnreadable)]
    [InlineData("2019-03-05 noon", FaultKind.DayUnreadable)]
    [InlineData("1899-12-30", FaultKind.DayImplausible)]
    [InlineData("2562-03-05", FaultKind.DayHasTwoReadings)]
    public void A_day_that_is_none_sets_the_entry_aside(string written, FaultKind fault) =>
        Assert.Equal(fault, OnlyFault(Read(Statement(Entry("5.00", day: written)))));

    [Theory]
    [InlineData("BHD", "10.125", 10.125)]
    [InlineData("THB", "000000000000149.87", 149.87)]
    [InlineData("THB", "5", 5)]
    [InlineData("THB", "5.5", 5.5)]
    [InlineData("VND", "4680000", 4680000)]
    public void Decimals_are_kept_as_the_currency_has_them(string currency, string written, decimal amount) =>
        Assert.Equal(
            amount, Assert.Single(Lines(Read(Statement(Entry(written, currency: currency))))).Amount.Amount);

    [Theory]
    [InlineData("10.005", FaultKind.AmountHasTooManyDecimals)]
    [InlineData("-5.00", FaultKind.AmountUnreadable)]
    [InlineData("5.00-", FaultKind.AmountUnreadable)]
    [InlineData("THB 5.00", FaultKind.AmountUnreadable)]
    [InlineData("1,234.56", FaultKind.AmountHasTwoReadings)]
    [InlineData("", FaultKind.AmountMissing)]
    [InlineData("1234567890123456789", FaultKind.AmountUnreadable)]
    public void An_amount_that_is_none_sets_the_entry_aside(string written, FaultKind fault) =>
        Assert.Equal(fault, OnlyFault(Read(Statement(Entry(written)))));

    [Theory]
    [InlineData("CRDT", "<Dbtr><Nm>payer</Nm></Dbtr><Cdtr><Nm>us</Nm></Cdtr>", "payer")]
    [InlineData("DBIT", "<Dbtr><Nm>us</Nm></Dbtr><Cdtr><Pty><Nm>payee</Nm></Pty></Cdtr>", "payee")]
    [InlineData("DBIT", "<CdtrAcct><Id><IBAN>A-9</IBAN></Id></CdtrAcct>", "A-9")]
    [InlineData("DBIT", "<CdtrAcct><Id><Othr><Id>77</Id></Othr></Id></CdtrAcct>", "77")]
    [InlineData("DBIT", "<Dbtr><Nm>us</Nm></Dbtr>", "")]
    public void The_other_side_is_the_debtor_of_money_in_and_the_creditor_of_money_out(
        string side, string parties, string name) => Assert.Equal(
            name,
            Assert.Single(Lines(Read(Statement(Entry(
                "5.00", side, Details($"<RltdPties>{parties}</RltdPties>")))))).Counterparty.Reveal());

    [Theory]
    [InlineData("")]
    [InlineData("xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"")]
    [InlineData("xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.13' a=\">\"")]
    public void The_namespace_plays_no_part(string attribute) => Assert.Single(Lines(Read(
        Statement(Entry("5.00")).Replace("<Document>", $"<Document {attribute}>", StringComparison.Ordinal))));

    [Fact]
    public void An_entry_keeps_the_text_that_stands_in_the_file()
    {
        string entry = Entry("5.00", more: "<!-- 1 --><NtryRef>\r\n a &amp; b</NtryRef>");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Statement("  ", entry)));
        using ExhibitPass pass = ExhibitReader.Read(stream, "X-01", Confirmed);

        AcceptedRow row = Assert.Single(pass.OfType<AcceptedRow>());
        Assert.Equal(entry, row.RawText);
        Assert.Equal("a & b", ((StatementLine)row.Record).Reference);
    }

    [Theory]
    [InlineData("<Ntry><Amt Ccy=\"THB\">5.00</Amount></Ntry>")]
    [InlineData("<Ntry><Amt Ccy=\"THB\">5.00</Amt>")]
    [InlineData("<Ntry><Amt Ccy=\"THB>5.00</Amt></Ntry>")]
    [InlineData("<Ntry><!-- 5.00</Ntry>")]
    public void A_broken_entry_costs_itself_alone(string broken)
    {
        ReadExhibit read = Read(Statement(Entry("1.00"), broken, Entry("2.00")));

        QuarantinedRow row = Assert.Single(read.Quarantined);
        Assert.Equal((FaultKind.EntryUnreadable, broken), (Assert.Single(row.Faults).Kind, row.RawText));
        Assert.Equal([1.00m, 2.00m], Lines(read).Select(line => line.Amount.Amount));
    }

    [Fact]
    public void An_amount_outside_every_statement_is_set_aside_and_never_a_heading()
    {
        string broken = Statement(Entry("1.00")).Replace("Ntry>", "Entry>", StringComparison.Ordinal)
            .Replace("Stmt>", "Statement>", StringComparison.Ordinal);
        ReadExhibit read = Read("<BkToCstmrStmt/>" + broken);

        Assert.Equal("1.00", Assert.Single(read.Quarantined).RawText);
    }

    [Fact]
    public void A_file_cut_short_sets_its_last_entry_aside_and_says_so()
    {
        string whole = Statement(Entry("1.00"), Entry("23456.00"));
        ReadExhibit read = Read(whole[..(whole.IndexOf("23456", StringComparison.Ordinal) + 2)]);

        Assert.Equal(1.00m, Assert.Single(Lines(read)).Amount.Amount);
        Assert.EndsWith(">23", Assert.Single(read.Quarantined).RawText, StringComparison.Ordinal);
        Assert.Equal(NoteKind.FileCutShort, Assert.Single(read.Notes).Kind);
    }

    [Fact]
    public void A_file_cut_between_entries_says_so()
    {
        string whole = Statement(Entry("1.00"));

        Assert.Equal(
            NoteKind.FileCutShort,
            Assert.Single(Read(whole[..whole.IndexOf("</Stmt>", StringComparison.Ordinal)]).Notes).Kind);
        Assert.Empty(Read(whole).Notes);
    }

    [Fact]
    public void Elements_too_deep_cost_their_entry_alone()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        ReadExhibit read = Read(Statement($"<Ntry>{deep}</Ntry>", Entry("2.00")));

        Assert.Equal(FaultKind.EntryUnreadable, OnlyFault(read));
        Assert.Single(Lines(read));
    }

    [Fact]
    public void An_entry_without_end_is_kept_by_its_beginning_and_reading_goes_on()
    {
        string endless = "<Ntry><NtryRef>" + new string('x', (IntakeLimits.EntryBytesMost * 2) + 100_000);
        ReadExhibit read = Read(Statement(endless, Entry("2.00")));

        Assert.Equal(FaultKind.FieldTooLong, OnlyFault(read));
        Assert.Equal(2.00m, Assert.Single(Lines(read)).Amount.Amount);
    }

    [Theory]
    [InlineData("<NbOfNtries>2</NbOfNtries><Sum>3.00</Sum>", NoteKind.ControlTotalAgrees)]
    [InlineData("<NbOfNtries>3</NbOfNtries><Sum>3.00</Sum>", NoteKind.ControlTotalDiffers)]
    [InlineData("<NbOfNtries>2</NbOfNtries><Sum>3.01</Sum>", NoteKind.ControlTotalDiffers)]
    public void The_totals_that_a_statement_states_are_held_against_what_was_read(string totals, NoteKind kind) =>
        Assert.Equal(kind, Assert.Single(Read(Statement(
            $"<TxsSummry><TtlNtries>{totals}</TtlNtries></TxsSummry>", Entry("1.00"), Entry("2.00"))).Notes).Kind);

    [Fact]
    public void An_entry_is_read_by_its_correction_and_carries_it()
    {
        string broken = Entry("1.0O");
        var correction = new Correction(
            "X-01#Ntry[1]", broken, Entry("1.00"), "a tester", new LocalDate(2021, 11, 22), "a letter for a zero");

        StatementLine line = Assert.Single(Lines(Read(Statement(broken), correction)));
        Assert.Equal((1.00m, correction), (line.Amount.Amount, line.Correction));
        Assert.Equal(
            FaultKind.CorrectionDoesNotFit,
            OnlyFault(Read(Statement(Entry("1.0o")), correction)));
        Assert.Equal(
            FaultKind.EntryUnreadable,
            OnlyFault(Read(Statement(broken), correction with { Corrected = "<Ntry>" })));
    }

    [Fact]
    public void Utf_16_under_a_layout_that_says_utf_8_is_refused()
    {
        byte[] wide = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Statement(Entry("1.00")))];

        Assert.Equal(
            RefusalKind.FormatIsNotTheLayouts, LayoutsForTests.Read(wide, Confirmed).Refusal!.Kind);
        Assert.Equal(
            1, LayoutsForTests.Read(wide, Confirmed with { Encoding = "utf-16le" }).Counts.Accepted);
    }

    [Fact]
    public void Text_that_is_no_tag_is_one_unit()
    {
        ReadExhibit read = Read(Statement(Entry("1.00"), string.Concat(Enumerable.Repeat("< ", 1_000)), Entry("2.00")));

        Assert.Equal(FaultKind.TextOutsideFields, OnlyFault(read));
        Assert.Equal(2, read.Counts.Accepted);
    }

    [Theory]
    [InlineData("Ntri")]
    [InlineData("ntry")]
    [InlineData("Entry")]
    public void An_element_that_stands_in_no_statement_is_set_aside_and_never_passed_over(string name)
    {
        string misspelt = Entry("1.00").Replace("Ntry>", name + ">", StringComparison.Ordinal);

        Assert.Equal(misspelt, Assert.Single(Read(Statement(misspelt)).Quarantined).RawText);
    }

    [Theory]
    [InlineData(65_520)]
    [InlineData(65_536)]
    [InlineData(131_060)]
    public void An_entry_may_lie_across_any_byte_of_the_file(int around)
    {
        for (int at = around; at < around + 32; at++)
        {
            string filler = $"<!--{new string('x', 60_000)}-->";
            string padding = $"<!--{new string('y', Math.Max(0, (at % 60_000)))}-->";
            ReadExhibit read = Read(Statement(filler, padding, filler, Entry("1.00"), Entry("2.00")));

            Assert.Equal((2, 0), (read.Counts.Accepted, read.Counts.Quarantined));
        }
    }

    [Fact]
    public void A_layout_is_proposed_with_its_evidence()
    {
        string text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Statement(Entry("1.00"));
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(
            text.Replace("A-1", "é", StringComparison.Ordinal)));
        LayoutProposal proposal = LayoutProposal.For(stream, "X-01");

        Assert.Equal((FileFormat.Camt, "windows-1252"), (proposal.Layout.Format, proposal.Layout.Encoding));
        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        Assert.Contains(proposal.Evidence, evidence => evidence.Contains("ISO-8859-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>", true)]
    [InlineData("", false)]
    public void One_bad_byte_leaves_a_declared_encoding_decided(string declaration, bool hasOneReading)
    {
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(
            declaration + Statement(Entry("1.00", more: "<NtryRef>é</NtryRef>"), Entry("2.00"))));

        Assert.Equal(hasOneReading, LayoutProposal.For(stream, "X-01").HasOneReading);
    }

    [Fact]
    public void A_layout_without_an_encoding_is_not_whole() =>
        Assert.Equal(["the encoding is undecided"], LayoutCheck.Lacks(Confirmed with { Encoding = null }));
}
