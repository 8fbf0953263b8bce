namespace Restitution.Tracing;

/// <summary>What one movement carries, by whose it is, in the order in which it left.</summary>
/// <remarks>
/// The methods by lots tell the holder's own among the shares; for the others it is what the shares leave of the
/// movement. One object serves every movement.
/// </remarks>
internal sealed class Parcel
{
    private Share[] _shares = new Share[16];

    public int Count { get; private set; }

    public ReadOnlySpan<Share> Shares => _shares.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int claimant, decimal amount)
    {
        if (Count == _shares.Length)
        {
            Array.Resize(ref _shares, Count * 2);
        }

        _shares[Count++] = new Share(claimant, amount);
    }

    public void Grow(int index, decimal more) =>
        _shares[index] = _shares[index] with { Amount = _shares[index].Amount + more };

    public void Fill(ReadOnlySpan<Share> shares)
    {
        Count = 0;
        foreach (ref readonly Share share in shares)
        {
            Add(share.Claimant, share.Amount);
        }
    }

    /// <summary>No claimant's shares together above what the claimant has; what is cut is the holder's own.</summary>
    public void CutTo(Func<int, decimal> mostOf)
    {
        var left = new Dictionary<int, decimal>();
        for (int index = 0; index < Count; index++)
        {
            (int claimant, decimal amount) = _shares[index];
            if (claimant >= 0)
            {
                decimal most = left.TryGetValue(claimant, out decimal known) ? known : mostOf(claimant);
                decimal part = Math.Min(amount, most);
                left[claimant] = most - part;
                _shares[index] = new Share(claimant, part);
            }
        }
    }

    public void Reverse() => _shares.AsSpan(0, Count).Reverse();

    public decimal All()
    {
        decimal sum = 0m;
        foreach (ref readonly Share share in Shares)
        {
            sum += share.Amount;
        }

        return sum;
    }

    public decimal OfClaimants()
    {
        decimal sum = 0m;
        foreach (ref readonly Share share in Shares)
        {
            sum += share.Claimant < 0 ? 0m : share.Amount;
        }

        return sum;
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
            _shares[index] = _shares[index] with { Amount = scaled - scaledBefore };
            scaledBefore = scaled;
        }
    }
}
