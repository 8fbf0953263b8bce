using System.Security.Cryptography;
using System.Text;
using Restitution.Service.Doing;
using Restitution.Service.Queue;
using Restitution.Service.Writing;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Writes documents of a computation, victims by code, and keeps them as drafts.</summary>
/// <remarks>
/// The case is run again from what it was computed from. When that gives another result (by another version of the
/// program, say) nothing is written: a document and its computation are of one digest.
/// </remarks>
internal sealed class WriteDocumentsWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        StoredCase stored = parts.CaseOf(way.Job);
        WriteDocumentsTold asked = WorkAsked.ToldOf<WriteDocumentsTold>(way.Job);
        try
        {
            KeptComputation made = parts.Computations.OfId(asked.Computation) is { } found && found.CaseId == stored.Id
                ? found
                : throw new RefusedException(
                    RefusedBecause.FigureMissing, "computation", "none of this case with that id",
                    "a computation of the case", "list the computations of the case");
            return await new CaseComputing(parts).Run(
                stored, made, way, (run, output) => Write(stored, made, asked, way, run, output));
        }
        catch (RefusedException refused)
        {
            return WorkDone.Refused(refused);
        }
    }

    private WorkDone Write(
        StoredCase stored, KeptComputation made, WriteDocumentsTold asked, WorkUnderWay way, CaseRun run,
        OutputFolder output)
    {
        IReadOnlyList<string> names = asked.Kinds.Count == 0 ? DocumentKinds.For(run) : NamesOf(asked, run);
        IReadOnlyList<string> languages = asked.Languages.Count == 0
            ? RunDocuments.Languages(null, run.Folder.Language) : LanguagesOf(asked);
        MadeAgain.ThrowIfAnother(parts, stored, made, run, MadeAgain.ResultsOf(names));
        int done = 0;
        int whole = names.Count * languages.Count;
        IReadOnlyList<string> withoutPdf = RunDocuments.Write(
            run, names, languages, null, output, _ => way.Tell(done++, whole));
        way.Tell(whole, whole);
        List<(StoredDocument Document, byte[] Bytes)> written =
        [
            .. from file in output.Files
               let named = file.Split('.')
               select (Of(stored, made, way.Job, file, named), File.ReadAllBytes(Path.Combine(output.FullPath, file))),
        ];
        string outcome = QueuedWork.Told(new
        {
            computation = made.Id, documents = written.Select(one => new { one.Document.Id, one.Document.FileName }),
            withoutPdf,
        });
        return new WorkDone(outcome, within =>
        {
            foreach ((StoredDocument document, byte[] bytes) in written)
            {
                StoredDocument kept = parts.Documents.Add(document, bytes, within);
                parts.Custody.Append(new CustodyDeed(
                    CustodyAct.DocumentWritten, CustodyText.CodeOfUser(way.Job.EnqueuedBy), stored.Code,
                    kept.Id.ToString(), kept.Sha256), within);
            }
        });
    }

    // A file's name is document.language.format, and no part of it holds a point.
    private static StoredDocument Of(
        StoredCase stored, KeptComputation made, Job job, string file, string[] named) => new()
    {
        Id = IdOf(job, file),
        CaseId = stored.Id,
        ComputationId = made.Id,
        Kind = named[0],
        Language = named[1],
        Format = named[2],
        FileName = file,
        WrittenBy = job.EnqueuedBy,
    };

    // The same job gives the same ids: what is done twice is kept once.
    private static Guid IdOf(Job job, string file) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{job.Id:N} {file}")).AsSpan(0, 16), bigEndian: true);

    private static string[] NamesOf(WriteDocumentsTold asked, CaseRun run)
    {
        IReadOnlyList<string> given = DocumentKinds.For(run);
        RefusedException.ThrowIfAny([.. asked.Kinds.Where(name => !given.Contains(name)).Select(name => new Refusal(
            RefusedBecause.WordUnknown, "documents", $"\"{name}\"", string.Join(", ", given),
            "ask for documents that this case gives"))]);
        return [.. asked.Kinds.Distinct(StringComparer.Ordinal)];
    }

    private static string[] LanguagesOf(WriteDocumentsTold asked)
    {
        IEnumerable<string> unknown = asked.Languages.Where(one => one is not ("en" or "th"));
        RefusedException.ThrowIfAny([.. unknown.Select(one => new Refusal(
            RefusedBecause.WordUnknown, "languages", $"\"{one}\"", "en, th", "ask for one of these"))]);
        return [.. asked.Languages.Distinct(StringComparer.Ordinal)];
    }
}
