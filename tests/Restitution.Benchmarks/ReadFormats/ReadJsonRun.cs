using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using Restitution.MadeExhibits;

namespace Restitution.Benchmarks.ReadFormats;

/// <summary>
/// Reads a generated bank statement and writes its JSON, as <c>read --json</c> does of one file; one turn, in a process
/// of its own, so that its peak memory is its own.
/// </summary>
public static class ReadJsonRun
{
    public static string Of(string format, int rowCount, int seed = 20211122)
    {
        string path = Path.GetTempFileName();
        try
        {
            MadeExhibit generator = MadeExhibit.Of(format, seed, rowCount);
            using (FileStream made = File.Create(path))
            {
                generator.WriteTo(made);
            }

            long start = Stopwatch.GetTimestamp();
            using var counted = new CountedBytes();
            RowCounts counts = Write(path, generator, counted);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            using Process self = Process.GetCurrentProcess();
            return counts != generator.Counts
                ? throw new InvalidOperationException($"Read {counts}; made {generator.Counts}.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {format} | {rowCount:N0} | {new FileInfo(path).Length / 1e6:N1} MB | {counted.Length / 1e6:N1} MB | {took.TotalSeconds:N1} s | {self.PeakWorkingSet64 / 1e6:N0} MB |");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static RowCounts Write(string path, MadeExhibit generator, Stream output)
    {
        using FileStream bytes = File.OpenRead(path);
        using var held = new HeldElements();
        var passed = PassedExhibit.From(bytes, "BANK-01", generator.Layout, held, isOneOfSeveral: false);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        passed.WriteTo(json, new ReadTogether([], StatementContinuity.Of(passed.Statements), [], []));
        return passed.Counts;
    }

    /// <summary>Counts what is written, and keeps nothing.</summary>
    private sealed class CountedBytes : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
