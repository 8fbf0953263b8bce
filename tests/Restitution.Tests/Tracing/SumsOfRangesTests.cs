using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Sums over workers and places: never above the money that exists, and never of full taint.</summary>
public sealed class SumsOfRangesTests
{
    private static readonly Currency Baht = Currency.FromCode("THB");
    private static readonly Currency Dollar = Currency.FromCode("USD");

    // Two of one day with 100.00 each, and 100.00 that leaves on it: either may have lost all, never both.
    private static readonly TracingLedger OneDay = new(
        [new("A-01", PlaceKind.Account, Baht), new("O-01", PlaceKind.Outsider, Baht)],
        ["W-01", "W-02"],
        [
            new(1, Day(1), Movement.Nowhere, 0, 0m, 100m) { Origin = 0 },
            new(2, Day(1), Movement.Nowhere, 0, 0m, 100m) { Origin = 1 },
            new(3, Day(1), 0, 1, 100m, 100m),
        ]);

    // 40.00 of W-01's baht are changed into 2.00; W-02's dollars stand in the account to which they come.
    private static readonly TracingLedger Exchange = new(
        [new("A-01", PlaceKind.Account, Baht), new("A-02", PlaceKind.Account, Dollar)],
        ["W-01", "W-02"],
        [
            new(1, Day(1), Movement.Nowhere, 0, 0m, 100m) { Origin = 0 },
            new(2, Day(2), 0, 1, 40m, 2m) { Kind = MovementKind.Transfer },
            new(3, Day(3), Movement.Nowhere, 1, 0m, 30m) { Origin = 1 },
        ]);

    [Fact]
    public void All_workers_together_never_have_more_than_is_in_a_place()
    {
        TracedAmounts traced = Traced(OneDay, TracingMethod.FirstInFirstOut);
        Estimate<Money> sum = TracedAmounts.Sum(traced.ClaimantsOf(0, 0).Select(one => one.Amount), Baht);

        Assert.Equal(200m, sum.High.Amount);
        Assert.Equal(100m, traced.AllOf(0, 0).High.Amount);
        Assert.Equal(100m, traced.AllOf(0, 0).Likely.Amount);
    }

    [Fact]
    public void All_places_together_never_have_more_than_was_put_in()
    {
        Estimate<Money> total = Traced(OneDay, TracingMethod.FirstInFirstOut).TotalOf(0, [0, 1], Baht)!.Value;

        Assert.Equal((200m, 200m), (total.Likely.Amount, total.High.Amount));
    }

    [Fact]
    public void A_sum_that_was_cut_says_so_and_one_that_was_not_does_not()
    {
        TracedAmounts traced = Traced(OneDay, TracingMethod.FirstInFirstOut);

        Reason cut = Assert.Single(traced.Caps(new Money(100m, Baht), new Money(200m, Baht)));
        Assert.Equal(Statement.SumCapped, cut.Statement);
        Assert.Equal(new Operand[] { Told(200m), Told(100m), Told(200m) }, cut.About);
        Assert.Empty(traced.Caps(new Money(200m, Baht), new Money(200m, Baht)));
    }

    [Fact]
    public void Full_taint_has_no_total_and_touches_a_balance_once()
    {
        TracedAmounts traced = Traced(OneDay, TracingMethod.FullTaint, TracingMethod.ProRata);

        Assert.Null(traced.TotalOf(0, [0, 1], Baht));
        Assert.Equal(100m, traced.AllOf(0, 0).High.Amount);
    }

    [Fact]
    public void What_came_by_exchange_counts_only_where_a_workers_money_can_have_come()
    {
        var putIn = new PutIn(Exchange, []);

        Assert.Equal(
            [100m, 2m, 0m, 30m, 32m],
            [
                putIn.MostOf(0, Baht).Amount, putIn.MostOf(0, Dollar).Amount, putIn.MostOf(1, Baht).Amount,
                putIn.MostOf(1, Dollar).Amount, putIn.MostOfAll(Dollar).Amount,
            ]);
    }

    [Fact]
    public void Money_that_comes_after_an_exchange_was_not_in_it()
    {
        Movement[] later = [.. Exchange.Movements.Select(one => one.Number == 1 ? one with { On = Day(3) } : one)];

        Assert.Equal(0m, new PutIn(Exchange with { Movements = later }, []).MostOf(0, Dollar).Amount);
    }

    [Fact]
    public void No_range_of_a_worker_goes_above_what_the_worker_put_in()
    {
        var wide = new TracedFunds(1, 1, new(new(0m, Dollar), new(10m, Dollar), new(70m, Dollar)));
        var narrow = wide with { Amount = wide.Amount with { High = new(30m, Dollar) } };
        var result = new TracingResult(Exchange, [new(TracingMethod.LastInFirstOut, [wide, narrow])], []);

        IReadOnlyList<TracedFunds> cut = PutIn.Capped(result, []).Methods[0].Amounts;

        Assert.Equal((30m, true), (cut[0].Amount.High.Amount, cut[0].IsCapped));
        Assert.Equal(narrow, cut[1]);
    }

    [Fact]
    public void Where_nothing_is_traced_under_any_method_of_a_claim_a_place_is_not_ranked()
    {
        TracedAmounts traced = Traced(Exchange, TracingMethod.FirstInFirstOut);
        FreezeLine[] things = [new(0, 0, []), new(0, 1, [])];
        var none = new TracedAmounts(new TracingResult(Exchange, [new(TracingMethod.ProRata, [])], []));

        IReadOnlyList<FreezeLine> ranked = FreezeSchedule.Of(
            traced, things, null, amount => amount.Currency == Baht ? amount.Amount : null);

        Assert.Equal([(1, 0, false), (2, 1, true)], ranked.Select(one => (one.Priority, one.Place, one.IsWithoutRate)));
        Assert.Empty(FreezeSchedule.Rest(traced, things));
        Assert.Empty(FreezeSchedule.Of(none, things, null, amount => amount.Amount));
        Assert.Equal([0, 0], FreezeSchedule.Rest(none, things).Select(one => one.Priority));
    }

    [Fact]
    public void By_equal_amounts_of_the_chosen_method_the_most_of_any_method_ranks()
    {
        TracedFunds[] chosen = [];
        TracedFunds[] other = [Funds(0, 5m), Funds(1, 9m)];
        var traced = new TracedAmounts(new TracingResult(
            Exchange, [new(TracingMethod.ProRata, chosen), new(TracingMethod.LastInFirstOut, other)], []));

        Assert.Equal(
            [1, 0],
            FreezeSchedule.Of(
                traced, [new(0, 0, []), new(0, 1, [])], TracingMethod.ProRata, amount => amount.Amount)
                .Select(one => one.Place));

        static TracedFunds Funds(int place, decimal amount) => new(
            0, place, Estimate<Money>.Single(new Money(amount, place == 0 ? Baht : Dollar)));
    }

    private static TracedAmounts Traced(TracingLedger ledger, params TracingMethod[] methods) =>
        new(Tracer.Of(ledger, new TracingTerms { Methods = methods, MostOrders = 0 }));

    private static Operand Told(decimal amount) => Operand.Of(new Money(amount, Baht));

    private static LocalDate Day(int day) => new(2024, 1, day);
}
