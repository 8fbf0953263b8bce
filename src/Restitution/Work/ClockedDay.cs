using NodaTime;
using Restitution.Amounts;

namespace Restitution.Work;

/// <summary>Minutes in one band of the clock, one after the other.</summary>
/// <param name="FromMinute">From midnight of the day to which the work belongs.</param>
internal readonly record struct ClockPiece(int FromMinute, int Minutes, int Band);

/// <summary>One day's work cut at the bands of the clock.</summary>
/// <remarks>
/// A break of which nobody recorded when it was is taken from what lies outside every band, the earliest first: it
/// makes the claim no smaller at the better rate, and the reason states it.
/// </remarks>
internal sealed class ClockedDay
{
    /// <summary>In the order of the clock; null when the times of the day are not known.</summary>
    public IReadOnlyList<ClockPiece>? Pieces { get; private init; }

    public required int Minutes { get; init; }

    public bool HasAssumedBreak { get; private init; }

    public bool RunsPastMidnight { get; private init; }

    public static ClockedDay Of(HoursWorked hours, LocalDate day, DayKind kind, HoursPlan plan, Scenario scenario)
    {
        ClockedStretch[]? own = hours.ClockOn(day);
        int minutes = hours.MinutesOn(day, kind, scenario);
        List<ClockPiece> pieces = PiecesOf(own ?? [], plan.Clock);
        List<ClockPiece> fromBefore = [];
        if (plan.CutsAtMidnight)
        {
            fromBefore = PastMidnight(PiecesOf(hours.ClockOn(day.PlusDays(-1)) ?? [], plan.Clock));
            // What is worked past midnight of the last day stays with it: no later day could take it.
            pieces = hours.Span.Contains(day.PlusDays(1)) ? Cut(pieces, 0, HoursCounted.MinutesOfDay) : pieces;
        }

        bool isKnown = own is not null || minutes == 0;
        return new ClockedDay
        {
            Pieces = isKnown ? [.. fromBefore, .. pieces] : null,
            Minutes = (isKnown ? pieces.Sum(piece => piece.Minutes) : minutes)
                + fromBefore.Sum(piece => piece.Minutes),
            HasAssumedBreak = own is not null && own.Any(stretch => stretch.UnplacedBreakMinutes > 0),
            RunsPastMidnight = own is not null && own.Any(stretch => stretch.UntilMinute > HoursCounted.MinutesOfDay),
        };
    }

    private static List<ClockPiece> PastMidnight(List<ClockPiece> ofDayBefore) =>
    [
        .. Cut(ofDayBefore, HoursCounted.MinutesOfDay, int.MaxValue)
            .Select(piece => piece with { FromMinute = piece.FromMinute - HoursCounted.MinutesOfDay }),
    ];

    private static List<ClockPiece> PiecesOf(ClockedStretch[] stretches, ClockBands bands)
    {
        var pieces = new List<ClockPiece>();
        foreach (ClockedStretch stretch in stretches)
        {
            int first = pieces.Count;
            for (int minute = stretch.FromMinute; minute < stretch.UntilMinute;)
            {
                (int band, int until) = bands.At(minute);
                int end = Math.Min(until, stretch.UntilMinute);
                pieces.Add(new ClockPiece(minute, end - minute, band));
                minute = end;
            }

            int left = TakeBreak(pieces, first, stretch.UnplacedBreakMinutes, isOutsideBands: true);
            TakeBreak(pieces, first, left, isOutsideBands: false);
        }

        return pieces;
    }

    private static int TakeBreak(List<ClockPiece> pieces, int first, int minutes, bool isOutsideBands)
    {
        for (int index = first; index < pieces.Count && minutes > 0; index++)
        {
            ClockPiece piece = pieces[index];
            if (isOutsideBands && piece.Band != 0)
            {
                continue;
            }

            int taken = Math.Min(minutes, piece.Minutes);
            pieces[index] = piece with { FromMinute = piece.FromMinute + taken, Minutes = piece.Minutes - taken };
            minutes -= taken;
        }

        return minutes;
    }

    private static List<ClockPiece> Cut(List<ClockPiece> pieces, int first, int end) =>
    [
        .. from piece in pieces
           let begin = Math.Max(piece.FromMinute, first)
           let stop = Math.Min(piece.FromMinute + piece.Minutes, end)
           where stop > begin
           select piece with { FromMinute = begin, Minutes = stop - begin },
    ];
}
