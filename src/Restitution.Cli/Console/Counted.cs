using System.Globalization;

namespace Restitution.Cli.Console;

/// <summary>How many of what, the noun in the number that the count asks for.</summary>
internal static class Counted
{
    /// <param name="several">Where it is not the noun with an s.</param>
    public static string Of(long count, string one, string? several = null) => string.Create(
        CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several ?? $"{one}s")}");
}
