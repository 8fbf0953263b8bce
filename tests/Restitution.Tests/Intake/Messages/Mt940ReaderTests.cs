using System.Text;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Messages;

/// <summary>What <c>Messages/Mt940</c> makes of files beyond the acceptance cases.</summary>
public sealed class Mt940ReaderTests
{
    private const string Heading = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1000,00\n";

    [Theory]
    [InlineData(":86:166?00SALARY?20PART ONE?21PART TWO?32SOMCHAI?33 JAIDEE", "PART ONE PART TWO", "SOMCHAI JAIDEE")]
    [InlineData(":86:166?20ABCDEFGHIJKLMNOPQRSTUVWXYZ1?21AND ON", "ABCDEFGHIJKLMNOPQRSTUVWXYZ1AND ON", "")]
    [InlineData(":86:020~00CHARGE~20~31TH123", "CHARGE", "TH123")]
    [InlineData(":86:^20A^60B^99C", "A B", "")]
    [InlineData(":86:166?00FEE?2", "FEE?2", "")]
    [InlineData(":86:177?20A?\n21B?3\n2MALI", "A B", "MALI")]
    [InlineData(":86:/NAME/A/S SHIPPING/REMI/FOR MARCH", "FOR MARCH", "A/S SHIPPING")]
    [InlineData(":86:/CNTP/TH99/BKTHTHBK/MALI STORES/RANONG/REMI/USTD//RICE", "USTD//RICE", "MALI STORES")]
    [InlineData(":86:/EREF/77/IBAN/TH99", "/EREF/77/IBAN/TH99", "TH99")]
    [InlineData(":86:/OTHER/TEXT", "/OTHER/TEXT", "")]
    [InlineData(":86:123 MAIN ROAD?", "123 MAIN ROAD?", "")]
    [InlineData(":86:A\n:86:B", "A B", "")]
    public void Details_are_read_in_every_form_in_use(string details, string description, string counterparty)
    {
        StatementLine line = ReadMessage.OnlyEntry($":61:200105C1,00NTRFREF1\n{details}\n");

        Assert.Equal(description, line.Description);
        Assert.Equal(counterparty, line.Counterparty.Reveal());
    }

    [Fact]
    public void Details_after_the_closing_balance_belong_to_the_statement()
    {
        ReadExhibit read = ReadMessage.OfEntries(
            ":61:200105C1,00NTRFREF1\n:62F:C200105EUR1001,00\n:86:OF THE STATEMENT\n");

        Assert.Equal("", ((StatementLine)read.Records[0]).Description);
        Assert.Equal(
            (IgnoredBecause.MessageHeading, ":86:OF THE STATEMENT"),
            (read.Ignored[^1].Because, read.Ignored[^1].RawText));
    }

    [Theory]
    [InlineData("1005,00", "1005,00", true)]
    [InlineData("1005,00", "1005,01", false)]
    [InlineData("1004,00", "1004,00", false)]
    public void Pages_are_one_statement_when_each_foots_and_opens_where_the_last_closed(
        string closed, string opened, bool isOne)
    {
        ReadExhibit read = ReadMessage.Of(
            Heading + $":61:200105C5,00NTRFREF1\n:62M:C200105EUR{closed}\n-\n"
            + $":20:T\n:25:777\n:28C:1/2\n:60M:C200105EUR{opened}\n:61:200106C1,00NTRFREF2\n:62F:C200106EUR1006,00\n-\n");

        Assert.Equal(isOne ? 1 : 2, read.Statements.Count);
        Assert.Equal(isOne ? [false] : [false, true], read.Statements.Select(statement => statement.IsContinued));
        Assert.Equal(
            closed == "1005,00" ? StatementVerdict.Verified : StatementVerdict.Discrepancy, read.Statements[0].Verdict);
    }

    [Theory]
    [InlineData(":25:778\n:28C:1/2")]
    [InlineData(":25:777\n:28C:2/1")]
    public void A_page_of_another_account_or_number_is_a_statement_of_its_own(string heading)
    {
        ReadExhibit read = ReadMessage.Of(
            Heading + $":62M:C200105EUR1000,00\n-\n:20:T\n{heading}\n:60M:C200105EUR1000,00\n:62F:C200106EUR1000,00\n");

        Assert.Equal(2, read.Statements.Count);
        Assert.All(read.Statements, statement => Assert.Equal(StatementVerdict.Verified, statement.Verdict));
    }

    [Theory]
    [InlineData(":60F:C200101EUR1,00\n:61:200105C1,00NTRFREF1\n:62F:C200105EUR2,00\n", 1)]
    [InlineData(":20:T\n:25:777\n:28C:1\n-\n:34F:EUR0,\n:61:200105C1,00NTRFREF1\n", 5)]
    [InlineData(":25:777\n:28C:1\n-\n\n:62F:C200105EUR2,00\n", 5)]
    public void A_statement_without_its_heading_begins_with_the_field_met_first(string lines, int lineNumber)
    {
        ReadExhibit read = ReadMessage.Of(lines, lines.Contains(":34F:", StringComparison.Ordinal)
            ? FileFormat.Mt942 : FileFormat.Mt940);

        Assert.True(read.Refusal is null, read.Refusal?.ToString());
        Assert.Equal(SourceRef.Line("BANK-01", lineNumber), Assert.Single(read.Statements).Place);
    }

    [Fact]
    public void An_entry_without_a_currency_is_read_by_the_layouts()
    {
        const string Lines = ":20:T\n:25:777\n:28C:1/1\n:61:200105C1,50NTRFREF1\n:62F:C200105THB1,50\n";

        Assert.Equal(FaultKind.CurrencyUnknown, ReadMessage.Of(Lines).Quarantined[0].Faults[0].Kind);
        Assert.Equal(
            new Money(1.50m, "THB"),
            ((StatementLine)ReadMessage.Of(Lines, currency: "THB").Records[0]).Amount);
    }

    [Fact]
    public void A_short_Buddhist_year_is_read_only_where_the_layout_says_so()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            ":20:T\n:25:777\n:28C:1/1\n:60F:C620101THB1,00\n:61:6201050105C1,00NTRFREF1\n:62F:C620131THB2,00\n");
        Layout layout = ReadMessage.Layout(FileFormat.Mt940);
        var marks = layout.Marks with { Calendar = YearCount.Buddhist };

        Assert.All(
            ReadMessage.Of(bytes, layout with { Marks = layout.Marks with { Currency = "THB" } }).Quarantined,
            row => Assert.Equal(FaultKind.DayHasTwoReadings, Assert.Single(row.Faults).Kind));
        Assert.Equal(
            new LocalDate(2019, 1, 5),
            ((StatementLine)ReadMessage.Of(bytes, layout with { Marks = marks }).Records[0]).BookedOn);
    }

    [Fact]
    public void A_corrected_entry_is_read_in_place_of_the_one_set_aside()
    {
        var correction = new Correction(
            "BANK-01:5-6", ":61:200230C1,00NTRFREF1\n:86:A", ":61:200229C1,00NTRFREF1\r\n:86:B", "R. Examiner",
            new LocalDate(2021, 11, 22), "the slip shows the 29th");

        ReadExhibit read = ReadMessage.Of(
            Heading + ":61:200230C1,00NTRFREF1\n:86:A\n:62F:C200229EUR1001,00\n",
            corrections: new CorrectionSet([correction]));

        var line = (StatementLine)Assert.Single(read.Records);
        Assert.Equal((new LocalDate(2020, 2, 29), "B", correction), (line.BookedOn, line.Description, line.Correction));
        Assert.Equal("BANK-01:5-6", line.Source.ToString());
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    [Theory]
    [InlineData(":61:200230C1,00NTRFREF2", ":61:200229C1,00NTRFREF1")]
    [InlineData(":61:200230C1,00NTRFREF1", ":61:200229C1,00NTRFREF1\n:61:200229C1,00NTRFREF2")]
    [InlineData(":61:200230C1,00NTRFREF1", "")]
    public void A_correction_of_another_text_or_of_several_entries_does_not_fit(string original, string corrected)
    {
        var correction = new Correction(
            "BANK-01:5", original, corrected, "R. Examiner", new LocalDate(2021, 11, 22), "a slip");

        ReadExhibit read = ReadMessage.Of(
            Heading + ":61:200230C1,00NTRFREF1\n", corrections: new CorrectionSet([correction]));

        Assert.Equal(FaultKind.CorrectionDoesNotFit, Assert.Single(read.Quarantined).Faults[^1].Kind);
    }

    [Fact]
    public void A_corrected_balance_is_told_to_the_statement()
    {
        var correction = new Correction(
            "BANK-01:5", ":62F:C200105EUR1OOO,00", ":62F:C200105EUR1000,00", "R. Examiner",
            new LocalDate(2021, 11, 22), "letters for noughts");

        ReadExhibit read = ReadMessage.Of(
            Heading + ":62F:C200105EUR1OOO,00\n", corrections: new CorrectionSet([correction]));

        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    [Theory]
    [InlineData(Heading, FileFormat.Mt940)]
    [InlineData("{1:F01BKTHTHBKAXXX0000000000}{2:I940BKTHTHBKXXXXN}{4:\n:20:T\n:25:7\n:28C:1\n:62F:C2", FileFormat.Mt940)]
    [InlineData("\r\n940\r\n:20:T\r\n:25:7\r\n:60M:C\r\n", FileFormat.Mt940)]
    [InlineData(":20:T\n:25:7\n:28C:1\n:34F:EUR0,\n:61:200105C1,00NTRF1\n", FileFormat.Mt942)]
    [InlineData("{1:F01BKTHTHBKAXXX0000000000}{2:O942}{4:\n:20:T\n:25:7\n:28C:1\n:61:2001", FileFormat.Mt942)]
    [InlineData("time,note\n:20:15,a\n:25:16,b\n:28:17,c\n", FileFormat.Delimited)]
    [InlineData("a,b\n:61:\n:61:\n1,2\n", FileFormat.Delimited)]
    public void The_format_is_told_by_its_fields(string lines, FileFormat format)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));

        Assert.Equal(format, FileSignature.Of(stream, "BANK-01"));
    }

    [Fact]
    public void A_proposal_says_the_encoding_with_its_evidence()
    {
        using FileStream stream = File.OpenRead(Path.Combine(
            House.SourceTree.Root, "fixtures/exhibits/mt940/good/regional.sta"));

        LayoutProposal proposal = LayoutProposal.For(stream, "BANK-40");

        Assert.Equal((FileFormat.Mt940, "windows-874"), (proposal.Layout.Format, proposal.Layout.Encoding));
        Assert.Contains("windows-874", Assert.Single(proposal.Evidence), StringComparison.Ordinal);
        Assert.True(proposal.HasOneReading);
    }

    [Fact]
    public void An_encoding_that_the_bytes_leave_open_is_undecided()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes(Heading + ":86:"), 0x81, 0xFF, 0x0A]);

        LayoutProposal proposal = LayoutProposal.For(stream, "BANK-40");

        Assert.Single(proposal.Undecided);
        Assert.False(proposal.HasOneReading);
    }
}
