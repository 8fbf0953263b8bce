using Restitution.Claims;

namespace Restitution.Schedules;

/// <summary>The reasons of what a document of one track prints, the case's totals first.</summary>
internal static class RemedyReasons
{
    /// <param name="beside">Tables of the document whose figures have reasons of their own.</param>
    /// <param name="more">Figures of the document that no track has.</param>
    public static ReasonsBlock Of(
        Claim claim, RemedyTrack track, IEnumerable<Block> beside, IEnumerable<Figure> more) => new(
        Phrases.Heading("reasons"), 1,
    [
        .. claim.Tracks.Where(one => one.Track == track).SelectMany(one => one.Figures)
            .Concat(claim.Workers.SelectMany(worker => OfWorker(worker.Remedies, track)))
            .Concat(more)
            .Where(figure => figure.Reason is not null)
            .DistinctBy(figure => figure.Id)
            .Select(figure => new FigureReason(figure.Id, figure.Reason!)),
        .. ReasonsBeside.Of(claim, beside),
    ])
    {
        StartsPage = true,
    };

    private static IEnumerable<Figure> OfWorker(WorkerRemedies remedies, RemedyTrack track) => remedies.Heads
        .Select(head => head.Owed)
        .Concat(remedies.GreaterValue?.Figures ?? [])
        .Concat(remedies.On(track)?.Figures ?? []);
}
