using NodaTime;
using NodaTime.Text;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Work;

public sealed class PayPeriodTests
{
    [Fact]
    public void A_month_with_two_episodes_has_two_periods_with_a_number()
    {
        EmploymentEpisode boat = SampleWork.Episode(new LocalDate(2019, 4, 20), new LocalDate(2019, 5, 15), 9_000m);
        EmploymentEpisode shed = SampleWork.Episode(new LocalDate(2019, 5, 16), new LocalDate(2019, 5, 31), 9_000m);

        Assert.Equal(
            ["2019-04", "2019-05", "2019-05.2"], PayPeriod.Of([shed, boat]).Select(one => one.Period.Id));
    }

    [Theory]
    [InlineData(0, null, "2019-01-15", "2019-01-31")]
    [InlineData(0, null, "2019-02-01", "2019-02-28")]
    [InlineData(0, 31, "2019-02-01", "2019-02-28")]
    [InlineData(1, 5, "2019-12-31", "2020-01-05")]
    [InlineData(1, 31, "2020-01-31", "2020-02-29")]
    public void Pay_falls_due_on_the_day_agreed_or_the_last_of_the_month(
        int monthsAfter, int? dayOfMonth, string workedOn, string dueOn) =>
        Assert.Equal(Day(dueOn), new PayDue(monthsAfter, dayOfMonth).DueOn(Day(workedOn)));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
