namespace Restitution.Tests.Cli;

/// <summary>What calculators refuse, and that they name what is missing.</summary>
public sealed class CalcRefusalTests
{
    private const string Recalled = "--accept-recalled";

    private static readonly string[] LowWeek =
    [
        .. "workweek --jurisdiction us --first-day 2019-03-04 --minutes 3600 --accept-recalled us/ --reason read"
            .Split(' '),
    ];

    // The Thai files begin on 19 August 1998 and were checked through 2025; each state has its own days.
    [Theory]
    [InlineData("severance --jurisdiction th --from 1990-01-01 --to 1998-08-18 --wage 9000", "begins")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("notice --jurisdiction th --from 1990-01-01 --to 1998-08-18 --wage 9000", "begins")]
    [InlineData("notice --jurisdiction th --from 2020-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("leave --jurisdiction th --from 1990-01-01 --to 1998-08-18 --wage 9000", "begins")]
    [InlineData("leave --jurisdiction th --from 2020-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("holiday --jurisdiction th --on 1998-08-18 --wage 9000", "begins")]
    [InlineData("holiday --jurisdiction th --on 2026-01-01 --wage 9000", "checked through")]
    [InlineData("limitation --jurisdiction th --due 1998-08-17=1 --claimed-on 2000-01-01", "begins")]
    [InlineData("limitation --jurisdiction th --due 2025-12-31=1 --claimed-on 2026-01-01", "checked through")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2011-01-01 --to 2011-05-25 --wage 9000", "begins")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2025-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("workweek --jurisdiction us --first-day 1974-04-30 --at-rate 2760=12.00", "begins")]
    [InlineData("workweek --jurisdiction us --first-day 2026-01-01 --at-rate 2760=12.00", "checked through")]
    [InlineData("overtime --jurisdiction th --on 1998-08-18 --wage 9000 --minutes 60", "begins")]
    [InlineData("overtime --jurisdiction th --on 2026-01-01 --wage 9000 --minutes 60", "checked through")]
    [InlineData("minimum-wage --jurisdiction th --place TH-85 --on 2026-01-01", "checked through")]
    public void A_day_before_or_after_the_law_on_file_is_refused(
        string line, string named) => Refused(line, named);

    [Theory]
    [InlineData("severance --jurisdiction th --place XX-1 --from 2020-01-01 --to 2021-01-01 --wage 9000", "TH-")]
    [InlineData("severance --jurisdiction th --sector spinning --from 2020-01-01 --to 2021-01-01 --wage 1", "sea-fishery")]
    [InlineData("severance --jurisdiction id --cause whim --from 2020-01-01 --to 2021-06-01 --wage 9000", "death")]
    [InlineData("severance --jurisdiction th --cause whim --from 2020-01-01 --to 2021-01-01 --wage 9000", "leave --cause")]
    [InlineData("severance --jurisdiction xx --from 2020-01-01 --to 2021-01-01 --wage 9000", "one of")]
    [InlineData("notice --jurisdiction th --place XX-1 --from 2020-01-01 --to 2021-01-01 --wage 9000", "TH-")]
    [InlineData("notice --jurisdiction th --sector spinning --from 2020-01-01 --to 2021-01-01 --wage 1", "sea-fishery")]
    [InlineData("leave --jurisdiction th --place XX-1 --from 2020-01-01 --to 2021-01-01 --wage 9000", "TH-")]
    [InlineData("leave --jurisdiction th --sector spinning --from 2020-01-01 --to 2021-01-01 --wage 1", "sea-fishery")]
    [InlineData("holiday --jurisdiction th --on 2020-01-01 --wage 9000 --place XX-1", "TH-")]
    [InlineData("holiday --jurisdiction th --on 2020-01-01 --wage 9000 --sector spinning", "sea-fishery")]
    [InlineData("limitation --jurisdiction sg --due 2020-01-01=1 --claimed-on 2020-02-01 --forum moon", "civil-court")]
    [InlineData("thirteenth-month --jurisdiction ph --place XX-1 --from 2023-01-01 --to 2023-12-31 --wage 9", "PH-")]
    [InlineData("thirteenth-month --jurisdiction ph --sector no --from 2023-01-01 --to 2023-12-31 --wage 9", "one of")]
    [InlineData("workweek --jurisdiction us --first-day 2020-01-06 --at-rate 1=1.00 --place XX-1", "leave --place")]
    [InlineData("workweek --jurisdiction us --first-day 2020-01-06 --at-rate 1=1.00 --sector x", "--sector")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 60 --place XX-1", "TH-")]
    [InlineData("minimum-wage --jurisdiction th --place XX-1 --on 2019-05-31", "TH-")]
    [InlineData("minimum-wage --jurisdiction th --place TH-85 --sector spinning --on 2019-05-31", "sea-fishery")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 60 --sector spinning", "sea-fishery")]
    public void A_place_a_sector_or_another_word_that_the_law_does_not_know_is_refused(
        string line, string named) => Refused(line, named);

    [Theory]
    [InlineData(
        "severance --jurisdiction id --cause abuse-or-unpaid-wages --from 2020-01-01 --to 2021-06-01 --wage 9", Recalled)]
    [InlineData("notice --jurisdiction sg --from 2020-01-01 --to 2021-01-01 --wage 900", Recalled)]
    [InlineData("leave --jurisdiction sg --from 2020-01-01 --to 2021-01-01 --wage 900 --week six-day", Recalled)]
    [InlineData("limitation --jurisdiction sg --due 2020-01-01=1 --claimed-on 2020-02-01 --forum civil-court", Recalled)]
    [InlineData("thirteenth-month --jurisdiction id --from 2023-01-01 --to 2023-12-31 --wage 9", Recalled)]
    [InlineData("workweek --jurisdiction us --first-day 2019-03-04 --at-rate 2760=12.00", Recalled)]
    [InlineData("overtime --jurisdiction bn --on 2024-03-04 --wage 600 --minutes 60", Recalled)]
    public void A_figure_that_is_only_recalled_is_refused_unless_it_is_accepted(
        string line, string named) => Refused(line, named);

    [Theory]
    [InlineData("severance --jurisdiction id --from 2020-01-01 --to 2021-06-01 --wage 9000", "severance-multiplier")]
    [InlineData("severance --jurisdiction th --from 2021-01-01 --to 2020-01-01 --wage 9000", "--from")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 90.005", "whole units")]
    [InlineData("severance --jurisdiction th --contract-ended --from 2020-01-01 --to 2021-01-01 --wage 9000", "contract-end-pay")]
    [InlineData("notice --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 300 --pay-basis daily", "pay periods")]
    [InlineData("limitation --jurisdiction th --due 2020-01-01 --claimed-on 2020-02-01", "DAY=AMOUNT")]
    [InlineData("thirteenth-month --jurisdiction th --from 2020-01-01 --to 2020-12-31 --wage 9000", "thirteenth-month")]
    [InlineData("workweek --jurisdiction th --first-day 2020-01-06 --at-rate 2760=12.00", "premium-base")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2023-03-02 --to 2023-12-30 --wage 9000", "--earned")]
    [InlineData("workweek --jurisdiction th --first-day 2020-01-06 --bonus 12.00", "--minutes")]
    [InlineData("severance --jurisdiction kh --from 2019-01-01 --to 2020-12-31 --wage 9 --cause seniority", "KHR, USD")]
    [InlineData("minimum-wage --jurisdiction us --on 2019-03-04 --pay-basis hourly", "--minutes")]
    [InlineData("overtime --jurisdiction id --on 2024-03-04 --wage 4000000 --minutes 180", "ordinary-minutes-daily")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 481 --band holiday-ordinary", "480")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 1 --started 08:00 --ended 09:00 --break 60", "--break")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 1 --reading th/x=y --reason z", "th/x")]
    [InlineData(
        "interest --jurisdiction th --principal 9 --due-on 2020-01-01 --as-of 2020-02-01 "
        + "--reading th/late-wage-surcharge-count=none --reason z", "every-period-from-the-due-date")]
    public void What_the_figure_needs_besides_is_named(string line, string named) => Refused(line, named);

    [Theory]
    [InlineData("minimum-wage --jurisdiction my --on 2025-03-15 --place MY-10", "--size: 5-and-more")]
    [InlineData("minimum-wage --jurisdiction bn --on 2024-03-04", "give --sector: architecture, banking")]
    [InlineData("minimum-wage --jurisdiction th --on 2019-05-31", "give --place: TH-10")]
    public void A_word_that_the_law_goes_by_and_nobody_gave_is_named_with_its_option(string line, string named) =>
        Refused(line, named);

    // 200 for 60 hours is 3.33 an hour; the federal minimum is 7.25.
    [Fact]
    public void A_regular_rate_below_the_minimum_wage_is_refused_with_what_to_give()
    {
        CommandLine run = CommandLine.Run(["calc", .. LowWeek, "--salary", "200"]);

        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains("--at-rate 3600=7.25", run.Error, StringComparison.Ordinal);

        CommandLine atTheMinimum = CommandLine.Run(["calc", .. LowWeek, "--at-rate", "3600=7.25"]);
        Assert.True(atTheMinimum.Code == 0, atTheMinimum.ToString());
        Assert.Contains("507.50", atTheMinimum.Output, StringComparison.Ordinal);
        Assert.Empty(atTheMinimum.Error);
    }

    [Theory]
    [InlineData("--rest-day sunday", "vn/rest-days-per-week")]
    [InlineData("--week six-day", "--rest-day")]
    [InlineData("--week six-day --rest-day monday", "contradicts")]
    [InlineData("--week six-day --rest-day sunday --day-kind rest-day", "contradicts")]
    public void Working_days_of_the_month_want_the_week_and_the_rest_day(string told, string named) =>
        Refused($"overtime --jurisdiction vn --on 2022-03-07 --wage 5200000 --minutes 180 {told}", named);

    [Theory]
    [InlineData("limitation --jurisdiction sg --due 2024-01-07=1200 --ended-on 2024-03-31 --claimed-on 2024-12-01")]
    public void Times_by_forum_are_not_passed_over_where_no_forum_is_named(string line) =>
        Refused(line, "limitation-wages-months-after-end");

    [Theory]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 1 --accept-recalled th/severance")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 1 --reading th/severance=a")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 1 --reading a --reason b")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01")]
    [InlineData("leave --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 1 --working-days 40")]
    [InlineData("workweek --jurisdiction th --first-day 2020-01-06 --minutes 10081 --pieces 1")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 60 --started 08:00 --ended 09:00")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --started 08:00")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --started 8h --ended 09:00")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 60 --day-kind holiday --band holiday-ordinary")]
    [InlineData("thirteenth-month --jurisdiction th --from 2020-01-01 --to 2020-12-31 --wage 1 --months 13")]
    public void What_cannot_be_understood_ends_with_two(string line) =>
        Assert.Equal(2, CommandLine.Run(["calc", .. line.Split(' ')]).Code);

    private static void Refused(string line, string named)
    {
        CommandLine run = CommandLine.Run(["calc", .. line.Split(' ')]);

        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
