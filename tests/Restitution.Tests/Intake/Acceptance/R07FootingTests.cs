using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>Opening and movements make the closing balance, or the difference has a size and a direction.</summary>
public sealed class R07FootingTests
{
    private static readonly Layout Columns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Withdrawal),
        Column("D", Field.Deposit), Column("E", Field.Balance));

    [Theory]
    [InlineData("6,004.25", StatementVerdict.Verified, 0)]
    [InlineData("6,040.25", StatementVerdict.Discrepancy, 36.00)]
    [InlineData("5,968.25", StatementVerdict.Discrepancy, -36.00)]
    public void A_stated_closing_balance_is_held_against_what_follows(
        string closing, StatementVerdict verdict, decimal tooHigh)
    {
        StatementOutcome outcome = Outcome($",ยอดยกมา,,,\"1,000.00\"\n{Movements},ยอดยกไป,,,\"{closing}\"\n");

        Assert.Equal(
            (verdict, tooHigh, ClosingFrom.Stated),
            (outcome.Verdict, outcome.Difference!.Value.Amount, outcome.ClosingFrom!.Value));
    }

    [Fact]
    public void A_closing_balance_taken_from_the_last_running_balance_is_told_apart_from_a_stated_one() => Assert.Equal(
        (StatementVerdict.Verified, ClosingFrom.LastRunningBalance),
        Verdict(Outcome($",ยอดยกมา,,,\"1,000.00\"\n01/03/2019,wages,,\"20,005.00\",\"21,005.00\"\n")));

    [Theory]
    [InlineData(",ยอดยกมา,,,\"1,000.00\"\n", "", UnverifiedBecause.ClosingMissing)]
    [InlineData("", ",ยอดยกไป,,,\"6,004.25\"\n", UnverifiedBecause.OpeningMissing)]
    [InlineData("", "", UnverifiedBecause.BothMissing)]
    public void Without_a_balance_nothing_is_verified_and_the_missing_one_is_named(
        string before, string after, UnverifiedBecause because)
    {
        StatementOutcome outcome = Outcome(before + Movements + after);

        Assert.Equal((StatementVerdict.CannotBeVerified, because), (outcome.Verdict, outcome.Because!.Value));
        Assert.Null(outcome.Difference);
    }

    [Fact]
    public void A_running_balance_beside_a_stated_closing_that_is_another_is_a_signal()
    {
        StatementOutcome outcome = Outcome(
            ",ยอดยกมา,,,\"1,000.00\"\n01/03/2019,wages,,500.00,\"1,500.00\"\n,ยอดยกไป,,,\"1,600.00\"\n");

        Assert.Equal([SignalKind.ClosingIsNotLastBalance], outcome.Signals.Select(signal => signal.Kind));
        Assert.Equal(100m, outcome.Difference!.Value.Amount);
    }

    [Fact]
    public void A_row_set_aside_is_named_where_the_balances_break()
    {
        ReadExhibit read = Read(
            "Date,Text,Out,In,Balance\n,ยอดยกมา,,,\"1,000.00\"\n01/03/2019,a,,500.00,\"1,500.00\"\n"
            + "31/02/2019,b,,70.00,\"1,570.00\"\n02/03/2019,c,,30.00,\"1,600.00\"\n",
            Columns);

        BalanceBreak found = Assert.Single(Assert.Single(read.Statements).Breaks);
        Assert.Equal(
            (BreakKind.RowSetAside, "X-01:5", "X-01:4"),
            (found.Kind, found.Source.ToString(), found.Other.ToString()!));
    }

    private const string Movements = "01/03/2019,wages,,\"20,005.00\",\n02/03/2019,rent,\"15,000.75\",,\n";

    private static (StatementVerdict, ClosingFrom) Verdict(StatementOutcome outcome) =>
        (outcome.Verdict, outcome.ClosingFrom!.Value);

    private static StatementOutcome Outcome(string rows) =>
        Assert.Single(Read("Date,Text,Out,In,Balance\n" + rows, Columns).Statements);
}
