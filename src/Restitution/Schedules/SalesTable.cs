using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>Things that were sold, with what had been paid in for them and what became of a gain or a loss.</summary>
internal static class SalesTable
{
    public static TableBlock? Of(TracedCase traced, TracedPlaces places) =>
        traced.Sales.Count == 0 || traced.Result.Methods.Count == 0 ? null : new TableBlock(
            "sales", Phrases.Heading("tracing-sales"), 2, Phrases.Caption("tracing-sales"),
            [
                new("what", Phrases.Column("what-was-sold"), ColumnKind.Text, 20),
                new("day", Phrases.Column("day"), ColumnKind.Text, 11),
                new("to", Phrases.Column("price-came-to"), ColumnKind.Text, 18),
                new("paid", Phrases.Column("price-paid"), ColumnKind.Figure, 13),
                new("price", Phrases.Column("sold-for"), ColumnKind.Figure, 13),
                new("gain", Phrases.Column("gain-or-loss"), ColumnKind.Figure, 13),
                new("whose", Phrases.Column("gain-is-whose"), ColumnKind.Text, 18),
                new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
            ],
            [.. traced.Sales.Select(sale => LineOf(traced, places, sale))], null);

    private static Line LineOf(TracedCase traced, TracedPlaces places, HoldingSale sale) => new(
    [
        Cell.Of(places.From(sale.Place)), Cell.Of(sale.On), Cell.Of(places.To(sale.To)), Cell.Of(sale.PaidIn),
        Cell.Of(sale.Price), Cell.Of(sale.Difference),
        sale.Difference.Amount == 0m ? Cell.Blank : Cell.Of(Phrase.Of(
            sale.Difference.Amount < 0m ? "sale.loss-borne" : sale.SharesGain ? "sale.gain-shared" : "sale.gain-own")),
        new SourcesCell(traced.Rows[sale.Movement - 1]),
    ]);
}
