using Restitution.Claims;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Schedules;

/// <summary>The pay of the workers from payroll over bank to what was sent on, by worker and by period.</summary>
/// <remarks>
/// It stands among the findings, not in the report of the traced money: it tests what the payroll says, and follows
/// nothing. Pay that another drew has a column of its own, with who drew it, and its innocent explanation above.
/// </remarks>
internal static class PayChapter
{
    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        PayFound pay = findings.Pay;
        yield return new TextBlock(
            Phrases.Heading("pay-chain"), 1,
            [
                .. pay.Lines.Count == 0 ? new[] { Phrase.Of("findings.pay-none") }
                    : [Phrase.Of("findings.pay"), Phrase.Of("findings.pay-drawn"), Phrase.Of("findings.pay-ids")],
                .. pay.Lines.SelectMany(line => line.Chain.Drawn).Select(PayLineFigures.InnocentOf)
                    .DistinctBy(innocent => innocent.About[0]).Select(Phrase.Of),
                .. pay.Notes.Select(Phrase.Of), .. Phrases.Of(pay.Gaps),
            ],
            IsNumbered: true) { StartsPage = true };
        if (pay.All is { } all)
        {
            yield return Totals(pay, all);
            yield return Lines(pay, all);
        }
    }

    /// <summary>The reasons that the report prints: of the totals, and of what another drew.</summary>
    public static IEnumerable<FigureReason> Reasons(PayFound pay) =>
        from figure in pay.Totals.SelectMany(total => total.Amounts.Known)
            .Concat(pay.All?.Amounts.Known ?? [])
            .Concat(pay.Lines.Select(line => line.Amounts.Of(PayColumn.DrawnByAnother)).OfType<Figure>()
                .Where(figure => figure.Likely.Amount > 0m))
        where figure.Reason is not null
        select new FigureReason(figure.Id, figure.Reason!);

    private static TableBlock Totals(PayFound pay, PayTotal all) => new(
        "paytotals", null, 2, Phrases.Caption("pay-totals"),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 12),
            .. PayColumns.All.Select(column => AmountColumn(column, all, 14)),
            new("sentOn", Phrases.Column("pay-sent-on"), ColumnKind.Figure, 14),
        ],
        [
            .. pay.Totals.Select(total => new Line(
                [Cell.Code(total.Worker), .. Amounts(total.Amounts), SentOn(total.Amounts)])),
        ],
        new Line([Cell.Of(Phrases.Term("total")), .. Amounts(all.Amounts), SentOn(all.Amounts)]))
    {
        Sheet = Phrase.Of("sheet.pay-totals"),
    };

    private static TableBlock Lines(PayFound pay, PayTotal all) => new(
        "paychain", null, 2, Phrases.Caption("pay-chain"),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("period", Phrases.Column("period"), ColumnKind.Text, 11),
            .. PayColumns.All.Select(column => AmountColumn(column, all, 11)),
            new("drawnBy", Phrases.Column("pay-drawn-by"), ColumnKind.Text, 16),
            new("sentOn", Phrases.Column("pay-sent-on"), ColumnKind.Figure, 11),
            new("sentBy", Phrases.Column("pay-sent-by"), ColumnKind.Text, 14),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 16),
        ],
        [.. pay.Lines.Select(LineOf)],
        new Line(
        [
            Cell.Of(Phrases.Term("total")), Cell.Blank,
            .. Amounts(all.Amounts), Cell.Blank, SentOn(all.Amounts), Cell.Blank, Cell.Blank,
        ]))
    {
        Sheet = Phrase.Of("sheet.pay-chain"),
    };

    private static Column AmountColumn(PayColumn column, PayTotal all, int width) => new(
        PayColumns.KeyOf(column), Phrase.Of($"column.pay-{column}"),
        ColumnKind.Figure, width, null, all.Amounts.Of(column) is null ? ColumnTotal.None : ColumnTotal.Sum);

    private static Line LineOf(PayLine line)
    {
        PayChainLine chain = line.Chain;
        return new Line(
        [
            Cell.Code(chain.Worker),
            chain.Period is { } period ? new SpanCell(period.Span.Start, period.Span.End)
                : Cell.Of(Phrase.Of("pay.no-period")),
            chain.PayrollSetAside.Count > 0
                ? Cell.Of(Phrase.Of("pay.row-set-aside", FirstOfMany.PlacesAsOperand(chain.PayrollSetAside)))
                : Amount(line.Amounts, PayColumn.PayrollSays),
            chain.Bank == BankOnRecord.None ? Cell.Of(Phrase.Of("pay.no-bank-record"))
                : Amount(line.Amounts, PayColumn.Booked),
            Amount(line.Amounts, PayColumn.OtherwiseShown),
            Amount(line.Amounts, PayColumn.AssertedOnly),
            chain.Booked.Amount > 0m && line.Amounts.Of(PayColumn.DrawnByAnother) is null
                ? Cell.Of(Phrase.Of("pay.own-account-missing")) : Amount(line.Amounts, PayColumn.DrawnByAnother),
            By(chain.Drawn.SelectMany(DrawnBy)),
            SentOn(line.Amounts),
            By(chain.Sent.Select(one => new Operand.Clause(
                "pay.sent-by", [Operand.Of(one.On), PayLineFigures.SenderOf(one)]))),
            FirstOfMany.Places([.. chain.PayrollRows, .. chain.BookedRows, .. chain.DrawnRows, .. chain.SentOnRows]),
        ]);
    }

    private static IEnumerable<Operand> DrawnBy(DrawnAway drawn) =>
    [
        new Operand.Clause("pay.drawn-by", [Operand.Of(drawn.On), PayLineFigures.HandOf(drawn)]),
        .. drawn.DecisionRows.Count == 0 ? [] : new[]
        {
            (Operand)new Operand.Clause("pay.decision-beside", [FirstOfMany.PlacesAsOperand(drawn.DecisionRows)]),
        },
    ];

    private static Cell By(IEnumerable<Operand> clauses)
    {
        Operand[] all = [.. clauses];
        return all.Length == 0 ? Cell.Blank : Cell.Of(new Phrase("pay.list", all));
    }

    // Sums of two currencies are no figure: they stand beside each other.
    private static Cell SentOn(PayAmounts amounts) => amounts.SentOn switch
    {
        [] => Cell.Blank,
        [var only] => Cell.Of(only.Likely, only.Id),
        var several => Cell.Of(new Phrase("pay.list", [.. several.Select(one => Operand.Of(one.Likely))])),
    };

    private static IEnumerable<Cell> Amounts(PayAmounts amounts) =>
        PayColumns.All.Select(column => Amount(amounts, column));

    private static Cell Amount(PayAmounts amounts, PayColumn column) =>
        amounts.Of(column) is { } figure ? Cell.Of(figure.Likely, figure.Id) : Cell.Blank;
}
