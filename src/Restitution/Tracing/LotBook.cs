namespace Restitution.Tracing;

/// <summary>Money lies in lots in the order in which it came, and leaves from one end.</summary>
/// <remarks>
/// First in, first out takes the oldest lot first, last in, first out the newest. A movement carries its lots on in the
/// order in which they left, and what is on the way keeps that order, since no holder draws on it. What comes back by a
/// reversal lies again where it was.
/// </remarks>
internal sealed class LotBook(TracingMethod method, IReadOnlyList<Place> places, int claimantCount)
    : FundsBook(method, places.Count, claimantCount)
{
    private readonly LotQueue?[] _lots = new LotQueue[places.Count];

    public override bool KeepsLots => true;

    public override void Take(int place, decimal taken, decimal before, bool goesOn, Parcel into)
    {
        into.Clear();
        LotQueue lots = LotsOf(place);
        bool oldestFirst = IsOldestFirst(place);
        decimal rest = taken;
        while (rest > 0m && lots.Count > 0)
        {
            ref Share lot = ref lots[oldestFirst ? 0 : lots.Count - 1];
            decimal part = Math.Min(rest, lot.Amount);
            int owner = lot.Claimant;
            lot = lot with { Amount = lot.Amount - part };
            if (lot.Amount == 0m)
            {
                lots.RemoveEnd(oldestFirst);
            }

            rest -= part;
            into.Add(owner, part);
            RemoveOf(place, owner, part);
        }
    }

    public override void Put(int place, decimal arriving, Parcel parcel)
    {
        LotQueue lots = LotsOf(place);
        decimal own = arriving;
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            lots.AddNewest(share.Claimant, share.Amount);
            own -= share.Amount;
            AddOf(place, share.Claimant, share.Amount);
        }

        // What the bank lent, and money of which nothing is told: the holder's own, after what was there.
        lots.AddNewest(TracingLedger.HoldersOwn, own);
    }

    public override void Absorb(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank)
    {
        ParcelShare[] shares = parcel.Shares.ToArray();
        parcel.Clear();
        toBank.Clear();
        decimal rest = absorbed;
        foreach (ParcelShare share in shares)
        {
            decimal part = Math.Min(rest, share.Amount);
            rest -= part;
            if (part > 0m)
            {
                toBank.Add(share.Claimant, part);
            }

            if (share.Amount > part)
            {
                parcel.Add(share.Claimant, share.Amount - part);
            }
        }
    }

    public override void AbsorbBack(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank)
    {
        parcel.Add(TracingLedger.HoldersOwn, arriving - parcel.All());
        parcel.Reverse();
        Absorb(parcel, arriving, absorbed, toBank);
        parcel.Reverse();
    }

    public override void GiveBack(int place, decimal arriving, decimal after, bool wasLost, Parcel parcel)
    {
        LotQueue lots = LotsOf(place);
        decimal own = arriving - parcel.All();
        parcel.Add(TracingLedger.HoldersOwn, own);
        parcel.Reverse();
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            lots.AddEnd(IsOldestFirst(place), share.Claimant, share.Amount);
            AddOf(place, share.Claimant, share.Amount);
        }

        parcel.Reverse();
    }

    public override void TakeBack(int place, decimal taken, decimal before, Parcel came, Parcel into)
    {
        into.Clear();
        LotQueue lots = LotsOf(place);
        decimal own = taken - came.OfClaimants();
        decimal rest = taken;
        foreach (ref readonly ParcelShare share in came.Shares)
        {
            rest -= share.Claimant < 0 ? 0m : TakeNewest(place, lots, share.Claimant, share.Amount, into);
        }

        rest -= TakeNewest(place, lots, TracingLedger.HoldersOwn, Math.Min(own, rest), into);
        if (rest > 0m)
        {
            ParcelShare[] first = into.Shares.ToArray();
            Take(place, rest, before, goesOn: true, into);
            foreach (ParcelShare share in first)
            {
                into.Add(share.Claimant, share.Amount);
            }
        }
    }

    private decimal TakeNewest(int place, LotQueue lots, int owner, decimal amount, Parcel into)
    {
        decimal taken = lots.TakeNewestOf(owner, amount);
        into.Add(owner, taken);
        RemoveOf(place, owner, taken);
        return taken;
    }

    private void AddOf(int place, int owner, decimal amount)
    {
        if (owner >= 0)
        {
            Add(place, owner, amount);
        }
    }

    private void RemoveOf(int place, int owner, decimal amount)
    {
        if (owner >= 0)
        {
            Remove(place, owner, amount);
        }
    }

    private bool IsOldestFirst(int place) =>
        Method == TracingMethod.FirstInFirstOut || places[place].Kind == PlaceKind.OnTheWay;

    private LotQueue LotsOf(int place) => _lots[place] ??= new LotQueue();
}
