using NodaTime;

namespace Restitution.Tests.Storage;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class MovingClock : IClock
{
    private Instant now = Instant.FromUtc(2026, 1, 2, 3, 4, 5);

    public Instant GetCurrentInstant() => now;

    public void Pass(Duration duration) => now += duration;
}
