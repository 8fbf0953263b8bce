using System.Text.Json.Nodes;

namespace Restitution.Tests.Cli;

/// <summary>The calculators of a labour official's desk: each answers, and each refuses with what is missing.</summary>
public sealed class CalcTests
{
    private const string Recalled = "--accept-recalled";

    // 9,000 a month is 300 a day: 240 days after six years; a pay period; half of six days; three holidays of a daily
    // wage.
    [Theory]
    [InlineData("severance --jurisdiction th --from 2015-03-01 --to 2021-02-28 --wage 9000", "severance", "72000.00")]
    [InlineData("severance --jurisdiction th --from 2015-03-01 --to 2021-02-27 --wage 9000", "severance", "54000.00")]
    [InlineData("severance --jurisdiction sg --from 2015-03-01 --to 2021-02-27 --wage 900", "severance", "0.00")]
    [InlineData(
        "notice --jurisdiction th --from 2018-03-01 --to 2019-05-31 --wage 9000", "pay-in-lieu-of-notice", "9000.00")]
    [InlineData("leave --jurisdiction th --from 2018-03-01 --to 2019-08-31 --wage 9000", "leave-pay", "900.00")]
    [InlineData("holiday --jurisdiction th --on 2019-04-13 --days 3 --wage 320 --pay-basis daily", "holiday-pay", "960.00")]
    [InlineData("holiday --jurisdiction th --on 2019-04-13 --days 3 --wage 9600", "holiday-pay", "0.00")]
    [InlineData("minimum-wage --jurisdiction th --place ranong --on 2019-05-31", "minimum-wage", "9300.00")]
    public void A_calculator_answers_by_the_law_on_file(string line, string figure, string amount)
    {
        JsonNode first = Figures(line)[0]!;

        Assert.Equal(figure, first["figure"]!.GetValue<string>());
        Assert.Equal(amount, first["amount"]!.GetValue<string>());
        Assert.NotEmpty(first["reasons"]!.AsArray());
    }

    // One line for each state: the rules are one, the figures are the law on file's.
    [Theory]
    [InlineData("minimum-wage --jurisdiction us --on 2019-03-04 --pay-basis hourly --minutes 2400", "290.00")]
    [InlineData("minimum-wage --jurisdiction ph --on 2024-08-05 --place PH-00 --pay-basis daily --days 20", "12900.00")]
    [InlineData("minimum-wage --jurisdiction vn --on 2024-08-05 --district region-1", "4960000")]
    [InlineData("minimum-wage --jurisdiction id --on 2024-08-05 --place ID-JK", "5067381.00")]
    [InlineData("overtime --jurisdiction sg --on 2023-03-06 --wage 2000 --minutes 600 --week six-day", "157.34")]
    [InlineData("overtime --jurisdiction my --on 2023-03-06 --wage 2600 --minutes 200 --band rest-day-ordinary", "50.00")]
    [InlineData("overtime --jurisdiction my --on 2023-03-06 --wage 2600 --minutes 241 --band rest-day-ordinary", "100.00")]
    [InlineData("overtime --jurisdiction id --on 2024-03-04 --wage 4000000 --minutes 180 --week six-day", "127167.63")]
    [InlineData(
        "overtime --jurisdiction id --on 2024-11-27 --wage 4000000 --minutes 300 --band holiday-ordinary --week six-day",
        "231213.87")]
    [InlineData(
        "overtime --jurisdiction mm --on 2020-03-02 --wage 144000 --currency MMK --minutes 60 --sector factory", "1510.49")]
    [InlineData(
        "overtime --jurisdiction kh --on 2024-03-04 --wage 204 --currency USD --minutes 60 --sector garment", "1.47")]
    [InlineData(
        "severance --jurisdiction kh --currency KHR --from 2019-01-01 --to 2020-12-31 --wage 780000 --cause seniority",
        "900000.00")]
    [InlineData("severance --jurisdiction la --currency LAK --from 2019-01-01 --to 2020-12-31 --wage 1200000", "2880000.00")]
    [InlineData("severance --jurisdiction mm --currency MMK --from 2018-01-01 --to 2020-12-31 --wage 144000", "432000.00")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2023-03-01 --to 2023-12-31 --wage 15000", "12500.00")]
    public void Every_state_is_reckoned_by_the_same_rules(string line, string amount) =>
        Assert.Equal(amount, Figures(line)[0]!["amount"]!.GetValue<string>());

    // 20:00 to 06:00 less an hour's break, of 27 working days: an hour beyond eight at night, and seven ordinary by night.
    [Fact]
    public void A_day_by_the_clock_is_cut_at_its_limit_and_at_the_night()
    {
        JsonArray figures = Figures("overtime --jurisdiction vn --on 2022-03-07 --wage 5184000 --started 20:00 "
            + "--ended 06:00 --break 60");

        Assert.Equal(
            [("overtime", "48000"), ("night-work", "50400")],
            figures.Select(figure =>
                (figure!["figure"]!.GetValue<string>(), figure["amount"]!.GetValue<string>())));
        Assert.DoesNotContain("calc:1", figures.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_holiday_is_paid_head_by_head() => Assert.Equal(
        ["400.00", "400.00", "150.00"],
        Figures("overtime --jurisdiction th --on 2019-05-31 --pay-basis daily --wage 400 --minutes 540 --day-kind holiday")
            .Select(figure => figure!["amount"]!.GetValue<string>()));

    [Fact]
    public void A_law_known_from_memory_alone_reckons_the_workweek_when_it_is_accepted_whole() => Assert.Equal(
        ["598.00", "13.00", "39.00", "637.00"],
        JsonNode.Parse(CommandLine.Run(
            ["calc", .. "workweek --jurisdiction us --first-day 2019-03-04 --at-rate 2760=12.00 --bonus 46.00".Split(' '),
                Recalled, "us/", "--reason", "the statute was read", "--json"]).Output)!["figures"]!.AsArray()
            .Select(figure => figure!["amount"]!.GetValue<string>()));

    [Theory]
    [InlineData("severance --jurisdiction th --from 2015-03-01 --to 2021-02-28 --wage 9000", "s. 118")]
    [InlineData("notice --jurisdiction th --from 2018-03-01 --to 2019-05-31 --wage 9000", "ss. 17, 17/1")]
    [InlineData("leave --jurisdiction th --from 2018-03-01 --to 2019-08-31 --wage 9000", "s. 67")]
    [InlineData("holiday --jurisdiction th --on 2019-04-13 --wage 320 --pay-basis daily", "ss. 29, 56")]
    [InlineData("limitation --jurisdiction th --due 2019-05-31=9300 --claimed-on 2021-06-15", "s. 193/34")]
    public void A_person_reads_the_working_the_article_and_its_standing(string line, string article)
    {
        CommandLine run = Run(line);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains(article, run.Output, StringComparison.Ordinal);
        Assert.Contains("[reported]", run.Output, StringComparison.Ordinal);
        Assert.Contains("Weakest standing", run.Output, StringComparison.Ordinal);
    }

    // The law on file begins on 19 August 1998 and was checked through 2025; Ranong is TH-85.
    [Theory]
    [InlineData("severance --jurisdiction th --from 1990-01-01 --to 1998-08-18 --wage 9000", "begins")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("severance --jurisdiction th --place XX-1 --from 2020-01-01 --to 2021-01-01 --wage 9000", "TH-")]
    [InlineData("severance --jurisdiction th --sector spinning --from 2020-01-01 --to 2021-01-01 --wage 1", "sea-fishery")]
    [InlineData("severance --jurisdiction id --cause whim --from 2020-01-01 --to 2021-06-01 --wage 9000", "death")]
    [InlineData("severance --jurisdiction th --cause whim --from 2020-01-01 --to 2021-01-01 --wage 9000", "leave --cause")]
    [InlineData("severance --jurisdiction id --from 2020-01-01 --to 2021-06-01 --wage 9000", "severance-multiplier")]
    [InlineData(
        "severance --jurisdiction id --cause abuse-or-unpaid-wages --from 2020-01-01 --to 2021-06-01 --wage 9", Recalled)]
    [InlineData("severance --jurisdiction xx --from 2020-01-01 --to 2021-01-01 --wage 9000", "one of")]
    [InlineData("severance --jurisdiction th --from 2021-01-01 --to 2020-01-01 --wage 9000", "--from")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 90.005", "whole units")]
    [InlineData("severance --jurisdiction th --contract-ended --from 2020-01-01 --to 2021-01-01 --wage 9000", "contract-end-pay")]
    [InlineData("notice --jurisdiction th --from 1990-01-01 --to 1998-08-18 --wage 9000", "begins")]
    [InlineData("notice --jurisdiction th --from 2020-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("notice --jurisdiction th --place XX-1 --from 2020-01-01 --to 2021-01-01 --wage 9000", "TH-")]
    [InlineData("notice --jurisdiction th --sector spinning --from 2020-01-01 --to 2021-01-01 --wage 1", "sea-fishery")]
    [InlineData("notice --jurisdiction sg --from 2020-01-01 --to 2021-01-01 --wage 900", Recalled)]
    [InlineData("notice --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 300 --pay-basis daily", "pay periods")]
    [InlineData("leave --jurisdiction th --from 1990-01-01 --to 1998-08-18 --wage 9000", "begins")]
    [InlineData("leave --jurisdiction th --from 2020-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("leave --jurisdiction th --place XX-1 --from 2020-01-01 --to 2021-01-01 --wage 9000", "TH-")]
    [InlineData("leave --jurisdiction th --sector spinning --from 2020-01-01 --to 2021-01-01 --wage 1", "sea-fishery")]
    [InlineData("leave --jurisdiction sg --from 2020-01-01 --to 2021-01-01 --wage 900 --week six-day", Recalled)]
    [InlineData("holiday --jurisdiction th --on 1998-08-18 --wage 9000", "begins")]
    [InlineData("holiday --jurisdiction th --on 2026-01-01 --wage 9000", "checked through")]
    [InlineData("holiday --jurisdiction th --on 2020-01-01 --wage 9000 --place XX-1", "TH-")]
    [InlineData("holiday --jurisdiction th --on 2020-01-01 --wage 9000 --sector spinning", "sea-fishery")]
    [InlineData("limitation --jurisdiction th --due 1998-08-17=1 --claimed-on 2000-01-01", "begins")]
    [InlineData("limitation --jurisdiction th --due 2025-12-31=1 --claimed-on 2026-01-01", "checked through")]
    [InlineData("limitation --jurisdiction sg --due 2020-01-01=1 --claimed-on 2020-02-01 --forum moon", "civil-court")]
    [InlineData("limitation --jurisdiction sg --due 2020-01-01=1 --claimed-on 2020-02-01 --forum civil-court", Recalled)]
    [InlineData("limitation --jurisdiction th --due 2020-01-01 --claimed-on 2020-02-01", "DAY=AMOUNT")]
    [InlineData("thirteenth-month --jurisdiction th --from 2020-01-01 --to 2020-12-31 --wage 9000", "thirteenth-month")]
    [InlineData("workweek --jurisdiction th --first-day 2020-01-06 --at-rate 2760=12.00", "premium-base")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2011-01-01 --to 2011-05-25 --wage 9000", "begins")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2025-01-01 --to 2026-01-01 --wage 9000", "checked through")]
    [InlineData("thirteenth-month --jurisdiction ph --from 2023-03-02 --to 2023-12-30 --wage 9000", "--earned")]
    [InlineData("thirteenth-month --jurisdiction ph --place XX-1 --from 2023-01-01 --to 2023-12-31 --wage 9", "PH-")]
    [InlineData("thirteenth-month --jurisdiction ph --sector no --from 2023-01-01 --to 2023-12-31 --wage 9", "one of")]
    [InlineData("thirteenth-month --jurisdiction id --from 2023-01-01 --to 2023-12-31 --wage 9", Recalled)]
    [InlineData("workweek --jurisdiction us --first-day 1974-04-30 --at-rate 2760=12.00", "begins")]
    [InlineData("workweek --jurisdiction us --first-day 2026-01-01 --at-rate 2760=12.00", "checked through")]
    [InlineData("workweek --jurisdiction us --first-day 2020-01-06 --at-rate 1=1.00 --place XX-1", "leave --place")]
    [InlineData("workweek --jurisdiction us --first-day 2020-01-06 --at-rate 1=1.00 --sector x", "--sector")]
    [InlineData("workweek --jurisdiction th --first-day 2020-01-06 --bonus 12.00", "--minutes")]
    [InlineData("workweek --jurisdiction us --first-day 2019-03-04 --at-rate 2760=12.00", Recalled)]
    [InlineData("severance --jurisdiction kh --from 2019-01-01 --to 2020-12-31 --wage 9 --cause seniority", "KHR, USD")]
    [InlineData("minimum-wage --jurisdiction us --on 2019-03-04 --pay-basis hourly", "--minutes")]
    [InlineData("overtime --jurisdiction id --on 2024-03-04 --wage 4000000 --minutes 180", "ordinary-minutes-daily")]
    [InlineData("overtime --jurisdiction bn --on 2024-03-04 --wage 600 --minutes 60", Recalled)]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 481 --band holiday-ordinary", "480")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 1 --started 08:00 --ended 09:00 --break 60", "--break")]
    [InlineData("overtime --jurisdiction th --on 1998-08-18 --wage 9000 --minutes 60", "begins")]
    [InlineData("overtime --jurisdiction th --on 2026-01-01 --wage 9000 --minutes 60", "checked through")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 60 --place XX-1", "TH-")]
    [InlineData("minimum-wage --jurisdiction th --place TH-85 --on 2026-01-01", "checked through")]
    [InlineData("minimum-wage --jurisdiction th --place XX-1 --on 2019-05-31", "TH-")]
    [InlineData("minimum-wage --jurisdiction th --place TH-85 --sector spinning --on 2019-05-31", "sea-fishery")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 60 --sector spinning", "sea-fishery")]
    [InlineData("severance --jurisdiction th --from 2020-01-01 --to 2021-01-01 --wage 1 --reading th/x=y --reason z", "th/x")]
    [InlineData(
        "interest --jurisdiction th --principal 9 --due-on 2020-01-01 --as-of 2020-02-01 "
        + "--reading th/late-wage-surcharge-count=none --reason z", "every-period-from-the-due-date")]
    public void A_calculator_refuses_with_what_is_missing(string line, string named)
    {
        CommandLine run = Run(line);

        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

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
    public void What_cannot_be_understood_ends_with_two(string line) => Assert.Equal(2, Run(line).Code);

    [Fact]
    public void A_recalled_figure_is_used_when_it_is_accepted_with_a_reason_and_the_decision_is_printed()
    {
        const string Line =
            "severance --jurisdiction id --cause abuse-or-unpaid-wages --from 2020-01-01 --to 2021-06-01 --wage 9000";
        string[] accepted =
            [.. Line.Split(' '), Recalled, "id/severance-multiplier", "--reason", "the statute was read in court"];

        CommandLine run = CommandLine.Run(["calc", .. accepted]);
        JsonNode json = JsonNode.Parse(CommandLine.Run(["calc", .. accepted, "--json"]).Output)!;

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("the statute was read in court", run.Output, StringComparison.Ordinal);
        Assert.Contains("recalled", run.Output, StringComparison.Ordinal);
        Assert.Equal("id/severance-multiplier", json["choices"]![0]!["file"]!.GetValue<string>());
        Assert.True(json["choices"]![0]!["acceptRecalled"]!.GetValue<bool>());
        Assert.Equal("18000.00", json["figures"]![0]!["amount"]!.GetValue<string>());
    }

    [Fact]
    public void A_reading_that_is_chosen_is_the_one_that_is_reckoned()
    {
        const string Line = "interest --jurisdiction th --principal 10000 --due-on 2023-06-30 --as-of 2023-09-28";
        string chosen = JsonNode.Parse(CommandLine.Run(
            ["calc", .. Line.Split(' '), "--json", "--reading",
                "th/late-wage-surcharge-count=every-period-from-the-due-date", "--reason", "counsel"]).Output)!
            ["figures"]![2]!["amount"]!.GetValue<string>();

        Assert.Equal("16500.00", Figures(Line)[2]!["amount"]!.GetValue<string>());
        Assert.Equal("18000.00", chosen);
    }

    [Fact]
    public void What_is_out_of_time_stands_beside_what_is_not()
    {
        const string Line =
            "limitation --jurisdiction th --due 2019-05-31=9300 --due 2019-06-30=9400 --claimed-on 2021-06-01";
        JsonNode answer = JsonNode.Parse(Run(Line + " --json").Output)!;

        Assert.Equal(
            ["2021-05-31", "2021-06-30"],
            answer["claims"]!.AsArray().Select(claim => claim!["lastDayToClaim"]!.GetValue<string>()));
        Assert.Equal(
            ["9400.00", "9300.00"],
            answer["figures"]!.AsArray().Select(figure => figure!["amount"]!.GetValue<string>()));
    }

    [Fact]
    public void What_a_forum_cannot_award_is_printed_as_forgone() => Assert.Equal(
        ["25000.00", "0.00", "20000.00", "5000.00"],
        Figures("limitation --jurisdiction sg --forum employment-claims-tribunal --due 2024-01-07=25000 "
            + "--ended-on 2024-03-31 --claimed-on 2024-08-01").Select(figure => figure!["amount"]!.GetValue<string>()));

    private static JsonArray Figures(string line)
    {
        CommandLine run = Run(line + " --json");
        Assert.True(run.Code == 0, run.ToString());
        return JsonNode.Parse(run.Output)!["figures"]!.AsArray();
    }

    private static CommandLine Run(string line) => CommandLine.Run(["calc", .. line.Split(' ')]);
}
