namespace Restitution.Tracing;

/// <summary>Methods under which a claimant has a share of a place and no lots.</summary>
internal abstract class ShareBook(TracingMethod method, int placeCount, int claimantCount)
    : FundsBook(method, placeCount, claimantCount)
{
    public override void Take(int place, decimal taken, decimal before, bool goesOn, Parcel into)
    {
        into.Clear();
        if (before <= 0m || HeldIn(place).IsEmpty)
        {
            return;
        }

        if (taken >= before)
        {
            TakeAll(place, into);
        }
        else
        {
            TakePart(place, taken, before, into);
        }
    }

    public override void Put(int place, decimal arriving, Parcel parcel)
    {
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            Add(place, share.Claimant, share.Steps);
        }
    }

    public override void Absorb(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank)
    {
        decimal claims = parcel.All();
        SplitOff(parcel, absorbed >= arriving ? claims : ClaimsLeaving(claims, absorbed, arriving), claims, toBank);
    }

    public override void AbsorbBack(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank)
    {
        decimal claims = parcel.All();
        SplitOff(parcel, absorbed - (arriving - claims), claims, toBank);
    }

    /// <summary>How much of what leaves is the claimants', all together; the rest is the holder's own.</summary>
    protected abstract decimal ClaimsLeaving(decimal claims, decimal taken, decimal before);

    protected virtual void TakePart(int place, decimal taken, decimal before, Parcel into)
    {
        decimal claims = OfClaimants(place);
        if (claims > 0m)
        {
            Cut(place, ClaimsLeaving(claims, taken, before), claims, areRemoved: true, into);
        }
    }

    private static void SplitOff(Parcel parcel, decimal fromClaims, decimal claims, Parcel toBank)
    {
        toBank.Clear();
        if (fromClaims <= 0m || claims <= 0m)
        {
            return;
        }

        ParcelShare[] shares = parcel.Shares.ToArray();
        parcel.Clear();
        var proportion = new Proportion(FineSteps.CountOf(fromClaims), FineSteps.CountOf(claims));
        Int128 rest = FineSteps.CountOf(fromClaims);
        foreach (ParcelShare share in shares)
        {
            rest -= proportion.Of(share.Steps);
        }

        foreach (ParcelShare share in shares)
        {
            Int128 part = proportion.Of(share.Steps);
            Int128 crumb = Int128.Min(rest, share.Steps - part);
            rest -= crumb;
            toBank.Add(share.Claimant, part + crumb);
            parcel.Add(share.Claimant, share.Steps - part - crumb);
        }
    }

    protected void TakeAll(int place, Parcel into)
    {
        ReadOnlySpan<Int128> held = HeldIn(place);
        for (int claimant = 0; claimant < held.Length; claimant++)
        {
            if (held[claimant] > 0)
            {
                into.Add(claimant, held[claimant]);
                Remove(place, claimant, held[claimant]);
            }
        }
    }

    /// <summary>Each claim bears what leaves in proportion to what is left of it.</summary>
    protected void Cut(int place, decimal leaving, decimal claims, bool areRemoved, Parcel into)
    {
        if (leaving <= 0m)
        {
            return;
        }

        var proportion = new Proportion(FineSteps.CountOf(leaving), FineSteps.CountOf(claims));
        Int128 rest = FineSteps.CountOf(leaving);
        int first = into.Count;
        ReadOnlySpan<Int128> held = HeldIn(place);
        for (int claimant = 0; claimant < held.Length; claimant++)
        {
            Int128 share = held[claimant];
            if (share > 0)
            {
                Int128 part = proportion.Of(share);
                rest -= part;
                into.Add(claimant, part);
                Remove(place, claimant, areRemoved ? part : 0);
            }
        }

        // What cutting to the step left over is a few steps at most: who comes first bears them.
        for (int index = first; index < into.Count && rest > 0; index++)
        {
            ParcelShare share = into.Shares[index];
            Int128 crumb = held[share.Claimant] > (areRemoved ? 0 : share.Steps) ? 1 : 0;
            rest -= crumb;
            into.Grow(index, crumb);
            Remove(place, share.Claimant, areRemoved ? crumb : 0);
        }
    }
}

/// <summary>Each withdrawal takes from everyone in proportion to what is left of theirs at that moment.</summary>
internal sealed class ProRataBook(int placeCount, int claimantCount)
    : ShareBook(TracingMethod.ProRata, placeCount, claimantCount)
{
    protected override decimal ClaimsLeaving(decimal claims, decimal taken, decimal before) =>
        FineSteps.ClaimsInProportion(claims, taken, before);
}

/// <summary>The holder's own leaves first; the claims are cut where the balance falls below them.</summary>
internal sealed class LowestBalanceBook(int placeCount, int claimantCount)
    : ShareBook(TracingMethod.LowestIntermediateBalance, placeCount, claimantCount)
{
    protected override decimal ClaimsLeaving(decimal claims, decimal taken, decimal before) =>
        taken - (before - claims);
}

/// <summary>The claimants' money leaves first, each in proportion to what is left of it.</summary>
internal sealed class ProceedsFirstBook(int placeCount, int claimantCount)
    : ShareBook(TracingMethod.ProceedsFirst, placeCount, claimantCount)
{
    protected override decimal ClaimsLeaving(decimal claims, decimal taken, decimal before) =>
        Math.Min(taken, claims);
}
