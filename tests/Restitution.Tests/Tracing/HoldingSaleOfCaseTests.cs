using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>The case of <see cref="TwoAccounts"/> after its truck is sold.</summary>
/// <remarks>
/// First in, first out, of the 1,500 paid for the truck 50 are of W-01 and 416.67 of W-02; in A-02 are 250 and 83.33.
/// </remarks>
public sealed class HoldingSaleOfCaseTests
{
    private static readonly SourceRef[] Contract = [SourceRef.Line("REGISTER-01", 2)];

    private static readonly SaleOnRecord ByRow = new([SourceRef.Line("STM-02", 3)], Contract);

    private static readonly SaleOnRecord InNotes = new([], Contract)
    {
        On = new LocalDate(2020, 7, 10), Price = MadeClaim.Thb("1800"), IsCash = true,
    };

    // At 800 of 1,500: W-01 50 × 800 ÷ 1,500 = 26.67, W-02 222.22. In A-02 then 276.67 and 305.555…,
    // and 717.777… of the holder's own: the two satang left over go to that and to W-01, whose remainders are greater.
    [Fact]
    public void What_was_traced_in_the_truck_is_in_the_account_that_the_price_came_to()
    {
        TracedCase traced = Traced(ByRow);

        Assert.Equal("276.67 305.55", In(traced, "A-02"));
        Assert.Equal("0.00 0.00", In(traced, "H-01"));
        Assert.Equal(["A-02"], traced.Freeze.Select(line => CodeOf(traced, line.Place)));
        Assert.DoesNotContain("H-01", traced.NothingTraced.Select(line => CodeOf(traced, line.Place)));
        Assert.DoesNotContain("H-01", traced.Substitutes.Select(one => CodeOf(traced, one.Place)));
        HoldingSale sale = Assert.Single(traced.Sales);
        Assert.Equal((800m, 1500m, -700m), (
            sale.Price.Amount, sale.PaidIn.Amount, sale.Difference.Amount));
        Figure told = traced.Figures.Single(figure => figure.Id.StartsWith("T/sale/H-01/", StringComparison.Ordinal));
        Assert.Equal(Statement.SaleLossBorne, Assert.Single(told.Reason!.Parts).Statement);
        Assert.Contains(SourceRef.Line("STM-02", 3), told.Reason.Sources);
        Assert.Contains(MoneyEventKind.HoldingSold, traced.Timeline.Select(one => one.Kind));
    }

    [Fact]
    public void The_way_back_from_the_price_leads_to_the_credits_that_bought_the_truck()
    {
        TracedCase traced = Traced(ByRow);
        int account = traced.Result.Ledger.Places.Index().First(one => one.Item.Code == "A-02").Index;

        // Of W-02's first credit of 400 all bought the truck: 400 × 800 ÷ 1,500.
        Assert.Equal(213.33m, traced.Back.First(one => one.Place == account).Traced[0].Amount);
    }

    [Fact]
    public void Day_price_and_account_find_the_same_row()
    {
        TracedCase traced = Traced(new SaleOnRecord([], Contract)
        {
            On = new LocalDate(2020, 7, 10), Price = MadeClaim.Thb("800"), Account = "A-02",
        });

        Assert.Equal("276.67 305.55", In(traced, "A-02"));
    }

    // 300 more than was paid: 50 and 416.67 stay what they are; by the choice 60 and 500.
    [Fact]
    public void A_gain_is_told_and_claimed_only_by_choice()
    {
        TracedCase told = Traced(InNotes);
        TracedCase chosen = Traced(InNotes with { GainShared = new GainChoice("Prosecutor", "the rise is theirs") });

        Assert.Equal("50.00 416.67", In(told, "CASH-H-01"));
        Gap gap = Assert.Single(told.Gaps, one => one.Kind == GapKind.GainNotClaimed);
        Assert.Equal(Operand.Of(MadeClaim.Thb("300")), gap.About[1]);
        Assert.Equal("60.00 500.00", In(chosen, "CASH-H-01"));
        Assert.DoesNotContain(GapKind.GainNotClaimed, chosen.Gaps.Select(one => one.Kind));
    }

    [Fact]
    public void A_flow_of_a_price_in_notes_has_its_traced_part()
    {
        TracedCase traced = Traced(InNotes);
        Flow flow = traced.Flows.Single(one => CodeOf(traced, one.To) == "CASH-H-01");

        Assert.Equal((1800m, 466.67m), (flow.Amount.Amount, flow.Traced[0].Amount));
    }

    [Theory]
    [InlineData("2020-06-01", "", "", TracingRefusalKind.SaleBeforePurchase)]
    [InlineData("", "STM-02:9", "", TracingRefusalKind.SaleRowNotFound)]
    [InlineData("", "STM-02:2", "", TracingRefusalKind.SaleRowNotFound)]
    [InlineData("", "STM-02:1", "", TracingRefusalKind.SaleRowIsTransfer)]
    [InlineData("2020-07-10", "", "A-01", TracingRefusalKind.SaleRowNotFound)]
    public void A_sale_that_the_records_contradict_is_refused(
        string day, string row, string account, TracingRefusalKind because)
    {
        TracedCase traced = Traced(new SaleOnRecord(
            row.Length == 0 ? [] : [SourceRef.Line(row.Split(':')[0], int.Parse(
                row.Split(':')[1], CultureInfo.InvariantCulture))],
            Contract)
        {
            On = day.Length == 0 ? null : LocalDatePattern.Iso.Parse(day).Value,
            Price = day.Length == 0 ? null : MadeClaim.Thb("800"),
            Account = account.Length == 0 ? null : account,
        });

        Assert.Equal([because], traced.Result.Refusals.Select(one => one.Kind));
        Assert.Empty(traced.Result.Methods);
        Assert.Contains(GapKind.TracingRefused, traced.Gaps.Select(gap => gap.Kind));
    }

    private static TracedCase Traced(SaleOnRecord sale)
    {
        var made = new TwoAccounts { MoreOfSecond = ["STM-02:3 2020-07-10 800 1300"] };
        HoldingOnRecord truck = made.Tracing.Holdings[0] with { Sale = sale };
        return new TwoAccounts
        {
            MoreOfSecond = made.MoreOfSecond, Tracing = made.Tracing with { Holdings = [truck] },
        }.Traced();
    }

    private static string In(TracedCase traced, string place) => string.Join(' ', Enumerable.Range(0, 2)
        .Select(claimant => traced.Result.Methods[0].Amounts.SingleOrDefault(one =>
            one.Claimant == claimant && CodeOf(traced, one.Place) == place)?.Amount.Likely.Amount ?? 0m)
        .Select(amount => amount.ToString("0.00", CultureInfo.InvariantCulture)));

    private static string CodeOf(TracedCase traced, int place) => traced.Result.Ledger.Places[place].Code;
}
