namespace Restitution.Findings;

/// <summary>The matrix: every fact that the workers state, against each kind of record.</summary>
/// <remarks>By worker in the order of the case, and for each by what is stated, then by days.</remarks>
public static class CorroborationMatrix
{
    public static IReadOnlyList<StatedFact> Of(IReadOnlyList<WorkerStory> stories, FindingsLaw law) =>
        [.. stories.SelectMany(story => Of(story, [.. stories.Where(other => other != story)], law))];

    private static IEnumerable<StatedFact> Of(
        WorkerStory story, IReadOnlyList<WorkerStory> others, FindingsLaw law)
    {
        var ids = new FactIds();
        return
        [
            .. PaymentsBorneOut.Of(story, law, ids), .. HoursBorneOut.Of(story, others, ids),
            .. WageBorneOut.Of(story, others, ids), .. FeesBorneOut.Of(story, others, law, ids),
            .. SentHomeBorneOut.Of(story, law, ids), .. AdvancesBorneOut.Of(story, law, ids),
            .. SpanBorneOut.Of(story, ids), .. DocumentsKeptBorneOut.Of(story, others, ids),
        ];
    }
}
