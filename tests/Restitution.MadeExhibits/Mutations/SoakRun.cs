using System.Diagnostics;
using System.Globalization;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Mutations;

/// <summary>What a run over mutated files found.</summary>
/// <param name="Failures">One sentence each, with the lineage that makes the file again.</param>
public sealed record SoakResult(
    int Seed, int FileCount, int SignatureCount, TimeSpan Longest, TimeSpan Took, IReadOnlyList<string> Failures)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"soak: seed {Seed}, {FileCount:N0} files, {SignatureCount} different outcomes, longest {Longest.TotalMilliseconds:N0} ms, {Took.TotalSeconds:N0} s, {Failures.Count} failures");
}

/// <summary>Reads mutated files one after the other and keeps those that break a promise of intake.</summary>
/// <remarks>Each turn has files and parents of its own, so that the same seed and turns make the same files.</remarks>
public sealed class SoakRun(int seed, IReadOnlyList<SeedExhibit> seeds, string? failureFolder, TextWriter progress)
{
    private const int ProgressEvery = 1000;

    private readonly Lock gate = new();
    private readonly List<string> failures = [];
    private int done;
    private int signatures;
    private TimeSpan longest;

    /// <param name="turns">How many run side by side.</param>
    public SoakResult Of(int fileCount, int turns)
    {
        long start = Stopwatch.GetTimestamp();
        Thread[] threads =
        [
            .. Enumerable.Range(0, turns).Select(turn => new Thread(() => Run(turn, turns, fileCount))),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return new SoakResult(seed, done, signatures, longest, Stopwatch.GetElapsedTime(start), failures);
    }

    /// <summary>Reads one file again by its lineage.</summary>
    public SoakResult Again(IReadOnlyList<int> lineage)
    {
        long start = Stopwatch.GetTimestamp();
        Try(new MutatedFiles(seed, seeds).Again(lineage));
        return new SoakResult(seed, done, 1, longest, Stopwatch.GetElapsedTime(start), failures);
    }

    private void Run(int turn, int turns, int fileCount)
    {
        var files = new MutatedFiles(seed, seeds);
        for (int number = turn; number < fileCount; number += turns)
        {
            MutatedFile file = files.Make(number);
            files.Learn(file, Try(file).Signature);
        }

        lock (gate)
        {
            signatures += files.SignatureCount;
        }
    }

    private TriedReading Try(MutatedFile file)
    {
        using var watch = new Timer(_ => StopHanging(file), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        string name = Path.GetFileName(file.Seed.Name);
        var tried = TriedReading.Of(file.Bytes, file.Seed.Layout, name);
        if (tried.Took > TriedReading.Longest)
        {
            // A busy machine may hold any reading up for seconds: one that is slow is slow twice.
            tried = TriedReading.Of(file.Bytes, file.Seed.Layout, name);
        }

        lock (gate)
        {
            done++;
            longest = tried.Took > longest ? tried.Took : longest;
            if (tried.Fault is { } fault)
            {
                failures.Add($"{file.Seed.Name} --only {file.Replay}: {fault}");
                progress.WriteLine(failures[^1]);
                Keep(file, fault);
            }

            if (done % ProgressEvery == 0)
            {
                progress.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{done:N0} files read, {failures.Count} failures"));
            }
        }

        return tried;
    }

    // A reading that never ends would keep the run from telling so.
    private void StopHanging(MutatedFile file)
    {
        progress.WriteLine($"{file.Seed.Name} --only {file.Replay}: has not ended after two minutes");
        Keep(file, "has not ended after two minutes");
        Environment.Exit(1);
    }

    private void Keep(MutatedFile file, string fault)
    {
        if (failureFolder is null)
        {
            return;
        }

        string folder = Path.Combine(
            failureFolder, string.Create(CultureInfo.InvariantCulture, $"{seed}-{file.Replay.Replace(',', '-')}"));
        Directory.CreateDirectory(folder);
        string exhibit = Path.Combine(folder, Path.GetFileName(file.Seed.Name));
        File.WriteAllBytes(exhibit, file.Bytes);
        File.WriteAllBytes(exhibit + ".layout.json", LayoutFile.Write(file.Seed.Layout));
        File.WriteAllText(Path.Combine(folder, "fault.txt"), $"{fault}\n");
    }
}
