using System.Globalization;

namespace Restitution.Benchmarks.StoreRows;

/// <summary>What one run took.</summary>
/// <param name="Floor">One prepared insert a row in one transaction, by the bare client.</param>
/// <param name="Stored">The same rows through the store.</param>
/// <param name="FileBytes">Of the database that the store wrote, its log of writes apart.</param>
/// <param name="PeakBytes">Of the whole process, in which neither side holds the rows.</param>
/// <param name="Hash">Of every record as it is read back.</param>
/// <param name="FloorHash">The same of what the floor wrote.</param>
public sealed record StoreRowsResult(
    int RowCount, TimeSpan Floor, TimeSpan Stored, long FileBytes, long PeakBytes, string Hash, string FloorHash)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {RowCount:N0} rows
          prepared inserts {Floor.TotalSeconds:0.00} s, {RowCount / Floor.TotalSeconds:N0} rows/s
          the store {Stored.TotalSeconds:0.00} s, {RowCount / Stored.TotalSeconds:N0} rows/s, {Stored / Floor:0.00} ×
          file {FileBytes / 1e6:0} MB, peak {PeakBytes / 1e6:0} MB
          result {Hash}
        """);
}
