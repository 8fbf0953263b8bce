using Restitution.Claims;
using Restitution.Law;

namespace Restitution.Cases;

/// <summary>The law of the three tracks of one case, with what was already looked up.</summary>
internal sealed class TracksOfCase(CaseFile caseFile, LawOnFile law)
{
    private readonly TrackLaw[] tracks =
    [
        .. RemedyTracks.All.Select(track => new TrackLaw(law, track, OfCase(caseFile, track), caseFile.AsOf)),
    ];

    public IReadOnlyList<TrackLaw> All => tracks;

    // The claim that the case is about is the administrative one, lodged on its own day.
    private static CaseTrack? OfCase(CaseFile caseFile, RemedyTrack track)
    {
        CaseTrack? named = caseFile.Tracks.FirstOrDefault(one => one.Track == track);
        return track == RemedyTrack.Administrative
            ? (named ?? new CaseTrack(track, null, null, null, null)) with
            {
                LodgedOn = named?.LodgedOn ?? caseFile.ClaimedOn,
            }
            : named;
    }
}
