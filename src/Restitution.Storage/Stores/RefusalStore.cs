using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>A request that was refused: who asked for what, and why not.</summary>
/// <remarks>Route and reason are words of the program, never what the caller wrote: that may hold a name.</remarks>
public sealed record RefusedRequest
{
    public Guid Id { get; init; }

    public Instant At { get; init; }

    /// <summary>Who was signed in, as the token names them; null for nobody.</summary>
    public string? Subject { get; init; }

    /// <summary>What was to be done, such as a method and the pattern of a route.</summary>
    public string Act { get; init; } = "";

    /// <summary>The code of the case, or blank.</summary>
    public string About { get; init; } = "";

    /// <summary>The name of the kind of refusal.</summary>
    public string Because { get; init; } = "";

    public int Status { get; init; }
}

/// <summary>Every refusal of the service; none is taken away.</summary>
public sealed class RefusalStore(Database database, IClock clock)
{
    /// <param name="refused">When it was refused is told here.</param>
    public void Add(RefusedRequest refused) => database.Change(RefusalSql.Add, new
    {
        id = refused.Id, at = clock.GetCurrentInstant(), subject = refused.Subject, act = refused.Act,
        about = refused.About, because = refused.Because, status = refused.Status,
    });

    /// <summary>The newest first.</summary>
    public IReadOnlyList<RefusedRequest> Newest(int skip, int take) =>
        database.Rows<RefusedRequest>(RefusalSql.Newest, new { skip, take });

    public int Count() => database.Row<int>(RefusalSql.Count, new { });
}
