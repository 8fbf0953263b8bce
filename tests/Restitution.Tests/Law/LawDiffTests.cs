using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

public sealed class LawDiffTests
{
    private const string Floor = """
        {
          "id": "aa/minimum-wage", "title": "Floor", "kind": "table", "unit": "AAA per day", "keys": ["place"],
          "provisions": [
            { "from": "2000-01-01", "to": "2009-12-31", "values": { "AA-1": "10", "AA-2": "8" }, "cites": "Act s. 1",
              "standing": "reported", "seenAt": "a page", "note": "n" },
            { "from": "2010-01-01", "values": { "AA-1": "12", "AA-2": "9" }, "cites": "Act s. 1",
              "standing": "reported", "seenAt": "a page", "note": "n" }
          ],
          "checkedThrough": "2020-12-31"
        }
        """;

    [Fact]
    public void A_changed_figure_is_told_for_its_days_and_key_alone()
    {
        LawLineChange line = Assert.Single(Changed("\"AA-1\": \"12\"", "\"AA-1\": \"13\"").Lines);

        Assert.Equal(("AA-1", new LocalDate(2010, 1, 1), new LocalDate(2020, 12, 31)), (line.Keys, line.From, line.To));
        Assert.Equal(("12", "13"), (line.Before!.Value, line.After!.Value));
    }

    [Fact]
    public void A_day_of_change_that_moves_changes_only_the_days_between()
    {
        LawFileDiff diff = Changed(
            ("\"to\": \"2009-12-31\"", "\"to\": \"2010-06-30\""),
            ("\"from\": \"2010-01-01\"", "\"from\": \"2010-07-01\""));

        Assert.Equal(["AA-1", "AA-2"], diff.Lines.Select(line => line.Keys));
        Assert.All(diff.Lines, line => Assert.Equal(
            (new LocalDate(2010, 1, 1), new LocalDate(2010, 6, 30)), (line.From, line.To)));
        Assert.Equal([("12", "10"), ("9", "8")], diff.Lines.Select(line => (line.Before!.Value, line.After!.Value)));
    }

    [Fact]
    public void A_key_that_comes_or_goes_has_no_figure_on_the_other_side()
    {
        LawFileDiff diff = Changed(", \"AA-2\": \"9\"", ", \"AA-3\": \"9\"");

        Assert.Equal(
            [("AA-2", "9", null), ("AA-3", null, "9")],
            diff.Lines.Select(line => (line.Keys, line.Before?.Value, line.After?.Value)));
    }

    [Fact]
    public void Standing_and_citation_and_the_last_day_checked_are_told()
    {
        LawFileDiff stood = Changed("\"reported\", \"seenAt\": \"a page\"", "\"recalled\"");
        LawFileDiff cited = Changed("\"Act s. 1\"", "\"Act s. 2\"");
        LawFileDiff later = Changed("\"2020-12-31\"", "\"2021-12-31\"");

        Assert.All(stood.Lines, line => Assert.Equal(
            (Standing.Reported, Standing.Recalled), (line.Before!.Standing, line.After!.Standing)));
        Assert.All(cited.Lines, line => Assert.Equal(
            ("Act s. 1", "Act s. 2"), (line.Before!.Cites, line.After!.Cites)));
        Assert.Equal((4, 4), (stood.Lines.Count, cited.Lines.Count));
        Assert.Equal(new LawFactChange("checkedThrough", "2020-12-31", "2021-12-31"), Assert.Single(later.Facts));
        Assert.All(later.Lines, line => Assert.Equal(
            (null, new LocalDate(2021, 1, 1), new LocalDate(2021, 12, 31)), (line.Before, line.From, line.To)));
    }

    [Fact]
    public void A_note_alone_changes_the_file_and_no_answer()
    {
        LawFileDiff diff = Changed("\"note\": \"n\"", "\"note\": \"read again\"");

        Assert.Empty(diff.Lines);
        Assert.Empty(diff.Facts);
    }

    [Fact]
    public void Other_keys_make_every_line_another()
    {
        LawFileDiff diff = Changed("[\"place\"]", "[\"sector\"]");

        Assert.Equal(2, diff.Lines.Count(line => line.After is null && line.Keys == "AA-1"));
        Assert.Equal(2, diff.Lines.Count(line => line.Before is null && line.Keys == "AA-1"));
    }

    [Fact]
    public void Readings_and_their_default_are_part_of_the_answer()
    {
        const string Count = """
            {
              "id": "aa/day-count", "title": "Count", "kind": "figure", "unit": "rule",
              "provisions": [ { "from": "2000-01-01", "cites": "Act", "standing": "contested", "default": "one",
                "readings": { "one": { "value": "x" }, "other": { "value": "y" } } } ],
              "checkedThrough": "2020-12-31"
            }
            """;
        string other = Count.Replace("\"default\": \"one\"", "\"default\": \"other\"", StringComparison.Ordinal);

        LawLineChange line = Assert.Single(Assert.Single(
            LawDiff.Of(Law(("aa/day-count", Count)), Law(("aa/day-count", other))).Changed).Lines);
        Assert.Equal(
            ("one (default): x; other: y", "one: x; other (default): y"), (line.Before!.Value, line.After!.Value));
    }

    [Fact]
    public void Files_that_come_and_go_are_named()
    {
        LawOnFile one = Law(("aa/minimum-wage", Floor));

        Assert.Equal(["aa/minimum-wage"], LawDiff.Of(Law(), one).Added);
        Assert.Equal(["aa/minimum-wage"], LawDiff.Of(one, Law()).Removed);
        Assert.Empty(LawDiff.Of(one, one).Changed);
    }

    private static LawFileDiff Changed(string sound, string changed) => Changed((sound, changed));

    private static LawFileDiff Changed(params (string Sound, string Changed)[] changes)
    {
        string after = Floor.ReplaceLineEndings("\n");
        foreach ((string sound, string changed) in changes)
        {
            Assert.Contains(sound, after, StringComparison.Ordinal);
            after = after.Replace(sound, changed, StringComparison.Ordinal);
        }

        return Assert.Single(LawDiff.Of(Law(("aa/minimum-wage", Floor)), Law(("aa/minimum-wage", after))).Changed);
    }

    private static LawOnFile Law(params (string Id, string Json)[] files)
    {
        var law = LawOnFile.Of(files.Select(file => new LawText(file.Id, file.Json, LawOrigin.Folder)));
        Assert.Empty(law.Faults);
        return law;
    }
}
