using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>What law show answers and every way in which it refuses, with what to ask for instead.</summary>
public sealed class LawShowTests
{
    private const string Floor = """
        {
          "id": "aa/minimum-wage", "title": "Floor", "kind": "table", "unit": "AAA per day", "keys": ["place", "sector"],
          "provisions": [
            { "from": "2000-01-01", "to": "2009-12-31",
              "values": { "AA-1 | farm": "10", "AA-1 | shop": "unknown", "AA-3 | mine": "9" },
              "cites": "Act s. 1", "standing": "reported", "confidence": "medium", "seenAt": "a page", "note": "read twice" },
            { "from": "2011-01-01", "values": { "AA-1 | farm": "12" }, "cites": "Act s. 2", "standing": "recalled" }
          ],
          "holes": [ { "from": "2010-01-01", "to": "2010-12-31", "because": "not found" } ],
          "checkedThrough": "2020-12-31"
        }
        """;

    private const string Count = """
        {
          "id": "aa/late-wage-surcharge-count", "title": "Count", "kind": "figure", "unit": "rule",
          "provisions": [
            { "from": "2000-01-01", "cites": "Act s. 9", "standing": "contested",
              "readings": { "one": { "value": "x" }, "other": { "value": "y" } } }
          ],
          "checkedThrough": "2020-12-31"
        }
        """;

    [Fact]
    public void A_figure_is_shown_with_citation_standing_confidence_source_note_and_origin()
    {
        CommandLine shown = Show("2009-12-31", "place=AA-1", "sector=farm");

        Assert.Equal(0, shown.Code);
        Assert.Equal(
            """
            Floor: 10 AAA per day
              by Act s. 1 (reported, confidence medium)
              in force 2000-01-01 to 2009-12-31, file aa/minimum-wage (folder)
              seen at a page
              note: read twice

            """.ReplaceLineEndings(), shown.Output.ReplaceLineEndings());
    }

    // The day before the first, the day after the last, in a hole, an unknown province, an unknown sector.
    [Theory]
    [InlineData("LawBeforeFile", "1999-12-31", "AA-1", "farm", "begins 1 January 2000")]
    [InlineData("LawAfterFile", "2021-01-01", "AA-1", "farm", "31 December 2020")]
    [InlineData("LawHole", "2010-06-30", "AA-1", "farm", "30 June 2010")]
    [InlineData("LawKeyMissing", "2005-01-01", "AA-2", "farm", "place: AA-2; the file knows AA-1, AA-3")]
    [InlineData("LawKeyMissing", "2005-01-01", "AA-1", "sea", "sector: sea; the file knows farm, mine, shop")]
    [InlineData("LawKeyMissing", "2005-01-01", "AA-1", "*", "sector: not given; the file knows farm, mine, shop")]
    [InlineData("LawKeyMissing", "2005-01-01", "AA-1", "mine", "it knows each of these words, and not together")]
    [InlineData("LawUnknown", "2005-01-01", "AA-1", "shop", "the figure for 1 January 2005")]
    [InlineData("LawOnlyRecalled", "2011-01-01", "AA-1", "farm", "acceptRecalled")]
    public void What_is_not_known_is_refused_by_kind_and_told(
        string kind, string day, string place, string sector, string told)
    {
        CommandLine shown = Show(day, $"place={place}", $"sector={sector}");
        CommandLine json = Show(day, $"place={place}", $"sector={sector}", "--json");

        Assert.True(shown.Code == 1 && shown.Output.Length == 0, shown.ToString());
        Assert.Contains(told, shown.Error, StringComparison.Ordinal);
        Assert.Equal(kind, JsonNode.Parse(json.Output)!["gap"]!.GetValue<string>());
        Assert.Equal(1, json.Code);
    }

    [Fact]
    public void Without_its_keys_a_file_tells_which_there_are_and_which_words_it_knows()
    {
        CommandLine shown = Show("2005-01-01");

        Assert.Equal(1, shown.Code);
        Assert.Contains("place: not given; the file knows AA-1", shown.Error, StringComparison.Ordinal);
        Assert.Contains("--key place=WORD --key sector=WORD", shown.Error, StringComparison.Ordinal);
    }

    // On that day the floor differs by the size of the employer, and nothing holds for any size.
    [Fact]
    public void A_day_that_lacks_an_answer_for_want_of_a_word_tells_the_word()
    {
        CommandLine shown = CommandLine.Run("law", "show", "my/minimum-wage", "--on", "2024-06-01");

        Assert.Equal(1, shown.Code);
        Assert.Contains("size: not given; the file knows 5-and-more", shown.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run(
            "law", "show", "my/minimum-wage", "--on", "2024-06-01", "--key", "size=5-and-more").Code);
    }

    [Fact]
    public void Contested_law_without_a_default_is_refused_with_its_readings()
    {
        using TemporaryFolder folder = Folder();
        CommandLine shown = CommandLine.Run(
            "law", "show", "aa/late-wage-surcharge-count", "--on", "2005-01-01", "--law", folder.FullPath);

        Assert.Equal(1, shown.Code);
        Assert.Contains("reading one: x; by Act s. 9", shown.Error, StringComparison.Ordinal);
        Assert.Contains("reading other: y; by Act s. 9", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_answered_as_any_is_told()
    {
        CommandLine shown = CommandLine.Run(
            "law", "show", "th/minimum-wage", "--on", "2019-05-31", "--key", "place=TH-85", "--key", "sector=hotels");

        Assert.Equal(0, shown.Code);
        Assert.Contains(
            "sector hotels is no word of the file and is answered as any; it knows entertainment", shown.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_the_file_itself_is_printed()
    {
        using TemporaryFolder folder = Folder();

        Assert.Equal(
            Floor.ReplaceLineEndings("\n"),
            CommandLine.Run("law", "show", "aa/minimum-wage", "--law", folder.FullPath).Output.TrimEnd()
                .ReplaceLineEndings("\n"));
    }

    private static CommandLine Show(string day, params string[] keys)
    {
        using TemporaryFolder folder = Folder();
        string[] given = [.. keys.Where(key => key != "--json").SelectMany(key => new[] { "--key", key })];
        return CommandLine.Run(
        [
            "law", "show", "aa/minimum-wage", "--on", day, .. given, .. keys.Where(key => key == "--json"), "--law",
            folder.FullPath,
        ]);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("aa/minimum-wage.json", Floor);
        folder.Write("aa/late-wage-surcharge-count.json", Count);
        return folder;
    }
}
