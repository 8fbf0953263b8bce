using System.Text.Json.Nodes;
using Restitution.Tests.Interest;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>Interest at a desk: by the law on file, and by a rule given in full.</summary>
public sealed class CalcInterestTests
{
    private const string Rule = "--principal 3000 --currency USD --from 2023-01-01 --to 2023-04-01 --method simple "
        + "--day-count actual/360 --first-day in --last-day out --rounding half-up-to-minor-unit";

    private const string TwoPayments = Rule + " --rate 0.12 --paid 2023-02-05=250 --paid 2023-03-22=400";

    // jiskha.com id=1327863475: 2,434.87 with each step rounded, a cent less rounded once.
    [Theory]
    [InlineData("--appropriation interest-first --round each-strip", "84.87", "2434.87")]
    [InlineData("--appropriation interest-first --round at-the-end", "84.86", "2434.86")]
    [InlineData("--appropriation principal-only --round at-the-end", "84.08", "2434.08")]
    public void A_rule_given_in_full_needs_no_law(string told, string interest, string owed)
    {
        JsonNode answer = Answer($"{TwoPayments} {told}");

        Assert.Equal(interest, AmountOf(answer, "interest"));
        Assert.Equal(owed, AmountOf(answer, "owed"));
        Assert.Equal(
            [35, 45, 10],
            answer["interest"]!["strips"]!.AsArray().Select(one => one!["days"]!.GetValue<int>()));
        Assert.Equal(25, answer["interest"]!["months"]!.AsArray().Count);
    }

    [Fact]
    public void Rates_by_date_cut_the_strips()
    {
        JsonNode answer = Answer($"{Rule} --rate 0.12 --rate 2023-02-01=0.06 --round at-the-end --months 0");

        Assert.Equal(
            ["2023-01-01/2023-01-31 0.12", "2023-02-01/2023-03-31 0.06"],
            answer["interest"]!["strips"]!.AsArray()
                .Select(one => $"{one!["from"]}/{one["to"]} {one["annualFraction"]}"));
        Assert.Single(answer["interest"]!["months"]!.AsArray());
    }

    // Interest of the deposit rate on the day of each payment; 102,329 and not a dong more.
    [Fact]
    public void A_rate_that_the_law_leaves_to_the_case_is_given_by_the_day_of_payment() => Assert.Equal(
        "102329",
        AmountOf(
            Answer("--jurisdiction vn --principal 5000000 --due-on 2022-05-31 --as-of 2022-12-31 "
                + "--paid 2022-08-15=2000000 --rate 0.035 --rate 2022-10-01=0.05"),
            "interest"));

    [Fact]
    public void A_fine_stands_by_itself_while_the_rate_of_the_interest_beside_it_is_missing()
    {
        CommandLine run = Run(
            "--jurisdiction id --principal 4000000 --due-on 2021-06-30 --as-of 2021-08-02 --json");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal("2000000.00", AmountOf(JsonNode.Parse(run.Output)!, "late-fine"));
        Assert.Contains("state banks", run.Error, StringComparison.Ordinal);
    }

    // Without the most the fine of a year would be 15,280,000: it is told to be missing, and the interest stands.
    [Fact]
    public void A_fine_whose_most_may_not_be_used_is_missing_and_not_without_limit()
    {
        const string Most = "id/late-wage-fine-most";
        using TemporaryFolder office = Office(
            Most, OneLaw.Recalled("id", "late-wage-fine-most").File(Most)!.Text.Json);

        CommandLine run = Run($"{YearLate} --rate 0.06 --json --law {office.FullPath}");
        CommandLine alone = Run($"{YearLate} --law {office.FullPath}");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(
            ["interest", "interest-per-day-after"],
            JsonNode.Parse(run.Output)!["figures"]!.AsArray().Select(one => one!["figure"]!.GetValue<string>()));
        Assert.Contains(Most, run.Error, StringComparison.Ordinal);
        Assert.True(alone.Code == 1, alone.ToString());
        Assert.Contains(Most, alone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("practice", "--rate 0.06", false)]
    [InlineData("recalled", "--rate 0.06", true)]
    [InlineData("recalled", "--months 0", true)]
    public void A_fine_that_may_need_a_finding_is_named_so(string standing, string more, bool isTold)
    {
        const string Condition = "id/late-wage-fine-condition";
        using TemporaryFolder office = Office(Condition, $$"""
            {
              "id": "{{Condition}}", "title": "Finding", "kind": "figure", "unit": "rule",
              "provisions": [ { "from": "2012-01-01", "value": "wilful-delay", "cites": "test",
                "standing": "{{standing}}", "note": "test" } ],
              "checkedThrough": "2025-12-31"
            }
            """);

        CommandLine run = Run($"{YearLate} {more} --json --law {office.FullPath}");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal("2000000.00", AmountOf(JsonNode.Parse(run.Output)!, "late-fine-if-the-finding-is-made"));
        Assert.Equal(isTold, run.Error.Contains(Condition, StringComparison.Ordinal));
    }

    // 100,000 at eight per cent from the thirty-first day after 1 March, 1 April, to 30 June: 91 days.
    [Fact]
    public void Interest_on_an_order_runs_from_the_day_that_the_law_names() => Assert.Equal(
        "1994.52",
        AmountOf(
            Answer("--jurisdiction my --head order --forum industrial-court --principal 100000 --due-on 2022-03-01 "
                + "--as-of 2022-06-30"),
            "interest"));

    // Civil and Commercial Code (TH) s. 224: 7.5 per cent to 10 April 2021, five from then on.
    [Fact]
    public void A_debt_outside_the_law_on_wages_takes_each_rate_for_its_own_days() => Assert.Equal(
        "102.74",
        AmountOf(
            Answer("--jurisdiction th --head civil --principal 10000 --due-on 2021-03-11 --as-of 2021-05-10 "
                + "--method simple"),
            "interest"));

    [Fact]
    public void What_was_paid_beyond_all_that_was_open_is_told()
    {
        CommandLine run = Run($"{Rule} --rate 0.12 --round at-the-end --appropriation interest-first "
            + "--paid 2023-02-05=4000 --json");

        Assert.Equal("965.00", AmountOf(JsonNode.Parse(run.Output)!, "paid-beyond"));
        Assert.Contains("paid-beyond", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rule + " --rate 2023-02-01=0.12 --round at-the-end", "January 2023")]
    [InlineData(TwoPayments + " --round at-the-end", "--appropriation")]
    [InlineData(Rule + " --rate 0.12 --round at-the-end --paid 2022-12-31=1", "take it off the principal")]
    [InlineData(Rule + " --rate 0.12 --round at-the-end --paid 2023-04-02=1", "count to a later day")]
    [InlineData(Rule + " --rate 0.12 --rate 0.13 --round at-the-end", "one rate a day")]
    [InlineData(Rule + " --rate 12% --round at-the-end", "a share of one")]
    [InlineData(Rule + " --rate 12 --round at-the-end", "0.12 for 12 per cent")]
    [InlineData(Rule + " --rate 0.12 --rate 2023-02-01=1.01 --round at-the-end", "0.12 for 12 per cent")]
    [InlineData("--jurisdiction vn --principal 9 --due-on 2022-05-31 --as-of 2022-12-31", "give --rate")]
    [InlineData(
        "--jurisdiction th --principal 9 --due-on 2022-05-31 --as-of 2022-12-31 --rate 0.2", "th/late-wage-interest")]
    [InlineData("--jurisdiction th --principal 9 --due-on 2022-05-31 --as-of 2022-12-31 --head tips", "severance")]
    [InlineData(
        "--jurisdiction th --principal 9 --due-on 2022-05-31 --as-of 2022-12-31 --appropriation interest-first",
        "--reading")]
    [InlineData(
        "--jurisdiction ph --head order --forum labour-award --principal 9 --due-on 2022-03-01 --as-of 2022-06-30",
        "ph/order-interest-from-day")]
    [InlineData(
        "--jurisdiction my --head order --principal 9 --due-on 2022-03-01 --as-of 2022-06-30", "industrial-court")]
    public void What_is_missing_or_contradicts_is_refused_with_what_to_do(string line, string named)
    {
        CommandLine run = Run(line);

        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--principal 9 --from 2023-01-01 --to 2023-04-01", "--rate, --currency, --method, --day-count")]
    [InlineData("--jurisdiction th --principal 9 --from 2023-01-01 --to 2023-04-01", "--due-on, --as-of")]
    [InlineData(Rule + " --rate 0.1 --round at-the-end --months 601", "--months")]
    [InlineData("--principal 9 --day-count 30/360", "30E/360")]
    public void What_was_not_said_is_asked_for_and_nothing_is_taken_for_granted(string line, string named)
    {
        CommandLine run = Run(line);

        Assert.True(run.Code == 2, run.ToString());
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    private const string Thai = "--jurisdiction th --principal 9 --due-on 2019-05-31 --as-of 2021-11-30";

    [Theory]
    [InlineData(Thai + " --from 2019-01-01 --to 2020-01-01", "--from, --to")]
    [InlineData(Thai + " --from 2019-01-01", "--from")]
    [InlineData(Thai + " --day-count actual/360 --rounding down-to-minor-unit", "--day-count, --rounding")]
    [InlineData(Thai + " --method compound", "--method")]
    [InlineData(Thai + " --forum labour-court", "--forum")]
    [InlineData(Thai + " --head civil --method simple --rate 0.12", "--rate")]
    [InlineData(Rule + " --rate 0.12 --round at-the-end --as-of 2023-04-01 --head wages", "--as-of, --head")]
    public void What_would_decide_nothing_is_refused_and_not_passed_over(string line, string named)
    {
        CommandLine run = Run(line);

        Assert.True(run.Code == 2, run.ToString());
        Assert.Contains($"{named}: not used with", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_of_the_whole_principal_is_the_most_that_is_not_asked_about() =>
        Assert.Equal("750.00", AmountOf(Answer(Rule + " --rate 1 --round at-the-end"), "interest"));

    [Fact]
    public void A_currency_other_than_that_of_the_law_is_told()
    {
        Assert.Contains("in THB", Run(Thai + " --currency USD").Error, StringComparison.Ordinal);
        Assert.Equal("", Run(Thai + " --currency THB").Error);
    }

    private const string YearLate =
        "--jurisdiction id --principal 4000000 --due-on 2021-06-30 --as-of 2022-06-30";

    private static TemporaryFolder Office(string id, string json)
    {
        var office = new TemporaryFolder();
        office.Write($"{id}.json", json);
        return office;
    }

    private static JsonNode Answer(string line)
    {
        CommandLine run = Run(line + " --json");
        Assert.True(run.Code == 0, run.ToString());
        return JsonNode.Parse(run.Output)!;
    }

    private static string AmountOf(JsonNode answer, string figure) => answer["figures"]!.AsArray()
        .Single(one => one!["figure"]!.GetValue<string>() == figure)!["amount"]!.GetValue<string>();

    private static CommandLine Run(string line) => CommandLine.Run(["calc", "interest", .. line.Split(' ')]);
}
