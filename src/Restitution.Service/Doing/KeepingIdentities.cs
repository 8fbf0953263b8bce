using Restitution.Service.Access;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Doing;

/// <summary>Takes the sealed identities of a case folder into the vault of identities, which notes it.</summary>
/// <remarks>
/// Names are in the clear in memory alone, from the one seal to the other. To derive the key of a file is made to cost:
/// one is opened at a time, so that many files at once do not take the processors from everybody else.
/// </remarks>
internal static class KeepingIdentities
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <param name="sealedFile">The bytes of the file <c>identities</c>.</param>
    /// <exception cref="RefusedException">
    /// The passphrase does not open it, it was changed, or it would replace what is kept without a reason or a version.
    /// </exception>
    public static async Task<BroughtIn> Keep(
        ServiceParts parts, CaseAtHand at, byte[] sealedFile, string passphrase, HandedIn handed,
        CancellationToken stop)
    {
        var key = IdentityKey.Of(passphrase, "the body, passphrase");
        CaseIdentities opened;
        await OneAtATime.WaitAsync(stop);
        try
        {
            opened = SealedIdentities.Open(sealedFile, key);
        }
        finally
        {
            OneAtATime.Release();
        }

        return await parts.Replacements.BringIn(at.Code, opened, handed, stop);
    }
}
