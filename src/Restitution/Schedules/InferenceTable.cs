using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What totals rest on: documents, corroborated testimony, testimony, presumptions of law.</summary>
/// <remarks>The four columns sum to the total; the percentages of a line sum to a hundred.</remarks>
public static class InferenceTable
{
    /// <param name="key">Unique in the document.</param>
    /// <param name="lines">What each line is called, and its total.</param>
    /// <param name="foot">The total of the lines; null where they are different totals of one worker.</param>
    public static TableBlock Of(
        string key, int level, IReadOnlyList<(Phrase Name, Figure Total)> lines, Figure? foot) => new(
        key, Phrases.Heading("inference"), level, Phrases.Caption("inference"),
        [
            new("name", Phrases.Column("rests-of"), ColumnKind.Text, 14),
            Sum("document", foot), Sum("corroborated", foot), Sum("testimony", foot), Sum("presumption", foot),
            new("total", Phrases.Column("total"), ColumnKind.Figure, 12,
                new LineFormula.SumOf(["document", "corroborated", "testimony", "presumption"], []), TotalOf(foot)),
            new("shares", Phrases.Column("rests-shares"), ColumnKind.Text, 22),
        ],
        [.. lines.Where(line => line.Total.Inference is not null).Select(line => LineOf(line.Name, line.Total))],
        foot?.Inference is null ? null : LineOf(Phrase.Of("total"), foot));

    /// <summary>The worker's totals that documents print.</summary>
    public static TableBlock OfWorker(WorkerClaim worker) => Of(
        $"inference{WorkerChapter.KeyOf(worker)}", 2,
        [
            (Phrases.Column("due"), worker.Totals.Due), (Phrases.Column("back-wages"), worker.Totals.BackWages),
            (Phrases.Column("interest"), worker.Totals.Interest), (Phrases.Column("total"), worker.Totals.Total),
        ],
        null);

    /// <summary>Each worker's total, and that of the case.</summary>
    public static TableBlock OfCase(Claim claim) => Of(
        "inference", 1,
        [.. claim.Workers.Select(worker => (Phrase.Literal(worker.Worker), worker.Totals.Total))],
        claim.Totals.Total);

    /// <summary>The shares of one in a sentence; null where there is nothing to share.</summary>
    public static Phrase? Sentence(Figure total) => total.Inference?.Fractions is not { } fractions ? null : Phrase.Of(
        "inference.shares", [.. fractions.Select(fraction => (Operand)new Operand.Fraction(fraction))]);

    private static Column Sum(string key, Figure? foot) => new(
        key, Phrases.Column($"rests-{key}"), ColumnKind.Figure, 12, null, TotalOf(foot));

    private static ColumnTotal TotalOf(Figure? foot) => foot is null ? ColumnTotal.None : ColumnTotal.Sum;

    private static Line LineOf(Phrase name, Figure total) => new(
    [
        Cell.Of(name),
        .. InferenceShares.Bases.Select(basis =>
            Cell.Of(total.Inference![basis], InferenceFigures.IdOf(total.Id, basis))),
        Cell.Of(total.Likely, total.Id),
        Sentence(total) is { } shares ? Cell.Of(shares) : Cell.Blank,
    ]);
}
