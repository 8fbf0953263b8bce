using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.MadeExhibits;

namespace Restitution.Benchmarks.ReadBankRows;

/// <summary>What one run of reading measured, and what it read.</summary>
/// <param name="ResultHash">Of every record in order, so that two runs can be compared.</param>
public sealed record ReadBankRowsResult(
    int RowCount, long ByteCount, Turn Floor, Turn Reading, long PeakWorkingSetBytes, string Verdict, string ResultHash)
{
    public double RowsPerSecond => RowCount / Reading.Clock.TotalSeconds;

    /// <summary>By processor time, which other work on the machine hardly moves.</summary>
    public double Ratio => Reading.Processor / Floor.Processor;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        read-rows: {RowCount:N0} rows, {ByteCount / 1e6:N1} MB, statement {Verdict}
        floor    {Floor.Clock.TotalMilliseconds:N0} ms by the clock, {Floor.Processor.TotalMilliseconds:N0} ms of processor
        reading  {Reading.Clock.TotalMilliseconds:N0} ms by the clock, {Reading.Processor.TotalMilliseconds:N0} ms of processor
        rows/s   {RowsPerSecond:N0} by the clock
        ratio    {Ratio:N2} of processor time, {Reading.Clock / Floor.Clock:N2} by the clock
        peak     {PeakWorkingSetBytes / 1e6:N0} MB
        result   {ResultHash}
        """);
}

/// <summary>How long one turn took.</summary>
public readonly record struct Turn(TimeSpan Clock, TimeSpan Processor);

/// <summary>
/// Reads generated rows of a bank's CSV, beside the floor in the same run; the best of several turns of each.
/// </summary>
public static class ReadBankRowsRun
{
    private const int Turns = 3;

    public static ReadBankRowsResult Of(int rowCount, int seed = 20211122)
    {
        string path = Path.GetTempFileName();
        try
        {
            var generator = new MadeCsv(seed, rowCount);
            using (FileStream made = File.Create(path))
            {
                generator.WriteTo(made);
            }

            (string verdict, string hash) = Check(path, generator);
            Turn floor = Best(() => Timed(path, stream => FieldCount.Of(stream).Rows));
            Turn reading = Best(() => Timed(path, stream => Count(stream, generator.Layout)));
            using Process self = Process.GetCurrentProcess();
            return new ReadBankRowsResult(
                rowCount, new FileInfo(path).Length, floor, reading, self.PeakWorkingSet64, verdict, hash);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static long Count(Stream stream, Layout layout)
    {
        long accepted = 0;
        using ExhibitPass pass = ExhibitReader.Read(stream, "BANK-01", layout);
        foreach (RowOutcome outcome in pass)
        {
            accepted += outcome is AcceptedRow ? 1 : 0;
        }

        return accepted;
    }

    // Outside the measured turns: every figure against the generator's answer, and the hash of all records.
    private static (string Verdict, string Hash) Check(string path, MadeExhibit generator)
    {
        using FileStream stream = File.OpenRead(path);
        using ExhibitPass pass = ExhibitReader.Read(stream, "BANK-01", generator.Layout);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        decimal moved = 0m;
        foreach (RowOutcome outcome in pass)
        {
            if (outcome is AcceptedRow { Record: StatementLine line })
            {
                moved += line.Amount.Amount;
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{line.Source}|{line.BookedOn.Year}-{line.BookedOn.DayOfYear}|{line.Amount.Amount}|{line.Balance?.Amount}|{line.Reference}\n")));
            }
        }

        if (moved * 100m != generator.MovementSatang || pass.Counts != generator.Counts)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Read {moved} in {pass.Counts}; made {generator.MovementSatang / 100m} in {generator.RowCount} rows."));
        }

        return (pass.Statements[0].Verdict.ToString(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Turn Best(Func<Turn> turn) =>
        Enumerable.Range(0, Turns).Select(_ => turn()).MinBy(took => took.Processor);

    private static Turn Timed(string path, Func<Stream, long> work)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        long result = work(stream);
        var took = new Turn(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before);
        return result > 0 ? took : throw new InvalidOperationException("Nothing was read.");
    }
}
