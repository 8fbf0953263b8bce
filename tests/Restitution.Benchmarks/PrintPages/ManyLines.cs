using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Schedules;

namespace Restitution.Benchmarks.PrintPages;

/// <summary>A schedule of one long table: months, hours, three amounts with sums, places in exhibits.</summary>
public static class ManyLines
{
    private static readonly Currency Baht = Currency.FromCode("THB");

    public static Schedule Of(int lineCount) => new()
    {
        Kind = ScheduleKind.ComputationSheet,
        CaseCode = "BENCH-01",
        AsOf = new LocalDate(2024, 3, 4),
        Title = Phrase.Literal("Computation sheet"),
        RunningHead = [Phrase.Literal("Labour Protection Office")],
        Blocks = [new TableBlock("owed", null, 1, Phrase.Literal("Wages owed"), Columns(), Lines(lineCount), null)],
        ResultDigest = new string('0', 64),
        EngineVersion = "0.1.0",
    };

    private static Column[] Columns() =>
    [
        new("period", Phrase.Literal("Pay period"), ColumnKind.Text, 3),
        new("hours", Phrase.Literal("Hours"), ColumnKind.Figure, 1, Total: ColumnTotal.Sum),
        new("due", Phrase.Literal("Due"), ColumnKind.Figure, 2, Total: ColumnTotal.Sum),
        new("paid", Phrase.Literal("Paid"), ColumnKind.Figure, 2, Total: ColumnTotal.Sum),
        new("unpaid", Phrase.Literal("Unpaid"), ColumnKind.Figure, 2, Total: ColumnTotal.Sum),
        new("sources", Phrase.Literal("Sources"), ColumnKind.Text, 3),
    ];

    private static Line[] Lines(int lineCount) => [.. Enumerable.Range(1, lineCount).Select(LineOf)];

    private static Line LineOf(int number)
    {
        LocalDate first = new LocalDate(2010, 1, 1).PlusMonths(number % 180);
        decimal paid = number % 9_000;
        return new Line(
        [
            new SpanCell(first, first.PlusMonths(1).PlusDays(-1)),
            new MinutesCell(10_000 + number),
            Cell.Of(new Money(9_240.25m, Baht)),
            Cell.Of(new Money(paid, Baht)),
            Cell.Of(new Money(9_240.25m - paid, Baht)),
            new SourcesCell([SourceRef.Line("PAY-01", number)]),
        ]);
    }
}
