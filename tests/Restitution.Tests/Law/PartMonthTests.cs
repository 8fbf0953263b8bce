using Restitution.Law;
using Restitution.Tests.Wages;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Law;

/// <summary>Part of a month by the law as the files give it: days like the days they are divided by.</summary>
public sealed class PartMonthTests
{
    private const decimal MonthOfCalendarDays = 30m;

    public static TheoryData<string> Jurisdictions { get; } =
        [.. LawOnFile.Embedded.Files.Where(file => file.Id.EndsWith("/part-month", StringComparison.Ordinal))
            .Select(file => file.Id.Split('/')[0])];

    [Theory]
    [MemberData(nameof(Jurisdictions))]
    public void Days_of_the_calendar_are_not_set_over_a_divisor_that_counts_working_days(string jurisdiction)
    {
        if (AskedLaw.Answer($"{jurisdiction}/part-month", "2020-06-01", acceptRecalled: true) != "by-divisor-days")
        {
            return;
        }

        Assert.Equal(
            MonthOfCalendarDays,
            LawOnFile.Embedded.FigureFor($"{jurisdiction}/wage-divisor-days", new(2020, 6, 1), LawTerms.None).Value);
    }

    [Theory]
    [InlineData("kh", 15)]
    [InlineData("kh", 26)]
    [InlineData("la", 15)]
    [InlineData("la", 26)]
    [InlineData("th", 15)]
    [InlineData("th", 26)]
    public void The_first_days_of_June_are_so_many_thirtieths_of_it(string jurisdiction, int days)
    {
        EmploymentEpisode episode = SampleWork.Episode(new(2020, 6, 1), new(2020, 6, days), 9_000m) with
        {
            Jurisdiction = jurisdiction,
        };
        PeriodFacts facts = SampleWork.Facts(episode, SampleWork.Hours(episode.Span, 480));

        Assert.Equal(new ShareOfMonth(days, 30), ShareOfMonth.Of(facts, facts.Stretches[0]));
    }
}
