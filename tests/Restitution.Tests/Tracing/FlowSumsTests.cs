using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>The lines of the flow of funds say the same as the figures of the places that they lead to.</summary>
public sealed class FlowSumsTests
{
    [Fact]
    public void Lines_into_a_place_where_money_rests_sum_to_its_figure() => Prop.ForAll(
        Arb.From(MadeStory.OfManyAccounts(rowCount: 9, dayCount: 9)), rows => ApartOf(rows, isShared: true) == 0m)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_260_123, 4209).WithQuietOnSuccess(true));

    // Of 11 satang three workers have 2.2 each and the holder 4.4: by largest remainder 2, 2, 2 and 5, so that OUT has
    // 6 of the workers'. Their 6.6 rounded by itself would be 7.
    [Fact]
    public void A_line_rounded_by_itself_would_be_a_satang_apart()
    {
        string[] rows =
        [
            "2026-01-01 >A 2.00 V1", "2026-01-01 >A 2.00 V2", "2026-01-01 >A 2.00 V3", "2026-01-01 >A 4.00",
            "2026-01-02 A>OUT 0.11",
        ];

        Assert.Equal(0m, ApartOf(rows, isShared: true));
        Assert.Equal(0.01m, ApartOf(rows, isShared: false));
    }

    [Fact]
    public void A_line_has_the_least_and_the_most_of_every_order_that_was_walked()
    {
        WrittenLedger story = MadeStory.Written(
            ["2026-01-01 >A 100.00 V1", "2026-01-02 >A 60.00", "2026-01-02 A>CASH 80.00"]);
        TracingResult result = Traced(story, asListed: false, mostOrders: 100);
        int method = (int)TracingMethod.LastInFirstOut - 1;
        Flow cash = MoneyFlows.Of(new TracedAmounts(result)).Single(flow => flow.To == story.Place("CASH"));

        // As listed 60 of the holder's leave first; with the credit last, all 80 are the worker's.
        Assert.Equal((20m, 20m, 80m), Ends(cash.PartOf(method)));
        Assert.Empty(MoneyFlows.Of(new TracedAmounts(Traced(story, asListed: false, mostOrders: 1)))[^1].Ranges);
        Assert.Equal((20m, 20m, 20m), Ends(
            MoneyFlows.Of(new TracedAmounts(Traced(story, asListed: true, mostOrders: 1)))[^1].Ranges[method]));
    }

    // The most that any line of any method is apart from the figure of its place.
    private static decimal ApartOf(string[] rows, bool isShared)
    {
        WrittenLedger story = MadeStory.Written(rows);
        var traced = new TracedAmounts(Traced(story, asListed: true, mostOrders: 1));
        IReadOnlyList<Flow> flows = MoneyFlows.Of(traced);
        return (
            from place in Enumerable.Range(0, story.Ledger.Places.Count)
            where MoneyFlows.IsRest(story.Ledger, place) && flows.Any(flow => flow.To == place)
                && story.Ledger.Places[place].Kind != PlaceKind.Bank
            from method in Enumerable.Range(0, traced.MethodCount)
            where traced.Method(method) != TracingMethod.FullTaint
            let lines = flows.Where(flow => flow.To == place).Sum(flow =>
                isShared ? flow.Traced[method].Amount : ByItself(traced, method, flow))
            select Math.Abs(lines - traced.AllOf(method, place).Likely.Amount)).DefaultIfEmpty().Max();
    }

    private static decimal ByItself(TracedAmounts traced, int method, Flow flow) => traced.Rounded(
        traced.Result.Ledger.Movements.Where(one => one.From == flow.From && one.To == flow.To)
            .Sum(one => traced.MovedOf(method, one.Number, flow.From)), flow.From).Amount;

    private static TracingResult Traced(WrittenLedger story, bool asListed, int mostOrders) =>
        Tracer.Of(story.Ledger, new TracingTerms
        {
            Methods = TracingMethods.All,
            TrustsOrderAsListed = asListed,
            MostOrders = mostOrders,
            StepsOf = [story.Place("A"), story.Place("B"), story.Place("C")],
        });

    private static (decimal Low, decimal Likely, decimal High) Ends(Estimate<Money> part) =>
        (part.Low.Amount, part.Likely.Amount, part.High.Amount);
}
