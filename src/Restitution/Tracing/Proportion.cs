namespace Restitution.Tracing;

/// <summary>A proportion by which many shares are cut: as by <see cref="FineSteps.Part"/>, and faster.</summary>
/// <remarks>
/// Dividing decimals is what costs most in sharing. Where the amounts are within nine thousand million units the
/// proportion is divided once, as a fraction of 2^64, and each share multiplied by it in whole steps; the last step is
/// put right by multiplying back, so that nothing differs. Beyond that each share is divided.
/// </remarks>
internal readonly struct Proportion
{
    private static readonly Int128 Most = long.MaxValue;

    private readonly Int128 _taken;
    private readonly Int128 _whole;
    private readonly ulong _takenSteps;
    private readonly ulong _wholeSteps;
    private readonly ulong _fraction;

    /// <param name="taken">In steps, as the whole and every share.</param>
    public Proportion(Int128 taken, Int128 whole)
    {
        (_taken, _whole) = (taken, whole);
        if (taken >= 0 && taken < whole && whole < Most)
        {
            (_takenSteps, _wholeSteps) = ((ulong)taken, (ulong)whole);
            _fraction = (ulong)(new UInt128(_takenSteps, 0) / _wholeSteps);
        }
    }

    public Int128 Of(Int128 share)
    {
        if (_wholeSteps == 0 || share < 0 || share >= Most)
        {
            return FineSteps.CountOf(FineSteps.Part(
                FineSteps.AmountOf(share), FineSteps.AmountOf(_taken), FineSteps.AmountOf(_whole)));
        }

        ulong steps = (ulong)share;
        ulong part = Math.BigMul(steps, _fraction, out ulong _);

        // The fraction was cut, so that one part may be wanting; what is left over tells, and fits in 64 bits.
        ulong over = unchecked((steps * _takenSteps) - (part * _wholeSteps));
        while (over >= _wholeSteps)
        {
            over -= _wholeSteps;
            part++;
        }

        return part;
    }
}
