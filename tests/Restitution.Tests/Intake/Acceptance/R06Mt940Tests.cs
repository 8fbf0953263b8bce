using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Tests.Intake.Messages;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>R6, in the form of MT940: balances of two currencies are not subtracted from each other.</summary>
public sealed class R06Mt940Tests
{
    [Fact]
    public void A_closing_balance_in_another_currency_fails_and_says_why()
    {
        StatementOutcome statement = ReadMessage.Fixture("mt940/bad/currencies.sta").Statements[0];

        Assert.Equal(StatementVerdict.Failed, statement.Verdict);
        Assert.Equal(UnverifiedBecause.ClosingInAnotherCurrency, statement.Because);
        Assert.Null(statement.Difference);
    }

    [Fact]
    public void Both_balances_are_kept_as_stated()
    {
        StatementOutcome statement = ReadMessage.Fixture("mt940/bad/currencies.sta").Statements[0];

        Assert.Equal(new NodaMoney.Money(100m, "EUR"), statement.Opening);
        Assert.Equal(new NodaMoney.Money(101m, "USD"), statement.Closing);
    }
}
