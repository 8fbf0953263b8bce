using System.Diagnostics;
using Restitution.Benchmarks.ComputeWorkers;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Service.Work;
using Restitution.Storage.Computations;
using Restitution.Storage.Computations.Parts;

namespace Restitution.Benchmarks.ComputeInParts;

/// <summary>Computes a made case whole, or in parts that are files, told. Both end with the digest of the result.
/// </summary>
/// <remarks>
/// Each step makes the case for itself, as a process of the service reads it, and does a tenth of it before, since a
/// process of the service has computed other cases; neither is measured.
/// </remarks>
public static class ComputeInPartsRun
{
    private static readonly PartLabel Label = PartLabel.Of([], LawOnFile.Embedded);

    /// <summary>In one go, as a case is that is not divided.</summary>
    public static InPartsStep Whole(int workerCount, int years)
    {
        Warm(workerCount, years, tenth => WholeOf(tenth));
        var made = MadeCase.Of(workerCount, years);
        return InPartsStep.Of(() => WholeOf(made), hash => hash);
    }

    /// <summary>What one of several processes does: every part whose turn it is, as files.</summary>
    /// <param name="number">Of the process, from 0.</param>
    public static InPartsStep Parts(int workerCount, int years, int number, int processes, string folder)
    {
        Warm(workerCount, years, tenth => PartsOf(tenth, 0, 1).Count());
        var made = MadeCase.Of(workerCount, years);
        return InPartsStep.Of(
            () =>
            {
                foreach ((int index, byte[] part) in PartsOf(made, number, processes).Index())
                {
                    string name = FormattableString.Invariant($"{number}-{index:000}");
                    File.WriteAllBytes(Path.Combine(folder, name), part);
                }

                return folder;
            },
            _ => "");
    }

    /// <summary>What one process does when all parts are there.</summary>
    public static InPartsStep Joined(int workerCount, int years, string folder)
    {
        Warm(workerCount, years, tenth => JoinedOf(tenth, PartsOf(tenth, 0, 1)));
        var made = MadeCase.Of(workerCount, years);
        return InPartsStep.Of(
            () => JoinedOf(made, Directory.GetFiles(folder).Select(File.ReadAllBytes)), hash => hash);
    }

    private static void Warm<T>(int workerCount, int years, Func<MadeCase, T> step) =>
        step(MadeCase.Of(Math.Max(1, workerCount / 10), years));

    private static string WholeOf(MadeCase made) => ComputationFile.DigestOf(
        made.File, CaseComputation.Of<Told>(made.File, made.Evidence, LawOnFile.Embedded));

    private static IEnumerable<byte[]> PartsOf(MadeCase made, int number, int processes)
    {
        var workers = new WorkersOfCase(made.File, made.Evidence, LawOnFile.Embedded);
        return WorkerGroups.Of([.. made.File.Workers.Select(worker => worker.Code)])
            .Where((_, index) => index % processes == number)
            .Select(codes => PartForm.Bytes(
                Label, workers.Claims<Told>(codes.ToHashSet(StringComparer.Ordinal)), made.File, LawOnFile.Embedded));
    }

    // As ReadCase does it: several at a time.
    private static string JoinedOf(MadeCase made, IEnumerable<byte[]> parts) => ComputationFile.DigestOf(
        made.File, CaseComputation.Joined<Told>(
            made.File, made.Evidence, LawOnFile.Embedded,
            parts.AsParallel().SelectMany(part => PartForm.Read(part, Label, made.File, LawOnFile.Embedded)!)));

    private sealed record MadeCase(CaseFile File, CaseEvidence Evidence)
    {
        public static MadeCase Of(int workerCount, int years)
        {
            var many = new ManyWorkers(years);
            Worker[] workers =
            [
                .. Enumerable.Range(0, workerCount)
                    .Select(index => new Worker(ManyWorkers.CodeOf(index), [many.EpisodeOf(index)])),
            ];
            return new MadeCase(
                many.CaseFile with { Workers = workers },
                new CaseEvidence([], [.. Enumerable.Range(0, workerCount).SelectMany(RecordsOf)]));

            IEnumerable<AttributedRecord> RecordsOf(int index) => many.MinutesOf(index)
                .Select((minutes, day) => new AttributedRecord(
                    new TimeRecord(
                        SourceRef.Line($"TIME-{index + 1:00000}", day + 2), default, many.Span.Start.PlusDays(day),
                        null, null, 0, minutes),
                    ManyWorkers.CodeOf(index), null, true))
                .Concat(many.PaymentsOf(index));
        }
    }
}

/// <summary>What one step took of one process.</summary>
/// <param name="Hash">Of the result; blank where there is none yet.</param>
public sealed record InPartsStep(TimeSpan Wall, TimeSpan Processor, long PeakBytes, string Hash)
{
    internal static InPartsStep Of<T>(Func<T> step, Func<T, string> hashOf)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        T done = step();
        watch.Stop();
        process.Refresh();
        return new InPartsStep(
            watch.Elapsed, process.TotalProcessorTime - before, process.PeakWorkingSet64, hashOf(done));
    }
}
