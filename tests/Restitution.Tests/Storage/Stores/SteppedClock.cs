using NodaTime;

namespace Restitution.Tests.Storage.Stores;

/// <summary>A clock that a test moves on; each reading of it is a hundred nanoseconds after the one before.</summary>
public sealed class SteppedClock : IClock
{
    private long ticks = Instant.FromUtc(2026, 1, 2, 3, 4, 5).ToUnixTimeTicks();

    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Interlocked.Increment(ref ticks));

    public void MoveOn(Duration duration) => Interlocked.Add(ref ticks, duration.BclCompatibleTicks);
}
