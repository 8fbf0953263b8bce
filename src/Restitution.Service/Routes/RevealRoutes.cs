using Restitution.Evidence;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Protection;
using Restitution.Service.Settings;
using Restitution.Service.Work;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <param name="Codes">Of workers or respondents; none asks for all of the case.</param>
public sealed record RevealBody(IReadOnlyList<string> Codes, string Reason);

public sealed record EraseBody(string Reason);

/// <summary>That someone asked to see identities, and what became of it; no identity is in it.</summary>
public sealed record RevealShown(
    Guid Id, IReadOnlyList<string> Codes, string RequestedBy, string Reason, string RequestedAt, RevealState State,
    string? DecidedBy, string? DecidedAt, string OpenUntil, int ReadingsMost, int ReadingsDone);

/// <summary>That an identity is kept, or was.</summary>
/// <param name="AreBytesGone">
/// False where an erased identity stands in a file of the database still; a job takes it out.
/// </param>
public sealed record SealedShown(
    string Code, PersonKind Kind, string SealedAt, string? ErasedAt, string? ErasedBy, bool AreBytesGone);

/// <summary>Who stands behind a code. This answer alone holds names.</summary>
public sealed record IdentityShown(
    string Code, string Name, IReadOnlyList<string> Spellings, IReadOnlyList<string> Accounts);

public sealed record IdentitiesShown(IReadOnlyList<IdentityShown> Persons, IReadOnlyList<string> Erased);

/// <summary>Identities: one asks with a reason, another approves, the first reads; each step is in the log.</summary>
/// <remarks>On a laptop a reason suffices. A reading is never kept to be answered again: it holds names.</remarks>
internal static class RevealRoutes
{
    internal const int ReasonLettersMost = 1_000;

    public static void MapReveals(this IEndpointRouteBuilder routes, ServiceOptions options)
    {
        const string Identities = "/api/cases/{code}/identities";
        const string Reveals = Identities + "/reveals";
        routes.MapGet(Identities, Kept).InCase(Right.RequestReveal).Produces<PageOf<SealedShown>>()
            .WithSummary("Of which codes an identity is kept, without opening any");
        routes.MapDelete(Identities + "/{person}", Erase).InCase(Right.EraseIdentities)
            .Accepts<EraseBody>(ServiceJson.MediaType).Produces<SealedShown>()
            .Produces<SealedShown>(StatusCodes.Status202Accepted)
            .WithSummary("Destroys the key of an identity; that it was there stays, and so does the custody log");
        routes.MapPost(Reveals, Ask).InCase(Right.RequestReveal).Once().Accepts<RevealBody>(ServiceJson.MediaType)
            .Produces<RevealShown>(StatusCodes.Status201Created).WithSummary("Asks to see identities, with the reason");
        routes.MapGet(Reveals, List).InCase(Right.RequestReveal).Produces<PageOf<RevealShown>>()
            .WithSummary("Who asked to see identities, the newest first");
        routes.MapPost(Reveals + "/{id:guid}/approval", Approve).InCase(Right.ApproveReveal).Once()
            .Produces<RevealShown>().WithSummary("Another than who asked approves, for a time and for some readings");
        routes.MapPost(Reveals + "/{id:guid}/refusal", Decline).InCase(Right.ApproveReveal).Once()
            .Produces<RevealShown>().WithSummary("Another than who asked declines");
        routes.MapPost(Reveals + "/{id:guid}/readings", Read).InCase(Right.ReadIdentities)
            .Produces<IdentitiesShown>().WithSummary("Who asked reads what was approved; each reading is counted");
        if (options.Mode == ServiceMode.Laptop)
        {
            routes.MapPost(Identities + "/readings", ReadAtOnce).InCase(Right.ReadIdentities)
                .Accepts<RevealBody>(ServiceJson.MediaType).Produces<IdentitiesShown>()
                .WithSummary("Reads identities by a reason that is kept; on a laptop only");
        }
    }

    private static Task Kept(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        VersionTag.Put(context, parts.Persons.VersionOf(CaseAtHand.Of(context).Code));
        return Paging.Write(
            context, wish,
            [
                .. parts.Persons.PersonsOf(CaseAtHand.Of(context).Code).Skip(wish.Skip).Take(wish.TakeAndOneMore),
            ],
            Shown);
    }

    private static async Task Erase(HttpContext context, ServiceParts parts, string person)
    {
        var at = CaseAtHand.Of(context);
        EraseBody body = await ServiceJson.Read<EraseBody>(context);
        string reason = BodyText.OneLine(body.Reason, "reason", ReasonLettersMost);
        SealedPerson erased = parts.Persons.Erase(at.Code, person, at.By, reason);
        if (erased.AreBytesGone)
        {
            await ServiceJson.Write(context, Shown(erased));
            return;
        }

        Job finishing = parts.Jobs.Enqueue(WorkAsked.ToFinishErasure(at.Id, person, at.By));
        await parts.Queue.Tell(finishing, CancellationToken.None);
        context.Response.Headers.Location = $"/api/jobs/{finishing.Id}";
        await ServiceJson.Write(context, Shown(erased), StatusCodes.Status202Accepted);
    }

    private static async Task Ask(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        RevealBody body = await ServiceJson.Read<RevealBody>(context);
        RevealRequest asked = parts.Reveals.Ask(
            at.Code, body.Codes, at.By, BodyText.OneLine(body.Reason, "reason", ReasonLettersMost));
        context.Response.Headers.Location = $"/api/cases/{at.Code}/identities/reveals/{asked.Id}";
        await ServiceJson.Write(context, Shown(asked), StatusCodes.Status201Created);
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Reveals.OfCase(CaseAtHand.Of(context).Code, wish.Skip, wish.TakeAndOneMore), Shown);
    }

    private static Task Approve(HttpContext context, ServiceParts parts, Guid id) => ServiceJson.Write(
        context, Shown(parts.Reveals.Approve(Found(context, parts, id).Id, CaseAtHand.Of(context).By)));

    private static Task Decline(HttpContext context, ServiceParts parts, Guid id) => ServiceJson.Write(
        context, Shown(parts.Reveals.Decline(Found(context, parts, id).Id, CaseAtHand.Of(context).By)));

    private static async Task Read(HttpContext context, ServiceParts parts, Guid id) => await ServiceJson.Write(
        context, Shown(await parts.Reveals.Read(
            Found(context, parts, id).Id, CaseAtHand.Of(context).By, context.RequestAborted)));

    private static async Task ReadAtOnce(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        RevealBody body = await ServiceJson.Read<RevealBody>(context);
        string reason = BodyText.OneLine(body.Reason, "reason", ReasonLettersMost);
        await ServiceJson.Write(context, Shown(
            await parts.Reveals.ReadAtOnce(at.Code, body.Codes, at.By, reason, context.RequestAborted)));
    }

    private static RevealRequest Found(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        return at.HeldByCode(parts.Reveals.OfIdOrNull(id), each => each.Case);
    }

    private static RevealShown Shown(RevealRequest request) => new(
        request.Id, request.Codes, request.RequestedBy, request.Reason, request.RequestedAt.Text(), request.State,
        request.DecidedBy, request.DecidedAt.Text(), request.OpenUntil.Text(), request.ReadingsMost,
        request.ReadingsDone);

    private static SealedShown Shown(SealedPerson person) => new(
        person.Code, person.Kind, person.SealedAt.Text(), person.Erased?.At.Text(), person.Erased?.By,
        person.AreBytesGone);

    private static IdentitiesShown Shown(RevealedIdentities revealed) =>
        new([.. revealed.Persons.Select(Shown)], revealed.Erased);

    private static IdentityShown Shown(PersonIdentity person) => new(
        person.Code, person.Name.Reveal(), Texts(person.Spellings), Texts(person.Accounts));

    private static string[] Texts(IEnumerable<PersonAsWritten> written) => [.. written.Select(each => each.Reveal())];
}
