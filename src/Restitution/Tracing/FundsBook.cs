namespace Restitution.Tracing;

/// <summary>Whose money is in which place under one method.</summary>
/// <remarks>
/// Held is by place, then claimant: what is in an account or a holding, what came to any other place altogether. The
/// walk says what is in a place before a movement; the book says whose of it goes. It is counted in whole
/// <see cref="FineSteps"/>, which is as exact as the amounts and takes a part of the time.
/// </remarks>
internal abstract class FundsBook(TracingMethod method, int placeCount, int claimantCount)
{
    private readonly Int128[]?[] _held = new Int128[placeCount][];
    private readonly int[]?[] _exhaustedBy = new int[placeCount][];

    public TracingMethod Method => method;

    /// <summary>The number of the movement that is being booked.</summary>
    public int Booking { get; set; }

    /// <summary>Whether what is held lies in lots, so that it matters when it came.</summary>
    public virtual bool KeepsLots => false;

    /// <summary>Takes money out of a place: by whose it is, into the parcel, and never more than is there.</summary>
    /// <param name="before">What is in the place; what is taken beyond it is the bank's.</param>
    /// <param name="goesOn">Whether it goes to a place where it still has a value.</param>
    public abstract void Take(int place, decimal taken, decimal before, bool goesOn, Parcel into);

    /// <summary>Puts into a place what is left of a movement after an overdraft.</summary>
    public abstract void Put(int place, decimal arriving, Parcel parcel);

    /// <summary>Splits off what an overdraft absorbs: what left first.</summary>
    public abstract void Absorb(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank);

    /// <summary>The same for what comes back by a reversal: what the bank had lent goes back to it first.</summary>
    public abstract void AbsorbBack(Parcel parcel, decimal arriving, decimal absorbed, Parcel toBank);

    /// <summary>Whose the balance is, written over every claimant.</summary>
    /// <param name="holds">Whether the place is an account or a holding.</param>
    public virtual void SharesOf(int place, decimal balance, bool holds, Span<decimal> shares)
    {
        shares.Clear();
        ReadOnlySpan<Int128> held = _held[place];
        for (int claimant = 0; claimant < held.Length; claimant++)
        {
            shares[claimant] = FineSteps.AmountOf(held[claimant]);
        }
    }

    /// <summary>What a reversed movement moved comes back to where it left.</summary>
    /// <param name="after">What is then in the place.</param>
    /// <param name="wasLost">Whether it had gone where nothing has a value.</param>
    public virtual void GiveBack(int place, decimal arriving, decimal after, bool wasLost, Parcel parcel) =>
        Put(place, arriving, parcel);

    /// <summary>Takes the very shares that came with a movement, as far as they are still there.</summary>
    public virtual void TakeBack(int place, decimal taken, decimal before, Parcel came, Parcel into)
    {
        into.Clear();
        decimal claims = 0m;
        decimal own = taken;
        foreach (ref readonly ParcelShare share in came.Shares)
        {
            if (share.Claimant >= 0)
            {
                decimal part = Math.Min(share.Amount, Held(place, share.Claimant));
                Remove(place, share.Claimant, part);
                into.Add(share.Claimant, part);
                claims += part;
                own -= share.Amount;
            }
        }

        decimal ownThere = before - claims - OfClaimants(place);
        decimal rest = taken - claims - Math.Min(Math.Max(own, 0m), Math.Max(ownThere, 0m));
        if (rest > 0m)
        {
            TakeRest(place, rest, before - (taken - rest), into);
        }
    }

    /// <summary>Empties a place of which no more is known, after all that was in it was taken.</summary>
    public virtual void Forget(int place)
    {
    }

    /// <summary>Takes over what another book of the same method, which keeps no lots, holds in a place.</summary>
    public virtual void CopyFrom(FundsBook other, int place)
    {
        if (other._held[place] is { } held)
        {
            _held[place] ??= new Int128[claimantCount];
            _exhaustedBy[place] ??= new int[claimantCount];
            held.CopyTo(_held[place]!, 0);
        }
    }

    /// <summary>Puts one claimant's part at an amount, where the least or the most of it is supposed.</summary>
    public void Suppose(int place, int claimant, decimal amount) =>
        Add(place, claimant, amount - Held(place, claimant));

    /// <summary>Money comes to a place that gives nothing on.</summary>
    public virtual void Arrive(int place, decimal arriving, Parcel parcel)
    {
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            if (share.Claimant >= 0)
            {
                Add(place, share.Claimant, share.Steps);
            }
        }
    }

    /// <summary>Money that had come to such a place goes back.</summary>
    public virtual void Depart(int place, decimal leaving, Parcel parcel)
    {
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            if (share.Claimant >= 0)
            {
                Remove(place, share.Claimant, Math.Min(share.Amount, Held(place, share.Claimant)));
            }
        }
    }

    public bool HasOrHad(int place, int claimant) =>
        _held[place] is { } held && (held[claimant] != 0 || _exhaustedBy[place]![claimant] != 0);

    public int ExhaustedBy(int place, int claimant) =>
        _held[place] is { } held && held[claimant] == 0 ? _exhaustedBy[place]![claimant] : 0;

    public decimal OfClaimants(int place)
    {
        Int128 sum = 0;
        foreach (Int128 share in HeldIn(place))
        {
            sum += share;
        }

        return FineSteps.AmountOf(sum);
    }

    public decimal Held(int place, int claimant) =>
        _held[place] is { } held ? FineSteps.AmountOf(held[claimant]) : 0m;

    /// <summary>What each claimant has in a place, in steps.</summary>
    protected ReadOnlySpan<Int128> HeldIn(int place) => _held[place];

    protected void Add(int place, int claimant, decimal amount) =>
        Add(place, claimant, FineSteps.CountOf(amount));

    protected void Add(int place, int claimant, Int128 steps)
    {
        if (_held[place] is not { } held)
        {
            _held[place] = held = new Int128[claimantCount];
            _exhaustedBy[place] = new int[claimantCount];
        }

        held[claimant] += steps;
    }

    protected void Remove(int place, int claimant, decimal amount) =>
        Remove(place, claimant, FineSteps.CountOf(amount));

    protected void Remove(int place, int claimant, Int128 steps)
    {
        if (steps == 0)
        {
            return;
        }

        ref Int128 held = ref _held[place]![claimant];
        held -= steps;
        if (held == 0)
        {
            _exhaustedBy[place]![claimant] = Booking;
        }
    }

    private void TakeRest(int place, decimal rest, decimal before, Parcel into)
    {
        ParcelShare[] first = into.Shares.ToArray();
        Take(place, rest, before, goesOn: true, into);
        foreach (ParcelShare share in first)
        {
            into.Add(share.Claimant, share.Amount);
        }
    }
}
