using Restitution.Service.Problems;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Access;

/// <summary>The gate before every route: who did not sign in, has no grant or no such right, does not enter.</summary>
/// <remarks>
/// A case that does not exist is looked for like one that does: the same two questions to the database, the same
/// answer, so that neither bytes nor work tell whether it is there. Who has a grant learns that a right is missing.
/// </remarks>
internal sealed class AccessGate(RequestDelegate next, ServiceParts parts)
{
    private static readonly Role[] RolesInCases =
        [.. Enum.GetValues<Role>().Where(role => role != Role.Administrator)];

    public Task InvokeAsync(HttpContext context)
    {
        // What is no route of ours is the framework's answer to another method or kind of body; it tells nothing.
        if (context.GetEndpoint() is not RouteEndpoint endpoint
            || endpoint.Metadata.GetMetadata<OpenToAll>() is not null)
        {
            return next(context);
        }

        Caller caller = Caller.Of(context) ?? throw new RefusedException(
        [
            parts.Options.Mode == ServiceMode.Laptop ? ServiceRefusals.SecretNotShown : ServiceRefusals.NotSignedIn,
        ]);
        Need need = endpoint.Metadata.GetMetadata<Need>()
            ?? throw new InvalidOperationException("A route says nothing of who may enter it.");
        switch (need.In)
        {
            case NeedIn.Installation:
                RefuseWithout(need.Right, caller.Roles);
                break;
            case NeedIn.Case:
                Enter(context, caller, need.Right, parts.Cases.OfCode(RouteText(context, "code")));
                break;
            case NeedIn.CaseOfWork:
                Enter(context, caller, need.Right, CaseOfWork(context));
                break;
            default:
                throw new InvalidOperationException($"Nobody decided about {need.In}.");
        }

        return next(context);
    }

    private void Enter(HttpContext context, Caller caller, Right right, StoredCase? asked)
    {
        Role[] roles = RolesIn(asked?.Id ?? Guid.Empty, caller);
        context.Features.Set(new CaseAsked(asked?.Code));
        bool managesGrants = right == Right.ManageGrants && AccessTable.May(caller.Roles, right);
        if (asked is null || (roles.Length == 0 && !managesGrants))
        {
            throw new RefusedException([ServiceRefusals.NothingHere]);
        }

        RefuseWithout(right, managesGrants ? caller.Roles : roles);
        context.Features.Set(new CaseAtHand(asked, roles, caller));
    }

    // Asked of a case that does not exist too, so that looking for one costs the same.
    private Role[] RolesIn(Guid caseId, Caller caller)
    {
        Role[] granted = GrantedRoles.In(parts, caller, caseId);
        return caller.IsLocal ? RolesInCases : granted;
    }

    private StoredCase? CaseOfWork(HttpContext context)
    {
        Job? work = Guid.TryParse(RouteText(context, "id"), out Guid id) ? parts.Jobs.OfId(id) : null;
        return parts.Cases.OfId(work?.CaseId ?? Guid.Empty);
    }

    private static void RefuseWithout(Right right, IReadOnlyList<Role> roles)
    {
        if (!AccessTable.May(roles, right))
        {
            throw new RefusedException([ServiceRefusals.NotPermitted(right)]);
        }
    }

    private static string RouteText(HttpContext context, string name) =>
        context.Request.RouteValues[name] as string ?? "";
}

/// <summary>The code of the case that was asked for, for the audit; null where there is no such case.</summary>
internal sealed record CaseAsked(string? Code);
