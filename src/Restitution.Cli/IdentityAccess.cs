using Restitution.Cli.Console;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Cli;

/// <summary>Where the key of the identities comes from, and their opening with a line in the access log.</summary>
internal static class IdentityAccess
{
    public const string Variable = "RESTITUTION_IDENTITY_KEY";

    /// <summary>The identities of the case; none when the case has no such file.</summary>
    /// <param name="reason">Why they are opened, for the access log.</param>
    public static CaseIdentities Open(CaseFolder folder, string? keyFile, string reason, Terminal terminal) =>
        folder.HasIdentities
            ? SealedIdentities.Open(
                folder.IdentitiesPath, Key(keyFile, terminal),
                new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName), reason)
            : CaseIdentities.None;

    /// <summary>From the file, else from the environment, else asked without showing it.</summary>
    /// <exception cref="RefusedException">There is none and nobody to ask.</exception>
    public static IdentityKey Key(string? keyFile, Terminal terminal)
    {
        if (keyFile is not null)
        {
            return IdentityKey.FromFile(keyFile);
        }

        if (terminal.Variable(Variable) is { Length: > 0 } fromVariable)
        {
            return IdentityKey.Of(fromVariable, Variable);
        }

        return terminal.AskSecret("Passphrase of the identities:") is { } asked
            ? IdentityKey.Of(asked, "the passphrase")
            : throw new RefusedException(
                RefusedBecause.IdentitiesLocked, "identities", "no key to open the file",
                $"a passphrase by --identity-key-file, by {Variable}, or typed at a terminal", "give one of the three");
    }
}
