using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The records that are missing, the one that would narrow most first.</summary>
public static class MissingEvidenceTable
{
    private const int LinesOfTop = 10;

    /// <summary>The first of those that can be measured, as a list that follows the limitations.</summary>
    public static IEnumerable<Block> Top(Claim claim)
    {
        MissingEvidence[] measured = [.. claim.MissingEvidence.Where(one => one.Narrows?.Likely.Amount > 0m)];
        return measured.Length == 0 ? [] :
        [
            new TextBlock(
                Phrases.Heading("missing-top"), 2, [.. measured.Take(LinesOfTop).Select(InList)], IsNumbered: true),
            .. measured.Length > LinesOfTop
                ? new Block[]
                {
                    new TextBlock(
                        null, 2, [Phrase.Of("missing.more", new Operand.Number(measured.Length - LinesOfTop))]),
                }
                : [],
        ];
    }

    private static Phrase InList(MissingEvidence one) => one.Total!.EndsWith("/back-wages", StringComparison.Ordinal)
        ? Phrase.Of(
            "missing.narrows-back-wages", new Operand.Code(one.Worker!), Operand.Of(one.Span!),
            new Operand.Term($"wanted.{one.Wanted}"), Operand.Of(one.Narrows!.Likely))
        : Sentence(one);

    /// <summary>Which record, of whom, for which days, would narrow which total by how much.</summary>
    public static Phrase Sentence(MissingEvidence one) => Phrase.Of(
        "missing.narrows", new Operand.Term($"wanted.{one.Wanted}"), new Operand.Code(one.Worker!),
        Operand.Of(one.Span!), Operand.Of(one.Narrows!.Likely), new Operand.Code(one.Total!));

    /// <summary>Every one; empty where nothing is missing.</summary>
    public static IEnumerable<Block> Of(Claim claim)
    {
        MissingEvidence[] measured = [.. claim.MissingEvidence.Where(one => one.Narrows is not null)];
        if (measured.Length > 0)
        {
            yield return Measured(measured, claim.Totals.BackWages.Likely.Currency);
        }

        MissingEvidence[] unmeasured = [.. claim.MissingEvidence.Where(one => one.Narrows is null)];
        if (unmeasured.Length > 0)
        {
            yield return Unmeasured(unmeasured);
        }
    }

    private static TableBlock Measured(MissingEvidence[] measured, Currency currency) => new(
        "missing", Phrases.Heading("missing"), 1, Phrases.Caption("missing"),
        [
            new("rank", Phrases.Column("rank"), ColumnKind.Figure, 6),
            new("wanted", Phrases.Column("wanted"), ColumnKind.Text, 26),
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("span", Phrases.Column("span"), ColumnKind.Text, 18),
            new("total", Phrases.Column("narrowed-total"), ColumnKind.Text, 14),
            new("narrows", Phrases.Column("narrows"), ColumnKind.Figure, 14, null, ColumnTotal.Sum),
            new("firms", Phrases.Column("firms"), ColumnKind.Figure, 14),
        ],
        [.. measured.Select((one, index) => new Line(
        [
            new NumberCell(index + 1), Cell.Of(Phrases.Term($"wanted.{one.Wanted}")), Cell.Code(one.Worker!),
            new SpanCell(one.Span!.Start, one.Span.End), Cell.Code(one.Total!),
            Cell.Of(one.Narrows!.Likely, one.Narrows.Id), Cell.Of(one.Firms!.Value),
        ]))],
        new Line(
        [
            Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank,
            Cell.Of(measured.Aggregate(new Money(0m, currency), (sum, one) => sum + one.Narrows!.Likely)), Cell.Blank,
        ]));

    private static TableBlock Unmeasured(MissingEvidence[] unmeasured) => new(
        "unmeasured", Phrases.Heading("unmeasured"), 2, Phrases.Caption("unmeasured"),
        [
            new("wanted", Phrases.Column("wanted"), ColumnKind.Text, 26),
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("gap", Phrases.Column("gap"), ColumnKind.Text, 52),
            new("count", Phrases.Column("gap-count"), ColumnKind.Figure, 8, null, ColumnTotal.Sum),
        ],
        [.. unmeasured.Select(one => new Line(
        [
            Cell.Of(Phrases.Term($"wanted.{one.Wanted}")),
            one.Worker is { } worker ? Cell.Code(worker) : Cell.Blank,
            new GapCell(one.Gap!), new NumberCell(one.GapCount),
        ]))],
        new Line(
        [
            Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank, new NumberCell(unmeasured.Sum(one => one.GapCount)),
        ]));
}
