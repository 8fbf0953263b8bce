using NodaTime;
using NodaTime.Text;
using Restitution.Dates;

namespace Restitution.Tests.Dates;

/// <summary>
/// A length of service is reached with the end of a day: the day before it is not, on it and after it is.
/// </summary>
public sealed class ServiceLengthTests
{
    [Theory]
    [InlineData("119 days", "2020-01-01", "2020-04-28", "120-days", false)]
    [InlineData("120 days", "2020-01-01", "2020-04-29", "120-days", true)]
    [InlineData("121 days", "2020-01-01", "2020-04-30", "120-days", true)]
    [InlineData("a day short of 26 weeks", "2020-01-01", "2020-06-29", "26-weeks", false)]
    [InlineData("26 weeks", "2020-01-01", "2020-06-30", "26-weeks", true)]
    [InlineData("a day short of a year", "2020-03-01", "2021-02-27", "1-year", false)]
    [InlineData("a year to the last of February", "2020-03-01", "2021-02-28", "1-year", true)]
    [InlineData("a year and a day", "2020-03-01", "2021-03-01", "1-year", true)]
    [InlineData("a year from a leap day, a day short", "2020-02-29", "2021-02-26", "1-year", false)]
    [InlineData("a year from a leap day", "2020-02-29", "2021-02-27", "1-year", true)]
    [InlineData("a month from the 31st, a day short", "2019-01-31", "2019-02-26", "1-month", false)]
    [InlineData("a month from the 31st, by the clamp", "2019-01-31", "2019-02-27", "1-month", true)]
    [InlineData("no length at all", "2019-01-31", "2019-01-31", "0-days", true)]
    public void A_length_is_reached_with_the_end_of_its_last_day(
        string name, string from, string to, string length, bool isReached) =>
        Assert.True(ServiceLength.IsReached(Span(from, to), length) == isReached, name);

    [Theory]
    [InlineData("2020-01-01", "2020-01-30", 0)]
    [InlineData("2020-01-01", "2020-01-31", 1)]
    [InlineData("2020-01-01", "2020-02-01", 1)]
    [InlineData("2020-01-31", "2020-02-27", 0)]
    [InlineData("2020-01-31", "2020-02-28", 1)]
    [InlineData("2020-01-31", "2020-03-30", 2)]
    [InlineData("2019-03-15", "2021-03-14", 24)]
    [InlineData("2019-03-15", "2021-03-13", 23)]
    public void Whole_months_are_counted_and_the_rest_is_not(string from, string to, int months) =>
        Assert.Equal(months, ServiceLength.CompletedMonths(Span(from, to)));

    [Fact]
    public void Completed_months_are_the_most_that_are_reached()
    {
        for (LocalDate from = new(2019, 12, 20); from < new LocalDate(2020, 3, 10); from = from.PlusDays(1))
        {
            for (LocalDate to = from; to < from.PlusDays(120); to = to.PlusDays(1))
            {
                var span = new DateInterval(from, to);
                int months = ServiceLength.CompletedMonths(span);
                Assert.True(ServiceLength.IsReached(span, $"{months}-months"), $"{from} {to}");
                Assert.False(ServiceLength.IsReached(span, $"{months + 1}-months"), $"{from} {to}");
            }
        }
    }

    [Theory]
    [InlineData("six-months")]
    [InlineData("6")]
    [InlineData("6-fortnights")]
    public void Another_text_is_no_length(string length) => Assert.Throws<FormatException>(() =>
        ServiceLength.ReachedOn(new LocalDate(2020, 1, 1), length));

    private static DateInterval Span(string from, string to) =>
        new(LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to).Value);
}
