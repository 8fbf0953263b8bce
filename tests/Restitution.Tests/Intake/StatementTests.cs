using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>
/// Statements add up, or say by how much they do not: R7, R8 of the acceptance cases, and running balances.
/// </summary>
public sealed class StatementTests
{
    private static readonly Layout FourColumns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Withdrawal),
        Column("D", Field.Deposit), Column("E", Field.Balance));

    [Theory]
    [InlineData("6,004.25", StatementVerdict.Verified, "0")]
    [InlineData("6,040.25", StatementVerdict.Discrepancy, "36.00")]
    [InlineData("5,968.25", StatementVerdict.Discrepancy, "-36.00")]
    public void R7_opening_and_movements_are_held_against_the_stated_closing(
        string closing, StatementVerdict verdict, string difference)
    {
        ReadExhibit read = Read(
            $"""
            Date,Text,Out,In,Balance
            ,ยอดยกมา,,,"1,000.00"
            01/03/2019,wages in,,"20,005.00",
            02/03/2019,rent,"15,000.75",,
            ,ยอดยกไป,,,"{closing}"
            """,
            FourColumns);

        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.Equal(verdict, outcome.Verdict);
        Assert.Equal(new Money(
            decimal.Parse(difference, System.Globalization.CultureInfo.InvariantCulture), "THB"), outcome.Difference);
        Assert.Equal(new RowCounts(5, 2, 0, 0, 3), read.Counts);
    }

    [Fact]
    public void R8_equal_rows_of_one_statement_all_survive_and_the_same_file_again_adds_none()
    {
        const string Text =
            """
            Date,Text,Out,In,Balance
            05/03/2019,fee,10.00,,"1,000.00"
            05/03/2019,fee,10.00,,990.00
            """;
        ReadExhibit first = Read(Text, FourColumns);
        using var again = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text));
        ReadExhibit second = ReadExhibit.From(
            again, "X-02", FourColumns, null, new Dictionary<string, string> { [first.Sha256] = "X-01" });

        Assert.Equal(2, first.Records.Count);
        Assert.Empty(Assert.Single(first.Statements).Breaks);
        Assert.Empty(second.Records);
        Assert.Equal(new RowCounts(3, 0, 0, 3, 0), second.Counts);
        Assert.Equal("X-01", second.SameFileAs);
        Assert.Contains(second.Notes, note =>
            note.Kind == NoteKind.SameFileAgain && note.About.Contains("X-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_opening_balance_a_statement_cannot_be_verified()
    {
        ReadExhibit read = Read("Date,Text,Out,In,Balance\n05/03/2019,fee,10.00,,990.00\n", FourColumns);

        Assert.Equal(StatementVerdict.CannotBeVerified, Assert.Single(read.Statements).Verdict);
    }

    [Fact]
    public void A_running_balance_that_does_not_follow_is_pinned_to_its_row()
    {
        ReadExhibit read = Read(
            """
            Date,Text,Out,In,Balance
            ,B/F,,,100.00
            01/03/2019,a,10.00,,90.00
            03/03/2019,c,5.00,,75.00
            """,
            FourColumns);

        BalanceBreak broken = Assert.Single(Assert.Single(read.Statements).Breaks);
        Assert.Equal("X-01:4", broken.Source.ToString());
        Assert.Equal((75.00m, 85.00m), (broken.Stated.Amount, broken.Computed.Amount));
    }

    [Fact]
    public void Rows_listed_newest_first_are_followed_backwards()
    {
        ReadExhibit read = Read(
            """
            Date,Text,Out,In,Balance
            03/03/2019,c,5.00,,85.00
            02/03/2019,b,,20.00,90.00
            01/03/2019,a,30.00,,70.00
            ,B/F,,,100.00
            """,
            FourColumns);

        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.True(outcome.IsNewestFirst);
        Assert.Equal((0, StatementVerdict.Verified, 85.00m), (
            outcome.BreakCount, outcome.Verdict, outcome.Closing!.Value.Amount));
    }

    [Theory]
    [InlineData("03/03/2019,c,5.00,,85.00", StatementVerdict.Verified)]
    [InlineData("03/03/2019,c,5.00,,", StatementVerdict.CannotBeVerified)]
    [InlineData("03/03/2019,c,5.o0,,85.00", StatementVerdict.CannotBeVerified)]
    public void A_running_balance_closes_a_statement_only_when_nothing_comes_after_it(
        string last, StatementVerdict verdict)
    {
        ReadExhibit read = Read(
            $"""
            Date,Text,Out,In,Balance
            ,B/F,,,100.00
            01/03/2019,a,30.00,,70.00
            02/03/2019,b,,20.00,90.00
            {last}
            """,
            FourColumns);

        Assert.Equal(verdict, Assert.Single(read.Statements).Verdict);
    }

    [Fact]
    public void An_amount_on_both_sides_is_set_aside()
    {
        ReadExhibit read = Read("Date,Text,Out,In,Balance\n05/03/2019,x,10.00,5.00,\n", FourColumns);

        Assert.Equal(FaultKind.BothSidesFilled, Assert.Single(Assert.Single(read.Quarantined).Faults).Kind);
    }
}
