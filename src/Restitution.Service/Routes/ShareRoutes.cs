using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Problems;
using Restitution.Service.Protection;
using Restitution.Storage.Custody;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Routes;

/// <summary>Packages of a case for other offices: asked for, made, fetched, withdrawn.</summary>
internal static class ShareRoutes
{
    private const int WordsMost = 2_000;
    private const int ChosenMost = 1_000;

    public static void MapShares(this IEndpointRouteBuilder routes)
    {
        const string Shares = "/api/cases/{code}/share";
        routes.MapPost(Shares, Ask).InCase(Right.ShareCase).Once()
            .Accepts<ShareBody>(ServiceJson.MediaType).Produces<JobShown>(StatusCodes.Status202Accepted)
            .WithSummary("Puts the making of a package for one office in the queue; identities never leave");
        routes.MapGet(Shares, List).InCase(Right.ShareCase).Produces<PageOf<ShareShown>>()
            .WithSummary("The packages of a case, the newest first");
        routes.MapGet(Shares + "/{id:guid}", One).InCase(Right.ShareCase).Produces<ShareShown>()
            .WithSummary("One package, and what became of it");
        routes.MapGet(Shares + "/{id:guid}/content", Content).InCase(Right.ShareCase)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .WithSummary("The package, signed, readable by its recipient alone");
        routes.MapPost(Shares + "/{id:guid}/withdrawal", Withdraw).InCase(Right.ShareCase).Once().AsksVersion()
            .Accepts<WithdrawShareBody>(ServiceJson.MediaType).Produces<ShareShown>()
            .WithSummary("Hands a package out no more, with the reason; If-Match names it");
    }

    private static async Task Ask(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        ShareBody body = await ServiceJson.Read<ShareBody>(context);
        if (body.Exhibits is { Count: > 0 } && !AccessTable.May(at.Roles, Right.ShareOriginals))
        {
            throw new RefusedException([ServiceRefusals.NotPermitted(Right.ShareOriginals)]);
        }

        (StoredShare share, Job work) = await SharingCase.Ask(
            parts, at.Case, at.By, body.Recipient, Read(body), context.RequestAborted);
        context.Response.Headers.Link = $"</api/cases/{at.Code}/share/{share.Id}>; rel=\"related\"";
        await JobRoutes.Accepted(context, work);
    }

    private static ShareAsked Read(ShareBody body)
    {
        int chosen = (body.Documents?.Count ?? 0) + (body.Computations?.Count ?? 0) + (body.Exhibits?.Count ?? 0)
            + (body.LeftOut?.Count ?? 0);
        if (chosen > ChosenMost)
        {
            throw new RefusedException(
                RefusedBecause.RequestMalformed, "the body", "more lines than are taken",
                FormattableString.Invariant($"at most {ChosenMost}"), "make several packages");
        }

        return new ShareAsked(
            BodyText.OneLine(body.Purpose, "purpose", WordsMost),
            BodyText.OneLine(body.LegalGround, "legalGround", WordsMost),
            body.Documents ?? [], body.Computations ?? [],
            [
                .. (body.Exhibits ?? []).Select(each =>
                    each with { Reason = BodyText.OneLine(each.Reason, "exhibits, reason", WordsMost) }),
            ],
            [
                .. (body.LeftOut ?? []).Select(each => new LeftOut(
                    BodyText.OneLine(each.What, "leftOut, what", WordsMost),
                    BodyText.OneLine(each.Why, "leftOut, why", WordsMost))),
            ]);
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Shares.OfCase(CaseAtHand.Of(context).Id, wish.Skip, wish.TakeAndOneMore), Shown);
    }

    private static Task One(HttpContext context, ServiceParts parts, Guid id) =>
        WriteOne(context, Found(context, parts, id));

    private static async Task Content(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        StoredShare share = Found(context, parts, id);
        VaultAddress address = AddressOf(parts, at, share);
        await using Stream bytes = await parts.Vault.OpenVerified(address, share.Sha256!, context.RequestAborted);
        parts.Custody.Append(at.Deed(CustodyAct.PackageOpened, id.ToString(), share.Sha256!));
        VersionTag.Put(context, share.Sha256!);
        await Download.Write(context, bytes, $"{at.Code}-{id:N}.rpkg", share.ByteCount);
    }

    // A certificate that was withdrawn since may be in wrong hands.
    private static VaultAddress AddressOf(ServiceParts parts, CaseAtHand at, StoredShare share)
    {
        if (share.State == ShareState.Withdrawn)
        {
            throw new RefusedException(
                RefusedBecause.ShareWithdrawn, "the package", "one that was withdrawn", "one that stands",
                "ask for another package");
        }

        if (share.State != ShareState.Made)
        {
            throw new RefusedException(
                RefusedBecause.StateForbids, "the package", $"one that is {share.State}", "one that was made",
                "see its work, and ask again when it is done");
        }

        if (parts.Recipients.OfId(share.RecipientId)?.State != RecipientState.Confirmed)
        {
            throw new RefusedException(
                RefusedBecause.RecipientNotConfirmed, "the package", "a recipient whose certificate was withdrawn",
                "one that is confirmed", "ask for another package, to the office's new certificate");
        }

        return VaultAddress.Of(at.Code, share.VaultedAs!.Split('/')[^1]);
    }

    private static async Task Withdraw(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        int expected = VersionTag.Wanted(context);
        StoredShare share = Found(context, parts, id);
        WithdrawShareBody body = await ServiceJson.Read<WithdrawShareBody>(context);
        string reason = BodyText.OneLine(body.Reason, "reason", WordsMost);
        await SharingCase.RefuseNamesIn(parts, at.Case, at.By, [reason], context.RequestAborted);
        await WriteOne(context, parts.Do(
            transaction => parts.Shares.Withdraw(id, expected, reason, at.By, transaction),
            _ => at.Deed(CustodyAct.PackageWithdrawn, id.ToString(), share.Sha256 ?? "")));
    }

    private static Task WriteOne(HttpContext context, StoredShare share)
    {
        VersionTag.Put(context, share.Version);
        return ServiceJson.Write(context, Shown(share));
    }

    private static StoredShare Found(HttpContext context, ServiceParts parts, Guid id) =>
        CaseAtHand.Of(context).Held(parts.Shares.OfId(id), each => each.CaseId);

    private static ShareShown Shown(StoredShare share) => new(
        share.Id, share.RecipientId, share.JobId, share.State, ShownExhibits.Json(share.Asked),
        ShownExhibits.Json(share.Told), share.Sha256, share.ByteCount, share.Version, share.AskedAt.Text(),
        share.AskedBy, share.MadeAt.Text(), share.WithdrawnAt.Text(), share.Reason);
}
