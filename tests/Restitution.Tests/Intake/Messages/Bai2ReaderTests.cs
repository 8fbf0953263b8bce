using System.Text;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Proposals;
using Restitution.Ledgers;

namespace Restitution.Tests.Intake.Messages;

/// <summary>What <c>Messages/Bai2</c> makes of its records.</summary>
public sealed class Bai2ReaderTests
{
    [Theory]
    [InlineData("", "REF", "TEXT, WITH COMMA")]
    [InlineData("0", "REF", "TEXT, WITH COMMA")]
    [InlineData("1", "REF", "TEXT, WITH COMMA")]
    [InlineData("2", "REF", "TEXT, WITH COMMA")]
    [InlineData("Z", "REF", "TEXT, WITH COMMA")]
    [InlineData("V,190402,1500", "REF", "TEXT, WITH COMMA")]
    [InlineData("V,190402,", "REF", "TEXT, WITH COMMA")]
    [InlineData("S,1,2,3", "REF", "TEXT, WITH COMMA")]
    [InlineData("S,,,", "REF", "TEXT, WITH COMMA")]
    [InlineData("D,0", "REF", "TEXT, WITH COMMA")]
    [InlineData("D,3,0,1,1,1,2,1", "REF", "TEXT, WITH COMMA")]
    [InlineData("D,1/\n88,0,1", "REF", "TEXT, WITH COMMA")]
    public void Every_funds_type_is_passed_over_so_that_the_text_is_not_shifted(
        string funds, string reference, string description)
    {
        StatementLine line = OnlyEntry($"16,165,150,{funds},BANK,REF,TEXT, WITH COMMA/");

        Assert.Equal((reference, description), (line.Reference, line.Description));
        Assert.Equal(new Money(1.50m, "USD"), line.Amount);
        Assert.Equal(funds.StartsWith("V,", StringComparison.Ordinal) ? new LocalDate(2019, 4, 2) : null, line.ValueOn);
    }

    [Theory]
    [InlineData("16,165,1,0,B,R,MIAMI/\n88,DEPOSIT, COUNT 4/", "MIAMI DEPOSIT, COUNT 4")]
    [InlineData("16,165,1,0,B,R/\n88,TEXT", "TEXT")]
    [InlineData("16,165,1,0,B,R,/\n88,TEXT 13/05/24\n88,/NAME/X/", "TEXT 13/05/24 /NAME/X")]
    [InlineData("16,165/\n88,1,0/\n88,B,R,TEXT   \n", "TEXT")]
    [InlineData("16,165,1,0,B,R,", "")]
    [InlineData("16,165,1/", "")]
    public void A_continuation_goes_on_with_the_text_or_with_the_next_field(string lines, string description) =>
        Assert.Equal(description, OnlyEntry(lines).Description);

    [Theory]
    [InlineData("115", 1)]
    [InlineData("399", 1)]
    [InlineData("409", -1)]
    [InlineData("699", -1)]
    [InlineData("721", 1)]
    [InlineData("920", 1)]
    [InlineData("959", 1)]
    [InlineData("960", -1)]
    [InlineData("999", -1)]
    [InlineData("100", 0)]
    [InlineData("400", 0)]
    [InlineData("110", 0)]
    [InlineData("190", 0)]
    [InlineData("416", 0)]
    [InlineData("490", 0)]
    [InlineData("760", 0)]
    [InlineData("099", 0)]
    [InlineData("700", 0)]
    [InlineData("800", 0)]
    [InlineData("900", 0)]
    [InlineData("919", 0)]
    [InlineData("000", 0)]
    [InlineData("16", 0)]
    [InlineData("1165", 0)]
    public void The_range_of_the_type_code_says_the_side(string code, int sign)
    {
        ReadExhibit read = Of($"16,{code},100,0,B,R,T/");

        if (sign == 0)
        {
            Assert.Equal(FaultKind.SideUnreadable, Assert.Single(Assert.Single(read.Quarantined).Faults).Kind);
        }
        else
        {
            Assert.Equal(new Money(sign, "USD"), ((StatementLine)Assert.Single(read.Records)).Amount);
        }
    }

    [Theory]
    [InlineData("252", true)]
    [InlineData("552", true)]
    [InlineData("165", false)]
    public void Reversals_are_flagged(string code, bool isReversal) =>
        Assert.Equal(isReversal, OnlyEntry($"16,{code},100,0,B,R,T/").IsReversal);

    [Theory]
    [InlineData("JPY", "100")]
    [InlineData("KWD", "0.100")]
    [InlineData("THB", "1.00")]
    public void The_currency_implies_the_decimals(string currency, string amount) => Assert.Equal(
        new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency),
        ((StatementLine)Assert.Single(Of("16,165,100,0,B,R,T/", currency).Records)).Amount);

    [Fact]
    public void Balances_may_stand_in_continuations_that_part_them_anywhere()
    {
        ReadExhibit read = ReadMessage.Of(
            "01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n03,777,USD,010,1000,,,045/      \n88,1100,2,S,1,2,3,015/\n"
            + "88,1100,,/\n16,165,100,0,B,R,T/\n49,3300,5/\n98,3300,1,7/\n99,3300,1,9/\n", FileFormat.Bai2);

        StatementOutcome statement = Assert.Single(read.Statements);
        Assert.Equal(StatementVerdict.Verified, statement.Verdict);
        Assert.Equal(new DateInterval(new LocalDate(2019, 4, 1), new LocalDate(2019, 4, 1)), statement.StatedPeriod);
        Assert.Contains(read.Notes, note => note.Kind == NoteKind.ControlTotalAgrees);
    }

    [Theory]
    [InlineData("49,101,3/\n98,100,1,5/\n99,100,1,7/\n", "account states control total 101; read 100")]
    [InlineData("49,100,4/\n98,100,1,5/\n99,100,1,7/\n", "account states records 4; read 3")]
    [InlineData("49,100,3/\n98,100,2,5/\n99,100,1,7/\n", "group states accounts 2; read 1")]
    [InlineData("49,100,3/\n98,-100,1,5/\n99,100,1,7/\n", "group states control total -100; read 100")]
    [InlineData("49,100,3/\n98,100,1,5/\n99,100,9,7/\n", "file states groups 9; read 1")]
    [InlineData("49,100,3/\n98,100,1,5/\n99,X,1,7/\n", "file states control total X; read 100")]
    public void A_wrong_total_or_count_is_noted_and_never_repaired(string trailers, string about)
    {
        ReadExhibit read = ReadMessage.Of(
            "01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n03,777,,/\n16,165,100,0,B,R,T/\n" + trailers,
            FileFormat.Bai2);

        IntakeNote note = Assert.Single(read.Notes, note => note.Kind == NoteKind.ControlTotalDiffers);
        Assert.EndsWith(about, note.About, StringComparison.Ordinal);
        Assert.Single(read.Records);
        Assert.DoesNotContain(read.Notes, other => other.Kind == NoteKind.ControlTotalAgrees);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    public void Entries_of_a_group_that_deletes_or_corrects_another_are_set_aside_and_not_counted_twice(string status)
    {
        const string Entry = "03,777,,010,5,,/\n16,165,100,0,B,R,T/\n";
        ReadExhibit read = ReadMessage.Of(
            $"01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n{Entry}02,A,B,{status},190401,,USD,2/\n{Entry}",
            FileFormat.Bai2);

        Assert.Single(read.Records);
        Assert.Single(read.Statements);
        Assert.Equal("group", Assert.Single(Assert.Single(read.Quarantined).Faults).Column);
        Assert.Contains(read.Notes, note => note.Kind == NoteKind.GroupIsNoUpdate);
    }

    [Fact]
    public void A_group_that_tests_books_nothing()
    {
        ReadExhibit read = ReadMessage.Of(
            $"01,A,B,190401,0615,1,,,2/\n02,A,B,4,190401,,USD,2/\n03,777,,010,5,,/\n16,165,100,0,B,R,T/\n",
            FileFormat.Bai2);

        Assert.Empty(read.Records);
        Assert.Empty(read.Statements);
        Assert.Contains(read.Ignored, row => row.Because == IgnoredBecause.InformationOnly);
        Assert.Contains(read.Notes, note => note.Kind == NoteKind.GroupIsNoUpdate);
    }

    [Fact]
    public void A_currency_that_the_file_does_not_name_is_undecided_until_the_layout_names_it()
    {
        const string Lines = "01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,,/\n03,777,,010,5,,/\n16,165,100,0,B,R,T/\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Lines));

        LayoutProposal proposal = LayoutProposal.For(stream, "BANK-02");

        Assert.Equal(FileFormat.Bai2, proposal.Layout.Format);
        Assert.StartsWith("the currency: 0 of 1", Assert.Single(proposal.Undecided), StringComparison.Ordinal);
        Assert.Equal(
            FaultKind.CurrencyUnknown, ReadMessage.Of(Lines, FileFormat.Bai2).Quarantined[0].Faults[0].Kind);
        Assert.Equal(
            new Money(1m, "MYR"),
            ((StatementLine)Assert.Single(ReadMessage.Of(Lines, FileFormat.Bai2, currency: "MYR").Records)).Amount);
    }

    [Fact]
    public void A_correction_counts_once_in_the_control_totals()
    {
        const string Aside = "16,165,100,V,190431,,B,R,T/";
        var correction = new Correction(
            "BANK-01:4", Aside, "16,165,100,V,190430,,B,R,T/", "R. Examiner", new LocalDate(2021, 11, 22), "30 days");

        ReadExhibit read = ReadMessage.Of(
            $"01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n03,777,,/\n{Aside}\n49,100,3/\n98,100,1,5/\n99,100,1,7/\n",
            FileFormat.Bai2, new CorrectionSet([correction]));

        Assert.Equal(correction, Assert.Single(read.Records).Correction);
        Assert.DoesNotContain(read.Notes, note => note.Kind == NoteKind.ControlTotalDiffers);
    }

    [Theory]
    [InlineData("01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n", FileFormat.Bai2)]
    [InlineData("\n01,A,B,190401,0615,1,80,,2/   \r\n02,A,B,1,190401\r\n", FileFormat.Bai2)]
    [InlineData("02,A,B,1,190401,,USD,2/\n03,777,USD/\n", FileFormat.Bai2)]
    [InlineData("01,Somchai,300,2,3,4,5,6\n02,Mali,300,2,3,4,5,6\n", FileFormat.Delimited)]
    [InlineData("01,A,B,190401,0615,1,,,2/\n16,165,100/\n", FileFormat.Delimited)]
    public void The_format_is_told_by_its_first_records(string lines, FileFormat format)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));

        Assert.Equal(format, FileSignature.Of(stream, "BANK-01"));
    }

    private static StatementLine OnlyEntry(string record)
    {
        ReadExhibit read = Of(record);
        Assert.True(read.Quarantined.Count == 0, string.Join('\n', read.Quarantined.SelectMany(FaultText.Of)));
        return Assert.IsType<StatementLine>(Assert.Single(read.Records));
    }

    private static ReadExhibit Of(string record, string currency = "USD") => ReadMessage.Of(
        $"01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,{currency},2/\n03,777,,/\n{record}\n", FileFormat.Bai2);
}
