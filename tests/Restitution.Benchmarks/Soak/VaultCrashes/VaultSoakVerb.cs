namespace Restitution.Benchmarks.Soak.VaultCrashes;

/// <summary>Runs <c>soak vault</c>: as many killed writers as asked for, each by a seed of its own.</summary>
/// <remarks>In a folder of its own, unless <see cref="SoakedVault.Variable"/> names another vault.</remarks>
public static class VaultSoakVerb
{
    public const string Usage = "restitution-benchmarks soak vault [--runs 200] [--seed 1]";

    /// <returns>0 when every promise was kept, 1 when one was not, 2 for no such options.</returns>
    public static async Task<int> Run(IReadOnlyList<string> options)
    {
        if (RunsAndSeed.Of(options) is not { } asked)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        if (Environment.GetEnvironmentVariable(SoakedVault.Variable) is { Length: > 0 } where)
        {
            return await Run(new VaultCrashRun(new SoakedVault(where)), asked.Runs, asked.Seed).ConfigureAwait(false);
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("restitution-vault-");
        try
        {
            return await Run(new VaultCrashRun(new SoakedVault(folder.FullName)), asked.Runs, asked.Seed)
                .ConfigureAwait(false);
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
