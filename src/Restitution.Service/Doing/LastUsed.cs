using NodaTime;

namespace Restitution.Service.Doing;

/// <summary>The few things that were used last; each is made when it is first asked for, one at a time.</summary>
/// <param name="most">How many are kept; the one that was not used for longest goes first.</param>
/// <param name="unused">After how long without use one is dropped.</param>
public sealed class LastUsed<T>(int most, Duration unused, IClock clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly List<Kept> kept = [];

    /// <param name="group">Of one group one is kept: another key says that the group has changed.</param>
    public async Task<T> Of(Guid group, string key, Func<Task<T>> make, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            Drop();
            Kept? found = kept.Find(each => each.Group == group && each.Key == key);
            kept.RemoveAll(each => each.Group == group);
            T used = found is null ? await make() : found.Used;
            kept.Add(new Kept(group, key, used, clock.GetCurrentInstant()));
            if (kept.Count > most)
            {
                kept.RemoveAt(0);
            }

            return used;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Drops what nobody used for long.</summary>
    /// <returns>How many stay.</returns>
    public async Task<int> DropUnused(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            Drop();
            return kept.Count;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private void Drop() => kept.RemoveAll(each => each.UsedAt + unused <= clock.GetCurrentInstant());

    private sealed record Kept(Guid Group, string Key, T Used, Instant UsedAt);
}
