using NodaTime;

namespace Restitution.Storage.IdentityVault;

/// <summary>Who wants to see which identities, and what became of it.</summary>
/// <param name="OpenUntil">
/// Of a request that waits, until when it may be approved; of an approved one, until when it may be read. Not included.
/// </param>
public sealed record RevealRequest(
    Guid Id, string Case, IReadOnlyList<string> Codes, string RequestedBy, string Reason, Instant RequestedAt,
    RevealState State, string? DecidedBy, Instant? DecidedAt, Instant OpenUntil, int ReadingsMost, int ReadingsDone)
{
    // A reason is typed by a person and may name one.
    public override string ToString() => $"reveal {Id} of case {Case}, {State}";
}

/// <summary>Where a request stands; that its time is over is not a state but the time.</summary>
public enum RevealState
{
    Waiting = 1,
    Approved = 2,
    Declined = 3,
    Revoked = 4,
}

/// <summary>Under what terms identities are shown to persons.</summary>
/// <param name="IsDualControl">Whether another person has to approve; on a laptop, a reason is enough.</param>
/// <param name="AskedFor">How long a request waits to be approved.</param>
/// <param name="OpenFor">How long an approved one may be read.</param>
/// <param name="ReadingsMost">How often it may be read within that time.</param>
public sealed record RevealTerms(bool IsDualControl, Duration AskedFor, Duration OpenFor, int ReadingsMost)
{
    /// <summary>
    /// On the service: another person approves within seven days; read at most five times in eight hours.
    /// </summary>
    public static RevealTerms OfService { get; } =
        new(true, Duration.FromDays(7), Duration.FromHours(8), ReadingsMost: 5);

    /// <summary>On a laptop: a reason, and an entry in the log.</summary>
    public static RevealTerms OfLaptop { get; } = OfService with { IsDualControl = false };
}
