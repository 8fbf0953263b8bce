using NodaTime;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>What the order of one day's rows tells, and where it tells nothing.</summary>
public sealed class DayOrderTests
{
    [Fact]
    public void A8_rows_of_one_day_without_an_order_give_a_range()
    {
        WrittenLedger story = WrittenLedger.OfOneAccount(
            "SEP", "2026-01-01 >A 100 SEP", "2026-01-02 >A 50", "2026-01-02 A>OUT 80");

        Assert.Equal("20.00 70.00", story.RangeIn("A", "SEP", TracingMethod.LowestIntermediateBalance));
    }

    [Fact]
    public void A_circle_of_one_day_that_nothing_orders_is_refused_with_its_accounts()
    {
        TracingResult result = Circle("", "").Traced(asListed: false);

        TracingRefusal refusal = Assert.Single(result.Refusals);
        Assert.Equal(TracingRefusalKind.CycleWithinDay, refusal.Kind);
        Assert.Equal(new LocalDate(2026, 1, 2), refusal.On);
        Assert.Equal(2, refusal.About.Count);
        Assert.Empty(result.Methods);
    }

    [Fact]
    public void A_circle_that_sequences_order_or_the_listing_orders_is_walked()
    {
        Assert.Empty(Circle("seq=1", "seq=2").Traced(asListed: false).Refusals);
        Assert.Empty(Circle("", "").Traced(asListed: true).Refusals);
        Assert.NotEmpty(Circle("seq=1", "seq=1").Traced(asListed: false).Refusals);
    }

    [Fact]
    public void Who_filled_an_overdraft_before_claimants_money_came_tells_on_pari_passu_after_it() =>
        Assert.Equal("0.00 98.60", WrittenLedger.OfOneAccount(
            "V1", "2026-01-01 >A 98.30", "2026-01-01 A>CASH 33.95", "2026-01-01 A>OUT 59.20",
            "2026-01-02 >A 98.60 V1").RangeIn("A", "V1", TracingMethod.PariPassu));

    private static WrittenLedger Circle(string first, string second) => new(
        ["V1"], ["A account THB", "B account THB"],
        ["2026-01-01 >A 100 V1", $"2026-01-02 A>B 60 {first}", $"2026-01-02 B>A 20 {second}"]);
}
