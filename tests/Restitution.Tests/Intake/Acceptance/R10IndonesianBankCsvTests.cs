using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>An Indonesian bank's export over New Year: days without a year, pending rows, balances below.</summary>
public sealed class R10IndonesianBankCsvTests
{
    private static readonly ReadExhibit Good =
        AcceptanceFixture.Read("fixtures/exhibits/csv/good/indonesian-bank.csv");

    private static readonly ReadExhibit Corrupt =
        AcceptanceFixture.Read("fixtures/exhibits/csv/bad/indonesian-bank-corrupt-day.csv");

    [Fact]
    public void Years_come_from_the_period_over_New_Year() => Assert.Equal(
        [new LocalDate(2023, 12, 28), new LocalDate(2023, 12, 31), new LocalDate(2024, 1, 2)],
        AcceptanceFixture.Lines(Good).Select(line => line.BookedOn));

    [Fact]
    public void Marks_in_their_own_column_tell_the_side()
    {
        Assert.Equal(
            [2_500_000.00m, -15_000.00m, -500_000.00m],
            AcceptanceFixture.Lines(Good).Select(line => line.Amount.Amount));
        Assert.Equal(StatementVerdict.Verified, Assert.Single(Good.Statements).Verdict);
    }

    [Fact]
    public void Marks_glued_to_the_amount_tell_the_side_as_well() => Assert.Equal(
        [1_000.00m, -250.00m],
        AcceptanceFixture.Lines(AcceptanceFixture.Read("fixtures/exhibits/csv/good/side-glued-to-the-amount.csv"))
            .Select(line => line.Amount.Amount));

    [Fact]
    public void A_pending_row_is_left_out_with_its_reason() => Assert.Equal(
        "X-01:10", Assert.Single(Good.Ignored, row => row.Because == IgnoredBecause.Pending).Source.ToString());

    [Fact]
    public void Label_lines_give_the_account_and_the_balances()
    {
        StatementOutcome account = Assert.Single(Good.Statements);

        Assert.Equal("1112223334", AcceptanceFixture.Proposal("fixtures/exhibits/csv/good/indonesian-bank.csv")
            .Layout.Account);
        Assert.Equal(
            (1_000_000.00m, 2_985_000.00m), (account.Opening!.Value.Amount, account.Closing!.Value.Amount));
    }

    [Fact]
    public void A_corrupt_day_is_set_aside_and_the_statement_then_has_a_discrepancy()
    {
        Assert.Equal(FaultKind.DayUnreadable, Assert.Single(AcceptanceFixture.Faults(Corrupt)).Kind);
        StatementOutcome account = Assert.Single(Corrupt.Statements);
        Assert.Equal((StatementVerdict.Discrepancy, -15_000.00m), (account.Verdict, account.Difference!.Value.Amount));
    }
}
