using NodaTime;
using Restitution.Debts;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Debts;

public sealed class CohortEstimateTests
{
    private static readonly CameWithoutPapers Came = new("W-99", new LocalDate(2020, 2, 10));

    [Fact]
    public void Four_others_are_too_few_and_five_are_not()
    {
        Assert.Null(CohortEstimate.Of(Came, "la-th", Others(4)));
        Assert.Equal(4, CohortEstimate.CountOf(Came, "la-th", Others(4)));
        Assert.Equal(5, CohortEstimate.Of(Came, "la-th", Others(5))!.Members.Count);
    }

    [Fact]
    public void The_median_is_that_of_the_charges_and_the_interval_holds_it_twice_alike()
    {
        Cohort first = CohortEstimate.Of(Came, "la-th", Others(6))!;
        Cohort again = CohortEstimate.Of(Came, "la-th", Others(6))!;

        // 11,000 12,000 13,000 14,000 15,000 16,000: between the third and the fourth.
        Assert.Equal(13_500m, first.Median.Amount);
        Assert.True(first.Low <= first.Median && first.Median <= first.High);
        Assert.True(first.Low.Amount >= 11_000m && first.High.Amount <= 16_000m && first.Low < first.High);
        Assert.Equal((first.Low, first.Median, first.High), (again.Low, again.Median, again.High));
    }

    [Fact]
    public void Other_quarters_corridors_and_the_worker_do_not_count()
    {
        Assert.Null(CohortEstimate.Of(Came with { CameOn = new LocalDate(2020, 4, 1) }, "la-th", Others(6)));
        Assert.Null(CohortEstimate.Of(Came, "mm-th", Others(6)));
        Assert.Null(CohortEstimate.Of(Came with { Worker = "W-1" }, "la-th", Others(5)));
    }

    private static DebtAccount[] Others(int count)
    {
        string[] codes = [.. Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"W-{number}"))];
        CreditorsBook book = Book() with { Corridors = [new WorkerCorridor("la-th", codes)] };
        return
        [
            .. codes.Select((code, index) => new DebtAccount(code, book, new MadeDebt()
                .Entry("2020-01-05", DebtEntryKind.RecruitmentFee, 10_000m + ((index + 1) * 1_000m))
                .Entry("2020-01-06", DebtEntryKind.Advance, 7_000m).Lines, [])),
        ];
    }
}
