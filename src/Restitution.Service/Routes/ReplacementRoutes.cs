using Microsoft.Net.Http.Headers;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Service.Settings;
using Restitution.Storage.IdentityVault;

namespace Restitution.Service.Routes;

/// <param name="Sealed">The bytes of the file <c>identities</c> of a case folder.</param>
/// <param name="Passphrase">With which it was sealed.</param>
/// <param name="Reason">Why identities that are kept would be replaced; not needed where all are new.</param>
public sealed record SealedBody(byte[] Sealed, string Passphrase, string? Reason = null)
{
    public override string ToString() => "(sealed identities)";
}

/// <summary>What became of identities that were brought in, by code.</summary>
/// <param name="Replaced">At once, by a reason; on a laptop only.</param>
/// <param name="Unchanged">They were kept before, as they were brought in.</param>
/// <param name="Erased">Left out: they were erased here and are not brought back.</param>
/// <param name="Replacement">Of the codes that wait for another person; null where none does.</param>
public sealed record BroughtInShown(
    IReadOnlyList<string> Kept, IReadOnlyList<string> Replaced, IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Erased, ReplacementShown? Replacement);

/// <summary>That identities were to be replaced, and what became of it; no identity is in it.</summary>
public sealed record ReplacementShown(
    Guid Id, IReadOnlyList<string> Codes, string RequestedBy, string Reason, string RequestedAt,
    ReplacementState State, string? DecidedBy, string? DecidedAt, string OpenUntil);

/// <param name="Reason">Why what stands would be replaced by what stood once.</param>
public sealed record PutBackBody(string Reason);

/// <summary>A version of an identity that stood once and is kept sealed.</summary>
/// <param name="Number">1 for what was kept first.</param>
/// <param name="Replacement">What put another in its place.</param>
public sealed record FormerShown(int Number, string SealedAt, string ReplacedAt, Guid Replacement);

/// <summary>Identities that come in: one person adds, another approves what would be replaced.</summary>
internal static class ReplacementRoutes
{
    public static void MapReplacements(this IEndpointRouteBuilder routes, ServiceOptions options)
    {
        const string Identities = "/api/cases/{code}/identities";
        const string Replacements = Identities + "/replacements";
        routes.MapPut(Identities, BringIn).InCase(Right.KeepIdentities).Accepts<SealedBody>(ServiceJson.MediaType)
            .Produces<BroughtInShown>().Produces<BroughtInShown>(StatusCodes.Status202Accepted)
            .WithSummary("Brings in identities as a case folder seals them; what replaces others waits for another");
        routes.MapGet(Replacements, List).InCase(Right.RequestReveal).Produces<PageOf<ReplacementShown>>()
            .WithSummary("Which identities were to be replaced, the newest first");
        routes.MapPost(Replacements + "/{id:guid}/approval", Approve).InCase(Right.DecideReplacement).Once()
            .Produces<ReplacementShown>()
            .WithSummary("Another than who brought them in puts them in place; the former ones stay sealed");
        routes.MapPost(Replacements + "/{id:guid}/refusal", Decline).InCase(Right.DecideReplacement).Once()
            .Produces<ReplacementShown>().WithSummary("Destroys what waits; what is kept stays");
        routes.MapGet(Identities + "/{person}/former", Former).InCase(Right.RequestReveal)
            .Produces<PageOf<FormerShown>>()
            .WithSummary("Which versions of an identity stood once and are kept sealed, without opening any");
        RouteHandlerBuilder putBack = routes.MapPost(Identities + "/{person}/former/{number:int}/restoration", PutBack)
            .InCase(Right.KeepIdentities).Once().Accepts<PutBackBody>(ServiceJson.MediaType)
            .Produces<BroughtInShown>().Produces<BroughtInShown>(StatusCodes.Status202Accepted)
            .WithSummary("Puts back what stood once; that waits for another, and what it replaces stays sealed");
        if (options.Mode == ServiceMode.Offices)
        {
            putBack.AsksVersion();
        }
    }

    private static async Task BringIn(HttpContext context, ServiceParts parts)
    {
        SealedBody body = await ServiceJson.Read<SealedBody>(context);
        var at = CaseAtHand.Of(context);
        string reason = body.Reason is { } told
            ? BodyText.OneLine(told, "reason", RevealRoutes.ReasonLettersMost) : "";
        int? version = context.Request.Headers.ContainsKey(HeaderNames.IfMatch) ? VersionTag.Wanted(context) : null;
        await Write(context, parts, await KeepingIdentities.Keep(
            parts, at, body.Sealed, body.Passphrase, new HandedIn(at.By, reason, version), context.RequestAborted));
    }

    private static async Task PutBack(HttpContext context, ServiceParts parts, string person, int number)
    {
        var at = CaseAtHand.Of(context);
        bool isTold = context.Request.Headers.ContainsKey(HeaderNames.IfMatch);
        int? version = isTold || parts.Options.Mode == ServiceMode.Offices ? VersionTag.Wanted(context) : null;
        PutBackBody body = await ServiceJson.Read<PutBackBody>(context);
        string reason = BodyText.OneLine(body.Reason, "reason", RevealRoutes.ReasonLettersMost);
        await Write(context, parts, await parts.Replacements.PutBack(
            at.Code, person, number, new HandedIn(at.By, reason, version), context.RequestAborted));
    }

    private static Task Former(HttpContext context, ServiceParts parts, string person)
    {
        var at = CaseAtHand.Of(context);
        PageWish wish = PageWish.Of(context);
        string code = at.HeldByCode(
            parts.Persons.PersonsOf(at.Code).FirstOrDefault(each => each.Code == person), each => each.Case).Code;
        return Paging.Write(
            context, wish,
            [.. parts.Replacements.FormerOf(at.Code, code).Skip(wish.Skip).Take(wish.TakeAndOneMore)],
            each => new FormerShown(each.Version, each.SealedAt.Text(), each.ReplacedAt.Text(), each.Replacement));
    }

    private static Task Write(HttpContext context, ServiceParts parts, BroughtIn done)
    {
        var at = CaseAtHand.Of(context);
        VersionTag.Put(context, parts.Persons.VersionOf(at.Code));
        var shown = new BroughtInShown(
            done.Kept, done.Replaced, done.Unchanged, done.Erased,
            done.Replacement is { } waits ? Shown(waits) : null);
        return ServiceJson.Write(
            context, shown, done.Replacement is null ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Replacements.OfCase(CaseAtHand.Of(context).Code, wish.Skip, wish.TakeAndOneMore),
            Shown);
    }

    private static Task Approve(HttpContext context, ServiceParts parts, Guid id) => ServiceJson.Write(
        context, Shown(parts.Replacements.Approve(Found(context, parts, id), CaseAtHand.Of(context).By)));

    private static Task Decline(HttpContext context, ServiceParts parts, Guid id) => ServiceJson.Write(
        context, Shown(parts.Replacements.Decline(Found(context, parts, id), CaseAtHand.Of(context).By)));

    private static Guid Found(HttpContext context, ServiceParts parts, Guid id) =>
        CaseAtHand.Of(context).HeldByCode(parts.Replacements.OfIdOrNull(id), each => each.Case).Id;

    private static ReplacementShown Shown(Replacement each) => new(
        each.Id, each.Codes, each.RequestedBy, each.Reason, each.RequestedAt.Text(), each.State, each.DecidedBy,
        each.DecidedAt.Text(), each.OpenUntil.Text());
}
