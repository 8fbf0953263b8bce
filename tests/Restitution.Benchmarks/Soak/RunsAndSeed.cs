using System.Globalization;

namespace Restitution.Benchmarks.Soak;

/// <summary>How often something is killed, and by which seed the first time; each time after by the next.</summary>
internal readonly record struct RunsAndSeed(int Runs, int Seed)
{
    /// <summary>Null for options that are not <c>--runs N</c> and <c>--seed S</c>.</summary>
    public static RunsAndSeed? Of(IReadOnlyList<string> options)
    {
        Dictionary<string, string> named = options.Chunk(2).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return options.Count % 2 == 0 && !named.Keys.Except(["--runs", "--seed"]).Any()
            && int.TryParse(
                named.GetValueOrDefault("--runs", "200"), NumberStyles.None, CultureInfo.InvariantCulture, out int runs)
            && int.TryParse(
                named.GetValueOrDefault("--seed", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out int seed)
                ? new RunsAndSeed(runs, seed) : null;
    }
}
