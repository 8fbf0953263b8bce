using NodaTime;

namespace Restitution.Tracing;

/// <summary>The walk account by account, for the ranges: where order is not known, all rows of a day at once.</summary>
/// <remarks>
/// Within a day an account comes after those that pay into it. Where they pay in a circle and nothing orders it there
/// is no such order: these days are told as circles, and where claimants' money can be there they are refused.
/// </remarks>
internal sealed class StepPlan
{
    private readonly TracingLedger _ledger;
    private readonly Movement[] _movements;
    private readonly bool[] _holds;
    private readonly DayGroups _groups;
    private readonly bool[] _touched;
    private readonly bool[] _isUnsure;
    private readonly List<AccountStep> _steps = [];
    private readonly List<(LocalDate On, int[] Accounts)> _circles = [];

    public StepPlan(TracingLedger ledger, Movement[] movements, int[] order)
    {
        (_ledger, _movements) = (ledger, movements);
        _holds = [.. ledger.Places.Select(place =>
            place.Kind is PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay)];
        _groups = new DayGroups(movements, _holds);
        _touched = new bool[ledger.Places.Count];
        _isUnsure = new bool[ledger.Places.Count];
        Lay(order);
        Steps = [.. _steps.Where(step => _touched[step.Account]).Select(step => step.With(movements, _holds))];
        _steps.Clear();
    }

    public IReadOnlyList<AccountStep> Steps { get; }

    /// <summary>Days on which money that may be a claimant's goes in a circle that nothing orders.</summary>
    public IReadOnlyList<(LocalDate On, int[] Accounts)> Circles => _circles;

    /// <summary>Whether an order that is not known can tell on what claimants have in a place.</summary>
    public bool IsUnsureAt(int place) => _isUnsure[place] && (_touched[place] || !_holds[place]);

    private void Lay(int[] order)
    {
        RecordedSpan[] ends = RecordedSpan.EndsOf(_ledger);
        int ended = 0;
        for (int first = 0; first < order.Length;)
        {
            int next = DayOrder.EndOfDay(_movements, order, first);
            LocalDate day = _movements[order[first]].On;
            while (ended < ends.Length && ends[ended].To < day)
            {
                LayEnd(ends[ended++]);
            }

            foreach (int[] group in _groups.Of(order.AsSpan(first, next - first)))
            {
                LayGroup(group, day);
            }

            first = next;
        }

        for (; ended < ends.Length; ended++)
        {
            LayEnd(ends[ended]);
        }
    }

    private void LayEnd(RecordedSpan span)
    {
        _steps.Add(AccountStep.OfEnd(span));
        _isUnsure[span.EndsIn] |= _isUnsure[span.Place];
    }

    private void LayGroup(int[] group, LocalDate day)
    {
        if (_groups.IsOrdered(group))
        {
            foreach (int index in group)
            {
                LayOne(index);
            }

            return;
        }

        int[] accounts = [.. group.SelectMany(AccountsOf).Distinct()];
        Touch(group);
        int[] inOrder = UpstreamFirst(accounts, group);
        if (inOrder.Length < accounts.Length)
        {
            Refuse(accounts.Except(inOrder), day);
            Array.ForEach(group, LayOne);
            return;
        }

        bool partly = group.Any(index => _movements[index].Sequence > 0);
        ILookup<int, int> credits = group.ToLookup(index => _movements[index].To);
        ILookup<int, int> debits = group.ToLookup(index => _movements[index].From);
        foreach (int account in inOrder)
        {
            Lay(new AccountStep(account, [.. credits[account]], [.. debits[account]], -1)
            {
                IsPartlyOrdered = partly,
            });
        }
    }

    private void Refuse(IEnumerable<int> accounts, LocalDate day)
    {
        int[] circle = [.. accounts.Order()];
        if (circle.Any(account => _touched[account]))
        {
            _circles.Add((day, circle));
        }
    }

    private void LayOne(int index)
    {
        Movement movement = _movements[index];
        if (_groups.Holds(movement.From))
        {
            Lay(AccountStep.OfDebit(movement, index));
        }

        Touch([index]);
        if (_groups.Holds(movement.To))
        {
            Lay(AccountStep.OfCredit(movement, index));
        }
    }

    private void Lay(AccountStep step)
    {
        int account = step.Account;
        _steps.Add(step);
        if (!_touched[account])
        {
            // Who filled an overdraft before claimants' money came tells on contributions still after it.
            _isUnsure[account] |= step is { Credits.Length: > 0, Debits.Length: > 0 };
            return;
        }

        _isUnsure[account] |= Matters(step)
            || step.Credits.Any(index => _movements[index] is { From: >= 0, Origin: < 0 } movement
                && _isUnsure[movement.From]);
        foreach (int index in step.Debits)
        {
            if (_isUnsure[account] && _movements[index] is { To: >= 0, Origin: < 0 } movement && !_holds[movement.To])
            {
                _isUnsure[movement.To] = true;
            }
        }

        if (_isUnsure[account] && _ledger.Places[account].Bank is >= 0 and int bank)
        {
            _isUnsure[bank] = true;
        }
    }

    // Rows that only go to one place, or only bring one person's money from outside, are alike in any order.
    private bool Matters(AccountStep step) => step.IsUnordered
        && (step.Debits.Length == 0 || step.Credits.Length > 0
            || step.Debits.Select(index => _movements[index].To).Distinct().Skip(1).Any())
        && (step.Credits.Length == 0 || step.Debits.Length > 0
            || step.Credits.Any(index => _movements[index] is { From: >= 0, Origin: < 0 })
            || step.Credits.Select(index => _movements[index].Origin).Distinct().Skip(1).Any());

    // Touched: claimants' money can be there. Money runs on within the group until nothing new is touched.
    private void Touch(int[] group)
    {
        bool more = true;
        while (more)
        {
            more = false;
            foreach (int index in group)
            {
                Movement movement = _movements[index];
                bool brings = movement.Origin >= 0 || movement.Reverses > 0
                    || (_groups.Holds(movement.From) && _touched[movement.From]);
                if (brings && _groups.Holds(movement.To) && !_touched[movement.To])
                {
                    _touched[movement.To] = more = true;
                }
            }
        }
    }

    private IEnumerable<int> AccountsOf(int index)
    {
        if (_groups.Holds(_movements[index].From))
        {
            yield return _movements[index].From;
        }

        if (_groups.Holds(_movements[index].To))
        {
            yield return _movements[index].To;
        }
    }

    // Fewer than the accounts when some of them pay in a circle.
    private int[] UpstreamFirst(int[] accounts, int[] group)
    {
        (int From, int To)[] paths =
        [
            .. group.Where(index => _groups.IsBetweenAccounts(_movements[index]))
                .Select(index => (_movements[index].From, _movements[index].To)).Distinct(),
        ];
        ILookup<int, int> paid = paths.ToLookup(path => path.From, path => path.To);
        var waits = accounts.ToDictionary(account => account, _ => 0);
        foreach ((int _, int to) in paths)
        {
            waits[to]++;
        }

        var ready = new Queue<int>(accounts.Where(account => waits[account] == 0));
        var inOrder = new List<int>();
        while (ready.TryDequeue(out int account))
        {
            inOrder.Add(account);
            foreach (int to in paid[account])
            {
                if (--waits[to] == 0)
                {
                    ready.Enqueue(to);
                }
            }
        }

        return [.. inOrder];
    }
}
