using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Schedules;

/// <summary>
/// One worker's part of the computation sheet: terms, what fell due, how hours were paid, what was paid, what is owed.
/// </summary>
internal static class WorkerChapter
{
    public static IEnumerable<Block> Of(WorkerClaim worker, Currency currency)
    {
        yield return Terms(worker);
        yield return DueTable.Of(worker);
        if (PremiumTable.Of(worker) is { } premiums)
        {
            yield return premiums;
        }

        yield return OwedTable.Of(worker);
        if (DeductionTable.Of(worker) is { } deductions)
        {
            yield return deductions;
        }

        if (Payments(worker) is { } payments)
        {
            yield return payments;
        }

        if (Ranges(worker) is { } ranges)
        {
            yield return ranges;
        }

        if (InterestAheadTable.Of(worker) is { } ahead)
        {
            yield return ahead;
        }

        yield return InferenceTable.OfWorker(worker);
        yield return WagesChart.Of([worker], currency, Phrase.Of(
            "chart.takeaway", Operand.Of(worker.Totals.Due.Likely), Operand.Of(worker.Totals.Paid.Likely)));
        if (worker.AllGaps.Any())
        {
            yield return new TextBlock(
                Phrases.Heading("gaps"), 2, [.. Phrases.Of(worker.AllGaps)], IsNumbered: true);
        }
    }

    /// <summary>The worker's code with only the letters and digits that a table's key may hold.</summary>
    public static string KeyOf(WorkerClaim worker) => string.Concat(worker.Worker.Where(char.IsAsciiLetterOrDigit));

    private static FactsBlock Terms(WorkerClaim worker) => new(
        Phrase.Of("heading.worker", new Operand.Code(worker.Worker)), 1,
        [.. worker.Periods.Select(period => period.Episode).Distinct().SelectMany(Episode)])
    {
        StartsPage = true,
    };

    private static IEnumerable<Fact> Episode(EmploymentEpisode episode)
    {
        yield return new(Phrases.Label("episode"), new SpanCell(episode.Span.Start, episode.Span.End));
        yield return new(Phrases.Label("respondent"), Cell.Code(episode.Respondent));
        yield return new(Phrases.Label("place"), Cell.Code(
            episode.District == "*" ? episode.Place : $"{episode.Place} {episode.District}"));
        if (episode.Sector != "*")
        {
            yield return new(
                Phrases.Label("sector"), Cell.Of(Phrase.Of("name", new Operand.Name("sector", episode.Sector))));
        }

        yield return new(
            Phrases.Label("pay-basis"), Cell.Of(Phrases.Term($"pay-basis.{WorkBands.KeyOf(episode.PayBasis)}")));
        yield return new(Phrases.Label("promised"), episode.Promised is { } promised
            ? Cell.Of(promised.Amount)
            : Cell.Of(Phrase.Of("not-stated")));
        yield return new(Phrases.Label("rest-day"), Cell.Of(Phrases.Term($"weekday.{episode.RestDay}")));
        yield return new(Phrases.Label("terms-from"), new SourcesCell(
            [.. episode.Sources.Concat(episode.Promised?.Sources ?? []).Distinct()]));
    }

    private static TableBlock? Payments(WorkerClaim worker)
    {
        Line[] lines =
        [
            .. from period in worker.Periods
               from placed in period.Payments
               select new Line(
               [
                   Cell.Of(placed.Payment.PaidOn),
                   new SpanCell(period.Period.Span.Start, period.Period.Span.End),
                   Cell.Of(Phrases.Term($"proof.{placed.Payment.Proof}")),
                   Cell.Of(placed.Amount),
                   new SourcesCell(placed.Payment.Sources),
               ]),
        ];
        return lines.Length == 0 ? null : new TableBlock(
            $"payments{KeyOf(worker)}", Phrases.Heading("payments"), 2,
            Phrases.Caption("payments", new Operand.Code(worker.Worker)),
            [
                new("paidon", Phrases.Column("paid-on"), ColumnKind.Text, 12),
                new("period", Phrases.Column("period"), ColumnKind.Text, 14),
                new("proof", Phrases.Column("proof"), ColumnKind.Text, 22),
                new("amount", Phrases.Column("amount-counted"), ColumnKind.Figure, 12, null, ColumnTotal.Sum),
                new("sources", Phrases.Column("sources"), ColumnKind.Text, 30),
            ],
            lines,
            new Line([Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank,
                Cell.Of(worker.Totals.Paid.Likely, worker.Totals.Paid.Id), Cell.Blank]));
    }

    private static TableBlock? Ranges(WorkerClaim worker)
    {
        PeriodClaim[] ranged = [.. worker.Periods.Where(period => !period.BackWages.Amount.IsSingle)];
        return ranged.Length == 0 ? null : new TableBlock(
            $"ranges{KeyOf(worker)}", Phrases.Heading("ranges"), 2,
            Phrases.Caption("ranges", new Operand.Code(worker.Worker)),
            [
                new("period", Phrases.Column("period"), ColumnKind.Text, 16),
                new("low", Phrases.Column("low"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
                new("likely", Phrases.Column("likely"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
                new("high", Phrases.Column("high"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
            ],
            [.. ranged.Select(period => new Line(
            [
                new SpanCell(period.Period.Span.Start, period.Period.Span.End),
                Cell.Of(period.BackWages.Amount.Low), Cell.Of(period.BackWages.Likely, period.BackWages.Id),
                Cell.Of(period.BackWages.Amount.High),
            ]))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Total(one => one.Low), Total(one => one.Likely), Total(one => one.High),
            ]));

        Cell Total(Func<Amounts.Estimate<Money>, Money> of) => Cell.Of(ranged.Skip(1).Aggregate(
            of(ranged[0].BackWages.Amount), (sum, period) => sum + of(period.BackWages.Amount)));
    }
}
