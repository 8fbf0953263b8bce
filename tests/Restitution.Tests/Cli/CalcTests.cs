using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Restitution.Cli.Commands;
using Restitution.Cli.Console;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>The calculators of a labour official's desk: each answers by the rules of the engine.</summary>
public sealed class CalcTests
{
    private const string Recalled = "--accept-recalled";
    private const string Shown = "infra/restitution calc ";

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

    [Fact]
    public void Every_calculator_that_the_README_shows_answers_and_none_is_left_out()
    {
        string[] lines =
        [
            .. File.ReadLines(Path.Combine(SourceTree.Root, "README.md"))
                .Where(line => line.StartsWith(Shown, StringComparison.Ordinal))
                .Select(line => line[Shown.Length..]),
        ];

        Assert.All(lines, line => Assert.Equal(
            0,
            CommandLine.Run(
                ["calc", .. Regex.Matches(line, "\"[^\"]*\"|[^ ]+").Select(word => word.Value.Trim('"'))]).Code));
        Assert.Equal(
            CalcCommand.Make(Nobody()).Subcommands
                .Select(command => command.Name).Order(StringComparer.Ordinal),
            lines.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
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

    // 20:00 to 06:00 less an hour, of 27 working days: an hour beyond eight at night, and seven ordinary by night.
    [Fact]
    public void A_day_by_the_clock_is_cut_at_its_limit_and_at_the_night()
    {
        JsonArray figures = Figures("overtime --jurisdiction vn --on 2022-03-07 --wage 5184000 --started 20:00 "
            + "--ended 06:00 --break 60 --week six-day --rest-day sunday");

        Assert.Equal(
            [("overtime", "48000"), ("night-work", "50400")],
            figures.Select(figure =>
                (figure!["figure"]!.GetValue<string>(), figure["amount"]!.GetValue<string>())));
        Assert.DoesNotContain("calc:1", figures.ToJsonString(), StringComparison.Ordinal);
    }

    // September 2022 has 26 days that are no Sunday, and 22 that are neither Saturday nor Sunday; 3 hours at 1.50.
    [Theory]
    [InlineData("2022-09-01", "six-day", "112500")]
    [InlineData("2022-09-02", "six-day", "112500")]
    [InlineData("2022-09-01", "five-day", "132955")]
    public void Working_days_of_the_month_go_by_the_week_and_the_rest_day_that_were_told(
        string on, string week, string due) => Assert.Equal(due, Figures(
            $"overtime --jurisdiction vn --on {on} --wage 5200000 --minutes 180 --week {week} --rest-day sunday")[0]!
                ["amount"]!.GetValue<string>());

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
    public void A_file_that_has_its_source_is_not_said_to_be_used_without_one()
    {
        CommandLine reported = Run("holiday --jurisdiction th --on 2019-04-13 --wage 320 --pay-basis daily "
            + "--accept-recalled th/ --reason read");

        Assert.True(reported.Code == 0, reported.ToString());
        Assert.Contains("[reported]", reported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("without a source", reported.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overtime --jurisdiction my --on 2025-09-16 --wage 4500 --minutes 120", "--grade: manual", "4000 MYR")]
    [InlineData("overtime --jurisdiction th --on 2019-05-31 --wage 9000 --minutes 120", "statutory minimum", "TH-")]
    public void What_decides_a_figure_beside_its_reason_is_said(string line, string first, string second)
    {
        CommandLine run = Run(line);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains(first, run.Error, StringComparison.Ordinal);
        Assert.Contains(second, run.Error, StringComparison.Ordinal);
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

    // Civil and Commercial Code (TH) ss. 193/30, 193/34 (9): ten years for severance, two for wages.
    [Theory]
    [InlineData("wages", "2021-05-31")]
    [InlineData("severance", "2029-05-31")]
    public void Severance_has_a_period_of_its_own(string head, string lastDay) => Assert.Equal(
        lastDay,
        JsonNode.Parse(Run($"limitation --jurisdiction th --head {head} --due 2019-05-31=1 --claimed-on 2020-01-01 --json")
            .Output)!["claims"]![0]!["lastDayToClaim"]!.GetValue<string>());

    [Fact]
    public void What_a_forum_cannot_award_is_printed_as_forgone() => Assert.Equal(
        ["25000.00", "0.00", "20000.00", "5000.00"],
        Figures("limitation --jurisdiction sg --forum employment-claims-tribunal --due 2024-01-07=25000 "
            + "--ended-on 2024-03-31 --claimed-on 2024-08-01").Select(figure => figure!["amount"]!.GetValue<string>()));

    private static Terminal Nobody() => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        In = TextReader.Null,
        Clock = FixedClock.Instance,
        UserName = "officer",
        Variable = _ => null,
    };

    private static JsonArray Figures(string line)
    {
        CommandLine run = Run(line + " --json");
        Assert.True(run.Code == 0, run.ToString());
        return JsonNode.Parse(run.Output)!["figures"]!.AsArray();
    }

    private static CommandLine Run(string line) => CommandLine.Run(["calc", .. line.Split(' ')]);
}
