using NodaMoney;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What decisions of a case on single bookings rest on, booking by booking.</summary>
/// <remarks>
/// A decision on the origin of money says of its rows what became of them, and cites what it rests on: whoever looks at
/// such a row, for whatever pattern, has it before them. Decisions on all payments of a payer, or on words of a bank,
/// are about no row and are left out. What the program matched and nobody decided is none.
/// </remarks>
internal static class DecisionsOnRows
{
    public static IEnumerable<ExplainingRecord> Of(CaseFile caseFile, CaseEvidence evidence)
    {
        var grounds = new GroundsOfDecisions(evidence);
        foreach (OriginDecision decision in caseFile.Tracing.Origins)
        {
            bool isDrawn = decision.Kind == OriginKind.PayDrawnByAnother;
            HashSet<SourceRef> used = [];
            foreach (SourceRef entry in decision.Entries)
            {
                SourceRef[] rows = [entry, .. RowsOf(decision, entry, grounds, used)];
                yield return Record(ExplainingKind.DecisionOnRows, isDrawn, decision.Worker, rows);
                if (isDrawn)
                {
                    yield return Record(ExplainingKind.DecisionOnDrawn, isDrawn, decision.Worker, rows);
                }
            }
        }
    }

    private static IReadOnlyList<SourceRef> RowsOf(
        OriginDecision decision, SourceRef entry, GroundsOfDecisions grounds, HashSet<SourceRef> used)
    {
        if (grounds.BookingAt(entry) is not { } booking)
        {
            return decision.Decided.Sources;
        }

        Money? drawn = decision.Kind == OriginKind.PayDrawnByAnother && booking.Amount.Amount > 0m
            ? booking.Amount : null;
        GroundsFor proof = grounds.For(decision.Decided, booking.BookedOn, drawn, used);
        used.UnionWith(proof.Withdrawals);
        return proof.Sources;
    }

    // Who drew pay and where it went answers the pattern of drawn pay; beside any other it may speak either way.
    private static ExplainingRecord Record(ExplainingKind kind, bool isDrawn, string worker, SourceRef[] rows) =>
        new(kind == ExplainingKind.DecisionOnDrawn ? RedFlagKind.PayDrawnSameDay : null, kind, [.. rows.Distinct()])
        {
            Of = [worker],
            IsOfItsRows = true,
            NotOf = kind == ExplainingKind.DecisionOnRows && isDrawn ? RedFlagKind.PayDrawnSameDay : null,
        };
}
