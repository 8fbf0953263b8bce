using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Service.SignIn;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>Cases: the list of one's own, opening one, what there is of one, and its definition.</summary>
internal static class CaseRoutes
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases", List).InInstallation(Right.ListCases).Produces<PageOf<CaseLine>>()
            .WithSummary("The cases in which a grant gives the caller a role that the token holds; "
                + "an administrator is shown their codes alone");
        routes.MapPost("/api/cases", Open).InInstallation(Right.OpenCase).Once()
            .Accepts<OpenCaseBody>(ServiceJson.MediaType).Produces<CaseShown>(StatusCodes.Status201Created)
            .WithSummary("Opens a case by its definition and gives a grant to whoever opens it");
        routes.MapGet("/api/cases/{code}", One).InCase(Right.ReadCase).Produces<CaseShown>()
            .WithSummary("What there is of a case");
        routes.MapGet("/api/cases/{code}/definition", Definition).InCase(Right.ReadCase).Produces<DefinitionShown>()
            .WithSummary("The definition that holds; ?version= for an earlier one");
        routes.MapPut("/api/cases/{code}/definition", WriteDefinition).InCase(Right.WriteCase).AsksVersion()
            .Accepts<DefinitionBody>(ServiceJson.MediaType).Produces<DefinitionShown>()
            .WithSummary("Writes the next revision of the definition; If-Match names the one it changes");
        routes.MapGet("/api/cases/{code}/definition/revisions", Revisions).InCase(Right.ReadCase)
            .Produces<PageOf<DefinitionShown>>().WithSummary("Every revision, without its text");
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        Caller caller = Caller.Of(context)!;
        PageWish wish = PageWish.Of(context);
        bool seesAll = caller.IsLocal || caller.Roles.All(role => role == Role.Administrator);
        IReadOnlyList<StoredCase> cases = seesAll
            ? parts.Cases.All(wish.Skip, wish.TakeAndOneMore)
            : parts.Cases.ListFor(caller.Subject, caller.RoleTexts, wish.Skip, wish.TakeAndOneMore);
        return Paging.Write(context, wish, cases, each => new CaseLine(
            each.Code, seesAll && !caller.IsLocal ? null : each.Title, each.Version, each.ChangedAt.Text()));
    }

    private static async Task Open(HttpContext context, ServiceParts parts)
    {
        OpenCaseBody body = await ServiceJson.Read<OpenCaseBody>(context);
        StoredCase opened = OpeningCase.Open(parts, Caller.Of(context)!, body.Definition, body.Role);
        context.Response.Headers.Location = $"/api/cases/{opened.Code}";
        VersionTag.Put(context, opened.Version);
        await ServiceJson.Write(context, Shown(parts, opened, []), StatusCodes.Status201Created);
    }

    private static Task One(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        VersionTag.Put(context, at.Case.Version);
        return ServiceJson.Write(context, Shown(parts, at.Case, at.Roles));
    }

    private static Task Definition(HttpContext context, ServiceParts parts, int? version)
    {
        var at = CaseAtHand.Of(context);
        CaseDefinition definition = at.Held(
            version is { } asked ? parts.Cases.DefinitionOfVersion(at.Id, asked) : parts.Cases.Definition(at.Id),
            each => each.CaseId);
        VersionTag.Put(context, definition.Version);
        if (VersionTag.IsKnown(context))
        {
            return NotModified(context);
        }

        DefinitionShown shown = definition.Shown(withText: true);
        return ServiceJson.Write(
            context,
            AccessTable.May(at.Roles, Right.ReadExhibits) ? shown
                : shown with { Text = WithheldNames.In(definition.Text) });
    }

    private static async Task WriteDefinition(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        int expected = VersionTag.Wanted(context);
        DefinitionBody body = await ServiceJson.Read<DefinitionBody>(context);
        StoredCase written = WritingCase.Definition(parts, at, expected, body.Text);
        VersionTag.Put(context, written.Version);
        await ServiceJson.Write(context, parts.Cases.Definition(at.Id)!.Shown(withText: false));
    }

    private static Task Revisions(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Cases.Revisions(CaseAtHand.Of(context).Id, wish.Skip, wish.TakeAndOneMore),
            each => each.Shown(withText: false));
    }

    private static CaseShown Shown(ServiceParts parts, StoredCase at, IReadOnlyList<Role> roles)
    {
        ExhibitCount exhibits = parts.Exhibits.CountOf(at.Id);
        return new CaseShown(
            at.Code, at.Title, at.Version, at.CreatedAt.Text(), at.ChangedAt.Text(), roles, exhibits.Number,
            exhibits.ByteCount, parts.Computations.CountOf(at.Id), parts.Documents.CountOf(at.Id));
    }

    internal static Task NotModified(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
