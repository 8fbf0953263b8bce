using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What is said of a statement, in one place for every document and screen.</summary>
public static class StatementPhrases
{
    private const int PlacesShown = 5;

    /// <summary>
    /// The outcome: size and direction of a difference, or the reason why nothing could be verified; and how many rows
    /// it is without.
    /// </summary>
    public static Phrase Outcome(StatementOutcome statement) => statement.Verdict switch
    {
        StatementVerdict.Verified when statement.SetAside.Count > 0 =>
            Phrase.Of("statement.verified-by-rows-read", [.. SetAside(statement)]),
        StatementVerdict.Verified => Phrase.Of("statement.verified"),
        StatementVerdict.Discrepancy when statement.Difference is { Amount: > 0m } high =>
            Phrase.Of("statement.too-high", [Operand.Of(high), .. SetAside(statement)]),
        StatementVerdict.Discrepancy when statement.Difference is { } low =>
            Phrase.Of("statement.too-low", [Operand.Of(-low), .. SetAside(statement)]),
        StatementVerdict.CannotBeVerified =>
            Phrase.Of("statement.cannot-be-verified", [.. Because(statement), .. SetAside(statement)]),
        _ => Phrase.Of("statement.failed", [.. Because(statement), .. SetAside(statement)]),
    };

    /// <summary>What of the rows set aside would explain a difference; it is told and never applied.</summary>
    public static Phrase ExplainedBy(StatementOutcome statement, SetAsideExplanation explanation)
    {
        Operand[] which =
        [
            new Operand.Code(statement.Place.ToString()), Operand.Of(statement.Difference!.Value),
        ];
        return explanation.IsSumOfAll
            ? Phrase.Of("statement.explained-by-all", [.. which, new Operand.Number(statement.SetAside.Count)])
            : Phrase.Of(
                "statement.explained-by-row",
                [.. which, new Operand.Code(string.Join(", ", explanation.Places.Take(PlacesShown)))]);
    }

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

    private static IEnumerable<Operand> SetAside(StatementOutcome statement) =>
        statement.SetAside.Count > 0 ? [new Operand.Number(statement.SetAside.Count)] : [];
}
