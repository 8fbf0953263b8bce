using System.Text.RegularExpressions;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Vault;

/// <summary>Where an exhibit lies in a vault: the code of its case and its own code, nothing else.</summary>
/// <remarks>
/// Both are capital letters, digits and hyphens, so that an address is a name of a folder and of a blob as it stands:
/// no step upward, no separator, no two addresses that a file system takes for one.
/// </remarks>
public sealed partial record VaultAddress
{
    // Names that one family of systems keeps for its devices, whatever the folder.
    private static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL",
            .. Enumerable.Range(1, 9).SelectMany(number =>
                new[] { FormattableString.Invariant($"COM{number}"), FormattableString.Invariant($"LPT{number}") }),
        ],
        StringComparer.Ordinal);

    private VaultAddress(string caseCode, string exhibitCode) => (Case, Exhibit) = (caseCode, exhibitCode);

    public string Case { get; }

    public string Exhibit { get; }

    /// <exception cref="RefusedException">One of the two is no code.</exception>
    public static VaultAddress Of(string caseCode, string exhibitCode)
    {
        RefusedException.ThrowIfAny([.. FaultOf(caseCode, "case"), .. FaultOf(exhibitCode, "exhibit")]);
        return new VaultAddress(caseCode, exhibitCode);
    }

    /// <exception cref="RefusedException">It is no code.</exception>
    public static string CaseOf(string caseCode)
    {
        RefusedException.ThrowIfAny([.. FaultOf(caseCode, "case")]);
        return caseCode;
    }

    public override string ToString() => $"{Case}/{Exhibit}";

    // What was written is not repeated: whoever tries a path should learn nothing, and a log should hold none of it.
    private static IEnumerable<Refusal> FaultOf(string code, string what)
    {
        if (!Code.IsMatch(code) || Devices.Contains(code))
        {
            yield return new Refusal(
                RefusedBecause.VaultAddressMalformed, $"the code of the {what}",
                FormattableString.Invariant($"{code.Length} characters that are no code"),
                "capital letters, digits and hyphens, for example \"BANK-01\"", $"give the {what} by its code");
        }
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{0,15}(-[A-Z0-9]{1,16}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }
}
