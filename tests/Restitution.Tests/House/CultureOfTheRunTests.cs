using System.Globalization;

namespace Restitution.Tests.House;

public sealed class CultureOfTheRunTests
{
    [Fact]
    public void The_suite_runs_under_the_culture_it_was_asked_for() =>
        Assert.Equal(CultureOfTheRun.Name, Thread.CurrentThread.CurrentCulture.Name);

    [Fact]
    public void A_platform_date_under_a_Thai_culture_prints_another_year()
    {
        string printed = new DateTime(2019, 3, 4, 0, 0, 0, DateTimeKind.Unspecified)
            .ToString("yyyy-MM-dd", CultureInfo.GetCultureInfo("th-TH"));

        Assert.Equal("2562-03-04", printed);
    }
}
