namespace Restitution.Tracing;

/// <summary>A proportion by which many shares are cut: as by <see cref="FineSteps.Part"/>, and faster.</summary>
/// <remarks>
/// Dividing decimals is what costs most in sharing. Where the amounts are within 18 thousand million units the
/// proportion is divided once, as a fraction of 2^64, and each share multiplied by it in whole steps; the last step is
/// put right by multiplying back, so that nothing differs. Beyond that each share is divided.
/// </remarks>
internal readonly struct Proportion
{
    private static readonly ulong[] PowersOfTen =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    private readonly decimal _taken;
    private readonly decimal _whole;
    private readonly ulong _takenSteps;
    private readonly ulong _wholeSteps;
    private readonly ulong _fraction;

    public Proportion(decimal taken, decimal whole)
    {
        (_taken, _whole) = (taken, whole);
        if (taken < whole && InSteps(taken, out _takenSteps) && InSteps(whole, out _wholeSteps))
        {
            _fraction = (ulong)(((UInt128)_takenSteps << 64) / _wholeSteps);
        }
        else
        {
            _wholeSteps = 0;
        }
    }

    public decimal Of(decimal share)
    {
        if (_wholeSteps == 0 || !InSteps(share, out ulong steps))
        {
            return FineSteps.Part(share, _taken, _whole);
        }

        ulong part = Math.BigMul(steps, _fraction, out ulong _);
        UInt128 exact = (UInt128)steps * _takenSteps;
        while ((UInt128)(part + 1) * _wholeSteps <= exact)
        {
            part++;
        }

        return unchecked(new decimal((int)part, (int)(part >> 32), 0, isNegative: false, FineSteps.Places));
    }

    // False where it is below zero, finer than a step, or too large to be counted in steps.
    private static bool InSteps(decimal amount, out ulong steps)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        int finer = FineSteps.Places - amount.Scale;
        ulong digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        steps = 0;
        if (bits[2] != 0 || bits[3] < 0 || finer < 0)
        {
            return false;
        }

        ulong high = Math.BigMul(digits, PowersOfTen[finer], out steps);
        return high == 0 && steps < ulong.MaxValue / 2;
    }
}
