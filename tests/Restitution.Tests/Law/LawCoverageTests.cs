using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>That a law has none, that nobody knows, and that nobody looked are three things.</summary>
public sealed class LawCoverageTests
{
    private static readonly LocalDate Day = new(2020, 1, 1);

    [Theory]
    [InlineData("none", LookedUp.None)]
    [InlineData("unknown", LookedUp.Unknown)]
    [InlineData("by-length", LookedUp.OnFile)]
    [InlineData(null, LookedUp.Not)]
    public void A_right_is_on_file_none_unknown_or_not_looked_up(string? answer, LookedUp expected) =>
        Assert.Equal(expected, Cell("severance", Files("severance", "rule", answer)));

    [Fact]
    public void A_figure_that_is_none_is_told_from_one_that_nobody_knows()
    {
        Assert.Equal(LookedUp.None, Cell("contract-end-pay", Files("contract-end-pay", Share, "none")));
        Assert.Equal(LookedUp.Unknown, Cell("contract-end-pay", Files("contract-end-pay", Share, "unknown")));
    }

    [Theory]
    [InlineData("per-year", LookedUp.Not)]
    [InlineData("by-length", LookedUp.NotNeeded)]
    [InlineData("none", LookedUp.NotNeeded)]
    public void A_part_year_is_asked_only_where_severance_goes_by_years(string severance, LookedUp expected) =>
        Assert.Equal(expected, Cell("severance-part-year", Files("severance", "rule", severance)));

    [Fact]
    public void Every_row_is_a_question_that_a_rule_asks() => Assert.All(
        LawCoverage.Questions, name => Assert.Equal(AskedBy.Rule, LawQuestions.AnsweredBy("aa/" + name)?.AskedBy));

    [Theory]
    [InlineData("none", GapKind.LawGivesNone)]
    [InlineData("unknown", GapKind.LawUnknown)]
    [InlineData(null, GapKind.LawFileMissing)]
    public void A_figure_that_a_rule_needs_is_a_gap_of_its_own_kind(string? value, GapKind expected)
    {
        LawEnquiry asked = Law("contract-end-pay", Share, value).Enquire("f", isTold: true);
        _ = asked.Figure("contract-end-pay");

        Assert.Equal(expected, Assert.Single(asked.Missing).Kind);
    }

    [Fact]
    public void A_limit_that_is_none_limits_nothing_and_is_no_gap()
    {
        LawEnquiry asked = Law("remedy-most", "AAA", "none").Enquire("f", isTold: true);

        Assert.Null(asked.FigureIfAny("remedy-most"));
        Assert.True(asked.IsAnswered);
    }

    [Fact]
    public void None_that_is_only_recalled_is_refused_like_any_recalled_figure()
    {
        var law = LawOnFile.Of([MadeLaw.Figure("remedy-most", "AAA", "none", "recalled")]);

        Assert.Equal(GapKind.LawOnlyRecalled, law.Figure("aa/remedy-most", Day).Gap?.Kind);
        LawOnFile accepting = law.Choosing([new LawChoice("aa/remedy-most", null, true, "read")]);
        Assert.Equal(GapKind.LawGivesNone, accepting.Figure("aa/remedy-most", Day).Gap?.Kind);
    }

    private const string Share = "fraction of the wages paid";

    private static LawText[] Files(string name, string unit, string? value) =>
        value is null ? [MadeLaw.Rounding] : [MadeLaw.Figure(name, unit, value), MadeLaw.Rounding];

    private static LawOfDay Law(string name, string unit, string? value) =>
        MadeLaw.On(Day, LawTerms.None, Files(name, unit, value));

    private static LookedUp Cell(string question, LawText[] files) => LawCoverage
        .Of(LawOnFile.Of(files).Files, ["aa"]).Single(line => line.Question == question).Cells[0];
}
