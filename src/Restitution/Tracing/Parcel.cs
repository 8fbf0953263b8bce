namespace Restitution.Tracing;

/// <summary>What one movement carries, by whose it is, in the order in which it left.</summary>
/// <remarks>
/// The methods by lots tell the holder's own among the shares; for the others it is what the shares leave of the
/// movement. One object serves every movement.
/// </remarks>
internal sealed class Parcel
{
    private ParcelShare[] _shares = new ParcelShare[16];

    public int Count { get; private set; }

    public ReadOnlySpan<ParcelShare> Shares => _shares.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int claimant, decimal amount) => Add(claimant, FineSteps.CountOf(amount));

    public void Add(int claimant, Int128 steps)
    {
        if (Count == _shares.Length)
        {
            Array.Resize(ref _shares, Count * 2);
        }

        _shares[Count++] = new ParcelShare(claimant, steps);
    }

    public void Grow(int index, Int128 more) =>
        _shares[index] = _shares[index] with { Steps = _shares[index].Steps + more };

    public void Fill(ReadOnlySpan<ParcelShare> shares)
    {
        Count = 0;
        foreach (ref readonly ParcelShare share in shares)
        {
            Add(share.Claimant, share.Steps);
        }
    }

    /// <summary>No claimant's shares together above what the claimant has; what is cut is the holder's own.</summary>
    public void CutTo(Func<int, decimal> mostOf)
    {
        var left = new Dictionary<int, decimal>();
        for (int index = 0; index < Count; index++)
        {
            (int claimant, decimal amount) = (_shares[index].Claimant, _shares[index].Amount);
            if (claimant >= 0)
            {
                decimal most = left.TryGetValue(claimant, out decimal known) ? known : mostOf(claimant);
                decimal part = Math.Min(amount, most);
                left[claimant] = most - part;
                _shares[index] = new ParcelShare(claimant, FineSteps.CountOf(part));
            }
        }
    }

    public void Reverse() => _shares.AsSpan(0, Count).Reverse();

    public decimal All()
    {
        Int128 sum = 0;
        foreach (ref readonly ParcelShare share in Shares)
        {
            sum += share.Steps;
        }

        return FineSteps.AmountOf(sum);
    }

    public decimal OfClaimants()
    {
        Int128 sum = 0;
        foreach (ref readonly ParcelShare share in Shares)
        {
            sum += share.Claimant < 0 ? 0 : share.Steps;
        }

        return FineSteps.AmountOf(sum);
    }

    /// <summary>Brings every share into another currency, or to a part of the movement.</summary>
    /// <remarks>By what has left so far, so that cutting one share leaves no crumb between it and the next.</remarks>
    public void Scale(decimal to, decimal from)
    {
        decimal before = 0m;
        decimal scaledBefore = 0m;
        for (int index = 0; index < Count; index++)
        {
            before += _shares[index].Amount;
            decimal scaled = FineSteps.Part(before, to, from);
            _shares[index] = _shares[index] with { Steps = FineSteps.CountOf(scaled - scaledBefore) };
            scaledBefore = scaled;
        }
    }
}

/// <summary>A part of what a movement carries, in steps; the holder's own where the claimant is below 0.</summary>
internal readonly record struct ParcelShare(int Claimant, Int128 Steps)
{
    public decimal Amount => FineSteps.AmountOf(Steps);
}
