using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>A filled column is read, or named as not read; the side of an amount is never dropped with it.</summary>
public sealed class UnreadColumnTests
{
    private const string Sides =
        "Tanggal,Keterangan,Jumlah (IDR),,Saldo (IDR)\n"
        + "28/12/2020,a,\"1.500.000,00\",DB,\"8.500.000,00\"\n"
        + "31/12/2020,b,\"5.000.000,00\",CR,\"13.500.000,00\"\n";

    [Fact]
    public void A_column_without_a_heading_that_holds_only_marks_is_proposed_as_the_side()
    {
        LayoutProposal proposal = For(Sides);

        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        ProposedColumn side = Assert.Single(proposal.Columns, column => column.Field == Field.Direction);
        Assert.Equal("D", side.At);
        Assert.Contains(
            "2 of 2 filled cells are marks of the side: 1 of money out (DB), 1 of money in (CR)", side.Evidence);
        Assert.Equal([-1_500_000m, 5_000_000m], Amounts(Sides, proposal.Layout));
    }

    [Theory]
    [InlineData("D", "K")]
    [InlineData("D", "C")]
    [InlineData("debit", "kredit")]
    [InlineData("ถอน", "ฝาก")]
    [InlineData("-", "+")]
    public void Marks_of_the_region_tell_the_side(string outward, string inward)
    {
        string text = Sides.Replace("DB", outward, Ordinal).Replace("CR", inward, Ordinal);
        LayoutProposal proposal = For(text);

        Assert.Equal([outward], proposal.Layout.RowMarks.Debit);
        Assert.Equal([inward], proposal.Layout.RowMarks.Credit);
        Assert.Equal([-1_500_000m, 5_000_000m], Amounts(text, proposal.Layout));
    }

    [Fact]
    public void A_column_with_one_other_word_is_no_side_and_is_named_as_not_read()
    {
        string text = Sides.Replace("CR", "cash", Ordinal);
        LayoutProposal proposal = For(text);

        Assert.DoesNotContain(proposal.Columns, column => column.Field == Field.Direction);
        const string NotRead = "column D (no heading) is filled in 2 of 2 rows and is not read";
        Assert.Contains(NotRead, proposal.Evidence);
        IntakeNote note = Assert.Single(
            LayoutsForTests.Read(text, proposal.Layout).Notes, note => note.Kind == NoteKind.ColumnNotRead);
        Assert.Equal(("X-01!D", NotRead, 2), (note.Place, note.About, note.Count));
    }

    [Fact]
    public void A_column_that_the_layout_reads_past_on_purpose_is_silent()
    {
        Layout layout = For(Sides).Layout;
        SheetLayout sheet = layout.Sheets[0];
        ColumnLayout[] columns =
        [
            .. sheet.Columns.Select(column => column.Field == Field.Direction
                ? new ColumnLayout("D", null, Field.NotUsed)
                : column),
        ];

        ReadExhibit read = LayoutsForTests.Read(Sides, layout with { Sheets = [sheet with { Columns = columns }] });

        Assert.DoesNotContain(read.Notes, note => note.Kind == NoteKind.ColumnNotRead);
    }

    [Fact]
    public void Amounts_without_a_sign_that_the_balances_follow_only_as_money_out_stay_undecided()
    {
        LayoutProposal proposal = For(
            "Date,Description,Amount (THB),Balance (THB)\n25/03/2019,a,100.00,900.00\n26/03/2019,b,50.00,850.00\n");

        Assert.Equal(
            "column C (Amount (THB)): the side of the amounts; no amount has a sign, and the balances follow 1 of them "
                + "only as money out", Assert.Single(proposal.Undecided));
    }

    // The same figures from the newest row to the oldest are money in throughout; a sign decides by itself.
    [Theory]
    [InlineData("26/03/2019,b,50.00,950.00\n25/03/2019,a,100.00,900.00\n")]
    [InlineData("25/03/2019,a,-100.00,900.00\n26/03/2019,b,-50.00,850.00\n")]
    [InlineData("25/03/2019,a,100.00DB,900.00\n26/03/2019,b,50.00DB,850.00\n")]
    public void Amounts_whose_side_is_shown_are_decided(string rows)
    {
        LayoutProposal proposal = For("Date,Description,Amount (THB),Balance (THB)\n" + rows);

        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
    }

    [Fact]
    public void The_last_letter_of_a_currency_is_no_mark_of_the_side()
    {
        const string Text = "Date,Description,Amount,D/C\n25/03/2019,a,100.00 SGD,D\n26/03/2019,b,50.00 SGD,C\n";

        Assert.Equal([-100m, 50m], Amounts(Text, For(Text).Layout));
    }

    private static decimal[] Amounts(string text, Layout layout) =>
        [.. LayoutsForTests.Read(text, layout).Records.Cast<StatementLine>().Select(line => line.Amount.Amount)];

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static LayoutProposal For(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(stream, "X-01");
    }
}
