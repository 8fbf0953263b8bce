using NodaTime;

namespace Restitution.Ledgers;

/// <summary>Which of several spans have a day in common with another of them.</summary>
/// <remarks>One walk in the order of their first days, so that tens of thousands of statements cost no more than their
/// sorting.</remarks>
public static class OverlappingDays
{
    /// <param name="spans">Both ends included; null for a statement that books nothing, which shares no day.</param>
    /// <returns>One answer for each span, in the order given.</returns>
    public static bool[] Among(IReadOnlyList<DateInterval?> spans)
    {
        bool[] isSharing = new bool[spans.Count];
        int furthest = -1;
        foreach (int index in Enumerable.Range(0, spans.Count).Where(index => spans[index] is not null)
            .OrderBy(index => spans[index]!.Start).ThenBy(index => spans[index]!.End))
        {
            if (furthest >= 0 && spans[index]!.Start <= spans[furthest]!.End)
            {
                isSharing[index] = isSharing[furthest] = true;
            }

            if (furthest < 0 || spans[index]!.End > spans[furthest]!.End)
            {
                furthest = index;
            }
        }

        return isSharing;
    }
}
