using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Service.Queue;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Work as it is asked for, each piece under a key that names it: the same again is the same job.</summary>
public static class WorkAsked
{
    public const string RefreshRates = "refresh-rates";
    public const string CheckCustody = "check-custody";
    public const string SignCheckpoint = "sign-checkpoint";
    public const string FinishErasure = "finish-erasure";

    /// <summary>Who asks for what no person asked for.</summary>
    public const string ByTheService = "service";

    // A backup may read for a night; between attempts there are up to ten minutes.
    private const int FinishingAttemptsMost = 200;

    /// <summary>The queues in which messages wait.</summary>
    public static IReadOnlyList<string> Queues { get; } = [QueuedWork.ReadExhibit, QueuedWork.ComputeCase];

    /// <summary>Whatever is no reading waits in the second queue.</summary>
    public static string QueueOf(string kind) =>
        kind == QueuedWork.ReadExhibit ? QueuedWork.ReadExhibit : QueuedWork.ComputeCase;

    /// <summary>Reads an exhibit by its confirmed layout into records and rows set aside.</summary>
    /// <param name="asked">Names this asking.</param>
    public static NewJob ToRead(StoredExhibit exhibit, string asked, string by) => New(
        QueuedWork.ReadExhibit, $"{exhibit.Id:N}:{asked}", exhibit.CaseId, new ReadExhibitTold(exhibit.Id), by);

    /// <summary>Computes one version of a case; the computation has the job's own id.</summary>
    /// <param name="asked">Names this asking.</param>
    public static NewJob ToCompute(StoredCase stored, string asked, string by) => New(
        QueuedWork.ComputeCase, $"{stored.Id:N}:{asked}", stored.Id, new ComputeCaseTold(stored.Version), by);

    /// <summary>The parts of a computation, a job each.</summary>
    /// <remarks>
    /// Their keys are of this attempt at it: done again by the same attempt they are the same jobs, and a person who
    /// lets a computation be tried again gets new ones.
    /// </remarks>
    /// <param name="computing">Taken, and about to wait for them.</param>
    public static IReadOnlyList<NewJob> ToComputeWorkers(
        Job computing, int caseVersion, IReadOnlyList<IReadOnlyList<string>> groups) =>
    [
        .. groups.Select((workers, index) => New(
            QueuedWork.ComputeWorkers,
            string.Create(CultureInfo.InvariantCulture, $"{computing.Id:N}:{computing.Version}:{index + 1}"),
            computing.CaseId, new ComputeWorkersTold(caseVersion, workers), computing.EnqueuedBy)),
    ];

    /// <summary>Writes documents of a computation; refused when the case has changed since.</summary>
    /// <param name="asked">Names this asking.</param>
    public static NewJob ToWrite(Guid caseId, WriteDocumentsTold documents, string asked, string by) =>
        New(QueuedWork.WriteDocuments, $"{caseId:N}:{asked}", caseId, documents, by);

    /// <summary>Fetches the files of rates that whoever runs the service named; once a day.</summary>
    public static NewJob ToRefreshRates(LocalDate on) => OnceOn(RefreshRates, on);

    /// <summary>Verifies the custody log and every exhibit; once a day.</summary>
    public static NewJob ToCheckCustody(LocalDate on) => OnceOn(CheckCustody, on);

    /// <summary>Signs what the custody log is now; once for so many entries.</summary>
    /// <param name="entries">After how many it is signed again.</param>
    /// <param name="times">How often so many are in the log.</param>
    public static NewJob ToSignCheckpoint(int entries, long times) => New(
        SignCheckpoint, string.Create(CultureInfo.InvariantCulture, $"{entries}:{times}"), null, new { },
        ByTheService);

    /// <summary>Takes an erased identity out of the files of the database, as soon as nobody reads them.</summary>
    /// <param name="code">Of the person.</param>
    public static NewJob ToFinishErasure(Guid caseId, string code, string by) =>
        New(FinishErasure, $"{caseId:N}:{code}", caseId, new FinishErasureTold(code), by) with
        {
            AttemptsMost = FinishingAttemptsMost,
        };

    /// <summary>What a job tells.</summary>
    public static T ToldOf<T>(Job job) => System.Text.Json.JsonSerializer.Deserialize<T>(job.Told, QueuedWork.Options)
        ?? throw new InvalidOperationException($"The job {job.Id} tells nothing.");

    private static NewJob OnceOn(string kind, LocalDate on) =>
        New(kind, LocalDatePattern.Iso.Format(on), null, new { }, ByTheService);

    private static NewJob New<T>(string kind, string key, Guid? caseId, T told, string by) =>
        new(Guid.CreateVersion7(), $"{kind}:{key}", kind, caseId, QueuedWork.Told(told), by);
}

/// <summary>Of <see cref="WorkAsked.FinishErasure"/>.</summary>
/// <param name="Code">Of the person, never the name.</param>
public sealed record FinishErasureTold(string Code);
