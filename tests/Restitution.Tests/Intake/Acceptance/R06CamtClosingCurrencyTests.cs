using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A closing balance in another currency than the opening is not subtracted from it.</summary>
public sealed class R06CamtClosingCurrencyTests
{
    [Fact]
    public void Two_currencies_are_not_subtracted_and_the_outcome_says_why()
    {
        StatementOutcome outcome = Assert.Single(Read(Statement(
            Balance("OPBD", "1000.00"), Balance("CLBD", "30.00", "USD"), Entry("50.00"))).Statements);

        Assert.Equal(
            (StatementVerdict.Failed, UnverifiedBecause.ClosingInAnotherCurrency),
            (outcome.Verdict, outcome.Because!.Value));
        Assert.Null(outcome.Difference);
        Assert.Equal(("THB", "USD"), (outcome.Opening!.Value.Currency.Code, outcome.Closing!.Value.Currency.Code));
    }

    [Fact]
    public void The_same_currency_is_subtracted() => Assert.Equal(
        StatementVerdict.Verified,
        Assert.Single(Read(Statement(
            Balance("OPBD", "1000.00"), Balance("CLBD", "1050.00"), Entry("50.00"))).Statements).Verdict);

    [Fact]
    public void A_notification_has_no_balances_and_cannot_be_verified()
    {
        StatementOutcome outcome = Assert.Single(Read(
            "<Document><BkToCstmrDbtCdtNtfctn><Ntfctn>" + Entry("50.00")
            + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>").Statements);

        Assert.Equal(
            (StatementVerdict.CannotBeVerified, UnverifiedBecause.Notification),
            (outcome.Verdict, outcome.Because!.Value));
    }
}
