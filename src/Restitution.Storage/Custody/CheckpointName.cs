using System.Globalization;

namespace Restitution.Storage.Custody;

/// <summary>The names of files of checkpoints, the same in every place.</summary>
internal static class CheckpointName
{
    public const string PublicKey = "public-key.pem";
    public const string Start = "checkpoint-";
    public const string Ending = ".json";

    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Start}{number}{Ending}");

    /// <summary>The numbers of those names that are of checkpoints, ascending.</summary>
    public static IEnumerable<int> NumbersOf(IEnumerable<string> names) => names
        .Where(name => name.StartsWith(Start, StringComparison.Ordinal)
            && name.EndsWith(Ending, StringComparison.Ordinal))
        .Select(name => int.TryParse(
            name.AsSpan(Start.Length..^Ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && name == Of(number) ? number : 0)
        .Where(number => number > 0)
        .Order();
}
