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
    [InlineData($"{Thai} --taken social-security=465 --taken fine=300", "465.00", "0.00", "300.00", "8835.00")]
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

    [Theory]
    [InlineData($"{Thai} --taken houseing=100", "debt-for-sole-benefit")]
    [InlineData($"{Thai} --taken fine", "KIND=AMOUNT")]
    [InlineData($"{Thai} --taken fine=-5", "above nothing")]
    [InlineData($"{Thai} --taken fine=0", "above nothing")]
    [InlineData($"{Thai} {Debt} --consent debt-for-sole-benefit=shouted", "written-and-signed")]
    [InlineData($"{Thai} {Debt} --consent motorcycle=oral", "one of")]
    [InlineData("--jurisdiction th --pay-day 1998-08-18 --due 9300 --taken fine=1", "begins")]
    [InlineData("--jurisdiction th --pay-day 2026-01-01 --due 9300 --taken fine=1", "checked through")]
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
