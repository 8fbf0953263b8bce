using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Restitution.Benchmarks.ComputeInParts;

/// <summary>Computes one made case in several ways, each step in a process of its own, and prints a table.</summary>
/// <remarks>
/// A process is given its cores by <c>taskset</c>. One job takes all the cores that it is given, so two processes are
/// held against one where each has one core, as two machines of one core would be; and against one job on both.
/// Garbage is collected as the service has it collected, and the compiler is done with what it meets at once.
/// </remarks>
public static class InPartsVerb
{
    public const string Usage = "restitution-benchmarks in-parts --workers 1000 --years 1";

    public static int Run(int workers, int years)
    {
        string[] asked = [workers.ToString(CultureInfo.InvariantCulture), years.ToString(CultureInfo.InvariantCulture)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{workers:N0} workers, years {years}, load before {File.ReadAllText("/proc/loadavg")[..4]}"));
        Console.WriteLine("way | reckoning s | joining s | together s | processor s | peak MB | parts MB | result");
        string[] hashes =
        [
            Whole("one job, both cores", "0,1", asked),
            Divided("parts in one process, both cores", ["0,1"], asked),
            Whole("one job, one core", "0", asked),
            Divided("parts in one process, one core", ["0"], asked),
            Divided("parts in two processes, a core each", ["0", "1"], asked),
        ];
        return hashes.Distinct().Count() == 1
            ? 0 : throw new InvalidOperationException($"found {string.Join(", ", hashes)}; wanted one result");
    }

    /// <summary>One step, in this process.</summary>
    public static void Step(string[] step, int workers, int years)
    {
        InPartsStep done = step switch
        {
            ["whole"] => ComputeInPartsRun.Whole(workers, years),
            ["parts", var folder, var number, var processes] => ComputeInPartsRun.Parts(
                workers, years, int.Parse(number, CultureInfo.InvariantCulture),
                int.Parse(processes, CultureInfo.InvariantCulture), folder),
            ["joined", var folder] => ComputeInPartsRun.Joined(workers, years, folder),
            _ => throw new ArgumentException($"found {string.Join(' ', step)}; wanted whole, parts or joined"),
        };
        Console.WriteLine(JsonSerializer.Serialize(done));
    }

    private static string Whole(string way, string cores, string[] asked)
    {
        InPartsStep whole = Ended(Started(cores, asked, "whole"));
        Print(way, null, whole, whole.Wall, [whole], 0);
        return whole.Hash;
    }

    private static string Divided(string way, string[] cores, string[] asked)
    {
        string folder = Directory.CreateTempSubdirectory("in-parts").FullName;
        try
        {
            Process[] running =
            [
                .. cores.Select((each, number) =>
                    Started(each, asked, "parts", folder, $"{number}", $"{cores.Length}")),
            ];
            InPartsStep[] reckoned = [.. running.Select(Ended)];
            InPartsStep joined = Ended(Started(cores[0], asked, "joined", folder));
            TimeSpan longest = reckoned.Max(step => step.Wall);
            Print(
                way, longest, joined, longest + joined.Wall, [.. reckoned, joined],
                new DirectoryInfo(folder).GetFiles().Sum(file => file.Length));
            return joined.Hash;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(
        string way, TimeSpan? reckoning, InPartsStep last, TimeSpan together, InPartsStep[] steps, long byteCount) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{way} | {reckoning?.TotalSeconds:0.00} | {(reckoning is null ? null : last.Wall.TotalSeconds):0.00} | "
            + $"{together.TotalSeconds:0.00} | {steps.Sum(step => step.Processor.TotalSeconds):0.00} | "
            + $"{steps.Max(step => step.PeakBytes) / 1e6:0} | {byteCount / 1e6:0.0} | {last.Hash[..12]}"));

    private static Process Started(string cores, string[] asked, params string[] step)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_TieredCompilation"] = "0";
        string[] arguments =
            ["-c", cores, "dotnet", typeof(InPartsVerb).Assembly.Location, "in-parts-step", .. asked, .. step];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The step did not start.");
    }

    private static InPartsStep Ended(Process process)
    {
        using (process)
        {
            string told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<InPartsStep>(told)!
                : throw new InvalidOperationException($"A step ended with {process.ExitCode}; its fault stands above.");
        }
    }
}
