using NodaTime;

namespace Restitution.Service.Doing;

/// <summary>The few things that were used last; each is made when it is first asked for.</summary>
/// <remarks>Of one group one is made at a time; nobody waits for what is made of another.</remarks>
/// <param name="most">How many are kept; the one that was not used for longest goes first.</param>
/// <param name="unused">After how long without use one is dropped.</param>
public sealed class LastUsed<T>(int most, Duration unused, IClock clock) : IDisposable
{
    private readonly Lock list = new();
    private readonly List<Kept> kept = [];
    private readonly Dictionary<Guid, Turn> turns = [];

    /// <param name="group">Of one group one is kept: another key says that the group has changed.</param>
    public async Task<T> Of(Guid group, string key, Func<Task<T>> make, CancellationToken stop)
    {
        Turn turn = Join(group);
        try
        {
            await turn.Gate.WaitAsync(stop);
            try
            {
                Kept? found = TakeOut(group, key);
                T used = found is null ? await make() : found.Used;
                PutIn(new Kept(group, key, used, clock.GetCurrentInstant()));
                return used;
            }
            finally
            {
                turn.Gate.Release();
            }
        }
        finally
        {
            Leave(group, turn);
        }
    }

    /// <summary>Drops what nobody used for long.</summary>
    /// <returns>How many stay.</returns>
    public int DropUnused()
    {
        lock (list)
        {
            Drop();
            return kept.Count;
        }
    }

    public void Dispose()
    {
        lock (list)
        {
            foreach (Turn turn in turns.Values)
            {
                turn.Gate.Dispose();
            }
        }
    }

    private Turn Join(Guid group)
    {
        lock (list)
        {
            if (!turns.TryGetValue(group, out Turn? turn))
            {
                turns[group] = turn = new Turn();
            }

            turn.HereCount++;
            return turn;
        }
    }

    private void Leave(Guid group, Turn turn)
    {
        lock (list)
        {
            if (--turn.HereCount == 0)
            {
                turns.Remove(group);
                turn.Gate.Dispose();
            }
        }
    }

    private Kept? TakeOut(Guid group, string key)
    {
        lock (list)
        {
            Drop();
            Kept? found = kept.Find(each => each.Group == group && each.Key == key);
            kept.RemoveAll(each => each.Group == group);
            return found;
        }
    }

    private void PutIn(Kept used)
    {
        lock (list)
        {
            kept.Add(used);
            if (kept.Count > most)
            {
                kept.RemoveAt(0);
            }
        }
    }

    private void Drop() => kept.RemoveAll(each => each.UsedAt + unused <= clock.GetCurrentInstant());

    private sealed record Kept(Guid Group, string Key, T Used, Instant UsedAt);

    // As long as anyone of the group is here.
    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int HereCount { get; set; }
    }
}
