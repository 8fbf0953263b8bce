using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>
/// What a case may bring: a file of its own, in the place of another, or a regime that the program has never met.
/// </summary>
public sealed class LawOfACaseTests
{
    private static readonly LocalDate Day = new(2021, 5, 1);

    // 29 U.S.C. 206 (a) (1): three hourly wages, each quoted. No line of the program knows this jurisdiction.
    private const string Foreign = """
        {
          "id": "us/minimum-wage", "title": "Minimum wage", "kind": "table", "unit": "USD per hour", "keys": ["age"],
          "provisions": [
            { "from": "2007-07-24", "to": "2008-07-23", "values": { "*": "5.85" }, "cites": "29 U.S.C. 206 (a) (1) (A)",
              "standing": "enacted", "words": "$5.85 an hour", "asWritten": { "*": "$5.85" } },
            { "from": "2008-07-24", "to": "2009-07-23", "values": { "*": "6.55" }, "cites": "29 U.S.C. 206 (a) (1) (B)",
              "standing": "enacted", "words": "$6.55 an hour", "asWritten": { "*": "$6.55" } },
            { "from": "2009-07-24", "values": { "*": "7.25", "under-20-first-90-days": "4.25" },
              "cites": "29 U.S.C. 206 (a) (1) (C), (g)", "standing": "enacted",
              "words": "$7.25 an hour; not less than $4.25 an hour",
              "asWritten": { "*": "$7.25", "under-20-first-90-days": "$4.25" } }
          ],
          "checkedThrough": "2024-12-31"
        }
        """;

    private const string Interest = """
        {
          "id": "th/late-wage-interest", "title": "Interest on late wages", "kind": "figure",
          "unit": "fraction of the principal per year",
          "provisions": [
            { "from": "2000-01-01", "value": "0.16", "cites": "Counsel", "standing": "reported", "note": "by letter" }
          ],
          "checkedThrough": "2030-12-31"
        }
        """;

    [Theory]
    [InlineData(2008, 7, 23, null, "5.85")]
    [InlineData(2008, 7, 24, null, "6.55")]
    [InlineData(2009, 7, 23, null, "6.55")]
    [InlineData(2009, 7, 24, null, "7.25")]
    [InlineData(2020, 1, 1, "under-20-first-90-days", "4.25")]
    public void A_foreign_regime_is_data_alone(int year, int month, int day, string? age, string perHour)
    {
        Assert.Empty(LawCheck.Of([new("us/minimum-wage", Foreign, FromCase: true)]));
        LawOnFile law = LawOnFile.Embedded.With([new("us/minimum-wage", Foreign, FromCase: true)]);

        LookUp<decimal> found = law.Figure("us/minimum-wage", new(year, month, day), new(age));
        Assert.Equal(perHour, found.Authority.Figure);
        Assert.Equal(LawOrigin.Case, found.Authority.Origin);
        Assert.Equal(Standing.Enacted, found.Authority.Standing);
    }

    [Fact]
    public void A_file_of_the_case_stands_in_the_place_of_the_programs_and_says_so()
    {
        LawOnFile law = LawOnFile.Embedded.With([new("th/late-wage-interest", Interest, FromCase: true)]);

        Assert.Equal(0.15m, LawOnFile.Embedded.Figure("th/late-wage-interest", Day).Value);
        Assert.Equal(LawOrigin.Program, LawOnFile.Embedded.Figure("th/late-wage-interest", Day).Authority.Origin);
        Assert.Equal(0.16m, law.Figure("th/late-wage-interest", Day).Value);
        Assert.Equal(LawOrigin.Case, law.Figure("th/late-wage-interest", Day).Authority.Origin);
        Assert.Equal(LawOnFile.Embedded.Files.Count, law.Files.Count);
    }

    [Fact]
    public void A_faulty_file_of_the_case_answers_nothing_not_even_what_it_replaces()
    {
        string faulty = Interest.Replace("\"0.16\"", "\"16 %\"", StringComparison.Ordinal);
        LawOnFile law = LawOnFile.Embedded.With([new("th/late-wage-interest", faulty, FromCase: true)]);

        Assert.Equal(GapKind.LawFileMissing, law.Figure("th/late-wage-interest", Day).Gap?.Kind);
        Assert.Equal([LawFaultKind.NotAFigure], law.Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void A_faulty_file_that_comes_with_the_program_stops_it() =>
        Assert.Throws<InvalidOperationException>(() => LawOnFile.Of([new("aa/x", "{", FromCase: false)]));

    [Fact]
    public void A_figure_asked_of_words_is_a_gap()
    {
        LookUp<decimal> found = LawOnFile.Embedded.Figure("th/day-count", Day);

        Assert.Equal(GapKind.LawUnknown, found.Gap?.Kind);
    }

    [Fact]
    public void A_list_asked_as_a_figure_and_a_figure_asked_as_a_list_are_gaps()
    {
        Assert.Equal(GapKind.LawUnknown, LawOnFile.Embedded.Rule("th/paid-holidays-fixed", Day).Gap?.Kind);
        Assert.Equal(GapKind.LawUnknown, LawOnFile.Embedded.List("th/late-wage-interest", Day).Gap?.Kind);
    }

    [Fact]
    public void A_reading_that_the_file_does_not_know_is_not_replaced_by_the_default()
    {
        LawOnFile law = LawOnFile.Embedded.Choosing(
            [new("th/late-wage-surcharge-count", "by-the-month", false, "counsel")]);

        Assert.Equal(GapKind.LawContested, law.Rule("th/late-wage-surcharge-count", Day).Gap?.Kind);
    }

    [Fact]
    public void The_reading_that_a_case_chooses_is_taken_and_the_other_still_told()
    {
        LawOnFile law = LawOnFile.Embedded.Choosing(
            [new("th/late-wage-surcharge-count", "every-period-from-the-due-date", false, "counsel")]);
        IReadOnlyList<Reading> readings = law.Readings("th/late-wage-surcharge-count", Day);

        Assert.Equal("every-period-from-the-due-date", law.Rule("th/late-wage-surcharge-count", Day).Value);
        Assert.Equal([(true, false), (false, true)], readings.Select(reading => (reading.IsDefault, reading.IsTaken)));
    }

    [Fact]
    public void A_gap_tells_the_file_the_day_and_what_was_asked()
    {
        var keys = new LawKeys("TH-59", "*", "hotel");
        Gap gap = LawOnFile.Embedded.Figure("th/minimum-wage", Day, keys).GapFor("W-01/2021-05/floor")!;

        Assert.Equal("W-01/2021-05/floor", gap.Figure);
        Assert.Equal(
            [new Operand.Code("th/minimum-wage"), new Operand.Day(Day), new Operand.Code("TH-59 | * | hotel")],
            gap.About);
    }

    [Fact]
    public void A_look_up_that_nobody_made_is_a_gap() =>
        Assert.Equal(GapKind.LawFileMissing, default(LookUp<decimal>).Gap?.Kind);
}
