using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>Words of the terms that no law on file knows.</summary>
/// <remarks>Such a word is answered by the general rule; a slip of the pen must not pass for a choice.</remarks>
internal static class TermGaps
{
    public static IEnumerable<Gap> Of(Worker worker, LawOfCase law) =>
        worker.Episodes.SelectMany(episode => Of(worker.Code, episode, law));

    private static IEnumerable<Gap> Of(string worker, EmploymentEpisode episode, LawOfCase law)
    {
        if (IsUnknown("sector", episode.Sector))
        {
            yield return new Gap(
                GapKind.SectorUnknown, worker,
                [new Operand.Code(worker), new Operand.Code(episode.Sector), Operand.Of(episode.Span)]);
        }

        foreach ((string key, string? word) in new[]
        {
            ("place", KnowsPlaces() ? episode.Place : null), ("district", episode.District),
            ("size", episode.Size), ("grade", episode.Grade),
        })
        {
            if (IsUnknown(key, word))
            {
                yield return new Gap(
                    GapKind.TermUnknown, worker,
                    [
                        new Operand.Code(worker), new Operand.Name("term", key), new Operand.Code(word!),
                        Operand.Of(episode.Span),
                    ]);
            }
        }

        // A law that makes no difference by place says nothing of how one is written.
        bool KnowsPlaces() => law.WordsOf(episode.Jurisdiction, "place").Count > 0;

        bool IsUnknown(string key, string? word) =>
            word is not (null or "*") && !law.WordsOf(episode.Jurisdiction, key).Contains(word);
    }
}
