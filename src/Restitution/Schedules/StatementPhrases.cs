using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What is said of a statement, in one place for every document and screen.</summary>
public static class StatementPhrases
{
    private const int PlacesShown = 5;

    /// <summary>
    /// The outcome: size and direction of a difference, or the reason why nothing could be verified; how many rows it
    /// is without, and how many figures that the file states of itself stand against it.
    /// </summary>
    public static Phrase Outcome(StatementOutcome statement) => statement.Verdict switch
    {
        StatementVerdict.Verified when statement.SetAside.Count > 0 =>
            Phrase.Of("statement.verified-by-rows-read", [.. Besides(statement)]),
        StatementVerdict.Verified when statement.Controls.Count > 0 =>
            Phrase.Of("statement.verified-but-controls", new Operand.Number(statement.Controls.Count)),
        StatementVerdict.Verified => Phrase.Of("statement.verified"),
        StatementVerdict.Discrepancy when statement.Difference is { Amount: > 0m } high =>
            Phrase.Of("statement.too-high", [Operand.Of(high), .. Besides(statement)]),
        StatementVerdict.Discrepancy when statement.Difference is { } low =>
            Phrase.Of("statement.too-low", [Operand.Of(-low), .. Besides(statement)]),
        StatementVerdict.CannotBeVerified =>
            Phrase.Of("statement.cannot-be-verified", [.. Because(statement), .. Besides(statement)]),
        _ => Phrase.Of("statement.failed", [.. Because(statement), .. Besides(statement)]),
    };

    /// <summary>A figure that the file states of itself, beside what was read; a trailer that is missing.</summary>
    public static Phrase Control(StatementOutcome statement, ControlFinding finding) => new(
        finding.Kind == ControlKind.Parts ? $"control.Parts{finding.Level}" : $"control.{finding.Kind}",
        [
            new Operand.Code(statement.Place.ToString()), new Operand.Term($"control-level.{finding.Level}"),
            new Operand.Code(finding.Place.ToString()), new Operand.Number(finding.Read),
            .. finding is { Stated: { } stated, Difference: { } difference }
                ? [new Operand.Number(stated), new Operand.Number(difference)] : Array.Empty<Operand>(),
        ]);

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

    // The number of rows is said before the other, also where it is none, so that both keep their places.
    private static IEnumerable<Operand> Besides(StatementOutcome statement) =>
        (statement.SetAside.Count, statement.Controls.Count) switch
        {
            (0, 0) => [],
            (var rows, 0) => [new Operand.Number(rows)],
            var (rows, controls) => [new Operand.Number(rows), new Operand.Number(controls)],
        };
}
