using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Protection;
using Restitution.Service.Queue;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>A computation by its digests: what it was made from, and what it came to.</summary>
public sealed record ComputationShown(
    Guid Id, int Number, int CaseVersion, string InputsSha256, string ResultSha256, string EngineVersion,
    string ComputedAt, string ComputedBy);

/// <summary>Computations of a case, and their files as they were written.</summary>
internal static class ComputationRoutes
{
    public static void MapComputations(this IEndpointRouteBuilder routes)
    {
        const string Computations = "/api/cases/{code}/computations";
        routes.MapPost(Computations, Start).InCase(Right.Compute).Once()
            .Produces<JobShown>(StatusCodes.Status202Accepted)
            .WithSummary("Puts a computation of the case as it stands in the queue");
        routes.MapGet(Computations, List).InCase(Right.ReadComputations).Produces<PageOf<ComputationShown>>()
            .WithSummary("The computations of a case, the newest first");
        routes.MapGet(Computations + "/{id:guid}", One).InCase(Right.ReadComputations).Produces<ComputationShown>()
            .WithSummary("One computation by its digests");
        routes.MapGet(Computations + "/{id:guid}/result", (HttpContext context, ServiceParts parts, Guid id) =>
                File(context, parts, id, parts.Computations.Computation))
            .InCase(Right.ReadComputations).Produces(StatusCodes.Status200OK, contentType: ServiceJson.MediaType)
            .WithSummary("computation.json, which verify reads");
        routes.MapGet(Computations + "/{id:guid}/tracing", (HttpContext context, ServiceParts parts, Guid id) =>
                File(context, parts, id, parts.Computations.Tracing))
            .InCase(Right.ReadComputations).Produces(StatusCodes.Status200OK, contentType: ServiceJson.MediaType)
            .WithSummary("tracing.json: the money of the case followed by every method");
        routes.MapGet(Computations + "/{id:guid}/findings", (HttpContext context, ServiceParts parts, Guid id) =>
                File(context, parts, id, parts.Computations.Findings))
            .InCase(Right.ReadComputations).Produces(StatusCodes.Status200OK, contentType: ServiceJson.MediaType)
            .WithSummary("findings.json: what records bear out, red flags, referrals");
    }

    private static Task Start(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        var id = Guid.CreateVersion7();
        return JobRoutes.Accepted(context, parts.Jobs.Enqueue(new NewJob(
            id, $"{QueuedWork.ComputeCase}/{id}", QueuedWork.ComputeCase, at.Id,
            QueuedWork.Told(new ComputeCaseTold(at.Case.Version)), at.By)));
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Computations.OfCase(CaseAtHand.Of(context).Id, wish.Skip, wish.TakeAndOneMore), Shown);
    }

    private static Task One(HttpContext context, ServiceParts parts, Guid id) =>
        ServiceJson.Write(context, Shown(Found(context, parts, id)));

    private static Task File(HttpContext context, ServiceParts parts, Guid id, Func<Guid, byte[]?> bytesOf)
    {
        var at = CaseAtHand.Of(context);
        KeptComputation computation = Found(context, parts, id);
        byte[] bytes = at.Held(bytesOf(id), _ => computation.CaseId);
        context.Response.ContentType = ServiceJson.MediaTypeWithCharset;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    internal static KeptComputation Found(HttpContext context, ServiceParts parts, Guid id) =>
        CaseAtHand.Of(context).Held(parts.Computations.OfId(id), each => each.CaseId);

    private static ComputationShown Shown(KeptComputation made) => new(
        made.Id, made.Number, made.CaseVersion, made.InputsSha256, made.ResultSha256, made.EngineVersion,
        made.ComputedAt.Text(), made.ComputedBy);
}
