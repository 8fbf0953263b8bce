namespace Restitution.Tracing;

/// <summary>Lots of one place, oldest first; neighbours of one owner are one lot.</summary>
internal sealed class LotQueue
{
    private Share[] _ring = new Share[8];
    private int _first;

    public int Count { get; private set; }

    /// <param name="index">0 is the oldest.</param>
    public ref Share this[int index] => ref _ring[(_first + index) & (_ring.Length - 1)];

    public void AddNewest(int owner, decimal amount) => AddEnd(atOldest: false, owner, amount);

    public void AddEnd(bool atOldest, int owner, decimal amount)
    {
        if (amount <= 0m)
        {
            return;
        }

        ref Share end = ref this[atOldest || Count == 0 ? 0 : Count - 1];
        if (Count > 0 && end.Claimant == owner)
        {
            end = new Share(owner, end.Amount + amount);
            return;
        }

        Grow();
        _first = atOldest ? (_first - 1) & (_ring.Length - 1) : _first;
        Count++;
        this[atOldest ? 0 : Count - 1] = new Share(owner, amount);
    }

    public void RemoveEnd(bool atOldest)
    {
        _first = atOldest ? (_first + 1) & (_ring.Length - 1) : _first;
        Count--;
    }

    /// <summary>Takes of one owner's lots, the newest first, and gives what was there to take.</summary>
    public decimal TakeNewestOf(int owner, decimal amount)
    {
        decimal rest = amount;
        for (int index = Count - 1; index >= 0 && rest > 0m; index--)
        {
            ref Share lot = ref this[index];
            if (lot.Claimant == owner)
            {
                decimal part = Math.Min(rest, lot.Amount);
                lot = new Share(owner, lot.Amount - part);
                rest -= part;
            }
        }

        DropEmpty();
        return amount - rest;
    }

    private void DropEmpty()
    {
        Share[] kept = new Share[Count];
        for (int index = 0; index < Count; index++)
        {
            kept[index] = this[index];
        }

        Count = 0;
        foreach (Share lot in kept)
        {
            AddNewest(lot.Claimant, lot.Amount);
        }
    }

    private void Grow()
    {
        if (Count < _ring.Length)
        {
            return;
        }

        var wider = new Share[_ring.Length * 2];
        for (int index = 0; index < Count; index++)
        {
            wider[index] = this[index];
        }

        _ring = wider;
        _first = 0;
    }
}
