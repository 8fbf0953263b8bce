using Restitution.Benchmarks.Soak;

namespace Restitution.Benchmarks.VerifyCustody;

/// <summary>Runs <c>soak custody</c>: one log, and as many killed processes as asked for.</summary>
public static class CustodySoakVerb
{
    public const string Usage = "restitution-benchmarks soak custody [--runs 200] [--seed 1]";

    /// <returns>0 when every promise was kept, 1 when one was not, 2 for no such options.</returns>
    public static async Task<int> Run(IReadOnlyList<string> options)
    {
        if (RunsAndSeed.Of(options) is not { } asked)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("restitution-custody-");
        try
        {
            var run = new CustodyKillRun(Path.Combine(folder.FullName, "cases.db"));
            int broken = 0;
            for (int turn = 0; turn < asked.Runs; turn++)
            {
                foreach (string fault in await run.Once(asked.Seed + turn))
                {
                    Console.Error.WriteLine(fault);
                    broken++;
                }
            }

            Console.WriteLine(
                FormattableString.Invariant($"{asked.Runs} processes killed; {run.Counts.Entries} entries verify, ")
                + FormattableString.Invariant($"of {run.Counts.Unanswered} the answer was cut off"));
            Console.WriteLine(FormattableString.Invariant($"{broken} promises broken"));
            return broken == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
