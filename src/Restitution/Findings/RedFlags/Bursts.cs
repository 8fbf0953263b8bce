using NodaTime;

namespace Restitution.Findings;

/// <summary>Rows that lie close together: each run within so many days of its first row.</summary>
internal static class Bursts
{
    /// <summary>Runs that are enough, none sharing a row with another.</summary>
    /// <param name="rows">In the order of their days.</param>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(
        IReadOnlyList<T> rows, Func<T, LocalDate> on, int daysMost, Func<IReadOnlyList<T>, bool> isEnough)
    {
        for (int first = 0; first < rows.Count;)
        {
            LocalDate last = on(rows[first]).PlusDays(daysMost);
            T[] run = [.. rows.Skip(first).TakeWhile(row => on(row) <= last)];
            if (isEnough(run))
            {
                yield return run;
                first += run.Length;
            }
            else
            {
                // A run that is too thin may still hold the beginning of one that is not.
                first++;
            }
        }
    }
}
