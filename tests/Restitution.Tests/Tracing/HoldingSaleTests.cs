using System.Globalization;
using NodaMoney;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Things that were sold, each number worked by hand.</summary>
public sealed class HoldingSaleTests
{
    private static readonly string[] Places =
    [
        "A account THB bank=BANK", "B account THB bank=BANK", "K account KHR bank=KBANK", "H holding THB",
        "CASH cash THB", "OUT outsider THB", "BANK bank THB", "KBANK bank KHR",
    ];

    // V1 60 and own 40 in A, all of it into H. Every method carries 60 of 100.
    private static readonly string[] Bought =
        ["2026-01-01 >A 60.00 V1", "2026-01-01 >A 40.00", "2026-01-02 A>H 100.00"];

    public static TheoryData<TracingMethod> ForClaims =>
        [.. TracingMethods.All.Where(method => method != TracingMethod.FullTaint)];

    [Theory]
    [MemberData(nameof(ForClaims))]
    public void What_was_traced_in_a_thing_is_in_its_price_and_no_longer_in_it(TracingMethod method)
    {
        WrittenLedger sold = Written([.. Bought, "2026-02-01 H>B 100.00 kind=Sale"]);

        Assert.Equal("60.00 0.00", sold.In("B", method));
        Assert.Equal("0.00 0.00", sold.In("H", method));
    }

    // 150 − 100 = 50 of gain: V1 keeps 60, the holder has 90. By the choice V1 takes 60 × 150 ÷ 100 = 90.
    [Theory]
    [MemberData(nameof(ForClaims))]
    public void A_gain_is_the_holders_own_unless_claims_share_it(TracingMethod method)
    {
        Assert.Equal("60.00 0.00", Written([.. Bought, "2026-02-01 H>B 150.00 kind=Sale"]).In("B", method));
        Assert.Equal(
            "90.00 0.00", Written([.. Bought, "2026-02-01 H>B 150.00 kind=SaleSharingGain"]).In("B", method));
    }

    // 60 × 25 ÷ 100 = 15.
    [Theory]
    [MemberData(nameof(ForClaims))]
    public void A_loss_is_borne_in_proportion(TracingMethod method)
    {
        WrittenLedger sold = Written([.. Bought, "2026-02-01 H>B 25.00 kind=Sale"]);

        Assert.Equal("15.00 0.00", sold.In("B", method));
        Assert.Equal("0.00 0.00", sold.In("H", method));
        Assert.Equal("15.00 0.00", Written([.. Bought, "2026-02-01 H>CASH 25.00 kind=Sale"]).In("CASH", method));
    }

    // 120 in three parts: of 100 paid in, 30 to B, 30 in notes, 60 to B; first in, first out V1's 60 leave first.
    // Of each part so much as was paid in: 25 + 25 + 50.
    [Fact]
    public void A_price_in_parts_carries_what_the_whole_would()
    {
        WrittenLedger sold = Written(
        [
            .. Bought, "2026-02-01 H>B 30.00 kind=Sale", "2026-02-02 H>CASH 30.00 kind=Sale",
            "2026-02-03 H>B 60.00 kind=Sale",
        ]);

        Assert.Equal("35.00 0.00", sold.In("B", TracingMethod.FirstInFirstOut)); // 25 + 10
        Assert.Equal("25.00 0.00", sold.In("CASH", TracingMethod.FirstInFirstOut));
        Assert.Equal("45.00 0.00", sold.In("B", TracingMethod.ProRata)); // 15 + 30
        Assert.Equal("15.00 0.00", sold.In("CASH", TracingMethod.ProRata));
        Assert.Equal(
            ["30 25 5", "30 25 5", "60 50 10"],
            HoldingSale.In(sold.Ledger).Select(sale => Text(sale.Price, sale.PaidIn, sale.Difference)));
    }

    // 80 THB for 9,600 KHR, paid 100: V1 has 60 × 80 ÷ 100 = 48 THB, which is 48 × 9,600 ÷ 80 = 5,760 KHR.
    [Fact]
    public void A_price_in_another_currency_is_held_against_what_was_paid_by_what_it_came_to()
    {
        Assert.Equal("5760.00 0.00", Written([.. Bought, "2026-02-01 H>K 80.00/9600.00 kind=Sale"])
            .In("K", TracingMethod.ProRata));

        // 125 THB for 15,000 KHR: of it 100 ÷ 125 stand for what was paid, 12,000; V1's 60 of 100 are 7,200.
        Assert.Equal("7200.00 0.00", Written([.. Bought, "2026-02-01 H>K 125.00/15000.00 kind=Sale"])
            .In("K", TracingMethod.ProRata));
    }

    [Fact]
    public void Full_taint_counts_the_whole_price_and_never_more()
    {
        Assert.Equal("150.00 0.00", Written([.. Bought, "2026-02-01 H>CASH 150.00 kind=Sale"])
            .In("CASH", TracingMethod.FullTaint));
        Assert.Equal("25.00 0.00", Written([.. Bought, "2026-02-01 H>B 25.00 kind=Sale"])
            .In("B", TracingMethod.FullTaint));
    }

    [Fact]
    public void A_thing_that_no_record_paid_for_brings_nothing_traced() => Assert.Equal(
        "0.00 0.00", Written(["2026-01-01 >A 60.00 V1", "2026-02-01 H>A 90.00 kind=Sale"])
            .In("H", TracingMethod.ProRata));

    [Theory]
    [InlineData("2026-01-01 H>B 90.00 kind=Sale", true)]
    [InlineData("2026-01-02 H>B 90.00 kind=Sale", true)]
    [InlineData("2026-01-03 H>B 90.00 kind=Sale", false)]
    public void A_sale_before_the_purchase_or_in_no_order_beside_it_is_refused(string sale, bool isRefused)
    {
        TracingRefusal[] refusals = [.. Written([sale, .. Bought]).Traced().Refusals];

        Assert.Equal(isRefused ? [TracingRefusalKind.SaleBeforePurchase] : [], refusals.Select(one => one.Kind));
        Assert.All(refusals, one => Assert.Equal(1, one.Movement));
    }

    [Fact]
    public void On_one_day_a_sequence_says_that_the_thing_was_paid_for_first()
    {
        string[] rows =
        [
            "2026-01-02 H>B 90.00 kind=Sale seq=2", "2026-01-01 >A 60.00 V1", "2026-01-01 >A 40.00",
            "2026-01-02 A>H 100.00 seq=1",
        ];

        Assert.Equal("54.00 0.00", Written(rows).In("B", TracingMethod.ProRata));
    }

    [Fact]
    public void A_price_that_was_taken_back_is_refused() => Assert.Equal(
        [TracingRefusalKind.SaleTakenBack],
        Written([.. Bought, "2026-02-01 H>B 90.00 kind=Sale", "2026-02-02 B>OUT 90.00 kind=Reversal reverses=4"])
            .Traced().Refusals.Select(one => one.Kind));

    [Fact]
    public void A_sale_of_what_is_no_holding_is_an_error_of_the_caller() => Assert.Throws<ArgumentException>(
        () => Written([.. Bought, "2026-02-01 B>A 90.00 kind=Sale"]).Traced());

    // Unordered on the day of the purchase of H: first in, first out V1's 60 can all be in the 50 that buy H, or 10.
    [Fact]
    public void The_range_of_a_thing_goes_on_into_its_price()
    {
        string[] rows =
        [
            "2026-01-01 >A 60.00 V1", "2026-01-01 >A 40.00", "2026-01-02 A>H 50.00", "2026-02-01 H>B 25.00 kind=Sale",
        ];

        Assert.Equal("5.00 25.00", Written(rows).RangeIn("B", "V1", TracingMethod.FirstInFirstOut));
    }

    private static WrittenLedger Written(string[] rows) => new(["V1", "V2"], Places, rows);

    private static string Text(params Money[] amounts) =>
        string.Join(' ', amounts.Select(amount => amount.Amount.ToString("0.##", CultureInfo.InvariantCulture)));
}
