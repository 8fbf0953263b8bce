using System.Globalization;
using NodaTime;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;

namespace Restitution.Benchmarks.Kills;

/// <summary>Runs <c>kills</c>: the service ended as often as asked for, over the demo case.</summary>
public static class KillVerb
{
    public const string Usage = "restitution-benchmarks kills CASE-FOLDER COUNT [SEED]";

    /// <returns>0 when nothing was lost, doubled or changed, 1 when something was, 2 for no such options.</returns>
    public static async Task<int> Run(IReadOnlyList<string> options)
    {
        if (options.Count is < 2 or > 3 || Whole(options[1]) is not { } kills
            || Whole(options.Count == 3 ? options[2] : "1") is not { } seed)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        string keptIn = Directory.CreateTempSubdirectory("restitution-kills-").FullName;
        try
        {
            CaseIdentities identities = SealedIdentities.Open(
                Path.Combine(options[0], "identities"), IdentityKey.Of("training-only", "the case's README"),
                new CaseLog(Path.Combine(keptIn, "access.log"), SystemClock.Instance, "kills"), "to compute");
            KillResult result = await KillRun.Of(
                Path.Combine(AppContext.BaseDirectory, "Restitution.Service.dll"), options[0], identities,
                Path.Combine(keptIn, "installation"), kills, seed, CancellationToken.None);
            Console.WriteLine(result);
            return result.Faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(keptIn, recursive: true);
        }
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : null;
}
