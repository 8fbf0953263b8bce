using NodaTime;
using NodaTime.Text;
using Restitution.Dates;

namespace Restitution.Tests.Dates;

public sealed class BusinessDaysTests
{
    // 1 May 2019 was a Wednesday, and is a holiday here.
    private static readonly BusinessDays Days =
        new([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [Day("2019-05-01"), Day("2019-05-04")]);

    [Theory]
    [InlineData("2019-05-06", "2019-05-06", 0)]
    [InlineData("2019-05-06", "2019-05-07", 1)]
    [InlineData("2019-05-03", "2019-05-04", 0)]
    [InlineData("2019-05-03", "2019-05-06", 1)]
    [InlineData("2019-05-04", "2019-05-06", 1)]
    [InlineData("2019-05-04", "2019-05-05", 0)]
    [InlineData("2019-04-30", "2019-05-01", 0)]
    [InlineData("2019-04-30", "2019-05-02", 1)]
    [InlineData("2019-05-06", "2019-05-03", -1)]
    [InlineData("2019-05-06", "2019-05-13", 5)]
    public void Business_days_are_counted_after_the_one_and_up_to_the_other(string from, string to, int expected) =>
        Assert.Equal(expected, Days.Between(Day(from), Day(to)));

    [Fact]
    public void The_count_is_that_of_looking_at_each_day()
    {
        LocalDate first = Day("2018-12-20");
        int counted = 0;
        for (LocalDate day = first.PlusDays(1); day < Day("2020-03-10"); day = day.PlusDays(1))
        {
            counted += day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
                && day != Day("2019-05-01") ? 1 : 0;
            Assert.Equal(counted, Days.Between(first, day));
        }
    }

    [Fact]
    public void A_week_without_business_days_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new BusinessDays(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None), []));

    private static LocalDate Day(string written) => LocalDatePattern.Iso.Parse(written).Value;
}
