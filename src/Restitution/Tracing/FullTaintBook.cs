namespace Restitution.Tracing;

/// <summary>All that touches a claimant's money is counted in full, until the account is empty.</summary>
/// <remarks>
/// An account is touched or not: held is one for each claimant whose money touches it. In places that give nothing on
/// it is what came there touched. Claimants overlap, so what they touch together is counted apart.
/// </remarks>
internal sealed class FullTaintBook(int placeCount, int claimantCount)
    : FundsBook(TracingMethod.FullTaint, placeCount, claimantCount)
{
    private readonly decimal[] _touched = new decimal[placeCount];

    /// <summary>What came touched to a place that gives nothing on.</summary>
    public decimal Touched(int place) => _touched[place];

    public override void Take(int place, decimal taken, decimal before, bool goesOn, Parcel into)
    {
        into.Clear();
        if (before <= 0m)
        {
            return;
        }

        ReadOnlySpan<Int128> held = HeldIn(place);
        for (int claimant = 0; claimant < held.Length; claimant++)
        {
            if (held[claimant] > 0)
            {
                into.Add(claimant, taken);
                if (taken >= before)
                {
                    Remove(place, claimant, 1m);
                }
            }
        }
    }

    public override void Put(int place, decimal arriving, Parcel parcel)
    {
        if (arriving <= 0m)
        {
            return;
        }

        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            if (share is { Claimant: >= 0, Amount: > 0m } && Held(place, share.Claimant) == 0m)
            {
                Add(place, share.Claimant, 1m);
            }
        }
    }

    public override void Absorb(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank)
    {
        toBank.Clear();
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            toBank.Add(share.Claimant, Math.Min(absorbed, share.Amount));
        }
    }

    public override void AbsorbBack(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank) =>
        Absorb(parcel, arriving, absorbed, toBank);

    public override void TakeBack(int place, decimal taken, decimal before, Parcel came, Parcel into) =>
        Take(place, taken, before, goesOn: true, into);

    public override void Arrive(int place, decimal arriving, Parcel parcel)
    {
        base.Arrive(place, arriving, parcel);
        _touched[place] += parcel.Count > 0 ? arriving : 0m;
    }

    public override void Depart(int place, decimal leaving, Parcel parcel)
    {
        base.Depart(place, leaving, parcel);
        _touched[place] -= parcel.Count > 0 ? Math.Min(leaving, _touched[place]) : 0m;
    }

    public override void SharesOf(int place, decimal balance, bool holds, Span<decimal> shares)
    {
        base.SharesOf(place, balance, holds, shares);
        for (int claimant = 0; holds && claimant < shares.Length; claimant++)
        {
            shares[claimant] = shares[claimant] > 0m && balance > 0m ? balance : 0m;
        }
    }
}
