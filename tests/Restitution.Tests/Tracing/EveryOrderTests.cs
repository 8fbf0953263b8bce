using FsCheck;
using FsCheck.Fluent;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Where the orders of unordered days are few, each is walked and ranges are exact.</summary>
public sealed class EveryOrderTests
{
    private const int MostOrders = 5_040;

    // V1 has 100; on the next day 60 of V2 come in and 80 go to cash. Last in, first out: with the credit first V2's
    // 60 and 20 of V1 leave, else 80 of V1. Together 80 are left and 80 are gone in either order.
    private static readonly string[] OneDay =
        ["2026-01-01 >A 100.00 V1", "2026-01-02 >A 60.00 V2", "2026-01-02 A>CASH 80.00"];

    [Fact]
    public void Each_claimants_range_is_exact_and_the_sum_is_that_of_each_order()
    {
        WrittenLedger story = MadeStory.Written(OneDay);
        TracingResult result = story.Traced(asListed: false, MostOrders);
        var sums = new TracedAmounts(result);
        int method = (int)TracingMethod.LastInFirstOut - 1;

        Assert.Equal(2, result.OrdersWalked);
        Assert.Equal("20.00-80.00", Ends(sums.Of(method, 0, story.Place("A"))!.Amount));
        Assert.Equal("0.00-60.00", Ends(sums.Of(method, 1, story.Place("A"))!.Amount));
        Assert.Equal("80.00-80.00", Ends(sums.AllOf(method, story.Place("A"))));
        Assert.Equal("160.00-160.00", Ends(sums.TotalOf(
            method, [story.Place("A"), story.Place("CASH")], story.Ledger.Places[0].Currency)!.Value));
    }

    [Fact]
    public void Beyond_the_bound_the_range_encloses_and_no_order_is_walked()
    {
        WrittenLedger story = MadeStory.Written(OneDay);

        Assert.Equal(0, story.Traced(asListed: false, mostOrders: 1).OrdersWalked);
        Assert.Equal(0, story.Traced(asListed: true, MostOrders).OrdersWalked);
        Assert.All(
            story.Traced(asListed: false, mostOrders: 1).Methods, method => Assert.Empty(method.Together));
    }

    // Seven rows of a day that share an account have 5,040 orders: more than the 720 of one day.
    [Fact]
    public void Of_one_day_no_more_than_seven_hundred_and_twenty_orders_are_walked()
    {
        string[] rows = [.. Enumerable.Range(1, 7).Select(index =>
            index % 2 == 0 ? $"2026-01-02 A>CASH {index}.00" : $"2026-01-02 >A {index * 3}.00 V{(index % 3) + 1}")];
        string[] first = ["2026-01-01 >A 30.00 V1"];

        Assert.Equal(0, MadeStory.Written([.. first, .. rows]).Traced(asListed: false, MostOrders).OrdersWalked);
        Assert.Equal(
            720, MadeStory.Written([.. first, .. rows[..6]]).Traced(asListed: false, MostOrders).OrdersWalked);
    }

    [Fact]
    public void A_sequence_leaves_fewer_orders_and_a_return_comes_after_its_payment()
    {
        string[] ordered =
        [
            "2026-01-01 >A 100.00 V1", "2026-01-02 >A 60.00 V2 seq=1", "2026-01-02 A>CASH 80.00 seq=2",
            "2026-01-02 >A 5.00 V3",
        ];
        string[] returned =
        [
            "2026-01-01 >A 100.00 V1", "2026-01-02 A>OUT 80.00", "2026-01-02 >A 80.00 kind=Reversal reverses=2",
            "2026-01-02 >A 60.00 V2",
        ];

        Assert.Equal(3, MadeStory.Written(ordered).Traced(asListed: false, MostOrders).OrdersWalked);
        Assert.Equal(3, MadeStory.Written(returned).Traced(asListed: false, MostOrders).OrdersWalked);
    }

    [Fact]
    public void The_ends_are_the_least_and_the_most_of_all_orders() => Prop.ForAll(
        Arb.From(MadeStory.OfManyAccounts(rowCount: 7, dayCount: 2)), rows =>
        {
            TracingResult exact = MadeStory.Written(rows).Traced(asListed: false, MostOrders);
            TracingResult[] orders =
            [
                .. from first in MadeStory.Orders(rows[..4])
                   from last in MadeStory.Orders(rows[4..])
                   select MadeStory.Written([.. first, .. last]).Traced(),
            ];
            return exact.Refusals.Count > 0 || exact.Methods.Index().All(method => method.Item.Amounts
                .Where(one => one.Claimant >= 0 && method.Item.Method != TracingMethod.FullTaint).All(one =>
                {
                    decimal[] all = [.. orders.Select(order => AmountIn(order.Methods[method.Index], one))];
                    return one.Amount.Low.Amount == all.Min() && one.Amount.High.Amount == all.Max();
                }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20_260_122, 4207).WithQuietOnSuccess(true));

    [Fact]
    public void Some_of_these_stories_have_ranges_that_the_bounds_alone_tell_wider()
    {
        int narrower = MadeStory.OfManyAccounts(7, 2).Sample(60, new Rnd(20_260_122UL, 4207UL), 60).Count(rows =>
        {
            WrittenLedger story = MadeStory.Written(rows);
            return Width(story.Traced(asListed: false, MostOrders)) < Width(story.Traced(asListed: false));
        });

        Assert.True(narrower > 5, $"{narrower} of 60");
    }

    private static decimal AmountIn(MethodResult order, TracedFunds like) => order.Amounts
        .SingleOrDefault(one => one.Claimant == like.Claimant && one.Place == like.Place)?.Amount.Likely.Amount ?? 0m;

    private static decimal Width(TracingResult result) => result.Methods.SelectMany(method => method.Amounts)
        .Sum(one => one.Amount.High.Amount - one.Amount.Low.Amount);

    private static string Ends(Restitution.Amounts.Estimate<NodaMoney.Money> amount) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{amount.Low.Amount:0.00}-{amount.High.Amount:0.00}");
}
