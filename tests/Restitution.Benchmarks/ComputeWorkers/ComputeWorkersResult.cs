using System.Globalization;

namespace Restitution.Benchmarks.ComputeWorkers;

/// <summary>What one run took.</summary>
/// <param name="Floor">One decimal product a day on one core.</param>
/// <param name="Processor">Time of all cores together.</param>
public sealed record ComputeWorkersResult(
    int WorkerCount, long DayCount, TimeSpan Floor, TimeSpan Wall, TimeSpan Processor,
    long AllocatedBytes, long PeakBytes, string Hash)
{
    public double Ratio => Wall / Floor;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {WorkerCount:N0} workers, {DayCount:N0} days, {Environment.ProcessorCount} cores
          floor      {Floor.TotalSeconds:0.000} s
          wall       {Wall.TotalSeconds:0.000} s, {Ratio:0.0} × the floor
          processor  {Processor.TotalSeconds:0.000} s, {Processor / Floor:0.0} × the floor
          allocated  {AllocatedBytes / 1e6:N0} MB
          peak       {PeakBytes / 1e6:N0} MB
          result     {Hash}
        """);
}
