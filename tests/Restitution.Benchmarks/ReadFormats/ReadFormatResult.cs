using System.Globalization;

namespace Restitution.Benchmarks.ReadFormats;

/// <summary>How long one turn took.</summary>
public readonly record struct Turn(TimeSpan Clock, TimeSpan Processor);

/// <summary>What one run of reading measured, and what it read.</summary>
/// <param name="Verdict">What the statement's own balances say, as intake found.</param>
/// <param name="ResultHash">Of every record in order, so that two runs can be compared.</param>
public sealed record ReadFormatResult(
    string Format, int RowCount, long ByteCount, Turn Floor, Turn Reading, long PeakWorkingSetBytes, string Verdict,
    string ResultHash)
{
    /// <summary>The heading of the table of which <see cref="Row"/> is a line.</summary>
    public const string Heading = """
        | Format | Rows | File | Floor | Reading | Rows a second | Against the floor | Peak memory | Statement |
        |---|---:|---:|---:|---:|---:|---:|---:|---|
        """;

    public double RowsPerSecond => RowCount / Reading.Clock.TotalSeconds;

    /// <summary>By processor time, which other work on the machine hardly moves.</summary>
    public double Ratio => Reading.Processor / Floor.Processor;

    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Format} | {RowCount:N0} | {ByteCount / 1e6:N1} MB | {Floor.Processor.TotalMilliseconds:N0} ms | {Reading.Processor.TotalMilliseconds:N0} ms | {RowsPerSecond:N0} | {Ratio:N1} × | {PeakWorkingSetBytes / 1e6:N0} MB | {Verdict} |");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        read {Format}: {RowCount:N0} rows, {ByteCount / 1e6:N1} MB, statement {Verdict}
        floor    {Floor.Clock.TotalMilliseconds:N0} ms by the clock, {Floor.Processor.TotalMilliseconds:N0} ms of processor
        reading  {Reading.Clock.TotalMilliseconds:N0} ms by the clock, {Reading.Processor.TotalMilliseconds:N0} ms of processor
        rows/s   {RowsPerSecond:N0} by the clock
        ratio    {Ratio:N2} of processor time, {Reading.Clock / Floor.Clock:N2} by the clock
        peak     {PeakWorkingSetBytes / 1e6:N0} MB
        result   {ResultHash}
        """);
}
