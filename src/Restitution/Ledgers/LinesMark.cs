using NodaTime;

namespace Restitution.Ledgers;

/// <summary>A figure made of day and amount of every line of a statement, in whatever order they come.</summary>
/// <remarks>
/// Two statements with the same lines have the same. Others have another, but for a chance that is small and that
/// somebody who alters a statement with care could bring about: it tells statements apart, and proves none genuine.
/// </remarks>
public readonly record struct LinesMark(ulong Figure)
{
    // To divide by it leaves an amount with no zeros at its end, so that 10.0 and 10.00 are one.
    private const decimal OneOfAllDecimals = 1.0000000000000000000000000000m;

    public LinesMark With(LocalDate day, decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount / OneOfAllDecimals, bits);
        unchecked
        {
            ulong mixed = Mixed((ulong)((day.Year * 10_000) + (day.Month * 100) + day.Day));
            foreach (int part in bits)
            {
                mixed = Mixed(mixed ^ (uint)part);
            }

            return new LinesMark(Figure + mixed);
        }
    }

    // The finalizer of SplitMix64: every bit that goes in moves about half of those that come out.
    private static ulong Mixed(ulong figure)
    {
        unchecked
        {
            figure += 0x9E3779B97F4A7C15;
            figure = (figure ^ (figure >> 30)) * 0xBF58476D1CE4E5B9;
            figure = (figure ^ (figure >> 27)) * 0x94D049BB133111EB;
            return figure ^ (figure >> 31);
        }
    }
}
