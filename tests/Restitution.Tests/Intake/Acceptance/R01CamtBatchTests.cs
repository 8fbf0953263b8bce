using Restitution.Evidence;
using Restitution.Intake;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A batch entry is read by its details, and its total is never counted beside them.</summary>
public sealed class R01CamtBatchTests
{
    [Theory]
    [InlineData("<Amt Ccy=\"THB\">329.56</Amt>", "<Amt Ccy=\"THB\">100.00</Amt>")]
    [InlineData(
        "<AmtDtls><TxAmt><Amt Ccy=\"THB\">329.56</Amt></TxAmt></AmtDtls>",
        "<AmtDtls><InstdAmt><Amt Ccy=\"THB\">100.00</Amt></InstdAmt></AmtDtls>")]
    [InlineData(
        "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">10.00</Amt></InstdAmt><CntrValAmt><Amt Ccy=\"THB\">329.56</Amt></CntrValAmt></AmtDtls>",
        "<Amt Ccy=\"THB\">100.00</Amt>")]
    public void A_batch_of_429_56_gives_two_lines_of_329_56_and_100_00(string first, string second)
    {
        ReadExhibit read = Read(Statement(Entry("429.56", more: Details(first, second))));

        Assert.Equal([329.56m, 100.00m], Lines(read).Select(line => line.Amount.Amount));
        Assert.Equal(
            ["X-01#Ntry[1]/TxDtls[1]", "X-01#Ntry[1]/TxDtls[2]"], Lines(read).Select(line => line.Source.ToString()));
        Assert.Equal(429.56m, Assert.Single(read.Statements).Movements.Amount);
    }

    [Fact]
    public void The_details_of_the_first_version_stand_directly_in_the_entry()
    {
        ReadExhibit read = Read(Statement(Entry(
            "429.56", more: Details(DetailAmount("329.56"), DetailAmount("100.00"))
                .Replace("<NtryDtls>", "", StringComparison.Ordinal)
                .Replace("</NtryDtls>", "", StringComparison.Ordinal))));

        Assert.Equal([329.56m, 100.00m], Lines(read).Select(line => line.Amount.Amount));
    }

    [Fact]
    public void Details_that_do_not_add_up_to_the_entry_set_it_aside_with_both_figures()
    {
        ReadExhibit read = Read(Statement(
            Entry("429.56", more: Details(DetailAmount("329.56"), DetailAmount("99.00"))), Entry("1.00")));

        RowFault fault = Assert.Single(Assert.Single(read.Quarantined).Faults);
        Assert.Equal(FaultKind.DetailsDoNotFoot, fault.Kind);
        Assert.Contains("428.56", fault.Found, StringComparison.Ordinal);
        Assert.Contains("429.56", fault.Wanted, StringComparison.Ordinal);
        Assert.Equal(1.00m, Assert.Single(Lines(read)).Amount.Amount);
    }

    [Fact]
    public void Details_of_which_only_some_state_an_amount_do_not_foot() => Assert.Equal(
        FaultKind.DetailsDoNotFoot,
        OnlyFault(Read(Statement(Entry("429.56", more: Details(DetailAmount("429.56"), "<Refs/>"))))));

    [Fact]
    public void A_single_detail_of_a_batch_that_counts_two_does_not_foot() => Assert.Equal(
        FaultKind.DetailsDoNotFoot,
        OnlyFault(Read(Statement(Entry("429.56", more: Details(DetailAmount("329.56"))
            .Replace("<NtryDtls>", "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>", StringComparison.Ordinal))))));

    [Fact]
    public void Details_without_amounts_give_one_line_of_the_entry()
    {
        StatementLine line = Assert.Single(
            Lines(Read(Statement(Entry("429.56", more: Details("<Refs/>", "<Refs/>"))))));

        Assert.Equal(("X-01#Ntry[1]", 429.56m), (line.Source.ToString(), line.Amount.Amount));
    }

    [Fact]
    public void Details_in_another_currency_give_one_line_of_the_entry_and_a_note()
    {
        ReadExhibit read = Read(Statement(
            Entry("429.56", more: Details(DetailAmount("10.00", "USD"), DetailAmount("2.00", "USD")))));

        Assert.Equal(429.56m, Assert.Single(Lines(read)).Amount.Amount);
        Assert.Equal(NoteKind.DetailsInOtherCurrency, Assert.Single(read.Notes).Kind);
    }

    [Fact]
    public void A_detail_on_the_other_side_is_taken_off()
    {
        ReadExhibit read = Read(Statement(Entry("90.00", more: Details(
            DetailAmount("100.00"), DetailAmount("10.00") + "<CdtDbtInd>DBIT</CdtDbtInd>"))));

        Assert.Equal([100.00m, -10.00m], Lines(read).Select(line => line.Amount.Amount));
    }
}
