using NodaTime;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Rows A1 to A12 of the accepted cases, and the two facts beside them.</summary>
public sealed class TracingAcceptanceTests
{
    private static readonly string[] RowA1 =
    [
        "2026-01-01 >A 10 A1", "2026-01-02 >A 10 B1", "2026-01-03 A>OUT 10", "2026-01-04 >A 10 C1",
        "2026-01-05 A>OUT 10",
    ];

    [Theory]
    [InlineData(3, TracingMethod.ProRata, "5.00 5.00 0.00")]
    [InlineData(4, TracingMethod.PariPassu, "6.67 6.67 6.66")]
    [InlineData(5, TracingMethod.PariPassu, "3.34 3.33 3.33")]
    [InlineData(5, TracingMethod.ProRata, "2.50 2.50 5.00")]
    [InlineData(5, TracingMethod.FirstInFirstOut, "0.00 0.00 10.00")]
    [InlineData(5, TracingMethod.LastInFirstOut, "10.00 0.00 0.00")]
    public void A1_three_who_put_in_ten_each_and_two_withdrawals_of_ten(
        int rows, TracingMethod method, string expected) =>
        Assert.Equal(expected, WrittenLedger.OfOneAccount("A1 B1 C1", RowA1[..rows]).In("A", method));

    [Theory]
    [InlineData(TracingMethod.FirstInFirstOut, "0.00 100.00")]
    [InlineData(TracingMethod.LastInFirstOut, "100.00 0.00")]
    [InlineData(TracingMethod.ProRata, "50.00 50.00")]
    public void A2_two_who_put_in_a_hundred_and_one_withdrawal_of_a_hundred(TracingMethod method, string expected) =>
        Assert.Equal(expected, WrittenLedger.OfOneAccount(
            "A1 B1", "2026-01-01 >A 100 A1", "2026-01-02 >A 100 B1", "2026-01-03 A>OUT 100").In("A", method));

    [Fact]
    public void A4_the_lowest_balance_holds_whatever_comes_later()
    {
        WrittenLedger story = WrittenLedger.OfOneAccount(
            "SEP", "2026-01-01 >A 100 SEP", "2026-01-02 A>OUT 90", "2026-01-03 >A 500");

        Assert.Equal("10.00", story.In("A", TracingMethod.LowestIntermediateBalance));
        Assert.Equal(
            500m, story.FundsOf(-1, "A", TracingMethod.LowestIntermediateBalance)!.Amount.Likely.Amount);
    }

    [Fact]
    public void A6_a_lowest_balance_of_nothing_is_an_answer_with_its_day()
    {
        WrittenLedger story = WrittenLedger.OfOneAccount(
            "SEP", "2026-01-01 >A 100 SEP", "2026-01-02 A>OUT 100", "2026-01-03 >A 200");
        TracedFunds funds = story.FundsOf(0, "A", TracingMethod.LowestIntermediateBalance)!;

        Assert.Equal(0m, funds.Amount.Likely.Amount);
        Assert.Equal(new LocalDate(2026, 1, 2), story.Ledger.Movements[funds.ExhaustedBy - 1].On);
    }

    [Fact]
    public void A12_the_cap_is_shared_and_not_given_to_each()
    {
        WrittenLedger story = WrittenLedger.OfOneAccount(
            "V1 V2", "2026-01-01 >A 100 V1", "2026-01-02 >A 100 V2", "2026-01-03 A>OUT 150");

        Assert.Equal("25.00 25.00", story.In("A", TracingMethod.LowestIntermediateBalance));
        Assert.Equal(0m, story.FundsOf(-1, "A", TracingMethod.LowestIntermediateBalance)!.Amount.Likely.Amount);
    }

    [Fact]
    public void The_lowest_balance_leaves_a_hundred_where_the_holders_own_hundred_went_in_cash() =>
        Assert.Equal("100.00", WrittenLedger.OfOneAccount(
            "V1", "2026-01-01 >A 100 V1", "2026-01-02 >A 100", "2026-01-03 A>CASH 100")
            .In("A", TracingMethod.LowestIntermediateBalance));

    [Fact]
    public void First_in_first_out_goes_by_deposit_and_not_by_depositor() =>
        Assert.Equal("100.00 50.00", WrittenLedger.OfOneAccount(
            "A1 B1", "2026-01-01 >A 100 A1", "2026-01-02 >A 100 B1", "2026-01-03 >A 100 A1", "2026-01-04 A>OUT 150")
            .In("A", TracingMethod.FirstInFirstOut));
}
