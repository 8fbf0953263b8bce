using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Cases;

/// <summary>Losses and credits that a case records in another currency go by the rate of their day.</summary>
public sealed class LossesInOtherCurrenciesTests
{
    private static readonly Exchange Kip = new(
        Book(Rate("1000 LAK = 3.52 THB", "2019-04-01"), Rate("1000 LAK = 3.50 THB", "2019-12-02")), Rule);

    [Fact]
    public void A_loss_in_kip_is_a_head_in_baht_that_opens_to_its_rate()
    {
        HeadOfClaim head = Assert.Single(Remedies(Kip).Heads, one => one.Head == "medical-care");

        Assert.Equal(SampleCase.Thb("3520.00"), head.Owed.Likely);
        Reason loss = Assert.Single(head.Owed.Reason!.Parts);
        Assert.Equal(Statement.Converted, Assert.Single(loss.Parts).Statement);
    }

    [Fact]
    public void Without_rates_it_is_a_gap_and_no_head()
    {
        WorkerRemedies remedies = Remedies(Exchange.None);

        Assert.DoesNotContain(remedies.Heads, one => one.Head == "medical-care");
        Assert.Equal(2, remedies.Gaps.Count(gap => gap.Kind == GapKind.RateMissing));
    }

    [Fact]
    public void A_credit_in_kip_lowers_the_claim_in_baht() =>
        Assert.Equal(SampleCase.Thb("350.00"), Assert.Single(Remedies(Kip).Credits).Amount);

    private static WorkerRemedies Remedies(Exchange exchange)
    {
        var sample = new SampleCase { Exchange = exchange };
        Currency kip = Of("LAK");
        CaseFile withLosses = sample.CaseFile() with
        {
            Losses =
            [
                new RecordedLoss(
                    "W-01", "medical-care", new Money(1_000_000m, kip), Day("2019-04-02"), null, LossPaidBy.Cash,
                    Basis.Document, [SourceRef.Line("LOSS-01", 2)]),
            ],
            Credits =
            [
                new Credit(
                    "W-01", CreditKind.Fund, new Money(100_000m, kip), Day("2019-12-02"), null,
                    [SourceRef.Line("FUND-01", 2)]),
            ],
        };
        return CaseComputation.Of<Told>(withLosses, sample.Evidence(), sample.Law).Workers.Single().Remedies;
    }
}
