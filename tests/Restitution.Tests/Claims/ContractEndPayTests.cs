using NodaTime;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Wages;

namespace Restitution.Tests.Claims;

public sealed class ContractEndPayTests
{
    private static readonly DateInterval Service = new(new LocalDate(2020, 1, 1), new LocalDate(2020, 10, 31));

    [Fact]
    public void A_share_of_the_wages_paid_needs_the_wages_paid()
    {
        LawOfDay law = Law("fraction of the wages paid", "0.05");
        var ended = new EndOfEmployment<Told>(Service, SamplePay.Rate<Told>(1000m));

        Assert.Equal(
            GapKind.WagesOfContractMissing, Assert.Single(ContractEndPay.AtEnd(ended, law, "c").Missing).Kind);
        Assert.Equal(
            500m,
            ContractEndPay.AtEnd(ended with { WagesPaid = SamplePay.Of(10_000m) }, law, "c").Figure!
                .Value.Value.Amount);
    }

    [Fact]
    public void A_share_of_a_month_counts_the_whole_months_of_service()
    {
        LawOfDay law = Law("fraction of a month's wage per month of service", "0.25");

        Assert.Equal(2500m, ContractEndPay.AtEnd(
            new EndOfEmployment<Told>(Service, SamplePay.Rate<Told>(1000m)), law, "c").Figure!.Value.Value.Amount);
        Assert.Equal(2250m, ContractEndPay.AtEnd(
            new EndOfEmployment<Untold>(
                new DateInterval(Service.Start, Service.End.PlusDays(-1)), SamplePay.Rate<Untold>(1000m)), law, "c")
            .Figure!.Value.Value.Amount);
    }

    [Fact]
    public void Without_the_law_it_is_refused() => Assert.Equal(
        2,
        ContractEndPay.AtEnd(
            new EndOfEmployment<Told>(Service, SamplePay.Rate<Told>(1m)), MadeLaw.On(Service.End, LawTerms.None), "c")
            .Missing.Count);

    private static LawOfDay Law(string unit, string fraction) => MadeLaw.On(
        Service.End, LawTerms.None, MadeLaw.Figure("contract-end-pay", unit, fraction), MadeLaw.Rounding);
}
