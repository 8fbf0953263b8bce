using NodaTime;

namespace Restitution.Tests.Storage;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : IClock
{
    public static readonly FixedClock Instance = new();

    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 1, 2, 3, 4, 5);
}
