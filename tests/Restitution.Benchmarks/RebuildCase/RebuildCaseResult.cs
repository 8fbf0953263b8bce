using System.Globalization;

namespace Restitution.Benchmarks.RebuildCase;

/// <summary>What one run took.</summary>
/// <param name="Reading">The same statements read alone, by the clock.</param>
/// <param name="Wall">Rates, reading, conversion and posting, by the clock.</param>
/// <param name="Hash">Of the balances of every account and month in both currencies.</param>
public sealed record RebuildCaseResult(
    long TransactionCount, TimeSpan Reading, TimeSpan Wall, TimeSpan Processor, long PeakBytes, string Hash)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {TransactionCount:N0} transactions in five currencies
          reading    {Reading.TotalSeconds:0.000} s
          rebuilt    {Wall.TotalSeconds:0.000} s, {Wall / Reading:0.0} × the reading alone
          processor  {Processor.TotalSeconds:0.000} s
          peak       {PeakBytes / 1e6:0} MB
          result     {Hash}
        """);
}
