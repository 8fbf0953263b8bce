using NodaTime;
using NodaTime.Text;
using Restitution.Dates;

namespace Restitution.Tests.Dates;

public sealed class DayCountTests
{
    [Theory]
    [InlineData("2023-06-30", "2023-06-29", 0)]
    [InlineData("2023-06-30", "2023-06-30", 1)]
    [InlineData("2023-07-01", "2023-09-28", 90)]
    [InlineData("2024-02-28", "2024-03-01", 3)]
    [InlineData("2023-02-28", "2023-03-01", 2)]
    [InlineData("2023-06-30", "2020-01-01", 0)]
    public void Both_ends_are_counted_and_nothing_backwards(string first, string last, int days) =>
        Assert.Equal(days, DayCounts.Inclusive(Day(first), Day(last)));

    [Theory]
    [InlineData("actual/365", DayCount.ActualOver365, 365)]
    [InlineData("actual/360", DayCount.ActualOver360, 360)]
    [InlineData("actual/actual-isda", DayCount.ActualOverActualIsda, 366)]
    [InlineData("30E/360", DayCount.ThirtyEOver360, 360)]
    public void The_law_on_file_calls_the_counts_by_name(string name, DayCount count, int daysOfTheYear)
    {
        Assert.Equal(count, DayCounts.Named(name));
        Assert.Equal(name, DayCounts.NameOf(count));
        Assert.Equal(daysOfTheYear, count.DaysOfTheYear(new LocalDate(2024, 2, 29)));
    }

    [Fact]
    public void A_count_that_the_engine_does_not_know_is_none() => Assert.Null(DayCounts.Named("30/360 maybe"));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
