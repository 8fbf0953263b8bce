using NodaTime;
using NodaTime.Text;
using Restitution.Service.Doing;
using Restitution.Service.Queue;
using Restitution.Service.Writing;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Writes a document as it is issued, signed and no draft, and freezes all its formats in one act.</summary>
internal sealed class IssueDocumentsWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        StoredCase stored = parts.CaseOf(way.Job);
        IssueDocumentsTold asked = WorkAsked.ToldOf<IssueDocumentsTold>(way.Job);
        try
        {
            StoredDocument[] drafts = [.. asked.Drafts.Select(Standing)];
            _ = IssuingDocuments.DraftsOf(parts, drafts[0]);
            KeptComputation made = parts.Computations.OfId(drafts[0].ComputationId)!;
            return await new CaseComputing(parts).Run(
                stored, made, way, (run, output) => Issue(stored, made, drafts, asked, way, run, output));
        }
        catch (RefusedException refused)
        {
            return WorkDone.Refused(refused);
        }
    }

    // Asked before the case is run: another attempt, or another who asked, may have issued it meanwhile.
    private StoredDocument Standing(DraftTold draft)
    {
        StoredDocument document = parts.Documents.OfId(draft.Document)
            ?? throw new InvalidOperationException($"The draft {draft.Document} is not there.");
        return document.State == DocumentState.Draft && document.Version == draft.Version
            ? document
            : throw new RefusedException(
                RefusedBecause.StateForbids, document.FileName, $"a document that is {document.State}",
                "the draft that was to be issued", "look at the document as it stands");
    }

    private WorkDone Issue(
        StoredCase stored, KeptComputation made, StoredDocument[] drafts, IssueDocumentsTold asked, WorkUnderWay way,
        CaseRun run, OutputFolder output)
    {
        MadeAgain.ThrowIfAnother(parts, stored, made, run, MadeAgain.ResultsOf([drafts[0].Kind]));
        LocalDate on = LocalDatePattern.Iso.Parse(asked.On).Value;
        string by = way.Job.EnqueuedBy;
        int done = 0;
        _ = RunDocuments.Write(
            run, [drafts[0].Kind], [drafts[0].Language], null, output, _ => way.Tell(done++, drafts.Length),
            schedule => IssuedSchedule.Of(schedule, by, on));
        (StoredDocument Draft, byte[] Bytes)[] written = [.. drafts.Select(draft => (draft, BytesOf(draft, output)))];
        way.Tell(drafts.Length, drafts.Length);
        string outcome = QueuedWork.Told(new
        {
            computation = made.Id, issued = drafts.Select(draft => new { draft.Id, draft.FileName }),
        });
        return new WorkDone(outcome, within =>
        {
            _ = IssuingDocuments.DraftsOf(parts, drafts[0], within);
            foreach ((StoredDocument draft, byte[] bytes) in written)
            {
                StoredDocument issued = parts.Documents.Issue(draft.Id, draft.Version, bytes, by, within);
                parts.Custody.Append(new CustodyDeed(
                    CustodyAct.DocumentIssued, CustodyText.CodeOfUser(by), stored.Code, issued.Id.ToString(),
                    issued.Sha256), within);
            }
        });
    }

    private static byte[] BytesOf(StoredDocument draft, OutputFolder output) => output.Files.Contains(draft.FileName)
        ? File.ReadAllBytes(Path.Combine(output.FullPath, draft.FileName))
        : throw new RefusedException(
            RefusedBecause.FormatUnavailable, draft.FileName, "a format that cannot be written here",
            "every format of the draft", "issue it where they can all be written");
}
