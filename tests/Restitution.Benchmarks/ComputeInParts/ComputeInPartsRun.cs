using System.Diagnostics;
using System.Globalization;
using Restitution.Benchmarks.ComputeWorkers;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Service.Work;
using Restitution.Storage.Computations;
using Restitution.Storage.Computations.Parts;

namespace Restitution.Benchmarks.ComputeInParts;

/// <summary>Computes a made case whole and in parts, told, and compares.</summary>
/// <remarks>
/// In parts, each process makes the case for itself, as one of the service reads it, which is not measured; reckons its
/// parts; and gives them as bytes, which one process reads and joins. Both ways end with the digest of the result.
/// </remarks>
public static class ComputeInPartsRun
{
    private static readonly PartLabel Label = PartLabel.Of([], LawOnFile.Embedded);

    public static ComputeInPartsResult Of(int workerCount, int years)
    {
        (CaseFile caseFile, CaseEvidence evidence) = Made(workerCount, years);
        var watch = Stopwatch.StartNew();
        Claim whole = CaseComputation.Of<Told>(caseFile, evidence, LawOnFile.Embedded);
        string hash = ComputationFile.DigestOf(caseFile, whole);
        TimeSpan wholeTook = watch.Elapsed;
        whole = null!;
        GC.Collect();

        watch.Restart();
        byte[][] parts = [.. Parts(caseFile, evidence, 0, 1)];
        TimeSpan partsTook = watch.Elapsed;
        (string joined, TimeSpan joiningTook) = Joined(caseFile, evidence, parts);
        return joined == hash
            ? new ComputeInPartsResult(
                workerCount, 1, parts.Length, wholeTook, partsTook, joiningTook, parts.Sum(part => (long)part.Length),
                hash)
            : throw new InvalidOperationException($"found {joined} of the parts; wanted {hash} of the whole");
    }

    /// <summary>The same with several processes of this program, each writing its parts to a folder.</summary>
    public static ComputeInPartsResult OfProcesses(int workerCount, int years, int processes, string folder)
    {
        (CaseFile caseFile, CaseEvidence evidence) = Made(workerCount, years);
        Process[] running = [.. Enumerable.Range(0, processes).Select(number => Start(workerCount, years, number))];
        TimeSpan[] took = [.. running.Select(process =>
        {
            string told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.Dispose();
            return TimeSpan.Parse(told, CultureInfo.InvariantCulture);
        })];
        byte[][] parts = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        (string hash, TimeSpan joiningTook) = Joined(caseFile, evidence, parts);
        return new ComputeInPartsResult(
            workerCount, processes, parts.Length, TimeSpan.Zero, took.Max(), joiningTook,
            parts.Sum(part => (long)part.Length), hash);

        Process Start(int workerCount, int years, int number) => Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(ComputeInPartsRun).Assembly.Location, "in-parts-of", $"{workerCount}", $"{years}", $"{number}",
                $"{processes}", folder,
            },
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>One of several processes: every part whose turn it is, as files.</summary>
    /// <returns>How long they took.</returns>
    public static TimeSpan PartsOf(int workerCount, int years, int number, int processes, string folder)
    {
        (CaseFile caseFile, CaseEvidence evidence) = Made(workerCount, years);
        var watch = Stopwatch.StartNew();
        foreach ((int index, byte[] part) in Parts(caseFile, evidence, number, processes).Index())
        {
            File.WriteAllBytes(Path.Combine(folder, $"{number}-{index:000}"), part);
        }

        return watch.Elapsed;
    }

    private static IEnumerable<byte[]> Parts(CaseFile caseFile, CaseEvidence evidence, int number, int processes) =>
        WorkerGroups.Of([.. caseFile.Workers.Select(worker => worker.Code)])
            .Where((_, index) => index % processes == number)
            .Select(codes => PartForm.Bytes(
                Label, WorkersOfCase.Of<Told>(caseFile, evidence, LawOnFile.Embedded, codes.ToHashSet()), caseFile,
                LawOnFile.Embedded));

    private static (string Hash, TimeSpan Took) Joined(CaseFile caseFile, CaseEvidence evidence, byte[][] parts)
    {
        var watch = Stopwatch.StartNew();
        Claim claim = CaseComputation.Joined<Told>(caseFile, evidence, LawOnFile.Embedded, parts.SelectMany(part =>
            PartForm.Read(part, Label, caseFile, LawOnFile.Embedded)!));
        return (ComputationFile.DigestOf(caseFile, claim), watch.Elapsed);
    }

    private static (CaseFile File, CaseEvidence Evidence) Made(int workerCount, int years)
    {
        var many = new ManyWorkers(years);
        CaseFile caseFile = many.CaseFile with
        {
            Workers =
            [
                .. Enumerable.Range(0, workerCount)
                    .Select(index => new Worker(ManyWorkers.CodeOf(index), [many.EpisodeOf(index)])),
            ],
        };
        return (caseFile, new CaseEvidence([], [.. Enumerable.Range(0, workerCount).SelectMany(RecordsOf)]));

        IEnumerable<AttributedRecord> RecordsOf(int index) => many.MinutesOf(index)
            .Select((minutes, day) => new AttributedRecord(
                new TimeRecord(
                    SourceRef.Line($"TIME-{index + 1:00000}", day + 2), default, many.Span.Start.PlusDays(day), null,
                    null, 0, minutes),
                ManyWorkers.CodeOf(index), null, true))
            .Concat(many.PaymentsOf(index));
    }
}

/// <summary>What one run took.</summary>
/// <param name="Whole">In one go; zero where only parts were made.</param>
/// <param name="Reckoning">All parts, written; of several processes the one that took longest.</param>
/// <param name="Joining">Reading the parts, joining them, the digest.</param>
public sealed record ComputeInPartsResult(
    int WorkerCount, int Processes, int Parts, TimeSpan Whole, TimeSpan Reckoning, TimeSpan Joining, long ByteCount,
    string Hash)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {WorkerCount:N0} workers in {Parts} parts, {Processes} processes, {Environment.ProcessorCount} cores
          whole      {Whole.TotalSeconds:0.00} s
          reckoning  {Reckoning.TotalSeconds:0.00} s
          joining    {Joining.TotalSeconds:0.00} s
          parts      {ByteCount / 1e6:0.0} MB
          result     {Hash}
        """);
}
