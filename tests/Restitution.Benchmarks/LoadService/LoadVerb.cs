using System.Globalization;

namespace Restitution.Benchmarks.LoadService;

/// <summary>Runs <c>load</c>: the service asked and sent to as several offices would.</summary>
public static class LoadVerb
{
    public const string Usage =
        "restitution-benchmarks load reads|uploads CASE-FOLDER [--records 100000] [--rate 200] [--seconds 60] "
        + "[--uploads 1000] [--at-once 8]";

    private static readonly Dictionary<string, int> Usual = new()
    {
        ["--records"] = 100_000, ["--rate"] = 200, ["--seconds"] = 60, ["--uploads"] = 1_000, ["--at-once"] = 8,
    };

    /// <returns>0 when all was answered and kept, 1 when something was not, 2 for no such options.</returns>
    public static async Task<int> Run(string[] options)
    {
        if (options is not ["reads" or "uploads", var caseFolder, .. var named] || Numbers(named) is not { } numbers)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        string keptIn = Directory.CreateTempSubdirectory("restitution-load-").FullName;
        try
        {
            await using LoadedService service = await LoadedService.Start(
                caseFolder, keptIn, options[0] == "reads" ? numbers["--records"] : 0, CancellationToken.None);
            ILoadResult result = options[0] == "reads"
                ? await ReadsRun.Of(service, numbers["--rate"], numbers["--seconds"], CancellationToken.None)
                : await UploadsRun.Of(service, numbers["--uploads"], numbers["--at-once"], CancellationToken.None);
            Console.WriteLine(result);
            return result.Faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(keptIn, recursive: true);
        }
    }

    private static Dictionary<string, int>? Numbers(string[] named)
    {
        Dictionary<string, int> numbers = new(Usual);
        foreach (string[] pair in named.Chunk(2))
        {
            if (pair.Length != 2 || !numbers.ContainsKey(pair[0])
                || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || number == 0)
            {
                return null;
            }

            numbers[pair[0]] = number;
        }

        return numbers;
    }
}

/// <summary>What a run came to; as text it is a table for the page of results.</summary>
public interface ILoadResult
{
    /// <summary>What was refused, lost or changed; empty when all holds.</summary>
    IReadOnlyList<string> Faults { get; }
}
