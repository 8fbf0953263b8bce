using NodaMoney;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The tables of a debt: both ledgers, what was struck, the work applied, takings from wages.</summary>
internal static class DebtTables
{
    public static TableBlock Ledgers(DebtFinding finding)
    {
        Money none = finding.Asserted.Likely - finding.Asserted.Likely;
        Money lawful = finding.Entries.Aggregate(none, (sum, entry) => sum + entry.Lawful.Likely);
        return new TableBlock(
            $"debt{KeyOf(finding)}", Phrases.Heading("debt-ledgers"), 2, Caption("debt-ledgers", finding),
            [
                new("day", Phrases.Column("day"), ColumnKind.Text, 10),
                new("entry", Phrases.Column("debt-entry"), ColumnKind.Text, 20),
                new("asserted", Phrases.Column("asserted-change"), ColumnKind.Figure, 10, null, ColumnTotal.Sum),
                new("assertedbalance", Phrases.Column("asserted-balance"), ColumnKind.Figure, 11,
                    new LineFormula.RunningTotalOf("asserted"), ColumnTotal.Last),
                new("lawful", Phrases.Column("lawful-change"), ColumnKind.Figure, 10, null, ColumnTotal.Sum),
                new("lawfulbalance", Phrases.Column("lawful-balance"), ColumnKind.Figure, 11,
                    new LineFormula.RunningTotalOf("lawful"), ColumnTotal.Last),
                new("ground", Phrases.Column("debt-ground"), ColumnKind.Text, 18),
                new("source", Phrases.Column("sources"), ColumnKind.Text, 13),
            ],
            [.. finding.Entries.Select(entry => new Line(
            [
                Cell.Of(entry.Line.On), Entry(entry.Line), Cell.Of(entry.Line.Asserted), Cell.Of(entry.AssertedBalance),
                Cell.Of(entry.Lawful.Likely, entry.Lawful.Id), Cell.Of(entry.LawfulBalance), Ground(entry),
                new SourcesCell(entry.Line.Sources),
            ]))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Of(finding.Asserted.Likely, finding.Asserted.Id),
                Cell.Of(finding.Asserted.Likely), Cell.Of(lawful), Cell.Of(lawful), Cell.Blank, Cell.Blank,
            ]));
    }

    public static TableBlock Struck(DebtFinding finding) => new(
        $"struck{KeyOf(finding)}", Phrases.Heading("debt-struck"), 2, Caption("debt-struck", finding),
        [
            new("ground", Phrases.Column("debt-ground"), ColumnKind.Text, 40),
            new("amount", Phrases.Column("debt-struck"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
        ],
        [.. finding.Struck.Select(struck => new Line(
        [
            Cell.Of(Phrases.Term($"debt-ground.{struck.Ground}")), Cell.Of(struck.Figure.Likely, struck.Figure.Id),
        ]))],
        new Line(
        [
            Cell.Of(Phrase.Of("total")),
            Cell.Of(finding.Struck.Skip(1).Aggregate(
                finding.Struck[0].Figure.Likely, (sum, struck) => sum + struck.Figure.Likely)),
        ]));

    public static TableBlock Services(DebtFinding finding) => new(
        $"worked{KeyOf(finding)}", Phrases.Heading("debt-services"), 2, Caption("debt-services", finding),
        [
            new("day", Phrases.Column("due-on"), ColumnKind.Text, 12),
            new("value", Phrases.Column("unpaid-work"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
            new("balance", Phrases.Column("lawful-left"), ColumnKind.Figure, 14),
        ],
        [.. finding.Services.Select(entry => new Line(
        [
            Cell.Of(entry.Line.On), Cell.Of(-entry.Lawful.Likely), Cell.Of(entry.LawfulBalance),
        ]))],
        new Line(
        [
            Cell.Of(Phrase.Of("total")),
            Cell.Of(finding.Services.Aggregate(
                finding.Asserted.Likely - finding.Asserted.Likely, (sum, entry) => sum - entry.Lawful.Likely)),
            Cell.Blank,
        ]));

    public static TableBlock Matches(WorkerClaim worker) => new(
        $"setoffs{WorkerChapter.KeyOf(worker)}", Phrases.Heading("set-offs"), 2,
        Phrases.Caption("set-offs", new Operand.Code(worker.Worker)),
        [
            new("month", Phrases.Column("month"), ColumnKind.Text, 10),
            new("amount", Phrases.Column("set-off"), ColumnKind.Figure, 12),
            new("outcome", Phrases.Column("set-off-outcome"), ColumnKind.Text, 26),
            new("book", Phrases.Column("in-debt-book"), ColumnKind.Text, 16),
            new("payroll", Phrases.Column("in-payroll"), ColumnKind.Text, 28),
        ],
        [.. worker.Debts.Matches.Select(match => new Line(
        [
            new SpanCell(match.Month, Dates.Spans.MonthOf(match.Month).End), Cell.Of(match.Amount),
            Cell.Of(Phrases.Term(match switch
            {
                { IsMatched: true } => "set-off.matched",
                { InBook.Count: > 0 } => "set-off.book-alone",
                _ => "set-off.payroll-alone",
            })),
            new SourcesCell(match.InBook), new SourcesCell(match.InPayroll),
        ]))],
        null);

    private static Phrase Caption(string name, DebtFinding finding) => Phrases.Caption(
        name, new Operand.Code(finding.Account.Worker), new Operand.Code(finding.Account.Book.Creditor));

    private static TextCell Entry(DebtLine line)
    {
        var kind = new Operand.Term(line.Kind is { } decided ? $"debt-kind.{decided}" : "debt-kind.Undecided");
        return new TextCell(line.IsInBook && line.Written.Length > 0
            ? Phrase.Of("debt.entry", new Operand.Code(line.Written), kind)
            : Phrase.Of("debt.entry-told", kind));
    }

    private static Cell Ground(DebtEntryFinding entry) => entry switch
    {
        { Gaps.Count: > 0 } => Cell.Of(Phrases.Term("debt-ground.NotTold")),
        { Struck.Count: 0, Lawful.Likely.Amount: < 0m } => Cell.Of(Phrases.Term("debt-ground.Taken")),
        { Struck.Count: 0 } => Cell.Of(Phrases.Term("debt-ground.Lawful")),
        _ => Cell.Of(Phrase.Of(
            "debt.grounds", [.. entry.Struck.Select(part => new Operand.Term($"debt-ground.{part.Ground}"))])),
    };

    private static string KeyOf(DebtFinding finding) =>
        string.Concat($"{finding.Account.Worker}{finding.Account.Book.Creditor}".Where(char.IsAsciiLetterOrDigit));
}
