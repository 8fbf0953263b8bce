using Microsoft.Net.Http.Headers;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Storage.Custody;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>Rows of an exhibit that persons put right, as the file that a case folder has.</summary>
internal static class CorrectionRoutes
{
    private const string Csv = "text/csv";

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        const string Corrections = "/api/cases/{code}/exhibits/{exhibit}/corrections";
        routes.MapGet(Corrections, One).InCase(Right.ReadRecords)
            .Produces(StatusCodes.Status200OK, contentType: Csv)
            .WithSummary("The corrections that stand, each beside its row, with who, when and why");
        routes.MapPut(Corrections, Write).InCase(Right.CorrectRows).AsksVersionOrNone()
            .Accepts<Stream>(Csv).Produces<FileShown>()
            .WithSummary("Writes the corrections; If-Match names the version they change, If-None-Match: * that there "
                + "are none. They hold when the exhibit is read again");
    }

    private static Task One(HttpContext context, ServiceParts parts, string exhibit)
    {
        var at = CaseAtHand.Of(context);
        StoredExhibit found = ExhibitRoutes.Found(context, parts, exhibit);
        StoredCaseFile file = at.Held(parts.CaseFiles.Of(at.Id, PathOf(found)), each => each.CaseId);
        parts.Custody.Append(at.Deed(CustodyAct.ExhibitOpened, found.Code, file.Sha256 ?? ""));
        VersionTag.Put(context, file.Version);
        return Download.Write(context, parts.CaseFiles.Bytes(file)!, found.Code + ".csv");
    }

    private static async Task Write(HttpContext context, ServiceParts parts, string exhibit)
    {
        var at = CaseAtHand.Of(context);
        StoredExhibit found = ExhibitRoutes.Found(context, parts, exhibit);
        int expected = context.Request.Headers[HeaderNames.IfNoneMatch].ToString() == "*"
            ? 0 : VersionTag.Wanted(context);
        byte[] bytes = await Download.WholeBody(context);
        StoredCaseFile written = WritingCase.File(parts, at, PathOf(found), bytes, expected);
        VersionTag.Put(context, written.Version);
        await ServiceJson.Write(context, written.Shown());
    }

    private static string PathOf(StoredExhibit exhibit) => $"corrections/{exhibit.Code}.csv";
}
