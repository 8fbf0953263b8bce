using System.Text.Json;

namespace Restitution.Service.Queue;

/// <summary>The kinds of work that requests put in the queue, and what each is told.</summary>
/// <remarks>Told are identifiers and words of the program; the rest is read from the stores.</remarks>
public static class QueuedWork
{
    public const string ReadExhibit = "read-exhibit";
    public const string ComputeCase = "compute-case";
    public const string ComputeWorkers = "compute-workers";
    public const string WriteDocuments = "write-documents";
    public const string ShareCase = "share-case";
    public const string IssueDocuments = "issue-documents";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Told<TTold>(TTold told) => JsonSerializer.Serialize(told, Options);
}

/// <summary>Of <see cref="QueuedWork.ReadExhibit"/>.</summary>
/// <param name="Exhibit">The identifier in the register of exhibits.</param>
public sealed record ReadExhibitTold(Guid Exhibit);

/// <summary>
/// Of <see cref="QueuedWork.ComputeCase"/>: the case of the job, at the version that it has when asked.
/// </summary>
public sealed record ComputeCaseTold(int CaseVersion);

/// <summary>
/// Of <see cref="QueuedWork.ComputeWorkers"/>, a part of a computation: whose claims, of which version of the case.
/// </summary>
public sealed record ComputeWorkersTold(int CaseVersion, IReadOnlyList<string> Workers);

/// <summary>Of <see cref="QueuedWork.WriteDocuments"/>.</summary>
/// <param name="Kinds">By the names of the kinds; empty for all that the case gives.</param>
/// <param name="Languages">Empty for those of the case.</param>
public sealed record WriteDocumentsTold(
    Guid Computation, IReadOnlyList<string> Kinds, IReadOnlyList<string> Languages);

/// <summary>Of <see cref="QueuedWork.ShareCase"/>: the package to make.</summary>
public sealed record ShareCaseTold(Guid Share);

/// <summary>Of <see cref="QueuedWork.IssueDocuments"/>: all formats of one document in one language.</summary>
/// <param name="On">The day on which it was signed.</param>
public sealed record IssueDocumentsTold(IReadOnlyList<DraftTold> Drafts, string On);

/// <summary>A draft at the version that whoever issues it has read.</summary>
public sealed record DraftTold(Guid Document, int Version);
