using NodaTime;
using Restitution.Dates;

namespace Restitution.Tests.Dates;

public sealed class SpansTests
{
    [Fact]
    public void A_span_is_cut_into_the_months_it_touches()
    {
        DateInterval span = new(new LocalDate(2019, 12, 30), new LocalDate(2020, 2, 1));

        Assert.Equal(
            [
                new DateInterval(new LocalDate(2019, 12, 30), new LocalDate(2019, 12, 31)),
                new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2020, 1, 31)),
                new DateInterval(new LocalDate(2020, 2, 1), new LocalDate(2020, 2, 1)),
            ],
            Spans.MonthsWithin(span));
    }

    [Fact]
    public void The_months_of_a_span_have_all_its_days()
    {
        DateInterval span = new(new LocalDate(2018, 5, 17), new LocalDate(2021, 9, 3));

        Assert.Equal(span.Length, Spans.MonthsWithin(span).Sum(month => month.Length));
    }

    [Theory]
    [InlineData(1, 29, true)]
    [InlineData(2, 29, false)]
    [InlineData(1, 28, false)]
    public void A_whole_month_has_its_first_and_its_last_day(int first, int last, bool isWhole) => Assert.Equal(
        isWhole, Spans.IsWholeMonth(new DateInterval(new LocalDate(2024, 2, first), new LocalDate(2024, 2, last))));
}
