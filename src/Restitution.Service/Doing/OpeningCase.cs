using NodaTime;
using Restitution.Service.Access;
using Restitution.Service.SignIn;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>Opens a case: its first definition, a grant to whoever opened it, and the entries that say so.</summary>
internal static class OpeningCase
{
    private const string Reason = "opened the case";

    /// <exception cref="RefusedException">
    /// The definition is wrong, the code is taken, or the caller does not say in which of several roles.
    /// </exception>
    public static StoredCase Open(ServiceParts parts, Caller caller, string definition, Role? wanted)
    {
        CaseText text = DefinitionText.Writable(definition);
        Role role = RoleOf(caller, wanted);
        string actor = CustodyText.CodeOfUser(caller.Subject);
        Instant now = parts.Clock.GetCurrentInstant();
        return parts.Database.Whole(null, transaction =>
        {
            StoredCase opened = parts.Cases.Add(
                Guid.CreateVersion7(), text.Case.Code, text.Case.Title, definition, caller.Subject, transaction);
            CaseGrant grant = parts.Grants.Add(
                new CaseGrant
                {
                    Id = Guid.CreateVersion7(), CaseId = opened.Id, Subject = caller.Subject,
                    Role = RoleText.Of(role), FromAt = Instant.FromUnixTimeTicks(now.ToUnixTimeTicks()),
                    GivenBy = caller.Subject, Reason = Reason,
                },
                transaction);
            parts.Custody.AppendAll(
                [
                    new CustodyDeed(
                        CustodyAct.CaseOpened, actor, opened.Code, "",
                        Storage.Folders.FileDigest.OfText(definition)),
                    new CustodyDeed(CustodyAct.GrantGiven, actor, opened.Code, grant.Id.ToString()),
                ],
                transaction);
            return opened;
        });
    }

    private static Role RoleOf(Caller caller, Role? wanted)
    {
        Role[] able = [.. caller.Roles.Where(role => AccessTable.May(role, Right.OpenCase))];
        if (wanted is { } role && able.Contains(role))
        {
            return role;
        }

        return wanted is null && (able.Length == 1 || caller.IsLocal)
            ? able[0]
            : throw new RefusedException(
                RefusedBecause.RequestMalformed, "the body, role", wanted is null ? "none" : "one that may not open it",
                $"one of {string.Join(", ", able.Select(RoleText.Of))}", "say in which role the case is opened");
    }
}
