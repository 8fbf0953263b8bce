using System.Net.Http.Headers;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Service.Settings;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Routes;

/// <summary>Exhibits of a case: the register, their bytes, what was read from them.</summary>
internal static class ExhibitRoutes
{
    private const string Bytes = "application/octet-stream";

    public static void MapExhibits(this IEndpointRouteBuilder routes, ServiceLimits limits)
    {
        const string Exhibits = "/api/cases/{code}/exhibits";
        routes.MapGet(Exhibits, List).InCase(Right.ReadExhibits).Produces<PageOf<ExhibitShown>>()
            .WithSummary("The register of exhibits");
        routes.MapGet(Exhibits + "/{exhibit}", One).InCase(Right.ReadExhibits).Produces<ExhibitShown>()
            .WithSummary("One exhibit, and how far it was read");
        routes.MapPut(Exhibits + "/{exhibit}/content", Receive).InCase(Right.AddExhibits)
            .WithMetadata(new BodySize(limits.ChunkBytesMost)).AsksDigest().AsksFileName()
            .Accepts<Stream>(Bytes).Produces<ExhibitShown>(StatusCodes.Status201Created)
            .WithSummary("Receives a small exhibit in one body, with its SHA-256 in Content-Digest and its name in "
                + "Content-Disposition; greater ones are uploaded in chunks");
        routes.MapGet(Exhibits + "/{exhibit}/content", Content).InCase(Right.ReadExhibits)
            .Produces(StatusCodes.Status200OK, contentType: Bytes)
            .WithSummary("The bytes as received, verified while they are sent");
        routes.MapPost(Exhibits + "/{exhibit}/readings", ReadAgain).InCase(Right.CorrectRows).Once()
            .Produces<JobShown>(StatusCodes.Status202Accepted)
            .WithSummary("Reads the exhibit again, by the layout and the corrections that stand now");
        routes.MapGet(Exhibits + "/{exhibit}/records", Records).InCase(Right.ReadRecords)
            .Produces<PageOf<RecordShown>>().WithSummary("Records that were read");
        routes.MapGet(Exhibits + "/{exhibit}/quarantine", Quarantine).InCase(Right.ReadRecords)
            .Produces<PageOf<QuarantinedShown>>().WithSummary("Rows set aside, each with all its faults");
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Exhibits.OfCase(CaseAtHand.Of(context).Id, wish.Skip, wish.TakeAndOneMore),
            each => each.Shown());
    }

    private static Task One(HttpContext context, ServiceParts parts, string exhibit)
    {
        StoredExhibit found = Found(context, parts, exhibit);
        VersionTag.Put(context, found.Version);
        return VersionTag.IsKnown(context)
            ? CaseRoutes.NotModified(context) : ServiceJson.Write(context, found.Shown());
    }

    private static async Task Receive(HttpContext context, ServiceParts parts, string exhibit, string? receivedOn)
    {
        var at = CaseAtHand.Of(context);
        Download.RefuseForm(context.Request);
        string sha256 = ContentDigest.Of(context);
        var written = ExhibitWritten.Of(
            FileName(context), ShownExhibits.ReadDay(receivedOn, "the query, receivedOn"), null);
        var address = VaultAddress.Of(at.Code, exhibit);
        if (ReceivingExhibit.There(parts, at, exhibit, sha256) is { } there)
        {
            await ServiceJson.Write(context, there.Shown());
            return;
        }

        await using var body = new DigestCheckedStream(context.Request.Body, sha256);
        VaultedExhibit vaulted = await parts.Vault.Write(address, body, parts.VaultLimits, context.RequestAborted);
        await WriteReceived(context, parts, at, vaulted, written);
    }

    internal static Task WriteReceived(
        HttpContext context, ServiceParts parts, CaseAtHand at, VaultedExhibit vaulted, ExhibitWritten written)
    {
        (StoredExhibit added, Job reading) = ReceivingExhibit.Register(parts, at, vaulted, written);
        context.Response.Headers.Location = $"/api/cases/{at.Code}/exhibits/{added.Code}";
        return ServiceJson.Write(context, added.Shown(reading.Id), StatusCodes.Status201Created);
    }

    private static async Task Content(HttpContext context, ServiceParts parts, string exhibit)
    {
        var at = CaseAtHand.Of(context);
        StoredExhibit found = Found(context, parts, exhibit);
        await using Stream bytes = await parts.Vault.OpenVerified(
            VaultAddress.Of(at.Code, found.Code), found.Sha256, context.RequestAborted);
        parts.Custody.Append(at.Deed(CustodyAct.ExhibitOpened, found.Code, found.Sha256));
        VersionTag.Put(context, found.Sha256);
        await Download.Write(context, bytes, found.FileName, found.ByteCount);
    }

    private static Task ReadAgain(HttpContext context, ServiceParts parts, string exhibit) => JobRoutes.Accepted(
        context, ReceivingExhibit.ReadAgain(parts, CaseAtHand.Of(context), Found(context, parts, exhibit)));

    private static Task Records(HttpContext context, ServiceParts parts, string exhibit)
    {
        PageWish wish = PageWish.Of(context);
        StoredExhibit found = Opened(context, parts, exhibit, CustodyAct.RecordsOpened);
        return Paging.Write(
            context, wish, parts.Records.OfExhibit(found.Id, wish.Skip, wish.TakeAndOneMore),
            each => each.Shown());
    }

    private static Task Quarantine(HttpContext context, ServiceParts parts, string exhibit)
    {
        PageWish wish = PageWish.Of(context);
        StoredExhibit found = Opened(context, parts, exhibit, CustodyAct.ExhibitOpened);
        return Paging.Write(
            context, wish, parts.Quarantine.OfExhibit(found.Id, wish.Skip, wish.TakeAndOneMore),
            each => each.Shown());
    }

    internal static StoredExhibit Found(HttpContext context, ServiceParts parts, string exhibit)
    {
        var at = CaseAtHand.Of(context);
        return at.Held(parts.Exhibits.OfCode(at.Id, exhibit), each => each.CaseId);
    }

    /// <summary>Rows of an exhibit may hold names: each request for some is noted before they are read.</summary>
    internal static StoredExhibit Opened(HttpContext context, ServiceParts parts, string exhibit, CustodyAct act)
    {
        StoredExhibit found = Found(context, parts, exhibit);
        parts.Custody.Append(CaseAtHand.Of(context).Deed(act, found.Code, found.Sha256));
        return found;
    }

    private static string FileName(HttpContext context)
    {
        string header = context.Request.Headers.ContentDisposition.ToString();
        return ContentDispositionHeaderValue.TryParse(header, out ContentDispositionHeaderValue? written)
            && (written.FileNameStar ?? written.FileName)?.Trim('"') is { Length: > 0 } name
            ? name
            : throw new RefusedException(
                RefusedBecause.RequestMalformed, "the header Content-Disposition", "no name of a file",
                "attachment; filename=\"…\", or filename*=UTF-8''… for other letters", "name the file as received");
    }
}
