using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>The ranges held against every order that the rows of a day can have.</summary>
public sealed class RangeProperties
{
    private const int CaseCount = 60;

    public static TheoryData<TracingMethod> Methods => [.. TracingMethods.All];

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_ends_of_the_range_of_one_account_are_the_ends_of_all_orders(TracingMethod method) => Check(
        MadeStory.OfOneAccount(onOneDay: 5),
        rows =>
        {
            WrittenLedger story = MadeStory.Written(rows);
            TracedFunds? funds = FundsOf(story, method, "A");
            decimal[] all = [.. OrdersOfLastDay(rows, 4)
                .Select(order => MadeStory.Unrounded(MadeStory.Written(order), method, 0, "A"))];
            return funds is null ? all.All(one => one == 0m) : Agrees(funds, all.Min(), all.Max());
        });

    [Fact]
    public void Most_cases_have_a_range_that_is_exact_and_wide()
    {
        int wide = 0;
        int exact = 0;
        foreach (string[] rows in MadeStory.OfOneAccount(onOneDay: 5).Sample(100, new Rnd(20_260_106UL, 4221UL), 100))
        {
            TracedFunds? funds = FundsOf(MadeStory.Written(rows), TracingMethod.LowestIntermediateBalance, "A");
            wide += funds is { Amount.IsSingle: false } ? 1 : 0;
            exact += funds is { IsExact: true } ? 1 : 0;
        }

        Assert.True(wide > 30, $"{wide} of 100 have a range");
        Assert.True(exact > 50, $"{exact} of 100 are exact");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void No_order_of_the_rows_of_a_day_leads_out_of_the_range_across_accounts(TracingMethod method) => Check(
        MadeStory.OfManyAccounts(rowCount: 9, dayCount: 2),
        rows =>
        {
            WrittenLedger story = MadeStory.Written(rows);
            TracingResult ranged = Ranged(story, method);
            return MadeStory.Orders([.. rows.Take(4)]).Where((_, index) => index % 5 == 0).All(first =>
                MadeStory.Orders([.. rows.Skip(5)]).Where((_, index) => index % 5 == 0).All(last =>
                    IsWithin(ranged, MadeStory.Written([.. first, rows[4], .. last]), method)));
        });

    [Theory]
    [MemberData(nameof(Methods))]
    public void No_order_of_several_days_leads_out_of_the_range_of_one_account(TracingMethod method) => Check(
        MadeStory.OfOneAccountOnDays(dayCount: 3, rowsOfDay: 3),
        rows =>
        {
            TracingResult ranged = Ranged(MadeStory.Written(rows), method);
            return OrdersOfDays(rows, 3).All(order => IsWithin(ranged, MadeStory.Written(order), method, "A"));
        });

    [Fact]
    public void Others_credits_of_an_earlier_day_tell_how_a_later_cut_is_shared()
    {
        string[] rows =
        [
            "2026-01-01 >A 37.00", "2026-01-01 >A 135.00 V2", "2026-01-02 >A 65.00 V1", "2026-01-02 A>CASH 39.00",
            "2026-01-02 A>CASH 102.00", "2026-01-03 >A 24.00 V1", "2026-01-03 A>CASH 84.00",
        ];

        // Debits first: of V2 31.00 are left beside 65.00; 12.00 of 96.00 are left of both, and 24.00 come: 32.125.
        Assert.EndsWith(
            " 32.13", MadeStory.Written(rows).RangeIn("A", "V1", TracingMethod.LowestIntermediateBalance));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void No_order_leads_out_of_the_range_of_a_payment_that_came_back(TracingMethod method) => Check(
        from before in MadeStory.OfOneAccountOnDays(dayCount: 1, rowsOfDay: 4)
        from after in MadeStory.OfOneAccountOnDays(dayCount: 1, rowsOfDay: 3)
        from paid in Gen.Choose(1, 90)
        from back in Gen.Choose(1, paid)
        select (string[])
        [
            .. before, $"2026-01-02 A>OUT {paid}.00", .. after.Select(row => $"2026-01-03{row[10..]}"),
            $"2026-01-04 OUT>A {back}.00 kind=Reversal reverses=5", "2026-01-05 A>CASH 20.00",
        ],
        rows =>
        {
            TracingResult ranged = Ranged(MadeStory.Written(rows), method);
            return MadeStory.Orders(rows[..4]).All(first => MadeStory.Orders(rows[5..8]).All(then =>
                IsWithin(ranged, MadeStory.Written([.. first, rows[4], .. then, .. rows[8..]]), method)));
        });

    // 60 of V1 and 40 own, unordered with 50 out: of the 50 left V1 has 10 to 50 by the lowest balance, 30 by pro rata
    // in one order and 60 ÷ 100 of it... The payment of 20 and its return leave the range what it was.
    [Theory]
    [InlineData(TracingMethod.ProRata)]
    [InlineData(TracingMethod.LowestIntermediateBalance)]
    [InlineData(TracingMethod.ProceedsFirst)]
    public void A_payment_that_came_back_leaves_a_narrow_range(TracingMethod method)
    {
        string[] rows =
        [
            "2026-01-01 >A 60.00 V1", "2026-01-01 >A 90.00", "2026-01-02 A>CASH 50.00", "2026-01-02 >A 10.00 V1",
            "2026-01-03 A>OUT 20.00", "2026-01-04 OUT>A 20.00 kind=Reversal reverses=5",
        ];
        TracedFunds funds = FundsOf(MadeStory.Written(rows), method, "A")!;
        WrittenLedger without = MadeStory.Written(rows[..4]);
        Estimate<Money> before = FundsOf(without, method, "A")!.Amount;

        Assert.True(funds.Amount.Low <= before.Low && funds.Amount.High >= before.High);
        Assert.True(
            funds.Amount.High.Amount - funds.Amount.Low.Amount
                <= (3m * (before.High.Amount - before.Low.Amount)) + 0.02m, $"{funds.Amount} beside {before}");
    }

    [Fact]
    public void Beside_the_least_of_one_the_others_can_have_most_of_a_transfer()
    {
        string[] rows =
        [
            "2026-01-01 >A 61.40 V1", "2026-01-01 >A 33.40 V2", "2026-01-02 >A 50.00 V1", "2026-01-02 A>B 40.00",
            "2026-01-03 B>C 40.00", "2026-01-04 C>CASH 7.50",
        ];

        // Debits first: of 40.00 V1 has 61.40 ÷ 94.80, 25.91; V2 14.09. Of 7.50 V1's is the same part, 4.86.
        // Credits first: 111.40 ÷ 144.80 of it, 30.77 and 5.77.
        string[] ends = MadeStory.Written(rows).RangeIn("CASH", "V1", TracingMethod.ProceedsFirst).Split(' ');
        Assert.True(decimal.Parse(ends[0], CultureInfo.InvariantCulture) <= 4.86m, ends[0]);
        Assert.True(decimal.Parse(ends[1], CultureInfo.InvariantCulture) >= 5.77m, ends[1]);
    }

    [Fact]
    public void The_most_of_a_claimant_is_never_above_what_was_put_in()
    {
        string[] rows =
        [
            "2026-01-01 >A 30.00 V1", "2026-01-01 >A 100.00", "2026-01-02 A>B 40.00", "2026-01-02 A>B 40.00",
            "2026-01-03 B>C 60.00", "2026-01-03 >B 50.00 V2", "2026-01-04 B>C 10.00", "2026-01-04 >B 5.00",
        ];
        TracingResult result = MadeStory.Written(rows).Traced(asListed: false);

        Assert.All(
            result.Methods.Where(method => method.Method != TracingMethod.FullTaint).SelectMany(one => one.Amounts)
                .Where(one => one.Claimant == 0),
            one => Assert.True(one.Amount.High.Amount <= 30m, $"{one}"));
        Assert.Contains(result.Methods.SelectMany(one => one.Amounts), one => !one.Amount.IsSingle);
    }

    private static IEnumerable<string[]> OrdersOfDays(string[] rows, int rowsOfDay) => rows.Length == 0
        ? [[]]
        : MadeStory.Orders(rows[..rowsOfDay]).SelectMany(day =>
            OrdersOfDays(rows[rowsOfDay..], rowsOfDay).Select(rest => (string[])[.. day, .. rest]));

    private static bool IsWithin(
        TracingResult ranged, WrittenLedger ordered, TracingMethod method, string? place = null)
    {
        TracingResult result = Tracer.Of(
            ordered.Ledger, new TracingTerms { Methods = [method], TrustsOrderAsListed = true });
        return result.Methods[0].Amounts
            .Where(one => one.Claimant >= 0 && (place is null || one.Place == ordered.Place(place))).All(one =>
            ranged.Methods[0].Amounts.SingleOrDefault(range =>
                range.Claimant == one.Claimant && range.Place == one.Place) is { } range
                ? IsBetween(range.Amount, one.Amount.Likely) : one.Amount.Likely.Amount == 0m);
    }

    // Sharing out may give a claimant the one minor unit that is left over; the ends are rounded by themselves.
    private static bool IsBetween(Estimate<Money> range, Money likely) =>
        likely.Amount >= range.Low.Amount - 0.01m && likely.Amount <= range.High.Amount + 0.01m;

    private static bool Agrees(TracedFunds funds, decimal least, decimal most)
    {
        (Money low, Money likely, Money high) = funds.Amount;
        Money leastRounded = Rounding.HalfUpToMinorUnit(new UnroundedMoney(least, low.Currency));
        Money mostRounded = Rounding.HalfUpToMinorUnit(new UnroundedMoney(most, low.Currency));
        return funds.IsExact
            ? (low == leastRounded || (low == likely && likely < leastRounded) || funds.Amount.IsSingle)
                && (high == mostRounded || (high == likely && likely > mostRounded) || funds.Amount.IsSingle)
                && (!funds.Amount.IsSingle || leastRounded == mostRounded)
            : low <= leastRounded && high >= mostRounded;
    }

    private static TracedFunds? FundsOf(WrittenLedger story, TracingMethod method, string place) =>
        Ranged(story, method).Methods[0].Amounts
            .SingleOrDefault(one => one.Claimant == 0 && one.Place == story.Place(place));

    private static TracingResult Ranged(WrittenLedger story, TracingMethod method) =>
        Tracer.Of(story.Ledger, new TracingTerms { Methods = [method], MostOrders = 0 });

    private static IEnumerable<string[]> OrdersOfLastDay(string[] rows, int before) =>
        MadeStory.Orders(rows[before..]).Select(order => (string[])[.. rows[..before], .. order]);

    private static void Check(Gen<string[]> stories, Func<string[], bool> property) => Prop.ForAll(
        Arb.From(stories), property).Check(
        Config.QuickThrowOnFailure.WithMaxTest(CaseCount).WithReplay(20_260_106, 4219).WithQuietOnSuccess(true));
}
