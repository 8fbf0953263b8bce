namespace Restitution.Tracing;

/// <summary>What of payments that come back by a later reversal can be whose, kept until they do.</summary>
/// <remarks>
/// A reversal that names its payment brings back the very shares that left with it. Where shares lie in no lots and a
/// loss took its share along, they are put back as any credit is, so that what left bounds what comes. First in, first
/// out and last in, first out lay them where they were, pari passu brings no contribution back, and full taint knows
/// none: of these the range stays the greatest.
/// </remarks>
internal sealed class ReturnedPayments
{
    private readonly Movement[] _movements;
    private readonly bool[] _isByShares;
    private readonly Dictionary<int, Bounds?[]> _left = [];

    public ReturnedPayments(Movement[] movements, IReadOnlyList<TracingMethod> methods)
    {
        _movements = movements;
        _isByShares =
        [
            .. methods.Select(method => method is TracingMethod.ProRata or TracingMethod.LowestIntermediateBalance
                or TracingMethod.ProceedsFirst),
        ];
        foreach (ref readonly Movement movement in movements.AsSpan())
        {
            if (movement.Reverses > 0)
            {
                _left[movement.Reverses - 1] = new Bounds?[methods.Count];
            }
        }
    }

    /// <param name="index">Of the movement that leaves.</param>
    public void Keep(int index, int method, Bounds part)
    {
        if (_left.Count > 0 && _isByShares[method] && _left.TryGetValue(index, out Bounds?[]? kept))
        {
            kept[method] = part;
        }
    }

    /// <summary>What a reversal brings back; null where that is not bounded by what left.</summary>
    public Bounds? Of(in Movement reversal, int method)
    {
        if (reversal.Reverses == 0 || _left[reversal.Reverses - 1][method] is not { } left
            || _movements[reversal.Reverses - 1] is not { From: >= 0 } paid || paid.From != reversal.To
            || reversal.In > paid.Out)
        {
            return null;
        }

        return reversal.In == paid.Out ? left : left.Scaled(reversal.In, paid.Out);
    }
}
