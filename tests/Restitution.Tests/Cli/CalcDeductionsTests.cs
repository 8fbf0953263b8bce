using System.Text.Json.Nodes;

namespace Restitution.Tests.Cli;

/// <summary><c>calc deductions</c>: a line for each amount, the sums with their reasons, and what it refuses.</summary>
public sealed class CalcDeductionsTests
{
    private const string Thai = "--jurisdiction th --pay-day 2019-05-31 --due 9300";
    private const string Debt = "--taken debt-for-sole-benefit=1500";
    private const string Malaysian = "--jurisdiction my --pay-day 2022-03-31 --due 1500";

    // A tenth of 9,300 is 930; two of them are a fifth.
    [Theory]
    [InlineData($"{Thai} {Debt}", "0.00", "0.00", "1500.00", "9300.00")]
    [InlineData($"{Thai} {Debt} --consent debt-for-sole-benefit=oral", "0.00", "0.00", "1500.00", "9300.00")]
    [InlineData(
        $"{Thai} {Debt} --consent debt-for-sole-benefit=written-and-signed", "0.00", "930.00", "570.00", "8370.00")]
    [InlineData(
        $"{Thai} {Debt} --consent debt-for-sole-benefit=clear-agreement=1200", "0.00", "1200.00", "300.00", "8100.00")]
    [InlineData($"{Thai} --taken social-security=465 --taken other=300", "465.00", "0.00", "300.00", "8835.00")]
    [InlineData($"{Malaysian} --taken housing=120", "0.00", "0.00", "120.00", "1500.00")]
    public void The_sums_are_those_of_the_law_on_file(
        string line, string withheld, string lawful, string unlawful, string left) => Assert.Equal(
        [withheld, lawful, unlawful, left],
        Json(line)["figures"]!.AsArray().Select(figure => figure!["amount"]!.GetValue<string>()));

    [Fact]
    public void Each_amount_has_a_line_with_its_rule_its_caps_and_why_the_rest_is_unlawful()
    {
        JsonNode debt = Json($"{Thai} {Debt} --consent debt-for-sole-benefit=written-and-signed")["deductions"]![0]!;

        Assert.Equal(
            ("with-consent", "over-cap", "930.00", "570.00"),
            (Text(debt, "rule"), Text(debt, "because"), Text(debt, "lawful"), Text(debt, "unlawful")));
        Assert.Equal(
            ["cap-each 930.00", "cap-together 1860.00"],
            debt["limits"]!.AsArray().Select(limit => $"{Text(limit!, "limit")} {Text(limit!, "most")}"));
    }

    [Fact]
    public void For_a_person_the_line_says_what_is_beyond_the_cap() => Assert.Contains(
        "allowed with consent; beyond the cap",
        Run($"{Thai} {Debt} --consent debt-for-sole-benefit=written-and-signed").Output, StringComparison.Ordinal);

    // Withheld 9,300 of 12,000, 2,700 beyond; 1,000 of social security leave nothing for the fine to be taken from.
    [Theory]
    [InlineData($"{Thai} --taken social-security=12000", "9300.00", "0.00", "0.00", "2700.00", "0.00")]
    [InlineData(
        "--jurisdiction th --pay-day 2019-05-31 --due 1000 --taken social-security=1000 --taken other=300",
        "1000.00", "0.00", "0.00", "300.00", "0.00")]
    [InlineData($"{Thai} --taken other=10000", "0.00", "0.00", "9300.00", "700.00", "9300.00")]
    public void What_is_taken_is_withheld_lawful_unlawful_or_beyond_the_pay(string line, params string[] sums) =>
        Assert.Equal(
            sums, Json(line)["figures"]!.AsArray().Select(figure => figure!["amount"]!.GetValue<string>()));

    [Fact]
    public void A_sum_called_social_security_is_answered_with_a_warning_that_no_rate_is_on_file()
    {
        CommandLine run = Run($"{Thai} --taken social-security=5000");

        Assert.Equal(0, run.Code);
        Assert.Contains("no rate of contribution is on file", run.Error, StringComparison.Ordinal);
        Assert.Contains("53.7", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("contribution", Run($"{Thai} --taken other=300").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_back_where_no_pay_was_due_has_its_rule_and_no_fault()
    {
        const string line = "--jurisdiction th --pay-day 2019-05-31 --due 0 --taken social-security=5";

        JsonNode taken = Json(line)["deductions"]![0]!;
        Assert.Equal(("withheld-by-law", "5.00"), (Text(taken, "rule"), Text(taken, "beyondDue")));
        Assert.Null(taken["because"]);
        Assert.DoesNotContain("no law on file says", Run(line).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("stays owed", Run(line).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Thai} --taken houseing=100", "debt-for-sole-benefit")]
    [InlineData($"{Malaysian} --taken advance=400", "advance-without-interest")]
    [InlineData($"{Malaysian} --taken advance=400", "no word of my/deductions-lawful")]
    [InlineData($"{Thai} --taken fine", "KIND=AMOUNT")]
    [InlineData($"{Thai} --taken other=-5", "above nothing")]
    [InlineData($"{Thai} --taken other=0", "above nothing")]
    [InlineData($"{Thai} {Debt} --consent debt-for-sole-benefit=shouted", "written-and-signed")]
    [InlineData($"{Thai} {Debt} --consent motorcycle=oral", "one of")]
    [InlineData("--jurisdiction th --pay-day 1998-08-18 --due 9300 --taken other=1", "begins")]
    [InlineData("--jurisdiction th --pay-day 2026-01-01 --due 9300 --taken other=1", "checked through")]
    [InlineData("--jurisdiction bn --pay-day 2020-01-31 --due 900 --taken housing=1", "bn/deductions-lawful")]
    [InlineData("--jurisdiction kh --pay-day 2020-01-31 --due 900 --currency KHR --taken shop-goods=1", "--accept-recalled")]
    [InlineData($"{Malaysian} --taken overpayment=100", "--accept-recalled")]
    public void What_is_not_known_recalled_or_not_on_file_is_refused_and_named(string line, string named)
    {
        CommandLine run = Run(line);

        Assert.Equal(1, run.Code);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private static JsonNode Json(string line) => JsonNode.Parse(Run($"{line} --json").Output)!;

    private static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();

    private static CommandLine Run(string line) => CommandLine.Run(["calc", "deductions", .. line.Split(' ')]);
}
