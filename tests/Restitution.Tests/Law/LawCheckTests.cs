using Restitution.Law;

namespace Restitution.Tests.Law;

/// <summary>Each kind of fault, planted into a file that is otherwise sound.</summary>
public sealed class LawCheckTests
{
    private const string SoundTable = """
        {
          "id": "aa/minimum-wage", "title": "Rate", "kind": "table", "unit": "AAA per day", "keys": ["place", "sector"],
          "provisions": [
            { "from": "2000-01-01", "to": "2009-12-31", "values": { "P-1 | *": "10", "* | *": "8" },
              "cites": "Act s. 1", "standing": "reported", "seenAt": "a page" },
            { "from": "2011-01-01", "values": { "P-1 | *": "12" },
              "cites": "Act s. 1", "standing": "reported", "confidence": "high", "seenAt": "a page" },
            { "from": "2011-01-01", "values": { "P-2 | *": "unknown" },
              "cites": "Act s. 1", "standing": "recalled" }
          ],
          "holes": [ { "from": "2010-01-01", "to": "2010-12-31", "because": "not found" } ],
          "checkedThrough": "2020-12-31"
        }
        """;

    private const string SoundContested = """
        {
          "id": "aa/late-wage-surcharge-count", "title": "Count", "kind": "figure", "unit": "rule",
          "provisions": [
            { "from": "2000-01-01", "cites": "Act s. 9", "standing": "contested", "default": "one",
              "readings": { "one": { "value": "x" }, "other": { "value": "y" } } }
          ],
          "checkedThrough": "2020-12-31"
        }
        """;

    private const string SoundQuoted = """
        {
          "id": "aa/minimum-wage-hourly", "title": "Hourly wage", "kind": "figure", "unit": "AAA per hour",
          "provisions": [
            { "from": "2007-07-24", "value": "5.85", "cites": "Code s. 206", "standing": "enacted",
              "words": "not less than $5.85 an hour", "asWritten": "$5.85" }
          ],
          "checkedThrough": "2008-07-23"
        }
        """;

    [Theory]
    [InlineData("aa/minimum-wage", SoundTable)]
    [InlineData("aa/late-wage-surcharge-count", SoundContested)]
    [InlineData("aa/minimum-wage-hourly", SoundQuoted)]
    public void A_sound_file_has_no_fault(string id, string json) => Assert.Empty(Check(id, json));

    [Theory]
    [InlineData(LawFaultKind.NotJson, "\"P-1 | *\": \"12\" }", "\"P-1 | *\": 12\" }", 6)]
    [InlineData(LawFaultKind.UnknownProperty, "\"title\":", "\"name\": \"Rate\", \"title\":", 2)]
    [InlineData(LawFaultKind.UnknownProperty, "\"confidence\":", "\"certainty\":", 7)]
    [InlineData(LawFaultKind.PropertyMissing, "\"unit\": \"AAA per day\", ", "", 1)]
    [InlineData(LawFaultKind.PropertyMissing, ", \"because\": \"not found\"", "", 11)]
    [InlineData(LawFaultKind.PropertyTwice, "\"title\": \"Rate\",", "\"title\": \"Rate\", \"title\": \"Rates\",", 2)]
    [InlineData(LawFaultKind.PropertyTwice, "\"P-1 | *\": \"10\",", "\"P-1 | *\": \"10\", \"P-1|*\": \"11\",", 4)]
    [InlineData(LawFaultKind.WrongShape, "\"keys\": [\"place\", \"sector\"]", "\"keys\": \"place\"", 2)]
    [InlineData(LawFaultKind.WrongShape, "\"values\": { \"P-1 | *\": \"12\" }", "\"value\": \"12\"", 6)]
    [InlineData(LawFaultKind.IdIsNotPath, "\"id\": \"aa/minimum-wage\"", "\"id\": \"aa/minimum-wages\"", 2)]
    [InlineData(LawFaultKind.UnknownWord, "\"standing\": \"recalled\"", "\"standing\": \"remembered\"", 9)]
    [InlineData(LawFaultKind.UnknownWord, "\"standing\": \"recalled\"", "\"standing\": \"Recalled\"", 9)]
    [InlineData(LawFaultKind.UnknownWord, "\"confidence\": \"high\"", "\"confidence\": \"sure\"", 7)]
    [InlineData(LawFaultKind.UnknownWord, "\"kind\": \"table\"", "\"kind\": \"tables\"", 2)]
    [InlineData(LawFaultKind.NotADay, "\"to\": \"2009-12-31\"", "\"to\": \"31/12/2009\"", 4)]
    [InlineData(LawFaultKind.NotADay, "\"to\": \"2009-12-31\"", "\"to\": \"2009-02-29\"", 4)]
    [InlineData(LawFaultKind.NotAFigure, "\"P-1 | *\": \"12\"", "\"P-1 | *\": 12", 6)]
    [InlineData(LawFaultKind.NotAFigure, "\"P-1 | *\": \"12\"", "\"P-1 | *\": \"1,200\"", 6)]
    [InlineData(LawFaultKind.NotAFigure, "\"P-1 | *\": \"12\"", "\"P-1 | *\": \"twelve\"", 6)]
    [InlineData(LawFaultKind.KeysDoNotFit, "\"P-1 | *\": \"12\"", "\"P-1\": \"12\"", 6)]
    [InlineData(LawFaultKind.KeysDoNotFit, "\"P-1 | *\": \"12\"", "\"P-1 | \": \"12\"", 6)]
    [InlineData(LawFaultKind.CitationMissing, "\"cites\": \"Act s. 1\", ", "", 8)]
    [InlineData(LawFaultKind.CitationMissing, "\"cites\": \"Act s. 1\"", "\"cites\": \" \"", 8)]
    [InlineData(LawFaultKind.SourceMissing, "\"high\", \"seenAt\": \"a page\"", "\"high\"", 6)]
    [InlineData(LawFaultKind.RecalledWithSource, "\"recalled\"", "\"recalled\", \"seenAt\": \"a page\"", 8)]
    [InlineData(LawFaultKind.FormulaMissing, "\"recalled\"", "\"derived\"", 8)]
    [InlineData(LawFaultKind.FormulaMissing, "\"recalled\"", "\"practice\"", 8)]
    [InlineData(LawFaultKind.ReadingsDoNotFit, "\"recalled\"", "\"contested\"", 8)]
    [InlineData(LawFaultKind.QuotationMissing, "\"confidence\": \"high\"", "\"asWritten\": \"12\"", 6)]
    [InlineData(LawFaultKind.SpanBackwards, "\"to\": \"2009-12-31\"", "\"to\": \"1999-12-31\"", 4)]
    [InlineData(LawFaultKind.SpansOverlap, "\"P-2 | *\": \"unknown\"", "\"P-1 | *\": \"13\"", 8)]
    [InlineData(LawFaultKind.SpansOverlap, "2011-01-01\", \"values\": { \"P-1", "2009-12-31\", \"values\": { \"P-1", 6)]
    [InlineData(LawFaultKind.HoleUndeclared, "\"to\": \"2010-12-31\"", "\"to\": \"2010-12-30\"", null)]
    [InlineData(LawFaultKind.HoleUndeclared, "\"from\": \"2010-01-01\"", "\"from\": \"2010-01-02\"", null)]
    [InlineData(LawFaultKind.HoleOverProvision, "\"to\": \"2010-12-31\"", "\"to\": \"2011-01-01\"", 11)]
    [InlineData(LawFaultKind.EntriesTie, "\"P-2 | *\": \"unknown\"", "\"* | hotel\": \"13\"", 8)]
    [InlineData(LawFaultKind.PastCheckedThrough, "\"2020-12-31\"", "\"2010-12-31\"", 6)]
    public void A_planted_fault_is_found(LawFaultKind kind, string sound, string planted, int? line) =>
        AssertFound("aa/minimum-wage", SoundTable, kind, sound, planted, line);

    [Theory]
    [InlineData("\"default\": \"one\"", "\"default\": \"third\"")]
    [InlineData("\"contested\"", "\"reported\", \"seenAt\": \"a page\"")]
    [InlineData(", \"other\": { \"value\": \"y\" }", "")]
    public void Readings_that_do_not_fit_are_found(string sound, string planted) =>
        AssertFound("aa/late-wage-surcharge-count", SoundContested, LawFaultKind.ReadingsDoNotFit, sound, planted, 4);

    [Theory]
    [InlineData(LawFaultKind.FigureReadsOtherwise, "\"value\": \"5.85\"", "\"value\": \"5.84\"")]
    [InlineData(LawFaultKind.FigureReadsOtherwise, "\"asWritten\": \"$5.85\"", "\"asWritten\": \"an hour\"")]
    [InlineData(LawFaultKind.FigureNotInQuotation, "\"asWritten\": \"$5.85\"", "\"asWritten\": \"$ 5.85\"")]
    [InlineData(LawFaultKind.QuotationMissing, ", \"asWritten\": \"$5.85\"", "")]
    [InlineData(LawFaultKind.QuotationMissing, "\"words\": \"not less than $5.85 an hour\", ", "")]
    public void An_enacted_figure_stands_in_its_own_quotation(LawFaultKind kind, string sound, string planted) =>
        AssertFound("aa/minimum-wage-hourly", SoundQuoted, kind, sound, planted, 4);

    [Fact]
    public void All_faults_of_a_file_are_reported_at_once()
    {
        string json = SoundTable.Replace("\"a page\"", "\" \"", StringComparison.Ordinal)
            .Replace("\"2020-12-31\"", "\"2020\"", StringComparison.Ordinal);

        Assert.Equal(
            [LawFaultKind.WrongShape, LawFaultKind.WrongShape, LawFaultKind.NotADay],
            Check("aa/minimum-wage", json).Select(fault => fault.Kind));
    }

    [Fact]
    public void A_fault_tells_the_place_what_was_found_and_what_was_wanted() =>
        Assert.Equal(
            "law file aa/minimum-wage-hourly, line 4: found 5.84, where \"$5.85\" reads 5.85; "
                + "wanted the figure of the quotation",
            Check("aa/minimum-wage-hourly", SoundQuoted.Replace("\"5.85\"", "\"5.84\"", StringComparison.Ordinal))
                .Single().ToString());

    [Fact]
    public void A_choice_that_decides_nothing_is_found()
    {
        const string Count = "aa/late-wage-surcharge-count";
        const string Hourly = "aa/minimum-wage-hourly";
        LawOnFile law = LawOnFile.Of([new(Count, SoundContested, true), new(Hourly, SoundQuoted, true)])
            .Choosing(
            [
                new(Count, "other", false, "counsel"), new(Count, "third", false, "counsel"),
                new(Hourly, "other", false, "counsel"), new("aa/none", null, true, "counsel"),
                new(Count, "one", false, " "),
            ]);

        Assert.Equal(
            [LawFaultKind.ChoiceWithoutReading, LawFaultKind.ChoiceWithoutReading, LawFaultKind.ChoiceWithoutFile,
                LawFaultKind.ChoiceWithoutReason],
            LawCheck.Choices(law).Select(fault => fault.Kind));
    }

    private static void AssertFound(
        string id, string file, LawFaultKind kind, string sound, string planted, int? line)
    {
        int at = file.LastIndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{sound}\" does not stand in the sound file");
        IReadOnlyList<LawFault> faults = Check(id, file.Remove(at, sound.Length).Insert(at, planted));

        Assert.Contains(faults, fault => fault.Kind == kind && fault.LineNumber == line);
    }

    private static IReadOnlyList<LawFault> Check(string id, string json) =>
        LawCheck.Of([new LawText(id, json, FromCase: true)]);
}
