using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tests.Findings;

namespace Restitution.Tests.Documents.Reports;

/// <summary>A span of work that records reach in part is not told as if they reached all of it.</summary>
public sealed class SpanBorneOutInPartTests
{
    private static readonly Operand.Span Stated = new(new LocalDate(2018, 5, 1), new LocalDate(2021, 9, 30));

    [Theory]
    [InlineData(1, 0, "corroboration.Corroborated")]
    [InlineData(1, 1, "corroboration.Corroborated")]
    [InlineData(1, -1, "corroboration.CorroboratedInPart")]
    [InlineData(2, 0, "corroboration.CorroboratedInPart")]
    public void Rows_that_begin_later_or_end_earlier_bear_out_a_part(int firstDay, int daysAfterEnd, string told)
    {
        var rows = new Operand.Span(new LocalDate(2018, 5, firstDay), Stated.To.PlusDays(daysAfterEnd));

        Phrase phrase = Told(rows);

        Assert.Equal(told, phrase.Key);
        Assert.Equal(told.EndsWith("InPart", StringComparison.Ordinal) ? [rows] : [], phrase.Operands);
    }

    [Fact]
    public void In_the_demo_the_bank_bears_out_the_work_of_the_first_worker_as_far_as_its_rows_go()
    {
        string page = AssetTracingReportTests.Page(
            FindingsReport.For(MadeHeading.Make(), DemoFindings.Findings), "en");

        Assert.Contains("= corroborated in part (rows of 1 May 2018 to 31 May 2021)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("corroborated (0 days)", page, StringComparison.Ordinal);
    }

    private static Phrase Told(Operand.Span rows)
    {
        var fact = new StatedFact("F/W-01/span", "W-01", FactKind.SpanOfWork, SourceRef.Line("STMT-01", 3))
        {
            From = Stated.From,
            To = Stated.To,
            Units = [Stated],
            Against =
            [
                new Corroboration(RecordKind.Bank, CorroborationOutcome.Corroborated, null)
                {
                    DifferenceInUnits = new Operand.Days(0),
                    Because = new Reason(Statement.FactBorneOut) { Working = [Stated, rows] },
                },
            ],
        };
        TableBlock table = FindingsReport.For(MadeHeading.Make(), CaseFindings.None with { Corroboration = [fact] })
            .Blocks.OfType<TableBlock>().Single(one => one.Key == "facts1");
        int column = table.Columns.ToList().FindIndex(one => one.Key == "ofBank");
        return ((TextCell)table.Lines[0].Cells[column]).Text;
    }
}
