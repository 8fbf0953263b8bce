using System.Text.RegularExpressions;

namespace Restitution.Service.Routes;

/// <summary>The text of a definition for whoever may not read the register of exhibits.</summary>
/// <remarks>
/// Under which name a file came may be a person's name. The text is otherwise as it is; version and digest are those of
/// the whole.
/// </remarks>
internal static partial class WithheldNames
{
    public static string In(string definition) => ReceivedAs.Replace(definition, "$1\"(withheld)\"");

    [GeneratedRegex(
        "(\"receivedAs\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedAs { get; }
}
