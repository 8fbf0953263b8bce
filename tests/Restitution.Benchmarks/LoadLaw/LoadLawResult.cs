using System.Globalization;

namespace Restitution.Benchmarks.LoadLaw;

/// <summary>What one run took.</summary>
/// <param name="Held">Until the texts are held, none of them read.</param>
/// <param name="FileCountOfOne">How many files the jurisdiction has that has most.</param>
/// <param name="OfOne">Until these are read too: what a case under one law waits for.</param>
/// <param name="First">Until all files are read: the first load of the process.</param>
/// <param name="FirstProcessor">Processor time of the first load, all threads together.</param>
/// <param name="Floor">The same bytes through the platform's JSON reader, nothing kept.</param>
/// <param name="AllocatedBytes">By one load.</param>
/// <param name="KeptBytes">Held after the first load.</param>
/// <param name="LookUpBytes">Allocated by all look-ups together.</param>
/// <param name="Hash">Of the sum of all figures found.</param>
public sealed record LoadLawResult(
    int FileCount, long ByteCount, TimeSpan Held, int FileCountOfOne, TimeSpan OfOne, TimeSpan First,
    TimeSpan FirstProcessor, TimeSpan Best, TimeSpan Floor,
    long AllocatedBytes, long KeptBytes,
    int LookUpCount, TimeSpan LookUp, long LookUpBytes, string Hash)
{
    public double Ratio => Best / Floor;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {FileCount:N0} law files, {ByteCount / 1e6:0.00} MB of text
          floor      {Floor.TotalMilliseconds:0.0} ms
          load       {Best.TotalMilliseconds:0.0} ms, {Ratio:0.0} × the floor
          held       {Held.TotalMilliseconds:0.0} ms after the start
          one state  {OfOne.TotalMilliseconds:0.0} ms after the start, {FileCountOfOne} files read
          first load {First.TotalMilliseconds:0.0} ms, {FirstProcessor.TotalMilliseconds:0.0} ms of processor time
          allocated  {AllocatedBytes / 1e6:0.0} MB
          kept       {KeptBytes / 1e6:0.0} MB
          look-ups   {LookUpCount:N0} in {LookUp.TotalMilliseconds:0.0} ms, {LookUpBytes} bytes
          result     {Hash}
        """);
}
