using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What is said of a statement, in one place for every document and screen.</summary>
public static class StatementPhrases
{
    private const int PlacesShown = 5;

    /// <summary>The outcome: size and direction of a difference, or the reason why nothing could be verified.</summary>
    public static Phrase Outcome(StatementOutcome statement) => statement.Verdict switch
    {
        StatementVerdict.Verified => Phrase.Of("statement.verified"),
        StatementVerdict.Discrepancy when statement.Difference is { Amount: > 0m } high =>
            Phrase.Of("statement.too-high", Operand.Of(high)),
        StatementVerdict.Discrepancy when statement.Difference is { } low =>
            Phrase.Of("statement.too-low", Operand.Of(-low)),
        StatementVerdict.CannotBeVerified => Phrase.Of("statement.cannot-be-verified", [.. Because(statement)]),
        _ => Phrase.Of("statement.failed", [.. Because(statement)]),
    };

    /// <summary>What may point to an altered statement, with its innocent explanation.</summary>
    public static Phrase Signal(StatementOutcome statement, StatementSignal signal) => new(
        $"signal.{signal.Kind}",
        [
            new Operand.Code(statement.Place.ToString()), new Operand.Number(signal.Count),
            .. signal.Places.Count == 0
                ? Array.Empty<Operand>()
                : [new Operand.Code(string.Join(", ", signal.Places.Take(PlacesShown)))],
        ]);

    private static IEnumerable<Operand> Because(StatementOutcome statement) =>
        statement.Because is { } because ? [new Operand.Term($"unverified.{because}")] : [];
}
