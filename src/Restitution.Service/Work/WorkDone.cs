using System.Data.Common;
using Restitution.Service.Problems;
using Restitution.Service.Queue;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>What came of a piece of work, before anything of it is kept.</summary>
/// <param name="Outcome">For whoever asked, as JSON: codes, counts and digests alone.</param>
/// <param name="Keep">Keeps it, in the transaction that ends the job: both or neither.</param>
public sealed record WorkDone(string Outcome, Action<DbTransaction>? Keep = null)
{
    /// <summary>What the job waits for before it goes on; null for a job that has ended.</summary>
    public IReadOnlyList<NewJob>? Parts { get; init; }

    /// <summary>Whether it failed, and every other attempt would: the outcome says why.</summary>
    public bool IsHopeless { get; init; }

    /// <summary>Whether it was refused for a name: who guesses names learns by that, so it is logged.</summary>
    public bool HeldProtectedName { get; private init; }

    /// <summary>The work could not be done as the case stands; another attempt would find the same.</summary>
    public static WorkDone Refused(RefusedException refused, Action<DbTransaction>? keep = null) => new(
        QueuedWork.Told(new { refused = RefusalsOf(refused) }), keep)
    {
        HeldProtectedName = refused.Refusals.Any(one => one.Because == RefusedBecause.ProtectedNameInOutput),
    };

    internal static IReadOnlyList<object> RefusalsOf(RefusedException refused) =>
    [
        .. refused.Refusals.Select(ApiWords.Of).Select(one => new
        {
            because = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(one.Because.ToString()),
            one.Place, one.Found, one.Wanted, one.Remedy,
        }),
    ];
}

/// <summary>How an attempt at a job ended.</summary>
public enum WorkEnd
{
    Done = 1,

    /// <summary>It failed and waits for another attempt.</summary>
    ToBeTriedAgain = 2,

    /// <summary>It failed as often as it may.</summary>
    Poisoned = 3,

    /// <summary>Another worker had it before the end: nothing of this attempt was kept.</summary>
    Lost = 4,

    /// <summary>The process was asked to stop.</summary>
    GivenBack = 5,

    /// <summary>It is divided, and waits for its parts.</summary>
    Divided = 6,
}
