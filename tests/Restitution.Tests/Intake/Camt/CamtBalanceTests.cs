using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Camt;

/// <summary>Which of several balances open and close a statement.</summary>
public sealed class CamtBalanceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<SubTp><Cd>INTM</Cd></SubTp>")]
    public void A_statement_of_several_days_opens_with_the_earliest_and_closes_with_the_latest(string ofPage)
    {
        ReadExhibit read = Read(Statement(
            On("2019-03-02", "CLBD", "2000.00"),
            On("2019-03-01", "PRCD", "1500.00"),
            On("2019-03-01", "CLBD", "1500.00", ofPage),
            On("2019-02-28", "PRCD", "1000.00"),
            Entry("500.00"), Entry("500.00")));

        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.Equal(StatementVerdict.Verified, outcome.Verdict);
        Assert.Equal((1000.00m, 2000.00m), (outcome.Opening!.Value.Amount, outcome.Closing!.Value.Amount));
    }

    [Fact]
    public void An_intermediate_balance_of_a_later_day_closes_nothing_beside_the_statements_own()
    {
        ReadExhibit read = Read(Statement(
            On("2019-02-28", "OPBD", "1000.00"),
            On("2019-03-01", "CLBD", "1500.00"),
            On("2019-03-02", "CLBD", "9.00", "<SubTp><Cd>INTM</Cd></SubTp>"),
            Entry("500.00")));

        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    [Fact]
    public void Balances_in_several_currencies_verify_each_its_own()
    {
        ReadExhibit read = Read(Statement(
            Balance("OPBD", "100.00", "USD"), Balance("OPBD", "1000.00"),
            Balance("CLBD", "103.00", "USD"), Balance("CLBD", "1500.00"),
            Entry("500.00"), Entry("3.00", currency: "USD")));

        Assert.Equal(
            [("THB", StatementVerdict.Verified), ("USD", StatementVerdict.Verified)],
            read.Statements.Select(one => (one.Currency.Code, one.Verdict)));
    }

    [Fact]
    public void A_corrected_balance_is_told_with_the_outcome()
    {
        string wrong = Balance("CLBD", "1S00.00");
        ReadExhibit read = Read(
            Statement(Balance("OPBD", "1000.00"), wrong, Entry("500.00")),
            new Correction(
                "X-01#Bal[2]", wrong, Balance("CLBD", "1500.00"), "clerk", new(2021, 11, 22), "a typing slip"));

        StatementOutcome outcome = Assert.Single(read.Statements);
        Assert.Equal((StatementVerdict.Verified, true), (outcome.Verdict, outcome.IsBalanceCorrected));
    }

    [Fact]
    public void A_balance_that_cannot_be_read_stands_among_the_others_in_the_order_of_the_file()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Statement(
            Balance("OPBD", "1000.00"), "<Bal><Amt></Bal>", Balance("CLBD", "1005.00"), Entry("5.00"))));
        using ExhibitPass pass = ExhibitReader.Read(stream, "X-01", Confirmed);
        RowOutcome[] outcomes = [.. pass];

        Assert.Equal(
            ["Acct", "Bal[1]", "Bal[2]", "Bal[3]", "Ntry[1]"],
            outcomes.Select(outcome => outcome switch
            {
                AcceptedRow row => row.Record.Source.Element!,
                SetAsideRow row => row.Row.Source.Element!,
                LeftOutRow row => row.Row.Source.Element!.Replace("Acct[1]", "Acct", StringComparison.Ordinal),
                _ => "",
            }));
        Assert.IsType<SetAsideRow>(outcomes[2]);
        Assert.Equal(StatementVerdict.Verified, Assert.Single(pass.Statements).Verdict);
    }

    private static string On(string day, string code, string amount, string ofPage = "") =>
        Balance(code, amount).Replace("</Tp>", $"{ofPage}</Tp>", StringComparison.Ordinal)
            .Replace("</Bal>", $"<Dt><Dt>{day}</Dt></Dt></Bal>", StringComparison.Ordinal);
}
