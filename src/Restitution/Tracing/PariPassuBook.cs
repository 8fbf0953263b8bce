namespace Restitution.Tracing;

/// <summary>What is left belongs to everyone in proportion to all that they put in, whenever they did.</summary>
/// <remarks>
/// Held are contributions. What goes on to an account or a holding takes as much contribution with it as money; what is
/// lost takes none, so that the loss falls on all alike. What an overdraft absorbs never was a contribution.
/// </remarks>
internal sealed class PariPassuBook(int placeCount, int claimantCount)
    : ShareBook(TracingMethod.PariPassu, placeCount, claimantCount)
{
    /// <summary>Contributions of all, the holder's own among them.</summary>
    private readonly decimal[] _contributed = new decimal[placeCount];

    public override void Take(int place, decimal taken, decimal before, bool goesOn, Parcel into)
    {
        into.Clear();
        decimal leaving = Math.Min(taken, before);
        decimal all = _contributed[place];
        if (leaving <= 0m || all <= 0m)
        {
            return;
        }

        decimal claims = OfClaimants(place);
        decimal ofClaims = FineSteps.ClaimsInProportion(claims, leaving, all);
        if (ofClaims > 0m)
        {
            Cut(place, ofClaims, claims, goesOn, into);
        }

        _contributed[place] -= goesOn ? leaving : 0m;
    }

    public override void Put(int place, decimal arriving, Parcel parcel)
    {
        base.Put(place, arriving, parcel);
        _contributed[place] += arriving;
    }

    // A loss took no contribution with it, so its return brings none; what the bank had lent for it comes as the own.
    public override void GiveBack(int place, decimal arriving, decimal after, bool wasLost, Parcel parcel)
    {
        if (!wasLost)
        {
            Put(place, arriving, parcel);
        }

        _contributed[place] = Math.Max(_contributed[place], after);
    }

    public override void TakeBack(int place, decimal taken, decimal before, Parcel came, Parcel into)
    {
        into.Clear();
        foreach (ref readonly ParcelShare share in came.Shares)
        {
            decimal part = Math.Min(share.Amount, Held(place, share.Claimant));
            Remove(place, share.Claimant, part);
            into.Add(share.Claimant, part);
        }

        _contributed[place] = Math.Max(_contributed[place] - taken, OfClaimants(place));
    }

    public override void CopyFrom(FundsBook other, int place)
    {
        base.CopyFrom(other, place);
        _contributed[place] = ((PariPassuBook)other)._contributed[place];
    }

    public override void Forget(int place)
    {
        ReadOnlySpan<Int128> held = HeldIn(place);
        for (int claimant = 0; claimant < held.Length; claimant++)
        {
            Remove(place, claimant, held[claimant]);
        }

        _contributed[place] = 0m;
    }

    public override void SharesOf(int place, decimal balance, bool holds, Span<decimal> shares)
    {
        base.SharesOf(place, balance, holds, shares);
        if (!holds || _contributed[place] <= 0m)
        {
            return;
        }

        for (int claimant = 0; claimant < shares.Length; claimant++)
        {
            shares[claimant] = balance <= 0m
                ? 0m : FineSteps.Part(shares[claimant], balance, _contributed[place]);
        }
    }

    protected override decimal ClaimsLeaving(decimal claims, decimal taken, decimal before) =>
        FineSteps.ClaimsInProportion(claims, taken, before);
}
