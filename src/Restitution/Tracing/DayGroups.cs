namespace Restitution.Tracing;

/// <summary>The movements of one day, in groups that share accounts; each group is ordered or it is not.</summary>
internal sealed class DayGroups(Movement[] movements, bool[] holds)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, holds.Length)];

    /// <summary>Indexes of movements, each group in the order in which the day is walked.</summary>
    public IReadOnlyList<int[]> Of(ReadOnlySpan<int> day)
    {
        foreach (int index in day)
        {
            if (IsBetweenAccounts(movements[index]))
            {
                _parents[Root(movements[index].From)] = Root(movements[index].To);
            }
        }

        var groups = new Dictionary<int, List<int>>();
        var inOrder = new List<List<int>>();
        foreach (int index in day)
        {
            AddTo(groups, inOrder, index);
        }

        foreach (int index in day)
        {
            Separate(movements[index].From);
            Separate(movements[index].To);
        }

        return [.. inOrder.Select(group => group.ToArray())];
    }

    /// <summary>Whether every row of a group has a sequence of its own.</summary>
    public bool IsOrdered(int[] group) => group.Length == 1
        || (group.All(index => movements[index].Sequence > 0)
            && group.Select(index => movements[index].Sequence).Distinct().Count() == group.Length);

    public bool IsBetweenAccounts(in Movement movement) => Holds(movement.From) && Holds(movement.To);

    public bool Holds(int place) => place >= 0 && holds[place];

    private void AddTo(Dictionary<int, List<int>> groups, List<List<int>> inOrder, int index)
    {
        Movement movement = movements[index];
        int account = Holds(movement.From) ? movement.From : Holds(movement.To) ? movement.To : -1;
        if (account < 0)
        {
            inOrder.Add([index]);
            return;
        }

        int root = Root(account);
        if (!groups.TryGetValue(root, out List<int>? group))
        {
            groups[root] = group = [];
            inOrder.Add(group);
        }

        group.Add(index);
    }

    private int Root(int place)
    {
        while (_parents[place] != place)
        {
            _parents[place] = _parents[_parents[place]];
            place = _parents[place];
        }

        return place;
    }

    private void Separate(int place)
    {
        if (place >= 0)
        {
            _parents[place] = place;
        }
    }
}
