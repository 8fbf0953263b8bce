using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Service.Queue;
using Restitution.Service.Writing;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <param name="Kinds">Left out for all that the case gives.</param>
/// <param name="Languages">Left out for those of the case.</param>
public sealed record WriteDocumentsBody(
    Guid Computation, IReadOnlyList<string>? Kinds = null, IReadOnlyList<string>? Languages = null);

/// <param name="Successor">The document that stands in its place: issued later, of the same kind and language, of
/// another computation. Each format gives way to the same format of it, where it has that.</param>
public sealed record SupersedeBody(Guid Successor, string Reason);

public sealed record DocumentShown(
    Guid Id, Guid Computation, string Kind, string Language, string Format, string FileName, string Sha256,
    DocumentState State, string? Reason, Guid? SupersededBy, int Version, string WrittenAt, string? IssuedAt,
    string? IssuedBy);

/// <summary>Documents of a case: drafts, issued once, superseded with a reason, never changed.</summary>
internal static class DocumentRoutes
{
    private const int ReasonLettersMost = 1_000;

    private static readonly string[] Languages = ["en", "th"];

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        const string Documents = "/api/cases/{code}/documents";
        routes.MapPost(Documents, Write).InCase(Right.WriteDocuments).Once()
            .Accepts<WriteDocumentsBody>(ServiceJson.MediaType).Produces<JobShown>(StatusCodes.Status202Accepted)
            .WithSummary("Puts the writing of documents of a computation in the queue");
        routes.MapGet(Documents, List).InCase(Right.ReadDocuments).Produces<PageOf<DocumentShown>>()
            .WithSummary("The documents of a case, the newest first");
        routes.MapGet(Documents + "/{id:guid}", One).InCase(Right.ReadDocuments).Produces<DocumentShown>()
            .WithSummary("One document, and its state");
        routes.MapGet(Documents + "/{id:guid}/content", Content).InCase(Right.ReadDocuments)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .WithSummary("The bytes of a document");
        routes.MapPost(Documents + "/{id:guid}/issue", Issue).InCase(Right.IssueDocuments).Once().AsksVersion()
            .Produces<JobShown>(StatusCodes.Status202Accepted).WithSummary(
                "Puts in the queue that a draft is written in all formats as the caller signs it; If-Match names it");
        routes.MapPost(Documents + "/{id:guid}/supersession", Supersede).InCase(Right.IssueDocuments).Once()
            .AsksVersion()
            .Accepts<SupersedeBody>(ServiceJson.MediaType).Produces<DocumentShown>()
            .WithSummary("A later document of the kind, issued too, stands in the place of an issued one, with the "
                + "reason; If-Match names the earlier");
    }

    private static async Task Write(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        WriteDocumentsBody body = await ServiceJson.Read<WriteDocumentsBody>(context);
        _ = ComputationRoutes.Found(context, parts, body.Computation);
        RefusedException.ThrowIfAny(
        [
            .. Unknown("kinds", body.Kinds, DocumentKinds.Names),
            .. Unknown("languages", body.Languages, Languages),
        ]);
        var id = Guid.CreateVersion7();
        var told = new WriteDocumentsTold(body.Computation, body.Kinds ?? [], body.Languages ?? []);
        await JobRoutes.Accepted(context, parts.Jobs.Enqueue(new NewJob(
            id, $"{QueuedWork.WriteDocuments}/{id}", QueuedWork.WriteDocuments, at.Id, QueuedWork.Told(told), at.By)));
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Documents.OfCase(CaseAtHand.Of(context).Id, wish.Skip, wish.TakeAndOneMore), Shown);
    }

    private static Task One(HttpContext context, ServiceParts parts, Guid id) =>
        WriteOne(context, Found(context, parts, id));

    private static Task Content(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        StoredDocument document = Found(context, parts, id);
        byte[] bytes = parts.Documents.Bytes(id)!;
        parts.Custody.Append(at.Deed(CustodyAct.DocumentOpened, id.ToString(), document.Sha256));
        VersionTag.Put(context, document.Sha256);
        return Download.Write(context, bytes, document.FileName);
    }

    private static Task Issue(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        int expected = VersionTag.Wanted(context);
        return JobRoutes.Accepted(
            context, IssuingDocuments.Ask(parts, at, Found(context, parts, id), expected));
    }

    private static async Task Supersede(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        int expected = VersionTag.Wanted(context);
        StoredDocument document = Found(context, parts, id);
        SupersedeBody body = await ServiceJson.Read<SupersedeBody>(context);
        string reason = BodyText.OneLine(body.Reason, "reason", ReasonLettersMost);
        StoredDocument successor = Found(context, parts, body.Successor);
        await WriteOne(
            context, IssuingDocuments.Supersede(parts, at, document, expected, successor, reason));
    }

    private static Task WriteOne(HttpContext context, StoredDocument document)
    {
        VersionTag.Put(context, document.Version);
        return ServiceJson.Write(context, Shown(document));
    }

    private static StoredDocument Found(HttpContext context, ServiceParts parts, Guid id) =>
        CaseAtHand.Of(context).Held(parts.Documents.OfId(id), each => each.CaseId);

    private static IEnumerable<Refusal> Unknown(
        string name, IReadOnlyList<string>? words, IReadOnlyList<string> known) =>
        words?.Any(word => !known.Contains(word)) == true
            ? [new Refusal(
                RefusedBecause.WordUnknown, $"the body, {name}", "another word",
                $"some of {string.Join(", ", known)}", "correct it and send it again")]
            : [];

    private static DocumentShown Shown(StoredDocument document) => new(
        document.Id, document.ComputationId, document.Kind, document.Language, document.Format, document.FileName,
        document.Sha256, document.State, document.Reason, document.SupersededBy, document.Version,
        document.WrittenAt.Text(), document.IssuedAt.Text(), document.IssuedBy);
}
