using Restitution.Cli.Console;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Sharing;

/// <summary>Where the passphrase of a private key comes from: a file, the environment, else it is asked.</summary>
internal static class SharePassphrase
{
    public const string Variable = "RESTITUTION_SHARE_KEY";

    private const int LeastCharacters = 12;

    /// <exception cref="RefusedException">There is none and nobody to ask.</exception>
    public static string Of(string? file, Terminal terminal)
    {
        string? found = file is not null
            ? File.Exists(file) ? File.ReadAllText(file) : throw new RefusedException(
                RefusedBecause.FileMissing, file, "no such file", "the file with the passphrase", "correct the path")
            : terminal.Variable(Variable) is { Length: > 0 } fromVariable ? fromVariable
            : terminal.AskSecret("Passphrase of the private key:");
        return found?.TrimEnd('\r', '\n') ?? throw new RefusedException(
            RefusedBecause.PackageKeyUnreadable, "the private key", "no passphrase",
            $"one by --passphrase-file, by {Variable}, or typed at a terminal", "give one of the three");
    }

    /// <summary>The passphrase for a key that is made now.</summary>
    /// <exception cref="RefusedException">It is too short.</exception>
    public static string OfNewKey(string? file, Terminal terminal)
    {
        string passphrase = Of(file, terminal);
        return passphrase.Length >= LeastCharacters ? passphrase : throw new RefusedException(
            RefusedBecause.IdentityKeyTooShort, "the passphrase",
            FormattableString.Invariant($"{passphrase.Length} characters"),
            FormattableString.Invariant($"at least {LeastCharacters}"), "choose several words");
    }
}
