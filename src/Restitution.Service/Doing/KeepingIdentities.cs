using Restitution.Service.Access;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Doing;

/// <summary>Takes the sealed identities of a case folder into the vault of identities, which notes it.</summary>
/// <remarks>Names are in the clear in memory alone, from the one seal to the other.</remarks>
internal static class KeepingIdentities
{
    /// <param name="sealedFile">The bytes of the file <c>identities</c>.</param>
    /// <exception cref="RefusedException">The passphrase does not open it, or it was changed.</exception>
    public static Task<KeptIdentities> Keep(
        ServiceParts parts, CaseAtHand at, byte[] sealedFile, string passphrase, CancellationToken stop)
    {
        CaseIdentities opened = SealedIdentities.Open(
            sealedFile, IdentityKey.Of(passphrase, "the body, passphrase"));
        return parts.Persons.Keep(at.Code, opened, at.By, stop);
    }
}
