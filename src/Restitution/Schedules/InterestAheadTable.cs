using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>Interest month by month after the computation, if nothing is paid; an annex of order and sheet.</summary>
internal static class InterestAheadTable
{
    /// <param name="key">Unique in the document.</param>
    /// <returns>None where no law gives interest.</returns>
    public static TableBlock? Of(
        string key, int level, Phrase caption, IReadOnlyList<InterestAtMonthEnd> ahead, Money backWages)
    {
        if (ahead.Count == 0 || ahead.All(line => line.ByThen.Likely.Amount == 0m))
        {
            return null;
        }

        return new TableBlock(
            key, Phrases.Heading("interest-ahead"), level, caption,
            [
                new("day", Phrases.Column("ahead-day"), ColumnKind.Text, 12),
                new("open", Phrases.Column("principal-open"), ColumnKind.Figure, 14),
                new("inmonth", Phrases.Column("interest-in-month"), ColumnKind.Figure, 14),
                new("bythen", Phrases.Column("interest-by-then"), ColumnKind.Figure, 14,
                    new LineFormula.RunningTotalOf("inmonth")),
                new("backwages", Phrases.Column("back-wages"), ColumnKind.Figure, 14),
                new("owed", Phrases.Column("owed-by-then"), ColumnKind.Figure, 14,
                    new LineFormula.SumOf(["backwages", "bythen"], [])),
            ],
            [.. ahead.Select(line => new Line(
            [
                Cell.Of(line.On), Cell.Of(line.PrincipalOpen), Cell.Of(line.RunInMonth),
                Cell.Of(line.ByThen.Likely), Cell.Of(backWages), Cell.Of(line.ByThen.Likely + backWages),
            ]))],
            null);
    }

    /// <summary>The table of one worker.</summary>
    public static TableBlock? Of(WorkerClaim worker) => Of(
        $"ahead{WorkerChapter.KeyOf(worker)}", 2, Phrases.Caption("interest-ahead-of", new Operand.Code(worker.Worker)),
        worker.InterestAhead, worker.Totals.BackWages.Likely);

    /// <summary>The table of the case.</summary>
    public static TableBlock? Of(Claim claim) => Of(
        "ahead", 1, Phrases.Caption("interest-ahead"), claim.InterestAhead, claim.Totals.BackWages.Likely);
}
