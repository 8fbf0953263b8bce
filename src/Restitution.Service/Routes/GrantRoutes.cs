using NodaTime;
using NodaTime.Text;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <param name="From">The first moment, UTC; left out for now.</param>
/// <param name="Until">The first moment after it, UTC; left out for no end.</param>
public sealed record GrantBody(string Subject, Role Role, string Reason, string? From = null, string? Until = null);

public sealed record GrantShown(
    Guid Id, string Subject, string Role, string From, string? Until, string GivenAt, string GivenBy, string Reason,
    string? RevokedAt, string? RevokedBy);

/// <summary>Who may open a case: given and revoked by an administrator, who sees nothing else of it.</summary>
internal static class GrantRoutes
{
    private const int LettersMost = 200;

    public static void MapGrants(this IEndpointRouteBuilder routes)
    {
        const string Grants = "/api/cases/{code}/grants";
        routes.MapGet(Grants, List).InCase(Right.ManageGrants).Produces<PageOf<GrantShown>>()
            .WithSummary("Every grant that there was");
        routes.MapPost(Grants, Give).InCase(Right.ManageGrants).Once()
            .Accepts<GrantBody>(ServiceJson.MediaType).Produces<GrantShown>(StatusCodes.Status201Created)
            .WithSummary("Gives another subject a role in a case; nobody gives himself one");
        routes.MapDelete(Grants + "/{id:guid}", Revoke).InCase(Right.ManageGrants).Produces<GrantShown>()
            .WithSummary("Ends a grant now; it stays on record");
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        IReadOnlyList<CaseGrant> grants = parts.Grants.ListOf(CaseAtHand.Of(context).Id);
        return Paging.Write(context, wish, [.. grants.Skip(wish.Skip).Take(wish.TakeAndOneMore)], Shown);
    }

    private static async Task Give(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        GrantBody body = await ServiceJson.Read<GrantBody>(context);
        CaseGrant wanted = Read(body, at, parts.Clock.GetCurrentInstant());
        CaseGrant given = parts.Do(
            transaction => parts.Grants.Add(wanted, transaction),
            grant => at.Deed(CustodyAct.GrantGiven, grant.Id.ToString()));
        context.Response.Headers.Location = $"/api/cases/{at.Code}/grants/{given.Id}";
        await ServiceJson.Write(context, Shown(given), StatusCodes.Status201Created);
    }

    private static Task Revoke(HttpContext context, ServiceParts parts, Guid id)
    {
        var at = CaseAtHand.Of(context);
        _ = at.Held(parts.Grants.OfId(id), each => each.CaseId);
        return ServiceJson.Write(context, Shown(parts.Do(
            transaction => parts.Grants.Revoke(id, at.By, transaction),
            _ => at.Deed(CustodyAct.GrantRevoked, id.ToString()))));
    }

    private static CaseGrant Read(GrantBody body, CaseAtHand at, Instant now)
    {
        List<Refusal> refusals = [];
        Instant from = Moment(body.From, "from", refusals) ?? Instant.FromUnixTimeTicks(now.ToUnixTimeTicks());
        Instant? until = Moment(body.Until, "until", refusals);
        if (until <= from)
        {
            refusals.Add(new Refusal(
                RefusedBecause.SpanReversed, "the body, until", "an end before the beginning", "a later moment",
                "correct it and send it again"));
        }

        if (body.Role == Role.Administrator)
        {
            refusals.Add(new Refusal(
                RefusedBecause.WordUnknown, "the body, role", "a role that is in no case",
                "another role", "an administrator is one by the token, and sees nothing of a case"));
        }

        string subject = BodyText.OneLine(body.Subject, "subject", LettersMost);
        if (subject == at.By)
        {
            refusals.Add(new Refusal(
                RefusedBecause.GrantToOneself, "the body, subject", "whoever gives the grant", "another person",
                "have another administrator give it"));
        }

        RefusedException.ThrowIfAny(refusals);
        return new CaseGrant
        {
            Id = Guid.CreateVersion7(), CaseId = at.Id, Subject = subject, Role = RoleText.Of(body.Role),
            FromAt = from, UntilAt = until, GivenBy = at.By,
            Reason = BodyText.OneLine(body.Reason, "reason", LettersMost),
        };
    }

    private static Instant? Moment(string? text, string key, List<Refusal> refusals)
    {
        if (text is null)
        {
            return null;
        }

        if (InstantPattern.General.Parse(text) is { Success: true } read)
        {
            return read.Value;
        }

        refusals.Add(new Refusal(
            RefusedBecause.TextMalformed, $"the body, {key}", "no moment",
            "a moment in UTC, for example 2026-01-31T16:00:00Z", "correct it and send it again"));
        return null;
    }

    private static GrantShown Shown(CaseGrant grant) => new(
        grant.Id, grant.Subject, grant.Role, grant.FromAt.Text(), grant.UntilAt.Text(), grant.GivenAt.Text(),
        grant.GivenBy, grant.Reason, grant.RevokedAt.Text(), grant.RevokedBy);
}
