using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>One subject's access to one case in one role.</summary>
public sealed record CaseGrant
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>Who signs in, as the token names them.</summary>
    public string Subject { get; init; } = "";

    public string Role { get; init; } = "";

    /// <summary>The first moment of it.</summary>
    public Instant FromAt { get; init; }

    /// <summary>The first moment after it; null without an end.</summary>
    public Instant? UntilAt { get; init; }

    public Instant GivenAt { get; init; }

    public string GivenBy { get; init; } = "";

    public string Reason { get; init; } = "";

    public Instant? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }
}

/// <summary>Who may open which case, in which role, from when until when. A grant is revoked, never removed.</summary>
public sealed class GrantStore(Database database, IClock clock)
{
    /// <param name="grant">When it was given is told here.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public CaseGrant Add(CaseGrant grant, DbTransaction? within = null)
    {
        if (grant.UntilAt <= grant.FromAt)
        {
            throw new ArgumentException("A grant ends after it begins.", nameof(grant));
        }

        var row = new
        {
            id = grant.Id, caseId = grant.CaseId, subject = grant.Subject, role = grant.Role, from = grant.FromAt,
            until = grant.UntilAt, at = clock.GetCurrentInstant(), by = grant.GivenBy, reason = grant.Reason,
        };
        return database.Whole(within, transaction =>
        {
            database.Change(GrantSql.Add, row, transaction);
            return OfId(grant.Id, transaction)!;
        });
    }

    public CaseGrant? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<CaseGrant>(GrantSql.OfId, new { id }, within);

    /// <summary>The grants that open a case to a subject at this moment; none is the answer for no access.</summary>
    public IReadOnlyList<CaseGrant> Of(Guid caseId, string subject) =>
        database.Rows<CaseGrant>(GrantSql.Active, new { caseId, subject, now = clock.GetCurrentInstant() });

    /// <summary>Every grant that there was, in the order in which they were given.</summary>
    public IReadOnlyList<CaseGrant> ListOf(Guid caseId) =>
        database.Rows<CaseGrant>(GrantSql.OfCase, new { caseId });

    /// <summary>Ends a grant now. A grant that was revoked before stays as it was.</summary>
    /// <exception cref="RefusedException">There is no such grant.</exception>
    public CaseGrant Revoke(Guid id, string by, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            database.Change(GrantSql.Revoke, new { id, by, at = clock.GetCurrentInstant() }, transaction);
            return OfId(id, transaction) ?? throw Conflict.NotThere("the grant");
        });
}
