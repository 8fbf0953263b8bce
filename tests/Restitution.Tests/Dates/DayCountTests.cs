using NodaTime;
using NodaTime.Text;
using Restitution.Dates;
using Restitution.Tests.WorkedExamples;

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

    [Theory]
    [MemberData(nameof(Spans))]
    public void Every_count_of_a_span_is_the_one_worked_by_hand(string id)
    {
        var example = WorkedExample.Of("day-counts.json", id);
        LocalDate from = example.Day("from");
        LocalDate to = example.Day("to");

        Assert.Equal(example.Count("actual"), DayCount.ActualOver365.Days(from, to));
        Assert.Equal(example.Count("actual"), DayCount.ActualOver360.Days(from, to));
        Assert.Equal(example.Count("thirties"), DayCount.ThirtyEOver360.Days(from, to));
        Assert.Equal(example.Count("of365"), OfYear(from, to, 365));
        Assert.Equal(example.Count("of366"), OfYear(from, to, 366));
    }

    public static TheoryData<string> Spans => [.. WorkedExample.All("day-counts.json").Select(example => example.Id)];

    [Fact]
    public void A_count_that_the_engine_does_not_know_is_none() => Assert.Null(DayCounts.Named("30/360 maybe"));

    private static int OfYear(LocalDate from, LocalDate to, int days)
    {
        const DayCount Count = DayCount.ActualOverActualIsda;
        int sum = 0;
        for (LocalDate day = from; day <= to; day = Count.SameYearThrough(day).PlusDays(1))
        {
            LocalDate end = LocalDate.Min(to, Count.SameYearThrough(day));
            sum += Count.DaysOfTheYear(day) == days ? Count.Days(day, end) : 0;
        }

        return sum;
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
