using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>A stream of choices that is the same on every machine and runtime for the same seed.</summary>
internal sealed class SeededChoice
{
    private ulong state;

    /// <param name="seed">Each exhibit has a seed of its own, so that one can change without moving the others.</param>
    public SeededChoice(string seed)
    {
        state = 14695981039346656037;
        foreach (byte part in Encoding.UTF8.GetBytes(seed))
        {
            state = unchecked((state ^ part) * 1099511628211);
        }
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A multiple of the step from the least to the most, both included.</summary>
    public decimal Amount(int least, int most, int step) => (decimal)Between(least / step, most / step) * step;

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
