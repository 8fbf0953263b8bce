using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>What ranges are cut to where orders are too many, held against orders of small ledgers.</summary>
public sealed class MostAlongPathsProperties
{
    private const int CaseCount = 40;

    private static readonly string[] Places =
    [
        "A account THB bank=BANK", "B account THB bank=BANK", "D account USD bank=USBANK", "H holding THB",
        "BANK bank THB", "USBANK bank USD", "CASH cash THB", "OUT outsider USD",
    ];

    // 100 of V1 in A, of which 40 go to B; another 500 of V1 come to A after the last payment to B. B pays 30 on.
    private static readonly string[] Later =
    [
        "2026-01-01 >A 100.00 V1", "2026-01-02 >B 900.00", "2026-01-02 A>B 40.00", "2026-01-02 B>CASH 30.00",
        "2026-01-05 >A 500.00 V1",
    ];

    public static TheoryData<TracingMethod> Methods => [.. TracingMethods.All];

    [Theory]
    [MemberData(nameof(Methods))]
    public void No_order_gives_more_than_the_most_that_can_have_come(TracingMethod method) => Check(rows =>
    {
        WrittenLedger story = Written(rows);
        TracingResult capped = PutIn.Capped(Enclosing(story, method), []);
        TracingResult[] orders = [.. Orders(rows).Select(order => AsListed(order, method))];
        return capped.Refusals.Count > 0 || orders.All(order => order.Methods[0].Amounts
            .Where(one => one.Claimant >= 0).All(one => capped.Methods[0].Amounts
                .SingleOrDefault(range => range.Claimant == one.Claimant && range.Place == one.Place) is { } range
                ? one.Amount.Likely.Amount <= range.Amount.High.Amount + 0.01m : one.Amount.Likely.Amount == 0m));
    });

    [Theory]
    [MemberData(nameof(Methods))]
    public void No_order_leads_more_along_a_path_nor_gives_all_together_more(TracingMethod method) => Check(rows =>
    {
        TracingResult enclosing = PutIn.Capped(Enclosing(Written(rows), method), []);
        if (enclosing.Refusals.Count > 0)
        {
            return true;
        }

        var sums = new TracedAmounts(enclosing);
        IReadOnlyList<Flow> bounds = MoneyFlows.Of(sums);
        return Orders(rows).Select(order => new TracedAmounts(AsListed(order, method))).All(order =>
            MoneyFlows.Of(order).All(flow => flow.Traced[0].Amount <= MostOf(bounds, flow) + 0.03m)
            && Enumerable.Range(0, Places.Length).All(place => method == TracingMethod.FullTaint
                || order.AllOf(0, place).Likely.Amount <= sums.AllOf(0, place).High.Amount + 0.03m));
    });

    [Fact]
    public void Money_that_came_after_the_last_payment_is_not_in_it()
    {
        var putIn = new PutIn(Written(Later).Ledger, []);

        Assert.Equal(600m, putIn.MostAt(0, 0).Amount);
        Assert.Equal(40m, putIn.MostAt(0, 1).Amount);
        Assert.Equal(30m, putIn.MostAt(0, Place("CASH")).Amount);
        Assert.Equal(0m, putIn.MostAt(0, Place("D")).Amount);
    }

    // 300.00 USD of V1; 200 are changed at 30 and 200 at 32, of which at most 200 at 32 and 100 at 30 are V1's.
    [Fact]
    public void What_comes_by_exchange_comes_at_the_best_rates_and_only_once()
    {
        string[] rows =
        [
            "2026-01-01 >D 300.00 V1", "2026-01-01 >D 700.00", "2026-01-02 D>A 200.00/6000.00",
            "2026-01-03 D>A 200.00/6400.00",
        ];
        var putIn = new PutIn(Written(rows).Ledger, []);

        Assert.Equal(9_400m, putIn.MostAt(0, 0).Amount);
        Assert.Equal(9_400m, putIn.MostOf(0, Currency.FromCode("THB")).Amount);
        Assert.Equal(300m, putIn.MostOf(0, Currency.FromCode("USD")).Amount);
    }

    // 10 of V1 go round between A and B; in one order they may have gone twice, and no more is known than 60 and 50.
    [Fact]
    public void Money_that_goes_round_within_a_day_ends_at_the_movements_themselves()
    {
        string[] rows =
        [
            "2026-01-01 >A 10.00 V1", "2026-01-02 A>B 30.00 seq=1", "2026-01-02 B>A 50.00 seq=2",
            "2026-01-02 A>B 30.00 seq=3",
        ];
        var putIn = new PutIn(Written(rows).Ledger, []);

        Assert.Equal(10m, putIn.MostAt(0, 0).Amount);
        Assert.Equal(10m, putIn.MostAt(0, 1).Amount);
    }

    [Fact]
    public void What_was_lost_pari_passu_and_full_taint_have_no_such_bound()
    {
        Assert.True(PutIn.Bounds(TracingMethod.LastInFirstOut, PlaceKind.Cash));
        Assert.True(PutIn.Bounds(TracingMethod.PariPassu, PlaceKind.Account));
        Assert.False(PutIn.Bounds(TracingMethod.PariPassu, PlaceKind.Cash));
        Assert.False(PutIn.Bounds(TracingMethod.FullTaint, PlaceKind.Account));
    }

    // The control: in many of these stories the bound cuts, so that the properties above can fail.
    [Fact]
    public void In_many_of_these_stories_a_range_or_a_path_ends_below_all_that_went()
    {
        int cut = 0;
        int narrower = 0;
        foreach (string[] rows in Stories.Sample(100, new Rnd(20_260_311UL, 4231UL), 100))
        {
            TracingResult enclosing = Enclosing(Written(rows), TracingMethod.LastInFirstOut);
            TracingResult capped = PutIn.Capped(enclosing, []);
            cut += capped.Methods.Any(method => method.Amounts.Any(one => one.IsCapped)) ? 1 : 0;
            narrower += capped.Methods.Count > 0 && MoneyFlows.Of(new TracedAmounts(capped))
                .Any(flow => flow.Most.Count > 0 && flow.Most[0] < flow.Amount) ? 1 : 0;
        }

        Assert.True(cut > 10, $"{cut} of 100 have a range that is cut");
        Assert.True(narrower > 30, $"{narrower} of 100 have a path below all that went");
    }

    private static Gen<string[]> Stories =>
        from first in Gen.ListOf(Row, 4)
        from last in Gen.ListOf(Row, 4)
        select (string[])[.. first.Select(row => $"2026-01-01 {row}"), .. last.Select(row => $"2026-01-02 {row}")];

    private static Gen<string> Row => Gen.OneOf(
        Gen.Elements(">A", ">B", ">D").SelectMany(to => Gen.Elements("V1", "V2", "").SelectMany(owner =>
            Amount.Select(amount => $"{to} {Text(amount)} {owner}"))),
        Gen.Elements("A>B", "A>H", "B>CASH", "A>CASH", "D>OUT").SelectMany(way =>
            Amount.Select(amount => $"{way} {Text(amount)}")),
        Gen.Elements("D>A", "D>B").SelectMany(way => Amount.SelectMany(amount =>
            Gen.Choose(29, 33).Select(rate => $"{way} {Text(amount)}/{Text(amount * rate)}"))));

    private static Gen<decimal> Amount => Gen.Choose(1, 2_000).Select(units => units * 5 / 100m);

    private static IEnumerable<string[]> Orders(string[] rows) =>
        from first in MadeStory.Orders(rows[..4]).Where((_, index) => index % 4 == 0)
        from last in MadeStory.Orders(rows[4..]).Where((_, index) => index % 4 == 1)
        select (string[])[.. first, .. last];

    private static WrittenLedger Written(IEnumerable<string> rows) => new(["V1", "V2"], Places, rows);

    private static decimal MostOf(IReadOnlyList<Flow> bounds, Flow flow)
    {
        Flow bound = bounds.Single(one => (one.From, one.To) == (flow.From, flow.To));
        return (bound.Most.Count > 0 ? bound.Most[0] : bound.Traced[0]).Amount;
    }

    private static int Place(string code) =>
        Array.FindIndex(Places, one => one.StartsWith(code, StringComparison.Ordinal));

    private static TracingResult Enclosing(WrittenLedger story, TracingMethod method) => Tracer.Of(
        story.Ledger, new TracingTerms { Methods = [method], MostOrders = 0, StepsOf = [0, 1, 2] });

    private static TracingResult AsListed(string[] rows, TracingMethod method) => Tracer.Of(
        Written(rows).Ledger,
        new TracingTerms { Methods = [method], TrustsOrderAsListed = true, StepsOf = [0, 1, 2] });

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Check(Func<string[], bool> property) => Prop.ForAll(Arb.From(Stories), property).Check(
        Config.QuickThrowOnFailure.WithMaxTest(CaseCount).WithReplay(20_260_311, 4229).WithQuietOnSuccess(true));
}
