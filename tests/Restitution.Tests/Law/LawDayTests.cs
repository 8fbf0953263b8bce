using NodaTime;
using NodaTime.Text;
using Restitution.Law;

namespace Restitution.Tests.Law;

/// <summary>Days of law files are read by hand; here they are held against the platform's pattern.</summary>
public sealed class LawDayTests
{
    [Fact]
    public void Every_day_of_eight_years_is_read_as_the_pattern_reads_it()
    {
        for (var day = new LocalDate(1999, 12, 30); day.Year < 2008; day = day.PlusDays(1))
            Assert.Equal(day, FirstDayOf(LocalDatePattern.Iso.Format(day)));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1900-02-28")]
    [InlineData("2000-02-29")]
    [InlineData("9999-12-31")]
    public void The_edges_are_days(string text) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(text).Value, FirstDayOf(text));

    [Theory]
    [InlineData("1900-02-29")]
    [InlineData("2019-02-29")]
    [InlineData("2019-00-10")]
    [InlineData("2019-13-10")]
    [InlineData("2019-04-00")]
    [InlineData("2019-04-31")]
    [InlineData("2019-4-3")]
    [InlineData("2019/04/03")]
    [InlineData("+019-04-03")]
    [InlineData("2019-04-03 ")]
    [InlineData("2019-04-3a")]
    [InlineData("\u0e52\u0e50\u0e51\u0e59-04-03")]
    [InlineData("03-04-2019")]
    public void What_is_no_day_is_a_fault_as_it_is_to_the_pattern(string text)
    {
        Assert.False(LocalDatePattern.Iso.Parse(text).Success);
        LawFault fault = Assert.Single(LawCheck.Of([Starting(text)]), one => one.Kind == LawFaultKind.NotADay);
        Assert.Equal(1, fault.LineNumber);
    }

    private static LocalDate FirstDayOf(string text) =>
        LawOnFile.Of([Starting(text)]).File("aa/day-count")!.Provisions[0].From;

    private static LawText Starting(string day) => new(
        "aa/day-count",
        $$"""
        { "id": "aa/day-count", "title": "x", "kind": "figure", "unit": "rule", "provisions": [ { "from": "{{day}}",
        "value": "actual-365", "cites": "x", "standing": "reported", "note": "x" } ], "checkedThrough": "9999-12-31" }
        """,
        FromCase: false);
}
