using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Problems;
using Restitution.Service.Protection;
using Restitution.Service.Settings;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Service.Routes;

/// <summary>Uploads in chunks, which go on after a crash: start, send what is missing, complete.</summary>
internal static class UploadRoutes
{
    public static void MapUploads(this IEndpointRouteBuilder routes, ServiceLimits limits)
    {
        const string Uploads = "/api/cases/{code}/uploads";
        routes.MapPost(Uploads, Start).InCase(Right.AddExhibits).Once()
            .Accepts<StartUploadBody>(ServiceJson.MediaType).Produces<UploadShown>(StatusCodes.Status201Created)
            .WithSummary("Begins an upload");
        routes.MapGet(Uploads, List).InCase(Right.AddExhibits).Produces<PageOf<UploadShown>>()
            .WithSummary("The unfinished uploads of the case, the oldest first; each is thrown away after three days");
        routes.MapGet(Uploads + "/{id:guid}", One).InCase(Right.AddExhibits).Produces<UploadShown>()
            .WithSummary("How far an upload has come");
        routes.MapPut(Uploads + "/{id:guid}/chunks/{number:int}", Chunk).InCase(Right.AddExhibits).AsksDigest()
            .WithMetadata(new BodySize(limits.ChunkBytesMost)).Accepts<Stream>("application/octet-stream")
            .Produces<UploadShown>()
            .WithSummary("Keeps a chunk, from 1, with its SHA-256 in Content-Digest; the same again is no second one");
        routes.MapPost(Uploads + "/{id:guid}/completion", Complete).InCase(Right.AddExhibits)
            .Accepts<CompleteUploadBody>(ServiceJson.MediaType)
            .Produces<ExhibitShown>(StatusCodes.Status201Created)
            .WithSummary("Joins the chunks to the exhibit, registers it and puts its reading in the queue");
        routes.MapDelete(Uploads + "/{id:guid}", Abandon).InCase(Right.AddExhibits)
            .Produces(StatusCodes.Status204NoContent).WithSummary("Throws the chunks away");
    }

    private static async Task Start(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        StartUploadBody body = await ServiceJson.Read<StartUploadBody>(context);
        if (body.ByteCount < 1 || body.BytesPerChunk < 1)
        {
            throw new RefusedException(
                RefusedBecause.RequestMalformed, "the body", "no bytes", "byteCount and bytesPerChunk from 1",
                "tell the size of the file and of a chunk");
        }

        UploadState upload = await parts.Vault.StartUpload(
            new UploadWish(VaultAddress.Of(at.Code, body.Exhibit), body.ByteCount, body.BytesPerChunk),
            parts.VaultLimits, context.RequestAborted);
        context.Response.Headers.Location = $"/api/cases/{at.Code}/uploads/{upload.Id}";
        await ServiceJson.Write(context, upload.Shown(), StatusCodes.Status201Created);
    }

    private static async Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        string code = CaseAtHand.Of(context).Code;
        IReadOnlyList<UploadState> all = await parts.Vault.UnfinishedUploads(context.RequestAborted);
        await Paging.Write(
            context, wish,
            [.. all.Where(each => each.Wish.Address.Case == code).Skip(wish.Skip).Take(wish.TakeAndOneMore)],
            each => each.Shown());
    }

    private static async Task One(HttpContext context, ServiceParts parts, Guid id) =>
        await ServiceJson.Write(context, (await OfCase(context, parts, id)).Shown());

    private static async Task Chunk(HttpContext context, ServiceParts parts, Guid id, int number)
    {
        _ = await OfCase(context, parts, id);
        Download.RefuseForm(context.Request);
        UploadState upload = await parts.Vault.AppendChunk(
            id, number, context.Request.Body, ContentDigest.Of(context), context.RequestAborted);
        await ServiceJson.Write(context, upload.Shown());
    }

    private static async Task Complete(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        UploadState upload = await OfCase(context, parts, id);
        CompleteUploadBody body = await ServiceJson.Read<CompleteUploadBody>(context);
        var written = ExhibitWritten.Of(
            body.FileName, ShownExhibits.ReadDay(body.ReceivedOn, "the body, receivedOn"), body.Custodian);
        if (ReceivingExhibit.There(parts, at, upload.Wish.Address.Exhibit, body.Sha256) is { } there)
        {
            await ServiceJson.Write(context, there.Shown());
            return;
        }

        VaultedExhibit vaulted = await parts.Vault.Complete(id, body.Sha256, context.RequestAborted);
        await ExhibitRoutes.WriteReceived(context, parts, at, vaulted, written);
    }

    private static async Task Abandon(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        UploadState upload = await OfCase(context, parts, id);
        await parts.Vault.Abandon(id, context.RequestAborted);
        parts.Custody.Append(at.Deed(CustodyAct.UploadAbandoned, upload.Wish.Address.Exhibit));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // An upload of another case answers like one that is not there.
    private static async Task<UploadState> OfCase(HttpContext context, ServiceParts parts, Guid id)
    {
        UploadState upload;
        try
        {
            upload = await parts.Vault.StateOf(id, context.RequestAborted);
        }
        catch (RefusedException unknown) when (unknown.Refusals[0].Because == RefusedBecause.UploadUnknown)
        {
            throw new RefusedException([ServiceRefusals.NothingHere]);
        }

        return upload.Wish.Address.Case == CaseAtHand.Of(context).Code
            ? upload : throw new RefusedException([ServiceRefusals.NothingHere]);
    }
}
