using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class RunTests
{
    [Fact]
    public void A_case_becomes_documents_in_four_formats_and_a_summary()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine run = Run(folder);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("9,300.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("rows of BANK-01 set aside", run.Output, StringComparison.Ordinal);
        foreach (string format in (string[])["html", "xlsx", "json"])
        {
            Assert.True(new FileInfo(folder[$"out/back-pay-order.en.{format}"]).Length > 0, format);
            Assert.True(new FileInfo(folder[$"out/computation-sheet.en.{format}"]).Length > 0, format);
        }

        Assert.True(
            File.Exists(folder["out/back-pay-order.en.pdf"])
                || run.Error.Contains("apt-get", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder["out.part"]));
    }

    [Fact]
    public void The_table_of_a_run_foots_across_and_down()
    {
        using TemporaryFolder folder = CliCase.Ready();

        string[] lines = Run(folder).Output.ReplaceLineEndings("\n").Split('\n');
        string[] headings = Cells(lines.Single(line => line.StartsWith("Worker", StringComparison.Ordinal)));
        Dictionary<string, string[]> rows = lines.Where(line => Regex.IsMatch(line, "^(W-01|Case|All)  "))
            .ToDictionary(line => Cells(line)[0], Cells, StringComparer.Ordinal);
        decimal Of(string heading) => decimal.Parse(
            rows["W-01"][Array.IndexOf(headings, heading)], CultureInfo.InvariantCulture);

        Assert.Equal(Of("Back wages"), Of("Due") - Of("Paid") - Of("Lawful deductions"));
        Assert.Equal(
            Of("In time") + Of("Out of time"), Of("Back wages") + Of("Interest") + Of("Surcharge"));
        Assert.Equal(int.Parse(rows["All"][^1], CultureInfo.InvariantCulture),
            int.Parse(rows["W-01"][^1], CultureInfo.InvariantCulture)
                + int.Parse(rows["Case"][^1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_waits_for_law_is_no_sum_of_nothing_and_the_gaps_of_the_tracks_are_listed()
    {
        using TemporaryFolder folder = CliCase.Ready();

        string[] lines = Run(folder).Output.ReplaceLineEndings("\n").Split('\n');
        JsonNode json = JsonNode.Parse(Run(folder, "--json").Output)!;

        string[] civil = Cells(lines.Single(line => line.StartsWith("civil ", StringComparison.Ordinal)));
        Assert.Equal(["civil", "-", "-", "-", "-", "-", "-"], civil[..7]);
        Assert.True(decimal.Parse(civil[7], CultureInfo.InvariantCulture) > 0m);
        int heading = Array.FindIndex(
            lines, line => line.StartsWith("Gaps of the tracks", StringComparison.Ordinal));
        Assert.Contains(lines.Skip(heading), line => line.Contains("th/remedy-heads", StringComparison.Ordinal));
        JsonNode track = json["tracks"]!.AsArray().Single(one => one!["track"]!.GetValue<string>() == "civil")!;
        Assert.False(track["timeIsKnown"]!.GetValue<bool>());
        Assert.Null(track["totalInTime"]);
        Assert.Equal("case/track/civil/waiting-for-law", track["waitingForLaw"]!["figure"]!.GetValue<string>());
        Assert.NotEmpty(json["trackGaps"]!.AsArray());
    }

    private static string[] Cells(string line) =>
        line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [Fact]
    public void The_same_case_gives_the_same_bytes_and_replaces_its_own_run()
    {
        using TemporaryFolder folder = CliCase.Ready();
        Run(folder);
        byte[] first = File.ReadAllBytes(folder["out/computation.json"]);

        CommandLine again = Run(folder);

        Assert.Equal(0, again.Code);
        Assert.Equal(first, File.ReadAllBytes(folder["out/computation.json"]));
    }

    [Fact]
    public void No_name_stands_in_any_output_or_log()
    {
        using TemporaryFolder folder = CliCase.Ready();
        CommandLine run = Run(folder);

        string[] texts = [run.Output, run.Error, .. TextsUnder(folder["out"]), File.ReadAllText(folder["access.log"])];

        Assert.All(texts, text => Assert.DoesNotContain("Testname", text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("identities opened", texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_for_names_finds_one_that_is_there()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("found/page.html", $"<p>{CliCase.Name}</p>");

        Assert.Contains(TextsUnder(folder["found"]), text => text.Contains("Testname", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_in_JSON_has_amounts_as_text()
    {
        using TemporaryFolder folder = CliCase.Ready();

        JsonNode summary = JsonNode.Parse(Run(folder, "--json").Output)!;

        Assert.Equal("9300.00", summary["workers"]![0]!["due"]!["likely"]!.GetValue<string>());
        Assert.Equal("9000.00", summary["workers"]![0]!["paid"]!["likely"]!.GetValue<string>());
        Assert.Equal("300.00", summary["totals"]!["backWages"]!["likely"]!.GetValue<string>());
    }

    [Fact]
    public void A_row_that_names_nobody_known_is_no_payment()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("exhibits/bank.csv", File.ReadAllText(folder["exhibits/bank.csv"])
            .Replace("Vilay Testname", "Vilai Testnam", StringComparison.Ordinal));

        JsonNode summary = JsonNode.Parse(Run(folder, "--json").Output)!;

        Assert.Equal("0.00", summary["workers"]![0]!["paid"]!["likely"]!.GetValue<string>());
    }

    [Fact]
    public void A_day_before_the_law_on_file_is_a_gap_and_the_run_ends_well()
    {
        using TemporaryFolder folder = CliCase.Ready(json => json
            .Replace("2019-05-01\", \"to\": \"2019-05-31", "2011-05-01\", \"to\": \"2011-05-31",
                StringComparison.Ordinal));

        CommandLine run = Run(folder);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("the law on file begins", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computation_verifies_until_one_byte_of_an_exhibit_changes()
    {
        using TemporaryFolder folder = CliCase.Ready();
        Run(folder);

        CommandLine same = Verify(folder);
        File.AppendAllText(folder["exhibits/bank.csv"], "\n");
        CommandLine changed = Verify(folder);

        Assert.True(same.Code == 0, same.ToString());
        Assert.Equal(1, changed.Code);
        Assert.Contains("exhibit BANK-01", changed.Error, StringComparison.Ordinal);
    }

    // A figure cites the first; the second is only asked.
    [Theory]
    [InlineData("th/minimum-wage")]
    [InlineData("th/rounding")]
    public void A_law_file_that_changed_is_named(string id)
    {
        using TemporaryFolder folder = CliCase.Ready();
        string law = Restitution.Law.LawOnFile.Embedded.File(id)!.Text.Json;
        folder.Write($"law/{id}.json", law);
        Run(folder);
        folder.Write($"law/{id}.json", law + " ");

        CommandLine changed = Verify(folder);

        Assert.Equal(1, changed.Code);
        Assert.Contains($"law file {id}", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_changed_by_hand_does_not_verify()
    {
        using TemporaryFolder folder = CliCase.Ready();
        Run(folder);
        string text = File.ReadAllText(folder["out/computation.json"]);
        File.WriteAllText(folder["out/computation.json"], text.Replace("9000.00", "8000.00", StringComparison.Ordinal));

        Assert.Equal(1, Verify(folder).Code);
    }

    [Fact]
    public void A_figure_opens_down_to_the_article_and_the_row()
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine paid = Explain(folder, "W-01/2019-05/paid");
        CommandLine due = Explain(folder, "W-01/2019-05/due");
        CommandLine unknown = Explain(folder, "W-01/2019-05/no-such");

        Assert.Contains("BANK-01", paid.Output, StringComparison.Ordinal);
        Assert.Contains("Labour Protection Act", due.Output, StringComparison.Ordinal);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("W-01/2019-05", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_that_is_listed_can_be_explained()
    {
        using TemporaryFolder folder = CliCase.Ready();
        JsonArray listed = JsonNode.Parse(Explain(folder, "W-01", "--list", "--json").Output)!.AsArray();

        Assert.NotEmpty(listed);
        Assert.All(listed.Where((_, index) => index % 7 == 0), line =>
            Assert.Equal(0, Explain(folder, line!["figure"]!.GetValue<string>(), "--json").Code));
    }

    private static CommandLine Run(TemporaryFolder folder, params string[] more) => CommandLine.Run(
        ["run", folder.FullPath, "--out", folder["out"], "--language", "en", .. more], CliCase.Passphrase);

    private static CommandLine Verify(TemporaryFolder folder) =>
        CommandLine.Run(["verify", folder.FullPath, folder["out/computation.json"]], CliCase.Passphrase);

    private static CommandLine Explain(TemporaryFolder folder, string figure, params string[] more) =>
        CommandLine.Run(["explain", folder.FullPath, figure, .. more], CliCase.Passphrase);

    private static IEnumerable<string> TextsUnder(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetFileName(file);
            if (!file.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                yield return File.ReadAllText(file, Encoding.UTF8);
                continue;
            }

            using ZipArchive archive = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                yield return reader.ReadToEnd();
            }
        }
    }
}
