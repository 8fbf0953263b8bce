using FsCheck;
using FsCheck.Fluent;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>What holds of every story in which a thing is sold: nothing is created, and all is somewhere.</summary>
public sealed class HoldingSaleProperties
{
    private const int CaseCount = 60;

    private static readonly TracingMethod[] ForClaims =
        [.. TracingMethods.All.Where(method => method != TracingMethod.FullTaint)];

    // Of the last row of a day the next one is the sale, at any price; then some rows more.
    private static readonly Gen<string[]> Stories =
        from before in MadeStory.OfManyAccounts(rowCount: 10, dayCount: 5)
        from price in Gen.Choose(1, 60_000)
        from share in Gen.Elements("Sale", "Sale", "SaleSharingGain")
        from to in Gen.Elements("A", "B", "C", "CASH", "OUT")
        from after in Gen.Elements("", "A>CASH 12.00", "B>OUT 30.00", "C>B 7.50")
        select (string[])
        [
            .. before.Where(row => !row.Contains("H ", StringComparison.Ordinal)), "2026-01-06 >A 50.00 V1",
            "2026-01-07 A>H 40.00", .. before.Where(row => row.Contains("H ", StringComparison.Ordinal))
                .Select(row => $"2026-01-08{row[10..]}"),
            FormattableString.Invariant($"2026-01-09 H>{to} {price / 100m:0.00} kind={share}"),
            .. after.Length == 0 ? Array.Empty<string>() : [$"2026-01-10 {after}"],
        ];

    [Fact]
    public void The_claimants_and_the_holder_sum_to_what_is_in_each_place() => Holds(rows =>
    {
        WrittenLedger story = MadeStory.Written(rows);
        TracingResult result = story.Traced();
        return result.Refusals.Count == 0 && ForClaims.All(method => "A B C CASH OUT".Split(' ').All(place =>
            Of(story, result, method, place).Sum(one => one.Amount.Likely.Amount)
                == Math.Max(0m, Balance(story, place))));
    });

    [Fact]
    public void A_sale_empties_the_thing_and_creates_nothing_traced() => Holds(rows =>
    {
        int sale = Array.FindIndex(rows, row => row.Contains("kind=", StringComparison.Ordinal));
        WrittenLedger until = MadeStory.Written(rows[..sale]);
        WrittenLedger sold = MadeStory.Written(rows[..(sale + 1)]);
        (TracingResult before, TracingResult after) = (until.Traced(), sold.Traced());
        HoldingSale one = HoldingSale.In(sold.Ledger)[0];
        decimal factor = one.Price.Amount / one.PaidIn.Amount;
        factor = one.SharesGain || factor < 1m ? factor : 1m;
        return ForClaims.All(method => Enumerable.Range(0, 3).All(claimant =>
        {
            decimal inThing = In(until, before, method, claimant, "H");
            decimal elsewhere = AllOf(until, before, method, claimant) - inThing;
            decimal now = AllOf(sold, after, method, claimant);
            return In(sold, after, method, claimant, "H") == 0m
                && (method == TracingMethod.PariPassu || Math.Abs(now - elsewhere - (inThing * factor)) <= 0.10m)
                && now <= one.Price.Amount + elsewhere + 0.10m;
        }));
    });

    [Theory]
    [MemberData(nameof(RangeProperties.Methods), MemberType = typeof(RangeProperties))]
    public void No_order_of_the_rows_of_a_day_leads_out_of_the_range(TracingMethod method) => Holds(rows =>
    {
        string[] onOneDay = [.. rows.Select(row => OnDayBefore(row) ? $"2026-01-05{row[10..]}" : row)];
        string[] day = [.. onOneDay.Where(row => row.StartsWith("2026-01-05", StringComparison.Ordinal)).Take(4)];
        string[] first = [.. onOneDay.Where(row => !OnDayBefore(row) && !row.StartsWith(
            "2026-01-05", StringComparison.Ordinal) && string.CompareOrdinal(row, "2026-01-05") < 0)];
        string[] last = [.. onOneDay.Where(row => string.CompareOrdinal(row[..10], "2026-01-05") > 0)];
        TracingResult ranged = Tracer.Of(
            MadeStory.Written([.. first, .. day, .. last]).Ledger, new TracingTerms { Methods = [method] });
        return MadeStory.Orders(day).All(order => IsWithin(
            ranged, MadeStory.Written([.. first, .. order, .. last]), method));
    });

    private static bool OnDayBefore(string row) =>
        row.StartsWith("2026-01-06", StringComparison.Ordinal) || row.StartsWith("2026-01-07", StringComparison.Ordinal)
        || row.StartsWith("2026-01-08", StringComparison.Ordinal);

    private static bool IsWithin(TracingResult ranged, WrittenLedger ordered, TracingMethod method) =>
        Tracer.Of(ordered.Ledger, new TracingTerms { Methods = [method], TrustsOrderAsListed = true })
            .Methods[0].Amounts.Where(one => one.Claimant >= 0).All(one =>
            ranged.Methods[0].Amounts.SingleOrDefault(range =>
                range.Claimant == one.Claimant && range.Place == one.Place) is { } range
                ? one.Amount.Likely.Amount >= range.Amount.Low.Amount - 0.01m
                    && one.Amount.Likely.Amount <= range.Amount.High.Amount + 0.01m
                : one.Amount.Likely.Amount == 0m);

    private static IEnumerable<TracedFunds> Of(
        WrittenLedger story, TracingResult result, TracingMethod method, string place) =>
        result.Methods.Single(one => one.Method == method).Amounts.Where(one => one.Place == story.Place(place));

    private static decimal In(
        WrittenLedger story, TracingResult result, TracingMethod method, int claimant, string place) =>
        Of(story, result, method, place).SingleOrDefault(one => one.Claimant == claimant)?.Amount.Likely.Amount ?? 0m;

    private static decimal AllOf(WrittenLedger story, TracingResult result, TracingMethod method, int claimant) =>
        "A B C H BANK CASH OUT".Split(' ').Sum(place => In(story, result, method, claimant, place));

    private static decimal Balance(WrittenLedger story, string place) => story.Ledger.Movements.Sum(movement =>
        (movement.To == story.Place(place) ? movement.In : 0m)
        - (movement.From == story.Place(place) ? movement.Out : 0m));

    private static void Holds(Func<string[], bool> property) => Prop.ForAll(Arb.From(Stories), property).Check(
        Config.QuickThrowOnFailure.WithMaxTest(CaseCount).WithReplay(20_260_320, 4327).WithQuietOnSuccess(true));
}
