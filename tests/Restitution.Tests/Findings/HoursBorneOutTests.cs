using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Tests.Cases;
using static Restitution.Findings.CorroborationOutcome;

namespace Restitution.Tests.Findings;

public sealed class HoursBorneOutTests
{
    private static readonly LocalDate First = new(2019, 3, 4);

    [Theory]
    [InlineData("at the least", 600, 600, Corroborated)]
    [InlineData("a minute below the least, twice", 599, 600, Contradicted)]
    [InlineData("one short day among long ones", 480, 780, Corroborated)]
    [InlineData("at the most", 840, 840, Corroborated)]
    [InlineData("a minute above the most", 840, 841, Contradicted)]
    public void Attendance_is_summed_and_held_against_so_many_usual_days(
        string row, int first, int second, CorroborationOutcome expected)
    {
        CaseFindings found = Found.In(new SampleCase()
            .Told(6, 600, 720, 840).Worked(First, first).Worked(First.PlusDays(1), second));
        Corroboration cell = Found.Cell(found, FactKind.HoursWorked, RecordKind.Attendance);

        Assert.True(expected == cell.Outcome, row);
        Assert.Equal(new Operand.Minutes(first + second - 1440), cell.DifferenceInUnits);
        Assert.Null(cell.Difference);
    }

    [Fact]
    public void Fewer_hours_in_the_respondents_own_book_serve_it()
    {
        Assert.True(Attended(480).ServesItsMaker);
        Assert.False(Attended(900).ServesItsMaker);

        static Corroboration Attended(int minutes) => Found.Cell(
            Found.In(new SampleCase().Told(6, 600, 720, 840).Worked(First, minutes)),
            FactKind.HoursWorked, RecordKind.Attendance);
    }

    [Fact]
    public void A_row_of_another_time_is_silent() => Assert.Equal(
        Silent,
        Found.Outcome(
            Found.In(new SampleCase().Told(6, 600, 720, 840).Worked(new LocalDate(2019, 5, 2), 480)),
            FactKind.HoursWorked, RecordKind.Attendance));

    [Theory]
    [InlineData(780, 900, 1000, Corroborated)]
    [InlineData(840, 900, 1000, Corroborated)]
    [InlineData(841, 900, 1000, Contradicted)]
    [InlineData(400, 480, 599, Contradicted)]
    public void Others_bear_it_out_where_the_ranges_meet(int low, int likely, int high, CorroborationOutcome expected)
    {
        SampleCase sample = new SampleCase().Told(6, 600, 720, 840);

        CaseFindings found = Found.In(sample, Found.WithAnother(sample.CaseFile()), ToldByAnother(low, likely, high));

        Corroboration cell = Found.Cell(found, FactKind.HoursWorked, RecordKind.OtherWorkers);
        Assert.Equal(expected, cell.Outcome);
        Assert.Equal(new Operand.Minutes(likely - 720), cell.DifferenceInUnits);
    }

    [Fact]
    public void Who_worked_elsewhere_says_nothing_of_it()
    {
        SampleCase sample = new SampleCase().Told(6, 600, 720, 840);

        CaseFindings found = Found.In(
            sample, Found.WithAnother(sample.CaseFile(), episode => episode with { Sector = "sea-fishery" }),
            ToldByAnother(600, 720, 840));

        Assert.Equal(Silent, Found.Outcome(found, FactKind.HoursWorked, RecordKind.OtherWorkers));
    }

    private static Restitution.Cases.AttributedRecord ToldByAnother(int low, int likely, int high) => Found.Of(
        new HoursTestimony(
            SourceRef.Line("TESTIMONY-01", 77), Found.Somebody, First, First.PlusDays(20), 6, low, likely, high),
        "W-02");
}
