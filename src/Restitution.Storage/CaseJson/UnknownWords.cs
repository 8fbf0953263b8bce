using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// Refuses losses and forums of <c>case.json</c> by words that neither the product nor the law knows.
/// </summary>
internal static class UnknownWords
{
    /// <param name="placeOf">The place of the value at the end of a path.</param>
    public static IEnumerable<Refusal> In(CaseFile caseFile, LawOnFile law, Func<object[], string> placeOf)
    {
        IReadOnlyList<string> heads = ClaimWords.Heads(law);
        foreach ((int index, RecordedLoss loss) in caseFile.Losses.Index())
        {
            if (!heads.Contains(loss.Head))
                yield return Unknown("the kind of loss", loss.Head, heads, placeOf(["losses", index, "head"]));
        }

        IReadOnlyList<string> forums = ClaimWords.Forums(
            law,
            caseFile.Workers.SelectMany(worker => worker.Episodes).Select(one => one.Jurisdiction).Distinct());
        foreach ((int index, CaseTrack track) in caseFile.Tracks.Index())
        {
            if (track.Forum is { } forum && !forums.Contains(forum))
                yield return Unknown("the forum", forum, forums, placeOf(["tracks", index, "forum"]));
        }
    }

    private static Refusal Unknown(string kind, string word, IReadOnlyList<string> known, string place) => new(
        RefusedBecause.WordUnknown, place, $"{kind} \"{word}\"", $"one of {string.Join(", ", known)}",
        "correct the word, or add a file of law that knows it to the case");
}
