using NodaMoney;

namespace Restitution.Tracing;

/// <summary>The walk of one claimant through the steps of the plan: what each place can hold in any order.</summary>
internal sealed class RangeWalk
{
    private readonly TracingLedger _ledger;
    private readonly Movement[] _movements;
    private readonly HoldingSales _sales;
    private readonly int _claimant;
    private readonly BestAndWorst[] _methods;
    private readonly decimal[] _balances;
    private readonly bool[] _holds;
    private readonly Dictionary<int, Bounds[]> _onTheWay = [];
    private readonly ReturnedPayments _returned;
    private readonly Dictionary<Currency, decimal> _putIn = [];

    // Used again for every step: nothing is allocated for each claimant, method and day.
    private readonly Stack<Bounds[]> _arrived = [];
    private (decimal Arriving, Bounds Of)[] _credits = new (decimal, Bounds)[16];

    public RangeWalk(
        TracingLedger ledger, Movement[] movements, HoldingSales sales, IReadOnlyList<TracingMethod> methods,
        int claimant)
    {
        (_ledger, _movements, _sales, _claimant) = (ledger, movements, sales, claimant);
        _returned = new ReturnedPayments(movements, methods);
        _methods = [.. methods.Select(method => new BestAndWorst(method, ledger.Places))];
        _balances = new decimal[ledger.Places.Count];
        _holds = [.. ledger.Places.Select(place =>
            place.Kind is PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay)];
    }

    /// <summary>The ranges of places, for each method.</summary>
    public FundsRange[] In(int[] places) =>
    [
        .. from method in Enumerable.Range(0, _methods.Length)
           from place in places
           let range = In(place, _methods[method])
           where range.High > 0m
           select new FundsRange(method, place, _claimant, range.Low, range.High, range.IsExact),
    ];

    public RangeWalk Along(StepPlan plan)
    {
        foreach (AccountStep step in plan.Steps)
        {
            if (step.EndsIn >= 0)
            {
                End(step);
            }
            else
            {
                Book(step);
            }
        }

        return this;
    }

    private (decimal Low, decimal High, bool IsExact) In(int place, BestAndWorst range)
    {
        bool holds = Holds(place);
        (decimal low, decimal high) = holds
            ? range.HeldIn(place, Math.Max(0m, _balances[place])) : range.Arrived(place);
        high = holds && range.Method != TracingMethod.FullTaint ? Math.Min(high, PutIn(place)) : high;
        return (low, high, low == high || (holds && range.IsExact(place)));
    }

    // No order gives a claimant more than all that was put in; what was exchanged on its way is no sum of it.
    private decimal PutIn(int place)
    {
        Currency currency = _ledger.Places[place].Currency;
        if (!_putIn.TryGetValue(currency, out decimal putIn))
        {
            foreach (ref readonly Movement movement in _movements.AsSpan())
            {
                bool comes = movement.To >= 0 && _ledger.Places[movement.To].Currency == currency;
                bool isExchanged = comes && movement is { From: >= 0, Origin: < 0 }
                    && (_ledger.Places[movement.From].Currency != currency
                        || movement.Kind == MovementKind.SaleSharingGain);
                putIn = isExchanged ? decimal.MaxValue
                    : comes && movement.Origin == _claimant && putIn < decimal.MaxValue ? putIn + movement.In : putIn;
            }

            _putIn[currency] = putIn;
        }

        return putIn;
    }

    private void End(AccountStep step)
    {
        foreach (BestAndWorst method in _methods)
        {
            method.End(step.Account, Math.Max(0m, _balances[step.Account]), step.EndsIn);
        }

        _balances[step.Account] = 0m;
    }

    private void Book(AccountStep step)
    {
        decimal before = _balances[step.Account];
        decimal leaving = step.Leaving;
        if (_credits.Length < step.Credits.Length)
        {
            _credits = new (decimal, Bounds)[step.Credits.Length * 2];
        }

        Span<(decimal Arriving, Bounds Of)> credits = _credits.AsSpan(0, step.Credits.Length);
        decimal arriving = 0m;
        for (int method = 0; method < _methods.Length; method++)
        {
            arriving = 0m;
            for (int index = 0; index < credits.Length; index++)
            {
                credits[index] = (_movements[step.Credits[index]].In, Coming(step.Credits[index], method));
                arriving += credits[index].Arriving;
            }

            bool isNarrow = IsNarrow(step, method, before);
            if (step.HasReversal)
            {
                Depart(step, method);
            }

            Warn(_methods[method], step, credits, before, leaving, isNarrow);
            Absorb(_methods[method], step, credits, before, leaving);
            _methods[method].Book(step.Account, before, credits, step.Taken);
            Send(step, method, before, leaving);
            if (before + arriving <= leaving)
            {
                _methods[method].Empty(step.Account);
            }
        }

        foreach (int index in step.Credits)
        {
            if (_onTheWay.Remove(index, out Bounds[]? bounds))
            {
                _arrived.Push(bounds);
            }
        }

        _balances[step.Account] = before + arriving - leaving;
    }

    // A payment that came back by itself, into no overdraft, brings what had left with it.
    private bool IsNarrow(AccountStep step, int method, decimal before) =>
        step is { Credits.Length: 1, Debits.Length: 0 } && before >= 0m
        && _returned.Of(in _movements[step.Credits[0]], method) is not null;

    // What came back is no longer where it went, if nothing goes on from there.
    private void Depart(AccountStep step, int method)
    {
        foreach (int index in step.Credits)
        {
            ref readonly Movement back = ref _movements[index];
            if (back.Reverses > 0 && _movements[back.Reverses - 1] is { To: >= 0 } paid
                && paid.From == step.Account
                && ReturnsOutOfThings.GivenUpBy(_ledger, in back, in paid) is >= 0 and int place && !Holds(place))
            {
                bool isSame = place == paid.To && paid.In == paid.Out;
                _methods[method].Depart(place, isSame ? _returned.Of(in back, method) : null, back.In);
            }
        }
    }

    private bool Holds(int place) => place >= 0 && _holds[place];

    private Bounds Coming(int index, int method)
    {
        Movement movement = _movements[index];
        if (movement.Origin >= 0 || !_onTheWay.TryGetValue(index, out Bounds[]? bounds))
        {
            if (_returned.Of(in movement, method) is { } back)
            {
                return back;
            }

            int owner = movement.Origin < 0 ? -1 : movement.Origin == _claimant ? 0 : 1;
            return movement.Reverses > 0
                ? new(0m, movement.In, 0m, movement.In) : Bounds.OfOne(owner, movement.In);
        }

        Bounds of = bounds[method];
        bool touches = of.High > 0m;
        return _methods[method].Method == TracingMethod.FullTaint
            ? new(of.Low >= movement.In ? movement.In : 0m, touches ? movement.In : 0m, of.OthersLow, of.OthersHigh)
            : of;
    }

    // Where the two orders are no longer the extremes, the range says so or is the greatest that there is.
    private static void Warn(
        BestAndWorst method, AccountStep step, ReadOnlySpan<(decimal Arriving, Bounds Of)> credits, decimal before,
        decimal leaving, bool isNarrow)
    {
        bool isMixed = false;
        decimal after = before - leaving;
        foreach ((decimal arriving, Bounds of) in credits)
        {
            isMixed |= !of.IsSingle || (of.High > 0m && of.High < arriving);
            after += arriving;
        }

        if (method.ReachesUnsure(step.Account, before - leaving))
        {
            method.Widen(step.Account);
        }

        if (isMixed || (step.IsUnordered && step.Credits.Length > 0))
        {
            method.UnsureUpTo(step.Account, after);
        }

        if (isMixed || (step.IsPartlyOrdered && step.IsUnordered))
        {
            method.Doubt(step.Account);
        }

        if (step.HasReversal && !isNarrow)
        {
            method.Widen(step.Account);
        }

        bool mayOverdraw = step.IsUnordered && step.Credits.Length > 0 && before < leaving;
        if (mayOverdraw && method.Method == TracingMethod.PariPassu)
        {
            method.Widen(step.Account);
        }
    }

    // What an overdraft takes of the claimant: at most all that it can reach, at least what no one else can bear.
    private void Absorb(
        BestAndWorst method, AccountStep step, ReadOnlySpan<(decimal Arriving, Bounds Of)> credits, decimal before,
        decimal leaving)
    {
        if (_ledger.Places[step.Account].Bank is not (>= 0 and int bank) || before >= leaving)
        {
            return;
        }

        (decimal arriving, decimal low, decimal high) = (0m, 0m, 0m);
        foreach ((decimal part, Bounds of) in credits)
        {
            (arriving, low, high) = (arriving + part, low + of.Low, high + of.High);
        }

        decimal surely = Math.Min(arriving, Math.Max(0m, -before));
        method.Arrive(bank, new Bounds(
            Math.Max(0m, surely - (arriving - low)), Math.Min(high, leaving - before), 0m, 0m));
    }

    private void Send(AccountStep step, int method, decimal before, decimal leaving)
    {
        bool mayOverdraw = step.IsUnordered && before < leaving
            && (step.Credits.Length > 0 || _methods[method].Method == TracingMethod.FullTaint);
        Bounds went = _methods[method].Went(step.Account, leaving, mayOverdraw);
        bool isProportional = _methods[method].Method is TracingMethod.ProRata or TracingMethod.PariPassu
            && before >= leaving && step.Credits.Length == 0;
        foreach (int index in step.Debits)
        {
            Movement movement = _movements[index];
            Bounds part = step.Debits.Length == 1 ? went : isProportional
                ? Proportional(went, movement.Out, leaving) : PartOf(went, movement.Out, leaving);
            Send(index, in movement, method, part);
        }
    }

    private void Send(int index, in Movement movement, int method, Bounds part)
    {
        _returned.Keep(index, method, part);
        if (movement.To < 0)
        {
            return;
        }

        bool changes = _ledger.Places[movement.From].Currency != _ledger.Places[movement.To].Currency;
        Bounds arriving = movement.IsSale
            ? part.Scaled(Kept(in movement, method), movement.Out) : part.Arriving(in movement, changes);
        if (!changes && !movement.IsSale && movement.Out > movement.In
            && _ledger.Places[movement.From].Bank is >= 0 and int bank)
        {
            _methods[method].Arrive(bank, part.OfCharge(in movement));
        }

        if (!Holds(movement.To))
        {
            _methods[method].Arrive(movement.To, arriving);
            return;
        }

        if (!_onTheWay.TryGetValue(index, out Bounds[]? bounds))
        {
            _onTheWay[index] = bounds = _arrived.TryPop(out Bounds[]? free) ? free : new Bounds[_methods.Length];
        }

        bounds[method] = arriving;
    }

    private decimal Kept(in Movement sale, int method) => _methods[method].Method == TracingMethod.FullTaint
        ? sale.In : _sales.KeptOf(sale.Number);

    private static Bounds Proportional(Bounds went, decimal part, decimal leaving) => new(
        FineSteps.Part(went.Low, part, leaving), FineSteps.Part(went.High, part, leaving), 0m, part);

    // One of several debits may have taken all of it, or only what the others could not.
    private static Bounds PartOf(Bounds went, decimal part, decimal leaving) => new(
        Math.Max(0m, went.Low - (leaving - part)), Math.Min(part, went.High), 0m, part);
}
