using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Schedules;

/// <summary>
/// How overtime, nights and work on rest days and holidays were paid for: base, divisor, hours, multiple, article.
/// </summary>
/// <remarks>
/// Its numbers are those of the reasons, so that table and explanation cannot differ. A head that is paid at several
/// multiples has a line for each, and its amount on a line of its own: it is rounded once, as a whole.
/// </remarks>
internal static class PremiumTable
{
    /// <returns>Null when nothing was due under such a head, or no reasons were told.</returns>
    public static TableBlock? Of(WorkerClaim worker)
    {
        PremiumOfHead[] premiums =
        [
            .. from period in worker.Periods
               from head in period.Heads
               let parts = head.Due.Reason is { } reason ? PremiumPart.Of(reason) : []
               where parts.Count > 0
               select new PremiumOfHead(period, head, parts),
        ];
        if (premiums.Length == 0)
        {
            return null;
        }

        PremiumPart[] all = [.. premiums.SelectMany(premium => premium.Parts)];
        bool hasFactor = all.Any(part => part.Factor != 1m);
        bool hasDays = all.Any(part => part.Count is NumberCell);
        Money total = premiums.Aggregate(
            new Money(0m, worker.Totals.Due.Likely.Currency), (sum, premium) => sum + premium.Head.Due.Likely);
        return new TableBlock(
            $"premiums{WorkerChapter.KeyOf(worker)}", Phrases.Heading("premiums"), 2,
            hasFactor
                ? Phrases.Caption("premiums-by-factor", new Operand.Code(worker.Worker))
                : Phrases.Caption("premiums", new Operand.Code(worker.Worker)),
            Columns(hasFactor, hasDays, premiums[0].Head.Due.Reason!.Rounding ?? RoundingRule.HalfUpToMinorUnit),
            [.. premiums.SelectMany(premium => LinesOf(premium, hasFactor))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank, .. Optional(hasFactor, Cell.Blank), Cell.Blank,
                Cell.Blank, Cell.Blank,
                hasDays ? Cell.Blank : new MinutesCell(all.Sum(part => ((MinutesCell)part.Count).Minutes)),
                Cell.Of(total), Cell.Blank,
            ]));
    }

    private static Column[] Columns(bool hasFactor, bool hasDays, RoundingRule rounding) =>
    [
        new("period", Phrases.Column("period"), ColumnKind.Text, 12),
        new("head", Phrases.Column("head"), ColumnKind.Text, 18),
        new("base", Phrases.Column("base"), ColumnKind.Figure, 11),
        .. hasFactor ? [new Column("factor", Phrases.Column("factor"), ColumnKind.Figure, 7)] : Array.Empty<Column>(),
        new("days", Phrases.Column("divisor-days"), ColumnKind.Figure, 7),
        new("day", Phrases.Column("normal-day"), ColumnKind.Figure, 7),
        new("times", Phrases.Column("multiple"), ColumnKind.Figure, 7),
        hasDays
            ? new("hours", Phrases.Column("hours-or-days"), ColumnKind.Figure, 9)
            : new("hours", Phrases.Column("hours"), ColumnKind.Figure, 9, null, ColumnTotal.Sum),
        new("amount", Phrases.Column("due"), ColumnKind.Figure, 11,
            new LineFormula.RoundedProduct(
                hasFactor ? ["base", "factor", "times", "hours"] : ["base", "times", "hours"], ["days", "day"],
                rounding),
            ColumnTotal.Sum),
        new("cites", Phrases.Column("law-cites"), ColumnKind.Text, 24),
    ];

    private static IEnumerable<Line> LinesOf(PremiumOfHead premium, bool hasFactor)
    {
        Cell amount = Cell.Of(premium.Head.Due.Likely, premium.Head.Due.Id);
        if (premium.Parts.Count == 1)
        {
            return [LineOf(premium, premium.Parts[0], amount, hasFactor)];
        }

        var together = new Line(
        [
            PeriodOf(premium), NameOf(premium), Cell.Blank, .. Optional(hasFactor, Cell.Blank), Cell.Blank, Cell.Blank,
            Cell.Blank, Cell.Blank, amount, Cell.Blank,
        ]);
        return [.. premium.Parts.Select(part => LineOf(premium, part, Cell.Blank, hasFactor)), together];
    }

    private static Line LineOf(PremiumOfHead premium, PremiumPart part, Cell amount, bool hasFactor) => new(
    [
        PeriodOf(premium), NameOf(premium), part.Wage, .. Optional(hasFactor, new NumberCell(part.Factor)),
        new NumberCell(part.Divisor), part.DividedBy, new NumberCell(part.Multiple), part.Count, amount,
        Cell.Of(Phrase.Literal(LawInWords.Cites(part.Cites))),
    ]);

    private static SpanCell PeriodOf(PremiumOfHead premium) =>
        new(premium.Period.Period.Span.Start, premium.Period.Period.Span.End);

    private static Cell NameOf(PremiumOfHead premium) =>
        Cell.Of(Phrases.Term($"head.{WageHeads.KeyOf(premium.Head.Head)}"));

    private static Cell[] Optional(bool isThere, Cell cell) => isThere ? [cell] : [];

    private sealed record PremiumOfHead(PeriodClaim Period, HeadLine Head, IReadOnlyList<PremiumPart> Parts);
}
