using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Stores;

/// <summary>Documents: written as drafts, issued once, superseded by another with a reason, never changed.</summary>
public sealed class DocumentStore(Database database, IClock clock)
{
    /// <summary>Keeps a document as a draft. The same identifier again adds nothing.</summary>
    /// <param name="document">Its digest, state and times are given here.</param>
    public StoredDocument Add(StoredDocument document, byte[] bytes, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            if (OfId(document.Id, transaction) is { } there)
            {
                return there;
            }

            var row = new
            {
                id = document.Id, caseId = document.CaseId, computationId = document.ComputationId,
                kind = document.Kind, language = document.Language, format = document.Format,
                fileName = document.FileName, sha256 = FileDigest.Of(bytes), bytes, state = DocumentState.Draft,
                at = clock.GetCurrentInstant(), by = document.WrittenBy,
            };
            database.Change(DocumentSql.Add, row, transaction);
            return OfId(document.Id, transaction)!;
        });

    public StoredDocument? OfId(Guid id, DbTransaction? within = null) =>
        database.Row<StoredDocument>(DocumentSql.OfId, new { id }, within);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StoredDocument> OfCase(Guid caseId, int skip, int take) =>
        database.Rows<StoredDocument>(DocumentSql.OfCase, new { caseId, skip, take });

    public IReadOnlyList<StoredDocument> OfComputation(Guid computationId, DbTransaction? within = null) =>
        database.Rows<StoredDocument>(DocumentSql.OfComputation, new { computationId }, within);

    public int CountOf(Guid caseId) => database.Row<int>(DocumentSql.CountOfCase, new { caseId });

    public byte[]? Bytes(Guid id) => database.Row<byte[]>(DocumentSql.Bytes, new { id });

    /// <summary>A draft becomes what the office has signed; from now on its bytes are these.</summary>
    /// <exception cref="RefusedException">There is none, another changed it meanwhile, or it is no draft.</exception>
    public StoredDocument Issue(
        Guid id, int expectedVersion, byte[] bytes, string by, DbTransaction? within = null)
    {
        var change = new
        {
            id, expected = expectedVersion, bytes, sha256 = FileDigest.Of(bytes), by, at = clock.GetCurrentInstant(),
            draft = DocumentState.Draft, issued = DocumentState.Issued,
        };
        return Change(DocumentSql.Issue, change, id, expectedVersion, DocumentState.Draft, within);
    }

    /// <summary>Another document stands in the place of an issued one, and why.</summary>
    /// <remarks>
    /// Each successor was issued later and stands itself, so that there is always one that stands, and never a ring.
    /// </remarks>
    /// <exception cref="RefusedException">There is none, another changed it meanwhile, it is not issued, or its
    /// successor is of another case, not issued, not later, or no such document of another computation.</exception>
    public StoredDocument Supersede(
        Guid id, int expectedVersion, Guid successor, string reason, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            StoredDocument standing = OfId(id, transaction) ?? throw Conflict.NotThere("the document");
            StoredDocument? next = OfId(successor, transaction);
            if (id == successor || next?.CaseId != standing.CaseId)
            {
                throw Conflict.NotThere("the document that is to stand in its place");
            }

            if (standing.State == DocumentState.Issued && !MayFollow(next, standing))
            {
                throw new RefusedException(
                    RefusedBecause.StateForbids, next.FileName, $"a document that is {next.State}",
                    $"one that was issued after {standing.FileName}, the same document of another computation",
                    "compute the case again, write and issue the document, and name that one");
            }

            var change = new
            {
                id, expected = expectedVersion, successor, reason, at = clock.GetCurrentInstant(),
                issued = DocumentState.Issued, superseded = DocumentState.Superseded,
            };
            return Change(DocumentSql.Supersede, change, id, expectedVersion, DocumentState.Issued, transaction);
        });

    private static bool MayFollow(StoredDocument next, StoredDocument standing) =>
        next.State == DocumentState.Issued && next.IssuedAt > standing.IssuedAt
        && next.ComputationId != standing.ComputationId && next.Kind == standing.Kind
        && next.Language == standing.Language;

    private StoredDocument Change(
        string statement, object change, Guid id, int expectedVersion, DocumentState wanted, DbTransaction? within) =>
        database.Whole(within, transaction =>
        {
            int changed = database.Change(statement, change, transaction);
            StoredDocument standing = OfId(id, transaction) ?? throw Conflict.NotThere("the document");
            if (changed == 1)
            {
                return standing;
            }

            throw standing.Version != expectedVersion
                ? Conflict.ChangedMeanwhile(standing.FileName, standing.Version, expectedVersion)
                : new RefusedException(
                    RefusedBecause.StateForbids, standing.FileName, $"a document that is {standing.State}",
                    $"one that is {wanted}", "write another document");
        });
}
