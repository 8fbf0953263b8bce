namespace Restitution.Tracing;

/// <summary>One walk over all movements in their order: each is booked under every method before the next.</summary>
/// <remarks>Balances are the same under every method; whose they are is in the books.</remarks>
internal sealed class MoneyWalk
{
    private const int Fetched = 128;

    private readonly TracingLedger _ledger;
    private readonly Movement[] _movements;
    private readonly FundsBook[] _books;
    private readonly decimal[] _balances;
    private readonly bool[] _holds;
    private readonly bool[] _used;
    private readonly Reversals _reversals;
    private readonly HoldingSales _sales;
    private readonly StepLog? _steps;
    private readonly Parcel _parcel = new();
    private readonly Parcel _toBank = new();
    private readonly Movement[] _next = new Movement[Fetched];

    public MoneyWalk(
        TracingLedger ledger, Movement[] movements, HoldingSales sales, FundsBook[] books, StepLog? steps)
    {
        (_ledger, _movements, _sales, _books, _steps) = (ledger, movements, sales, books, steps);
        _balances = new decimal[ledger.Places.Count];
        _holds = [.. ledger.Places.Select(place =>
            place.Kind is PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay)];
        _used = new bool[ledger.Places.Count];
        _reversals = new Reversals(ledger, movements, books.Length);
    }

    /// <summary>What is in an account or a holding, below zero in an overdraft; what came to any other place.</summary>
    public decimal BalanceOf(int place) => _balances[place];

    public bool Holds(int place) => place >= 0 && _holds[place];

    /// <summary>Whether any movement left the place or came to it.</summary>
    public bool WasUsed(int place) => _used[place];

    public void Along(int[] order)
    {
        RecordedSpan[] ends = RecordedSpan.EndsOf(_ledger);
        int ended = 0;
        for (int first = 0; first < order.Length; first += Fetched)
        {
            foreach (ref readonly Movement movement in Fetch(order.AsSpan(first)))
            {
                while (ended < ends.Length && ends[ended].To < movement.On)
                {
                    End(ends[ended++]);
                }

                Book(in movement);
            }
        }

        for (; ended < ends.Length; ended++)
        {
            End(ends[ended]);
        }
    }

    // They lie far apart: read many at a time, they are waited for together.
    private ReadOnlySpan<Movement> Fetch(ReadOnlySpan<int> order)
    {
        int count = Math.Min(Fetched, order.Length);
        for (int index = 0; index < count; index++)
        {
            _next[index] = _movements[order[index]];
        }

        return _next.AsSpan(0, count);
    }

    private void Book(in Movement movement)
    {
        var crossing = new Crossing(_ledger, in movement, Holds(movement.From), Holds(movement.To));
        for (int index = 0; index < _books.Length; index++)
        {
            FundsBook book = _books[index];
            book.Booking = movement.Number;
            Leave(book, index, in movement, in crossing);
            _reversals.KeepLeft(index, in movement, _parcel);
            _steps?.Left(index, in movement, _parcel);
            if (crossing.IsExchanged)
            {
                // Full taint counts the whole price.
                decimal kept = movement.IsSale && book is not FullTaintBook
                    ? _sales.KeptOf(movement.Number) : movement.In;
                _parcel.Scale(kept, movement.Out);
            }

            if (movement is { From: >= 0, Origin: >= 0 })
            {
                _parcel.Clear();
                _parcel.Add(movement.Origin, movement.In);
            }

            Come(book, in movement, in crossing);
            _reversals.KeepCame(index, in movement, _parcel);
            _steps?.Came(index, in movement, _parcel);
            Charge(book, index, in movement, in crossing);
        }

        Settle(in movement, in crossing);
        _steps?.Close(_books, in movement, _balances);
    }

    // Into the parcel: whose money it is, in the currency in which it left.
    private void Leave(FundsBook book, int index, in Movement movement, in Crossing crossing)
    {
        bool isBack = _reversals.IsBack(in movement, out Movement reversed);
        if (crossing.FromHolds)
        {
            decimal before = _balances[movement.From];
            if (isBack && reversed.To == movement.From)
            {
                _toBank.Fill(_reversals.Came(index, reversed.Number));
                ScaleDown(_toBank, crossing.Leaving, reversed.In);
                book.TakeBack(movement.From, crossing.Leaving, Math.Max(0m, before), _toBank, _parcel);
            }
            else
            {
                book.Take(
                    movement.From, crossing.Leaving, before, crossing.ToHolds || movement.IsSale, _parcel);
            }
        }
        else if (isBack && reversed.From == movement.To)
        {
            _parcel.Fill(_reversals.Left(index, reversed.Number));
            ScaleDown(_parcel, movement.In, reversed.Out);
            GiveUp(book, in movement);
        }
        else
        {
            _parcel.Clear();
            if (movement.Origin >= 0)
            {
                _parcel.Add(movement.Origin, movement.In);
            }
        }
    }

    // Where records ended some of it may have been spent before: no more comes back than was there.
    private void GiveUp(FundsBook book, in Movement movement)
    {
        if (_reversals.GivenUpBy(in movement) is not (>= 0 and int place) || _holds[place])
        {
            return;
        }

        if (_ledger.Places[place].Kind == PlaceKind.RecordsEnd && book is not FullTaintBook)
        {
            _parcel.CutTo(share => book.Held(place, share));
        }

        book.Depart(place, movement.In, _parcel);
    }

    private void Come(FundsBook book, in Movement movement, in Crossing crossing)
    {
        if (movement.To < 0)
        {
            return;
        }

        if (!crossing.ToHolds)
        {
            book.Arrive(movement.To, movement.In, _parcel);
            return;
        }

        bool isBack = _reversals.IsBack(in movement, out Movement reversed) && reversed.From == movement.To;
        decimal absorbed = Math.Min(movement.In, Math.Max(0m, -_balances[movement.To]));
        if (absorbed > 0m)
        {
            AbsorbInto(book, in movement, in crossing, absorbed, isBack);
        }

        if (isBack)
        {
            book.GiveBack(
                movement.To, movement.In - absorbed, _balances[movement.To] + movement.In, !Holds(reversed.To),
                _parcel);
        }
        else
        {
            book.Put(movement.To, movement.In - absorbed, _parcel);
        }
    }

    // What the source's bank lent for a transfer leaves last, and so fills the overdraft last.
    private void AbsorbInto(
        FundsBook book, in Movement movement, in Crossing crossing, decimal absorbed, bool isBack)
    {
        if (isBack)
        {
            book.AbsorbBack(_parcel, movement.In, absorbed, _toBank);
        }
        else
        {
            decimal there = crossing.FromHolds && movement.Origin < 0
                ? crossing.Arriving(in movement, Math.Max(0m, _balances[movement.From])) : movement.In;
            book.Absorb(_parcel, there, Math.Min(absorbed, there), _toBank);
        }

        if (_ledger.Places[movement.To].Bank is >= 0 and int bank)
        {
            book.Arrive(bank, absorbed, _toBank);
        }
    }

    private void Charge(FundsBook book, int index, in Movement movement, in Crossing crossing)
    {
        if (crossing.Charge > 0m && crossing.FromHolds)
        {
            decimal before = _balances[movement.From] - crossing.Leaving;
            book.Take(movement.From, crossing.Charge, before, goesOn: false, _toBank);
            _steps?.Left(index, in movement, _toBank);
            if (_ledger.Places[movement.From].Bank is >= 0 and int bank)
            {
                book.Arrive(bank, crossing.Charge, _toBank);
            }
        }
    }

    private void Settle(in Movement movement, in Crossing crossing)
    {
        if (crossing.FromHolds)
        {
            _used[movement.From] = true;
            _balances[movement.From] -= crossing.Leaving + crossing.Charge;
            SettleBank(movement.From, crossing.Charge);
        }
        else if (_reversals.IsBack(in movement, out Movement reversed) && reversed.From == movement.To
            && _reversals.GivenUpBy(in movement) is >= 0 and int place && !_holds[place])
        {
            _balances[place] -= Math.Min(movement.In, _balances[place]);
        }

        if (movement.To < 0)
        {
            return;
        }

        if (crossing.ToHolds && _balances[movement.To] < 0m)
        {
            SettleBank(movement.To, Math.Min(movement.In, -_balances[movement.To]));
        }

        _used[movement.To] = true;
        _balances[movement.To] += movement.In;
    }

    private void SettleBank(int account, decimal arriving)
    {
        if (_ledger.Places[account].Bank is >= 0 and int bank)
        {
            _used[bank] |= arriving > 0m;
            _balances[bank] += arriving;
        }
    }

    private void End(RecordedSpan span)
    {
        decimal there = Math.Max(0m, _balances[span.Place]);
        foreach (FundsBook book in _books)
        {
            book.Booking = 0;
            book.Take(span.Place, there, there, goesOn: false, _parcel);
            book.Forget(span.Place);
            book.Arrive(span.EndsIn, there, _parcel);
        }

        _balances[span.Place] = 0m;
        _balances[span.EndsIn] += there;
        _used[span.EndsIn] = true;
    }

    private static void ScaleDown(Parcel parcel, decimal part, decimal whole)
    {
        if (part < whole)
        {
            parcel.Scale(part, whole);
        }
    }
}
