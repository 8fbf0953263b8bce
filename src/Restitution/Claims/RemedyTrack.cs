namespace Restitution.Claims;

/// <summary>The way on which a claim is brought: one worker may go several, and is made whole once.</summary>
public enum RemedyTrack
{
    Administrative = 1,
    Criminal = 2,
    Civil = 3,
}

/// <summary>The tracks as the law on file and the ids of figures write them.</summary>
public static class RemedyTracks
{
    public static IReadOnlyList<RemedyTrack> All { get; } = Enum.GetValues<RemedyTrack>();

    public static string KeyOf(RemedyTrack track) => track switch
    {
        RemedyTrack.Administrative => "administrative",
        RemedyTrack.Criminal => "criminal",
        RemedyTrack.Civil => "civil",
        _ => throw new ArgumentOutOfRangeException(nameof(track), track, "Not a track."),
    };
}
