using NodaTime;
using NodaTime.Text;
using Restitution.Dates;

namespace Restitution.Tests.Dates;

public sealed class MonthStepTests
{
    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    [InlineData("2023-06-30", 2, "2025-06-30")]
    public void A_year_that_lacks_the_day_takes_the_last_of_the_month(string day, int years, string stepped) =>
        Assert.Equal(Day(stepped), MonthStep.YearsClampedToMonthEnd(Day(day), years));

    [Theory]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-03-31", -1, "2023-02-28")]
    [InlineData("2023-12-31", 2, "2024-02-29")]
    public void A_month_that_lacks_the_day_takes_its_last(string day, int months, string stepped) =>
        Assert.Equal(Day(stepped), MonthStep.MonthsClampedToMonthEnd(Day(day), months));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
