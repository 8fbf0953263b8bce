using Microsoft.Net.Http.Headers;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>The small files of a case: layouts, corrections, law and rates of its own.</summary>
internal static class CaseFileRoutes
{
    private const string Bytes = "application/octet-stream";

    public static void MapCaseFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases/{code}/files", List).InCase(Right.ReadExhibits).Produces<PageOf<FileShown>>()
            .WithSummary("The small files of a case");
        routes.MapGet("/api/cases/{code}/files/{**path}", One).InCase(Right.ReadRecords)
            .Produces(StatusCodes.Status200OK, contentType: Bytes).WithSummary("The bytes of one file");
        routes.MapPut("/api/cases/{code}/files/{**path}", Write).InCase(Right.WriteCase).AsksVersionOrNone()
            .Produces<FileShown>().WithSummary(
                "Writes a file; If-Match names the version it changes, If-None-Match: * says that there is none");
        routes.MapDelete("/api/cases/{code}/files/{**path}", Remove).InCase(Right.WriteCase).AsksVersion()
            .Produces<FileShown>()
            .WithSummary("Takes a file away; its versions stay. If-Match names the one that stands");
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        IReadOnlyList<StoredCaseFile> files = parts.CaseFiles.OfCase(CaseAtHand.Of(context).Id);
        return Paging.Write(
            context, wish, [.. files.Skip(wish.Skip).Take(wish.TakeAndOneMore)], file => file.Shown());
    }

    private static Task One(HttpContext context, ServiceParts parts, string path)
    {
        var at = CaseAtHand.Of(context);
        StoredCaseFile file = at.Held(parts.CaseFiles.Of(at.Id, AddressValue.WithSlashes(path)), each => each.CaseId);
        VersionTag.Put(context, file.Version);
        if (VersionTag.IsKnown(context))
        {
            return CaseRoutes.NotModified(context);
        }

        parts.Custody.Append(WritingCase.Opening(at, file));
        return Download.Write(context, parts.CaseFiles.Bytes(file)!, Path.GetFileName(file.Path));
    }

    private static async Task Write(HttpContext context, ServiceParts parts, string path)
    {
        path = AddressValue.WithSlashes(path);
        ThrowIfAccessLog(path);
        var at = CaseAtHand.Of(context);
        int expected = Expected(context);
        CaseFileStore.Check(path, context.Request.ContentLength ?? 0);
        byte[] bytes = await Download.WholeBody(context);
        StoredCaseFile written = WritingCase.File(parts, at, path, bytes, expected);
        VersionTag.Put(context, written.Version);
        await ServiceJson.Write(context, written.Shown());
    }

    private static Task Remove(HttpContext context, ServiceParts parts, string path)
    {
        path = AddressValue.WithSlashes(path);
        ThrowIfAccessLog(path);
        StoredCaseFile removed = WritingCase.Removal(
            parts, CaseAtHand.Of(context), path, VersionTag.Wanted(context));
        return ServiceJson.Write(context, removed.Shown());
    }

    // What a laptop noted of who opened identities is read here, and changed by nobody.
    private static void ThrowIfAccessLog(string path)
    {
        if (path == CaseFileStore.AccessLog)
        {
            throw new RefusedException(
                RefusedBecause.FileNotKept, path, "a log that was brought in with its case folder",
                "another file of the case", "leave it as it is; what is done here stands in the custody log");
        }
    }

    private static int Expected(HttpContext context) =>
        context.Request.Headers[HeaderNames.IfNoneMatch].ToString() == "*" ? 0 : VersionTag.Wanted(context);
}
