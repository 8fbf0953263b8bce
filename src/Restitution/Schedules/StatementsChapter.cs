using NodaMoney;
using NodaTime;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// What the statements prove: each with its period, balances and outcome, where its balances break, and how it follows
/// on the one before.
/// </summary>
/// <remarks>Accounts are printed by their last four figures. Nothing in the chapter changes a figure.</remarks>
public static class StatementsChapter
{
    public static IEnumerable<Block> Of(LedgerFindings found)
    {
        if (found.Statements.Count == 0)
        {
            yield break;
        }

        yield return Statements(found.Statements);
        if (Sentences(found) is { Length: > 0 } sentences)
        {
            yield return new TextBlock(Phrases.Heading("statements-show"), 2, sentences, IsNumbered: true);
        }

        if (found.Statements.Any(statement => statement.Breaks.Count > 0))
        {
            yield return Breaks(found.Statements);
        }

        if (found.Links.Count > 0)
        {
            yield return Links(found.Links);
        }
    }

    private static TableBlock Statements(IReadOnlyList<StatementOutcome> statements) => new(
        "statements", Phrases.Heading("statements"), 1, Phrases.Caption("statements"),
        [
            new("place", Phrases.Column("statement-place"), ColumnKind.Text, 11),
            new("account", Phrases.Column("account"), ColumnKind.Text, 7),
            new("span", Phrases.Column("span"), ColumnKind.Text, 14),
            new("lines", Phrases.Column("lines"), ColumnKind.Figure, 6),
            new("opening", Phrases.Column("opening"), ColumnKind.Figure, 11),
            new("movements", Phrases.Column("movements"), ColumnKind.Figure, 11),
            new("computed", Phrases.Column("closing-computed"), ColumnKind.Figure, 11,
                new LineFormula.SumOf(["opening", "movements"], [])),
            new("closing", Phrases.Column("closing"), ColumnKind.Figure, 11),
            new("difference", Phrases.Column("difference"), ColumnKind.Figure, 10,
                new LineFormula.SumOf(["closing"], ["computed"])),
            new("outcome", Phrases.Column("outcome"), ColumnKind.Text, 20),
        ],
        [.. statements.Select(StatementLine)], null);

    private static Line StatementLine(StatementOutcome statement) => new(
    [
        Place(statement), Cell.Code(AccountNumber.Masked(statement.Account)), Days(statement.Days),
        new NumberCell(statement.LineCount), Amount(statement.Opening), Cell.Of(statement.Movements),
        statement.Opening is { } opening && opening.Currency == statement.Movements.Currency
            ? Cell.Of(opening + statement.Movements) : Cell.Blank,
        Amount(statement.Closing), Amount(statement.Difference), Cell.Of(StatementPhrases.Outcome(statement)),
    ]);

    private static Phrase[] Sentences(LedgerFindings found) =>
    [
        .. found.Statements.Where(statement => statement.FootsWithReversalsFlipped)
            .Select(statement => Phrase.Of("statement.flipped", Named(statement))),
        .. found.Statements.Where(statement => statement.ExplainedBy is not null)
            .Select(statement => StatementPhrases.ExplainedBy(statement, statement.ExplainedBy!)),
        .. found.Statements.Where(statement => statement.NotBooked.IsAny)
            .Select(statement => Phrase.Of(
                "statement.not-booked", Named(statement), new Operand.Number(statement.NotBooked.PendingCount),
                new Operand.Number(statement.NotBooked.InformationCount))),
        .. found.Statements.SelectMany(statement => statement.Controls
            .Select(finding => StatementPhrases.Control(statement, finding))),
        .. found.Statements.Where(statement => statement.IsBalanceCorrected)
            .Select(statement => Phrase.Of("statement.balance-corrected", Named(statement))),
        .. found.Statements.Where(statement => statement.ClosingFrom == ClosingFrom.LastRunningBalance)
            .Select(statement => Phrase.Of("statement.closing-is-running", Named(statement))),
        .. found.Statements.Where(statement => statement.BreakCount > statement.Breaks.Count)
            .Select(statement => Phrase.Of(
                "statement.more-breaks", Named(statement), new Operand.Number(statement.BreakCount),
                new Operand.Number(statement.Breaks.Count))),
        .. found.Statements.SelectMany(statement => statement.Signals
            .Select(signal => StatementPhrases.Signal(statement, signal))),
        .. found.Questions.GroupBy(question => (question.Line.Exhibit, question.Other.Exhibit))
            .Select(between => Phrase.Of(
                "statement.perhaps-again", new Operand.Number(between.Count()), new Operand.Code(between.Key.Item1),
                new Operand.Code(between.Key.Item2),
                new Operand.Code(string.Join(", ", between.Select(one => $"{one.Line} = {one.Other}?"))))),
    ];

    private static TableBlock Breaks(IReadOnlyList<StatementOutcome> statements) => new(
        "breaks", Phrases.Heading("breaks"), 2, Phrases.Caption("breaks"),
        [
            new("place", Phrases.Column("place"), ColumnKind.Text, 11),
            new("stated", Phrases.Column("balance-stated"), ColumnKind.Figure, 11),
            new("computed", Phrases.Column("balance-computed"), ColumnKind.Figure, 11),
            new("difference", Phrases.Column("difference"), ColumnKind.Figure, 10,
                new LineFormula.SumOf(["stated"], ["computed"])),
            new("kind", Phrases.Column("what-happened"), ColumnKind.Text, 24),
            new("explaining", Phrases.Column("explaining"), ColumnKind.Figure, 11),
            new("hint", Phrases.Column("hint"), ColumnKind.Text, 13),
            new("other", Phrases.Column("other-place"), ColumnKind.Text, 11),
        ],
        [
            .. statements.SelectMany(statement => statement.Breaks).Select(broken => new Line(
            [
                Cell.Code(broken.Source.ToString()), Cell.Of(broken.Stated), Cell.Of(broken.Computed),
                Cell.Of(broken.Difference), Cell.Of(Phrases.Term($"break.{broken.Kind}")),
                Amount(broken.Explaining),
                broken.Hint is { } hint ? Cell.Of(Phrases.Term($"hint.{hint}")) : Cell.Blank,
                broken.Other is { } other ? Cell.Code(other.ToString()) : Cell.Blank,
            ])),
        ],
        null);

    private static TableBlock Links(IReadOnlyList<StatementLink> links) => new(
        "links", Phrases.Heading("links"), 2, Phrases.Caption("links"),
        [
            new("earlier", Phrases.Column("earlier"), ColumnKind.Text, 12),
            new("later", Phrases.Column("later"), ColumnKind.Text, 12),
            new("closing", Phrases.Column("closing"), ColumnKind.Figure, 12),
            new("opening", Phrases.Column("next-opening"), ColumnKind.Figure, 12),
            new("difference", Phrases.Column("difference"), ColumnKind.Figure, 11,
                new LineFormula.SumOf(["opening"], ["closing"])),
            new("days", Phrases.Column("days-concerned"), ColumnKind.Text, 14),
            new("numbers", Phrases.Column("numbers-missing"), ColumnKind.Text, 10),
            new("kind", Phrases.Column("outcome"), ColumnKind.Text, 20),
        ],
        [
            .. links.Select(link => new Line(
            [
                Place(link.Earlier), Place(link.Later), Amount(link.Earlier.Closing), Amount(link.Later.Opening),
                Amount(link.Difference), Days(link.Days),
                link.NumbersMissing is { } missing ? Cell.Code(missing) : Cell.Blank,
                Cell.Of(Phrases.Term($"link.{link.Kind}")),
            ])),
        ],
        null);

    private static Operand.Code Named(StatementOutcome statement) => new(statement.Place.ToString());

    private static Cell Place(StatementOutcome statement) => Cell.Code(
        statement.Number is { } number ? $"{statement.Place} ({number})" : statement.Place.ToString());

    private static Cell Days(DateInterval? days) => days is null ? Cell.Blank : new SpanCell(days.Start, days.End);

    private static Cell Amount(Money? money) => money is { } known ? Cell.Of(known) : Cell.Blank;
}
