using System.Text.Json.Nodes;
using NodaMoney;
using Restitution.Cases;
using Restitution.Cli.Commands;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Tests.Cases;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class BesideTests
{
    [Fact]
    public void A_case_stands_under_its_own_law_and_under_another_and_nothing_is_written_but_who_opened_the_names()
    {
        using TemporaryFolder folder = WithNeighbour();
        string[] before = Files(folder);

        CommandLine beside = Beside(folder, "--under", "xa");

        Assert.True(beside.Code == 0, beside.ToString());
        Assert.Contains("Due th", beside.Output, StringComparison.Ordinal);
        Assert.Contains("THB 9,600.00", beside.Output, StringComparison.Ordinal);
        Assert.Contains("What is due under xa rests on:", beside.Output, StringComparison.Ordinal);
        Assert.Contains("  xa/minimum-wage (", beside.Output, StringComparison.Ordinal);
        Assert.Equal(before.Append("access.log").Order(StringComparer.Ordinal), Files(folder));
    }

    [Fact]
    public void What_it_prints_for_machines_fits_its_schema()
    {
        using TemporaryFolder folder = WithNeighbour();

        CommandLine beside = Beside(folder, "--under", "xa", "--json");

        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("beside"), beside.Output));
        JsonNode wages = JsonNode.Parse(beside.Output)!["workers"]![0]!["heads"]![0]!;
        Assert.Equal("9300.00", wages["own"]!["due"]!["amount"]!.GetValue<string>());
        Assert.Equal("9600.00", wages["under"]!["due"]!["amount"]!.GetValue<string>());
        Assert.Equal("300.00", wages["difference"]!["amount"]!.GetValue<string>());
    }

    [Fact]
    public void The_demo_case_stands_beside_a_law_in_another_currency_each_amount_in_its_own()
    {
        CommandLine beside = CommandLine.Run(
            ["beside", Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn"), "--under", "us", "--json"],
            "training-only");

        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("beside"), beside.Output));
        JsonArray heads = JsonNode.Parse(beside.Output)!["workers"]![0]!["heads"]!.AsArray();
        Assert.Equal("THB", heads[0]!["own"]!["due"]!["currency"]!.GetValue<string>());
        Assert.Equal("USD", heads[0]!["under"]!["due"]!["currency"]!.GetValue<string>());
        Assert.All(heads, head => Assert.Null(head!["difference"]));
    }

    [Fact]
    public void Grade_and_currency_are_those_that_were_asked_for_and_a_promise_in_that_currency_stays()
    {
        var demo = CaseFolder.Open(Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn"));
        Currency baht = Currency.FromCode("THB");

        (CaseFile asked, IReadOnlyList<Gap> gaps) =
            new OtherLaw("my", "MY-14", Grade: "manual", Currency: baht).Over(demo.Case, demo.Law);
        (CaseFile unasked, _) = new OtherLaw("my", "MY-14").Over(demo.Case, demo.Law);

        Assert.Equal(("THB", "MYR"), (asked.ClaimCurrency.Code, unasked.ClaimCurrency.Code));
        Assert.All(asked.Workers.SelectMany(one => one.Episodes), one => Assert.Equal("manual", one.Grade));
        Assert.DoesNotContain(gaps, gap => gap.About.Contains(new Operand.Code("MYR")));
        Assert.Equal(2, CommandLine.Run("beside", "no-such", "--under", "my", "--currency", "thb").Code);
    }

    [Theory]
    [InlineData("the law \"zz\", of which no file is there", "--under", "zz")]
    [InlineData("answers for the days", "--under", "xa", "--place", "XA-99")]
    [InlineData("wanted", "--under", "xa", "--reading", "xa/late-wage-surcharge-count=no-such", "--reason", "a test")]
    public void What_cannot_be_compared_is_refused(string found, params string[] args)
    {
        using TemporaryFolder folder = WithNeighbour();

        CommandLine refused = Beside(folder, args);

        Assert.True(refused.Code == 1, refused.ToString());
        Assert.Contains(found, refused.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Output);
    }

    [Fact]
    public void A_law_that_does_not_speak_for_the_days_is_refused_and_the_days_it_speaks_for_are_told()
    {
        using TemporaryFolder folder = WithNeighbour();
        folder.Write("law/xa/minimum-wage.json", NeighbourLaw.FloorFrom2022);

        CommandLine refused = Beside(folder, "--under", "xa");

        Assert.True(refused.Code == 1, refused.ToString());
        Assert.Contains("2022", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_without_a_reason_is_a_usage_error()
    {
        using TemporaryFolder folder = WithNeighbour();

        Assert.Equal(2, Beside(folder, "--under", "xa", "--accept-recalled", "xa/").Code);
        Assert.Equal(2, Beside(folder).Code);
    }

    private static CommandLine Beside(TemporaryFolder folder, params string[] args) =>
        CommandLine.Run(["beside", folder.FullPath, .. args], CliCase.Passphrase);

    private static TemporaryFolder WithNeighbour()
    {
        TemporaryFolder folder = CliCase.Ready(json =>
            json.Replace("\"9000.00\"", "\"9300.00\"", StringComparison.Ordinal));
        foreach ((string id, string json) in NeighbourLaw.Files(("minimum-wage", "\"310\"", "\"320\"")))
        {
            folder.Write($"law/{id}.json", json);
        }

        return folder;
    }

    private static string[] Files(TemporaryFolder folder) =>
    [
        .. Directory.GetFiles(folder.FullPath, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.FullPath, file)).Order(StringComparer.Ordinal),
    ];
}
