using Restitution.Service.SignIn;

namespace Restitution.Service.Access;

/// <summary>The roles in which a caller acts in a case: those of active grants that the token holds too.</summary>
internal static class GrantedRoles
{
    public static Role[] In(ServiceParts parts, Caller caller, Guid caseId) =>
    [
        .. parts.Grants.Of(caseId, caller.Subject).Select(grant => RoleText.Read(grant.Role)).OfType<Role>()
            .Intersect(caller.Roles),
    ];
}
