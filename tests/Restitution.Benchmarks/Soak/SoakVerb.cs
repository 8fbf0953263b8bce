using System.Globalization;
using Restitution.MadeExhibits.Mutations;

namespace Restitution.Benchmarks.Soak;

/// <summary>Runs <c>soak</c>: mutated exhibits, as many as asked for, or one again by its lineage.</summary>
public static class SoakVerb
{
    public const string Usage =
        "restitution-benchmarks soak --exhibits FOLDER [--files N] [--seed S] [--keep FOLDER] [--only 3,17]";

    /// <returns>0 when every file kept the promises of intake, 1 when one did not, 2 for no such options.</returns>
    public static int Run(IReadOnlyList<string> options)
    {
        Dictionary<string, string> named = options.Chunk(2).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last()[1], StringComparer.Ordinal);
        string[] known = ["--exhibits", "--files", "--seed", "--keep", "--only"];
        if (options.Count % 2 != 0 || named.Keys.Except(known).Any()
            || !named.TryGetValue("--exhibits", out string? folder)
            || Whole(named.GetValueOrDefault("--files", "100000")) is not { } files
            || Whole(named.GetValueOrDefault("--seed", "1")) is not { } seed)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var run = new SoakRun(seed, SeedExhibit.All(folder), named.GetValueOrDefault("--keep"), Console.Error);
        SoakResult result = named.TryGetValue("--only", out string? lineage)
            ? run.Again([.. lineage.Split(',').Select(number => Whole(number) ?? 0)])
            : run.Of(files, Environment.ProcessorCount);
        Console.WriteLine(result);
        return result.Failures.Count == 0 ? 0 : 1;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : null;
}
