using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary><c>calc debt</c>. By hand: 3,650,000 × 0.2 × 31 ÷ 365 = 62,000 dong.</summary>
public sealed class CalcDebtTests
{
    private const string Vietnamese =
        "--jurisdiction vn --entry 2018-04-30=advance=3650000 --entry 2018-05-31=interest=100000";

    [Fact]
    public void Interest_above_the_ceiling_is_cut_to_it_and_the_rest_is_struck()
    {
        JsonNode debt = Json($"{Vietnamese} --entry 2018-06-30=set-off=3712000")["debt"]!;

        Assert.Equal("62000", Text(debt["entries"]![1]!["lawful"]));
        Assert.Equal("38000", Text(debt["entries"]![1]!["struck"]!["interest-above-ceiling"]));
        Assert.Equal(("ended", "2018-06-30"), (Text(debt["endBySetOffs"]!["kind"]), Text(debt["endBySetOffs"]!["on"])));
    }

    [Theory]
    [InlineData("3711999", "open")]
    [InlineData("3712000", "ended")]
    public void One_dong_less_leaves_it_open(string taken, string kind) => Assert.Equal(
        kind, Text(Json($"{Vietnamese} --entry 2018-06-30=set-off={taken}")["debt"]!["endBySetOffs"]!["kind"]));

    [Fact]
    public void The_work_pays_it_off_and_set_offs_after_that_are_told()
    {
        JsonNode json = Json($"{Vietnamese} --entry 2018-07-31=set-off=500000 --work 2018-06-30=4000000");

        Assert.Equal("2018-06-30", Text(json["debt"]!["endByServices"]!["on"]));
        Assert.Equal("500000", Figure(json, "taken-after-services"));
        Assert.Equal("3712000", Figure(json, "services"));
    }

    [Fact]
    public void What_was_received_may_be_less_than_what_is_written()
    {
        JsonNode json = Json("--jurisdiction vn --entry 2018-04-30=advance=3650000=3000000");

        Assert.Equal("3000000", Figure(json, "lawful-ever"));
        Assert.Equal("650000", Figure(json, "struck-nothing-received"));
    }

    [Fact]
    public void A_table_of_entries_gives_what_the_same_entries_typed_give()
    {
        using var folder = new TemporaryFolder();
        folder.Write("book.csv", "day,kind,amount\n2018-04-30,advance,3650000\n\n2018-05-31,interest,100000\n");

        Assert.Equal(
            Json(Vietnamese)["debt"]!.ToJsonString(),
            Json($"--jurisdiction vn --entries {folder["book.csv"]}")["debt"]!.ToJsonString());
    }

    [Fact]
    public void Every_fault_of_a_table_is_told_with_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "book.csv", "day,kind,amount\n,advance,100\n2018-02-30,gift,1\n2018-03-01,advance,1.234\n");

        CommandLine run = Run($"--jurisdiction th --entries {folder["book.csv"]}");

        Assert.Equal(1, run.Code);
        foreach (string told in new[]
        {
            "book.csv:2: no day", "book.csv:3: the day \"2018-02-30\"", "book.csv:3: the kind \"gift\"",
            "book.csv:4: the amount \"1.234\"", "no entry is ever dated",
        })
        {
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--jurisdiction th --entry =advance=100", "no day")]
    [InlineData("--jurisdiction th --entry 2018-04-30=gift=100", "one of advance")]
    [InlineData("--jurisdiction th --entry 2018-04-30=services=100", "one of advance")]
    [InlineData("--jurisdiction th --entry 2018-04-30=advance", "DAY=KIND=AMOUNT")]
    [InlineData("--jurisdiction th --entry 2018-04-30=advance=-5", "without a minus")]
    [InlineData("--jurisdiction th --currency XXQ --entry 2018-04-30=advance=100", "ISO 4217")]
    [InlineData("--jurisdiction la --entry 2020-07-30=advance=100 --entry 2020-08-31=interest=1", "not known")]
    [InlineData("--jurisdiction th --entry 2018-04-30=recruitment-fee=100", "no source")]
    [InlineData("--jurisdiction th --entries no-such.csv", "no such file")]
    public void What_is_not_known_is_refused(string line, string named)
    {
        CommandLine run = Run(line);

        Assert.Equal(1, run.Code);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_entry_it_is_a_mistake_of_usage() => Assert.Equal(2, Run("--jurisdiction th").Code);

    private static CommandLine Run(string line) => CommandLine.Run(["calc", "debt", .. line.Split(' ')]);

    private static JsonNode Json(string line)
    {
        CommandLine run = CommandLine.Run(["calc", "debt", .. line.Split(' '), "--json"]);
        Assert.True(run.Code == 0, run.ToString());
        return JsonNode.Parse(run.Output)!;
    }

    private static string Figure(JsonNode json, string name) => Text(json["figures"]!.AsArray()
        .Single(figure => Text(figure!["figure"]) == name)!["amount"]);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
