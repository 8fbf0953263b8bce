using System.Globalization;

namespace Restitution.Benchmarks.Soak.VaultCrashes;

/// <summary>Runs <c>soak vault</c>: as many killed writers as asked for, each by a seed of its own.</summary>
public static class VaultSoakVerb
{
    public const string Usage = "restitution-benchmarks soak vault [--runs 200] [--seed 1]";

    /// <returns>0 when every promise was kept, 1 when one was not, 2 for no such options.</returns>
    public static async Task<int> Run(IReadOnlyList<string> options)
    {
        Dictionary<string, string> named = options.Chunk(2).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (options.Count % 2 != 0 || named.Keys.Except(["--runs", "--seed"]).Any()
            || !int.TryParse(
                named.GetValueOrDefault("--runs", "200"), NumberStyles.None, CultureInfo.InvariantCulture, out int runs)
            || !int.TryParse(
                named.GetValueOrDefault("--seed", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out int seed))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("restitution-vault-");
        try
        {
            return await Run(new VaultCrashRun(folder.FullName), runs, seed).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> Run(VaultCrashRun run, int runs, int seed)
    {
        int broken = 0;
        for (int turn = 0; turn < runs; turn++)
        {
            foreach (string fault in await run.Once(seed + turn).ConfigureAwait(false))
            {
                Console.Error.WriteLine(fault);
                broken++;
            }
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{runs} writers killed; {run.Counts.Kept} exhibits whole, {run.Counts.Resumed} uploads went on"));
        Console.WriteLine(FormattableString.Invariant($"{broken} promises broken"));
        return broken == 0 ? 0 : 1;
    }
}
