using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.MadeExhibits;

namespace Restitution.Benchmarks.ReadFormats;

/// <summary>
/// Reads a generated bank statement of one format, beside the floor in the same run; the best of several turns of each.
/// </summary>
public static class ReadFormatRun
{
    private const int ManyRows = 500_000;

    public static ReadFormatResult Of(string format, int rowCount, int seed = 20211122)
    {
        string path = Path.GetTempFileName();
        try
        {
            MadeExhibit generator = MadeExhibit.Of(format, seed, rowCount);
            int turns = rowCount > ManyRows ? 2 : 3;
            using (FileStream made = File.Create(path))
            {
                generator.WriteTo(made);
            }

            (string verdict, string hash) = Check(path, generator);
            Turn floor = Best(turns, () => Timed(path, stream => FormatFloor.Of(format, stream)));
            Turn reading = Best(turns, () => Timed(path, stream => Count(stream, generator.Layout)));
            using Process self = Process.GetCurrentProcess();
            return new ReadFormatResult(
                format, rowCount, new FileInfo(path).Length, floor, reading, self.PeakWorkingSet64, verdict, hash);
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

    private static Turn Best(int turns, Func<Turn> turn) =>
        Enumerable.Range(0, turns).Select(_ => turn()).MinBy(took => took.Processor);

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
