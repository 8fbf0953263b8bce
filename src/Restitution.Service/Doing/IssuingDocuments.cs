using System.Data.Common;
using NodaTime.Text;
using Restitution.Service.Access;
using Restitution.Service.Problems;
using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>Issues a document in all its formats, and puts a later one in the place of one that was issued.</summary>
/// <remarks>A document is of one kind, language and computation; its formats are one and have one state.</remarks>
internal static class IssuingDocuments
{
    /// <summary>Puts in the queue that the formats are written as no draft, signed and frozen.</summary>
    /// <exception cref="RefusedException">It is not for the caller's roles to issue it, another changed it meanwhile,
    /// it is no draft, or the computation's document was issued already.</exception>
    public static Job Ask(ServiceParts parts, CaseAtHand at, StoredDocument document, int expectedVersion)
    {
        ThrowIfNotFor(at, document);
        ThrowIfNoDraft(document, expectedVersion);

        // Of a format that was written twice the one that was named, or the last, is issued; the others stay drafts.
        DraftTold[] drafts =
        [
            .. DraftsOf(parts, document).GroupBy(one => one.Format)
                .Select(same => same.FirstOrDefault(one => one.Id == document.Id) ?? same.MaxBy(one => one.WrittenAt)!)
                .Select(one => new DraftTold(one.Id, one.Version)),
        ];
        var id = Guid.CreateVersion7();
        string on = LocalDatePattern.Iso.Format(parts.Today);
        return parts.Jobs.Enqueue(new NewJob(
            id, $"{QueuedWork.IssueDocuments}/{id}", QueuedWork.IssueDocuments, at.Id,
            QueuedWork.Told(new IssueDocumentsTold(drafts, on)), at.By));
    }

    /// <summary>Every format in which the document was written, each as often as it was.</summary>
    /// <exception cref="RefusedException">It was issued already: a computation gives a document once.</exception>
    public static IReadOnlyList<StoredDocument> DraftsOf(
        ServiceParts parts, StoredDocument document, DbTransaction? within = null)
    {
        StoredDocument[] all = [.. FormatsOf(parts, document, within)];
        return all.All(one => one.State == DocumentState.Draft)
            ? all
            : throw new RefusedException(
                RefusedBecause.StateForbids, document.FileName, "a document of this computation that was issued",
                "one that was not", "see the documents of the computation");
    }

    /// <summary>The later document stands in the place of the earlier, each format of it where it has the same.
    /// </summary>
    /// <returns>The earlier, as it was named.</returns>
    /// <exception cref="RefusedException">It is not for the caller's roles, another changed it meanwhile, it is not
    /// issued, or the successor may not follow it.</exception>
    public static StoredDocument Supersede(
        ServiceParts parts, CaseAtHand at, StoredDocument document, int expectedVersion, StoredDocument successor,
        string reason)
    {
        ThrowIfNotFor(at, document);
        return parts.Database.Whole(null, within =>
        {
            ILookup<string, StoredDocument> later = FormatsOf(parts, successor, within)
                .Where(one => one.State == DocumentState.Issued).ToLookup(one => one.Format);
            StoredDocument[] others =
            [
                .. FormatsOf(parts, document, within)
                    .Where(one => one.Id != document.Id && one.State == DocumentState.Issued),
            ];
            StoredDocument superseded = Note(
                parts, at, document.Id, expectedVersion, In(document.Format).Id, reason, within);
            foreach (StoredDocument other in others)
            {
                Note(parts, at, other.Id, other.Version, In(other.Format).Id, reason, within);
            }

            return superseded;

            // Of one computation none follows another, and whoever keeps them says so of the one that was named.
            StoredDocument In(string format) => successor.ComputationId == document.ComputationId
                ? successor : later[format].FirstOrDefault() ?? successor;
        });
    }

    // Which two, and the digest of the reason: the row that holds them can then not be changed unseen.
    private static StoredDocument Note(
        ServiceParts parts, CaseAtHand at, Guid id, int version, Guid successor, string reason, DbTransaction within)
    {
        StoredDocument superseded = parts.Documents.Supersede(id, version, successor, reason, within);
        parts.Custody.Append(
            at.Deed(CustodyAct.DocumentSuperseded, $"{id}={successor}", FileDigest.OfText(reason)), within);
        return superseded;
    }

    private static IEnumerable<StoredDocument> FormatsOf(
        ServiceParts parts, StoredDocument document, DbTransaction? within) =>
        parts.Documents.OfComputation(document.ComputationId, within)
            .Where(one => one.Kind == document.Kind && one.Language == document.Language);

    private static void ThrowIfNotFor(CaseAtHand at, StoredDocument document)
    {
        if (!at.Roles.Any(role => AccessTable.MayIssue(role, document.Kind)))
        {
            throw new RefusedException(
                RefusedBecause.NotPermitted, document.FileName, "a role whose act it is not",
                string.Join(", ", AccessTable.IssuersOf(document.Kind).Select(RoleText.Of)),
                "ask someone who has that role in the case");
        }
    }

    private static void ThrowIfNoDraft(StoredDocument document, int expectedVersion)
    {
        if (document.Version != expectedVersion)
        {
            throw new RefusedException([ServiceRefusals.VersionDiffers]);
        }

        if (document.State != DocumentState.Draft)
        {
            throw new RefusedException(
                RefusedBecause.StateForbids, document.FileName, $"a document that is {document.State}",
                $"one that is {DocumentState.Draft}", "write another document");
        }
    }
}
