using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>A pay book held against itself: both figures are kept, and neither is put right.</summary>
public sealed class PayrollCheckTests
{
    [Theory]
    [InlineData(8_550, 0)]
    [InlineData(8_550.01, 1)]
    [InlineData(8_500, 1)]
    public void A_net_pay_that_is_not_the_sum_of_its_items_is_told_with_both_figures(decimal net, int count)
    {
        ComparedLine line = Line("W-01", 1, net) with
        {
            Items = [Of(PayItemKind.Wage, 9_000m), Of(PayItemKind.SocialSecurity, -450m)],
        };

        IReadOnlyList<PayrollFinding> found = PayrollCheck.Of([line]);

        Assert.Equal(count, found.Count);
        Assert.All(found, one => Assert.Equal(
            (PayrollFindingKind.NetIsNotSumOfItems, Thb(net), Thb(8_550m), "PAY-01:1"),
            (one.Kind, one.Net, one.SumOfItems!.Value, one.Places[0].ToString())));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void One_net_pay_of_many_persons_in_one_period_is_flagged(int persons, int count)
    {
        IReadOnlyList<PayrollFinding> found =
            PayrollCheck.Of([.. Enumerable.Range(1, persons).Select(person => Line($"W-0{person}", 1, 7_000m))]);

        Assert.Equal(count, found.Count);
        Assert.All(found, one => Assert.Equal(
            (PayrollFindingKind.SameNetForManyPersons, persons, persons), (one.Kind, one.Count, one.Places.Count)));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void One_net_pay_for_many_periods_in_a_row_is_flagged(int months, int count)
    {
        IReadOnlyList<PayrollFinding> found = PayrollCheck.Of(
            [.. Enumerable.Range(1, months).Select(month => Line("W-01", month, 7_000m)), Line("W-01", 9, 7_100m)]);

        Assert.Equal(count, found.Count);
        Assert.All(found, one => Assert.Equal(
            (PayrollFindingKind.SameNetForManyPeriods, months, new LocalDate(2019, months, 30)),
            (one.Kind, one.Count, one.Days!.End)));
    }

    [Fact]
    public void Nothing_paid_to_many_and_a_run_that_is_broken_are_not_flagged()
    {
        Assert.Empty(PayrollCheck.Of(
            [.. Enumerable.Range(1, 9).Select(person => Line($"W-0{person}", 1, 0m))]));
        Assert.Empty(PayrollCheck.Of(
            [.. Enumerable.Range(1, 12).Select(month => Line("W-01", month, month % 4 == 0 ? 1m : 2m))]));
    }

    private static ComparedLine Line(string person, int month, decimal net) => new(
        person, Restitution.Dates.Spans.MonthOf(new LocalDate(2019, month, 1)), [], Thb(net),
        SourceRef.Line("PAY-01", month));

    private static PayItem Of(PayItemKind kind, decimal amount) => new(kind, "", Thb(amount));

    private static Money Thb(decimal amount) => new(amount, SeededStatement.Baht);
}
