using NodaMoney;
using Restitution.Amounts;
using Restitution.Documents;
using Restitution.Schedules;

namespace Restitution.Tests.Amounts;

public sealed class EstimateBySizeTests
{
    [Theory]
    [InlineData(93800, 82600, 23500, 23500, 93800)]
    [InlineData(23500, 82600, 93800, 23500, 93800)]
    [InlineData(10, 5, 8, 5, 10)]
    public void The_ends_of_a_range_stand_in_order_of_size(int low, int likely, int high, int least, int most) =>
        Assert.Equal(
            new Estimate<Money>(Baht(least), Baht(likely), Baht(most)),
            new Estimate<Money>(Baht(low), Baht(likely), Baht(high)).BySize());

    [Fact]
    public void A_range_of_what_lowers_the_claim_is_printed_with_the_least_first()
    {
        var cell = new EstimateCell(new Estimate<Money>(Baht(93800), Baht(82600), Baht(23500)));

        string printed = Wording.For("en").Dress(cell);

        Assert.True(
            printed.IndexOf("23,500", StringComparison.Ordinal) < printed.IndexOf("93,800", StringComparison.Ordinal),
            printed);
    }

    private static Money Baht(int amount) => new(amount, "THB");
}
