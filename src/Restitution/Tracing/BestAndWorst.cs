namespace Restitution.Tracing;

/// <summary>One claimant against all others under one method: most and least that each account can hold.</summary>
/// <remarks>
/// Two colours beside the holder's own. The best order of a day takes others' credits, then debits, then the
/// claimant's credits; the worst takes the claimant's first. Four books are kept, since most is left in an account when
/// most came and the order was best, and most went on when most came and the order was worst.
/// </remarks>
internal sealed class BestAndWorst(TracingMethod method, IReadOnlyList<Place> places)
{
    private const int MostBest = 0;
    private const int MostWorst = 1;
    private const int LeastBest = 2;
    private const int LeastWorst = 3;

    private readonly FundsBook[] _books =
        [.. Enumerable.Range(0, 4).Select(_ => Books.Of(method, places, claimantCount: 2))];

    private readonly decimal[][] _wentOut = [.. Enumerable.Range(0, 4).Select(_ => new decimal[places.Count])];
    private readonly decimal[] _came = new decimal[places.Count];
    private readonly decimal[] _everLow = new decimal[places.Count];
    private readonly decimal[] _everHigh = new decimal[places.Count];
    private readonly bool[] _isWide = new bool[places.Count];
    private readonly bool[] _isInexact = new bool[places.Count];
    private readonly decimal[] _othersMore = new decimal[places.Count];
    private readonly decimal[] _unsureTop = new decimal[places.Count];
    private readonly bool[] _othersUnsure = new bool[places.Count];
    private readonly FundsBook _trial = Books.Of(method, places, claimantCount: 2);
    private readonly decimal[] _out = new decimal[4];
    private readonly decimal[] _othersOut = new decimal[4];
    private readonly Parcel _parcel = new();
    private readonly Parcel _toBank = new();

    public TracingMethod Method => method;

    public bool IsExact(int place) => !_isInexact[place] && !_isWide[place];

    /// <summary>What came there altogether, where nothing goes on.</summary>
    public (decimal Low, decimal High) Arrived(int place) => (_everLow[place], _everHigh[place]);

    public (decimal Low, decimal High) HeldIn(int place, decimal balance)
    {
        if (_isWide[place])
        {
            return (0m, MostOf(place, Math.Max(0m, balance)));
        }

        Span<decimal> shares = stackalloc decimal[2];
        _books[LeastWorst].SharesOf(place, balance, holds: true, shares);
        decimal low = shares[0];
        _books[MostBest].SharesOf(place, balance, holds: true, shares);
        return (low, shares[0]);
    }

    public void Arrive(int place, Bounds bounds)
    {
        _everLow[place] += bounds.Low;
        _everHigh[place] += bounds.High;
    }

    /// <summary>What had come there goes back.</summary>
    /// <param name="bounds">The very part that came; null where nothing is known of it but how much it is.</param>
    public void Depart(int place, Bounds? bounds, decimal amount)
    {
        _everLow[place] = Math.Max(0m, _everLow[place] - (bounds?.Low ?? amount));
        _everHigh[place] -= bounds?.High ?? 0m;
    }

    /// <summary>From here on nothing but the greatest range is told of an account.</summary>
    public void Widen(int place) => _isWide[place] = true;

    public void Doubt(int place) => _isInexact[place] = true;

    /// <summary>
    /// Of what lies below this balance nobody knows in which order it lies: where the newest leaves first and the
    /// balance falls below it, any of it may have left.
    /// </summary>
    public void UnsureUpTo(int place, decimal balance) => _unsureTop[place] = balance;

    /// <summary>Whether a withdrawal down to a balance reaches money whose order is not known.</summary>
    public bool ReachesUnsure(int place, decimal balance) =>
        method == TracingMethod.LastInFirstOut && balance < _unsureTop[place];

    /// <summary>Nothing is left, so nothing is unsure; but contributions outlast an empty account.</summary>
    public void Empty(int place)
    {
        if (method != TracingMethod.PariPassu)
        {
            (_isWide[place], _unsureTop[place], _came[place], _othersMore[place]) = (false, 0m, 0m, 0m);
        }
    }

    /// <summary>Books all of a step; what the debits together take is then in <see cref="Went"/>.</summary>
    /// <param name="credits">Of each credit, its amount and what of it can be whose.</param>
    public void Book(
        int account, decimal before, ReadOnlySpan<(decimal Arriving, Bounds Of)> credits,
        ReadOnlySpan<(decimal Leaving, bool GoesOn)> debits)
    {
        foreach ((decimal arriving, Bounds of) in credits)
        {
            _came[account] += of.High;
            _othersMore[account] += Math.Min(of.OthersHigh, arriving - of.Low)
                - Math.Min(of.OthersHigh, arriving - of.High);
        }

        if (!_books[MostBest].KeepsLots)
        {
            CrossOver(account, before);
        }

        bool isUnordered = credits.Length + debits.Length > 1;
        (decimal othersOfMost, decimal othersOfLeast) = isUnordered && OthersTell
            ? (OthersAfter(MostBest, account, before, credits, debits),
                OthersAfter(LeastWorst, account, before, credits, debits))
            : (0m, 0m);
        _isInexact[account] |= _othersUnsure[account] && debits.Length > 0;
        for (int run = 0; run < 4; run++)
        {
            (_out[run], _othersOut[run]) = (0m, 0m);
            Book(run, account, before, credits, debits);
        }

        if (isUnordered && OthersTell)
        {
            Suppose(account, othersOfMost, othersOfLeast);
        }
    }

    /// <summary>The least and the most that all debits of the step took.</summary>
    /// <param name="mayOverdraw">Whether an order of the rows takes more than there is.</param>
    public Bounds Went(int account, decimal leaving, bool mayOverdraw)
    {
        if (mayOverdraw && !_isWide[account])
        {
            return WentInOverdraft(account, leaving);
        }

        (decimal low, decimal high) = (_out[LeastBest], _out[MostWorst]);
        if (_books[MostBest].KeepsLots)
        {
            decimal[] most = _wentOut[MostWorst];
            decimal[] least = _wentOut[LeastBest];
            low = least[account] + _out[LeastBest] - most[account];
            high = most[account] + _out[MostWorst] - least[account];
            most[account] += _out[MostWorst];
            least[account] += _out[LeastBest];
        }

        if (_isWide[account])
        {
            return new(0m, MostOf(account, leaving), 0m, leaving);
        }

        bool isSingle = !_out.AsSpan(1).ContainsAnyExcept(_out[0])
            && !_othersOut.AsSpan(1).ContainsAnyExcept(_othersOut[0]);
        return isSingle && low == high
            ? new(low, high, _othersOut[0], _othersOut[0])
            : new(Math.Max(0m, low), Math.Min(leaving, high), 0m, leaving);
    }

    // Who fills an overdraft first decides what is there to leave: no more than came, and perhaps nothing.
    private Bounds WentInOverdraft(int account, decimal leaving)
    {
        decimal high = MostOf(account, leaving);
        _wentOut[MostWorst][account] += Math.Max(high, _out[MostWorst]);
        return new(0m, high, 0m, leaving);
    }

    /// <summary>Empties an account whose records end, into where they end.</summary>
    public void End(int account, decimal there, int endsIn)
    {
        (decimal low, decimal high) = HeldIn(account, there);
        Arrive(endsIn, new Bounds(low, high, 0m, 0m));
        for (int run = 0; run < 4; run++)
        {
            _books[run].Take(account, there, there, goesOn: false, _parcel);
            _books[run].Forget(account);
            _wentOut[run][account] = 0m;
        }

        (_isWide[account], _isInexact[account], _came[account], _unsureTop[account]) = (false, false, 0m, 0m);
        _othersMore[account] = 0m;
    }

    private decimal MostOf(int account, decimal amount) => method != TracingMethod.FullTaint
        ? Math.Min(amount, _came[account]) : _came[account] > 0m ? amount : 0m;

    // Where claims bear a cut together, how much others claim tells how much of it the claimant bears.
    private bool OthersTell => method is TracingMethod.LowestIntermediateBalance or TracingMethod.ProceedsFirst;

    // Most goes out where the claimant has most and the others have what is worst beside it, and the other way round.
    // Beside the claimant's least of one credit the others can have had more of it than beside the most.
    private void CrossOver(int account, decimal before)
    {
        _books[MostWorst].CopyFrom(_books[MostBest], account);
        _books[LeastBest].CopyFrom(_books[LeastWorst], account);
        if (OthersTell)
        {
            decimal room = Math.Max(0m, before);
            _books[MostWorst].Suppose(account, 1, Math.Min(
                _books[LeastWorst].Held(account, 1), room - _books[MostBest].Held(account, 0)));
            _books[LeastBest].Suppose(account, 1, Math.Min(
                _books[MostBest].Held(account, 1)
                    + (method == TracingMethod.ProceedsFirst ? _othersMore[account] : 0m),
                room - _books[LeastWorst].Held(account, 0)));
        }
    }

    private void Suppose(int account, decimal othersOfMost, decimal othersOfLeast)
    {
        _othersUnsure[account] |= othersOfMost != _books[MostBest].Held(account, 1)
            || othersOfLeast != _books[LeastWorst].Held(account, 1) || othersOfMost != othersOfLeast;
        _books[MostBest].Suppose(account, 1, othersOfMost);
        _books[LeastWorst].Suppose(account, 1, othersOfLeast);
    }

    // What others can have after the day: least of it is best beside a shared cap, most where they bear what leaves.
    // Least is left to them where their credits come first and the claimant's after the debits; most the other way.
    private decimal OthersAfter(
        int run, int account, decimal before, ReadOnlySpan<(decimal Arriving, Bounds Of)> credits,
        ReadOnlySpan<(decimal Leaving, bool GoesOn)> debits)
    {
        bool isMost = run == MostBest;
        bool isLeastOfOthers = isMost == (method == TracingMethod.LowestIntermediateBalance);
        (decimal ofClaimant, decimal ofOthers, decimal all, decimal leaving) = (0m, 0m, 0m, 0m);
        foreach ((decimal arriving, Bounds of) in credits)
        {
            decimal part = isMost ? of.High : of.Low;
            (ofClaimant, all) = (ofClaimant + part, all + arriving);
            ofOthers += Math.Min(isLeastOfOthers ? of.OthersLow : of.OthersHigh, arriving - part);
        }

        foreach ((decimal part, bool _) in debits)
        {
            leaving += part;
        }

        if (before < leaving)
        {
            decimal most = Math.Max(0m, before + all - leaving);
            return isLeastOfOthers ? 0m : most;
        }

        _trial.CopyFrom(_books[run], account);
        bool claimantIsFirst = !isLeastOfOthers;
        decimal own = all - ofClaimant - ofOthers;
        decimal balance = before;
        balance = Try(account, balance, 0, claimantIsFirst ? ofClaimant : 0m);
        balance = Try(account, balance, 1, isLeastOfOthers ? ofOthers : 0m);
        balance += isLeastOfOthers ? 0m : own;
        _trial.Take(account, leaving, balance, goesOn: false, _parcel);
        return _trial.Held(account, 1) + (isLeastOfOthers ? 0m : ofOthers);
    }

    private decimal Try(int account, decimal balance, int owner, decimal coming)
    {
        _trial.Suppose(account, owner, _trial.Held(account, owner) + coming);
        return balance + coming;
    }

    private void Book(
        int run, int account, decimal before, ReadOnlySpan<(decimal Arriving, Bounds Of)> credits,
        ReadOnlySpan<(decimal Leaving, bool GoesOn)> debits)
    {
        bool isBest = run is MostBest or LeastBest;
        bool isMost = run is MostBest or MostWorst;
        decimal balance = before;
        balance = Credit(run, account, balance, credits, isMost, isOfClaimant: !isBest, isBest);
        foreach ((decimal leaving, bool goesOn) in debits)
        {
            _books[run].Take(account, leaving, balance, goesOn, _parcel);
            foreach (ref readonly ParcelShare share in _parcel.Shares)
            {
                _out[run] += share.Claimant == 0 ? share.Amount : 0m;
                _othersOut[run] += share.Claimant == 1 ? share.Amount : 0m;
            }

            balance -= leaving;
        }

        Credit(run, account, balance, credits, isMost, isOfClaimant: isBest, isBest);
    }

    private decimal Credit(
        int run, int account, decimal before, ReadOnlySpan<(decimal Arriving, Bounds Of)> credits, bool isMost,
        bool isOfClaimant, bool isBest)
    {
        decimal balance = before;
        foreach ((decimal arriving, Bounds of) in credits)
        {
            decimal ofClaimant = isMost ? of.High : of.Low;
            decimal coming = isOfClaimant ? ofClaimant : arriving - ofClaimant;
            decimal absorbed = Math.Min(coming, Math.Max(0m, -balance));
            balance += coming;
            _parcel.Clear();
            if (isOfClaimant)
            {
                _parcel.Add(0, coming);
            }
            else
            {
                _parcel.Add(1, Math.Min(coming, Others(of, isBest)));
            }

            if (absorbed > 0m)
            {
                _books[run].Absorb(_parcel, coming, absorbed, _toBank);
            }

            _books[run].Put(account, coming - absorbed, _parcel);
        }

        return balance;
    }

    // Where others' claims bear a part of what leaves they help the claimant; where they share a cap they do not.
    private decimal Others(Bounds of, bool isBest) =>
        isBest == (method == TracingMethod.ProceedsFirst) ? of.OthersHigh : of.OthersLow;
}
