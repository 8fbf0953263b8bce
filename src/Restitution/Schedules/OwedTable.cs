using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// Due, paid, deducted and unpaid period by period, with the running total, interest, and whether the claim is in time.
/// </summary>
internal static class OwedTable
{
    public static TableBlock Of(WorkerClaim worker) => new(
        $"owed{WorkerChapter.KeyOf(worker)}", Phrases.Heading("owed"), 2,
        Phrases.Caption("owed", new Operand.Code(worker.Worker)),
        [
            new("period", Phrases.Column("period"), ColumnKind.Text, 12),
            new("dueon", Phrases.Column("due-on"), ColumnKind.Text, 11),
            Sum("due"), Sum("paid"), Sum("withheld"), Sum("lawful"), Sum("unlawful"),
            Sum("unpaid", new LineFormula.SumOf(["due"], ["paid", "withheld", "lawful", "unlawful"])),
            Sum("owed", new LineFormula.SumOf(["unlawful", "unpaid"], [])),
            new("running", Phrases.Column("running"), ColumnKind.Figure, 12, new LineFormula.RunningTotalOf("owed"),
                ColumnTotal.Last),
            Sum("interest"),
            new("intime", Phrases.Column("limitation"), ColumnKind.Text, 10),
            new("proof", Phrases.Column("proof-of-payment"), ColumnKind.Text, 16),
        ],
        [.. Lines(worker)],
        new Line(
        [
            Cell.Of(Phrase.Of("total")), Cell.Blank, Amount(worker.Totals.Due), Amount(worker.Totals.Paid),
            Amount(worker.Totals.Withheld), Amount(worker.Totals.LawfulDeductions),
            Amount(worker.Totals.UnlawfulDeductions), Amount(worker.Totals.Unpaid),
            Amount(worker.Totals.BackWages),
            Cell.Of(worker.Totals.BackWages.Likely), Amount(worker.Totals.Interest), Cell.Blank, Cell.Blank,
        ]));

    private static IEnumerable<Line> Lines(WorkerClaim worker)
    {
        var running = new NodaMoney.Money(0m, worker.Totals.BackWages.Likely.Currency);
        foreach (PeriodClaim period in worker.Periods)
        {
            running += period.BackWages.Likely;
            yield return new Line(
            [
                new SpanCell(period.Period.Span.Start, period.Period.Span.End),
                Cell.Of(period.Period.DueOn),
                Amount(period.Due), Amount(period.Paid), Amount(period.Withheld), Amount(period.LawfulDeductions),
                Amount(period.UnlawfulDeductions),
                Amount(period.Unpaid),
                Amount(period.BackWages),
                Cell.Of(running),
                period.Interest is { } interest ? Amount(interest) : Cell.Blank,
                Cell.Of(Phrases.Term(period.IsInTime switch
                {
                    true => "limitation.in-time",
                    false => "limitation.out-of-time",
                    _ => "limitation.unknown",
                })),
                new SourcesCell([.. period.Payments.SelectMany(placed => placed.Payment.Sources).Distinct()]),
            ]);
        }
    }

    private static Column Sum(string key, LineFormula? formula = null) =>
        new(key, Phrases.Column(key), ColumnKind.Figure, 11, formula, ColumnTotal.Sum);

    private static Cell Amount(Figure figure) => Cell.Of(figure.Likely, figure.Id);
}
