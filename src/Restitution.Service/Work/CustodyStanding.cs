using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>What the last check of custody found.</summary>
/// <param name="CheckedAt">Null where none was made today or yesterday.</param>
/// <param name="Outcome">Counts, faults and the codes of exhibits that changed; no personal data.</param>
public sealed record CustodyStanding(Instant? CheckedAt, bool IsVerified, JsonNode? Outcome)
{
    /// <summary>Nothing known: neither good nor bad.</summary>
    private static readonly CustodyStanding Unchecked = new(null, true, null);

    /// <summary>By the job of today, or of yesterday while that is not done.</summary>
    public static CustodyStanding Of(ServiceParts parts)
    {
        LocalDate today = parts.Clock.GetCurrentInstant().InUtc().Date;
        Job? done = new[] { today, today.PlusDays(-1) }
            .Select(day => parts.Jobs.OfKey(WorkAsked.ToCheckCustody(day).Idempotency))
            .FirstOrDefault(job => job is { State: JobState.Done, Outcome: not null });
        return done is null ? Unchecked : Of(done);
    }

    /// <summary>By the outcome of one check.</summary>
    public static CustodyStanding Of(Job done)
    {
        JsonNode? outcome = done.Outcome is { } text ? JsonNode.Parse(text) : null;
        return new CustodyStanding(
            done.FinishedAt, outcome?["isVerified"]?.GetValue<bool>() ?? false, outcome);
    }
}
