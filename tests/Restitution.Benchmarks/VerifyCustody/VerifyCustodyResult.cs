using System.Globalization;

namespace Restitution.Benchmarks.VerifyCustody;

/// <summary>What one run took; of several turns the best.</summary>
/// <param name="ByteCount">Of the export.</param>
/// <param name="HashedByteCount">What verification has to hash: each entry, and each node of the tree.</param>
/// <param name="Floor">Hashing as many pieces of the same sizes, and nothing else.</param>
/// <param name="OneHash">The file read and hashed as one piece.</param>
/// <param name="AllocatedBytes">By one verification.</param>
/// <param name="Root">Of the tree.</param>
public sealed record VerifyCustodyResult(
    int EntryCount, long ByteCount, long HashedByteCount, TimeSpan Verify, TimeSpan Floor, TimeSpan OneHash,
    long AllocatedBytes, string Root)
{
    public double Ratio => Verify / Floor;

    private double PerSecond => EntryCount / Verify.TotalSeconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {EntryCount:N0} entries, {ByteCount / 1e6:0.0} MB of lines
          to hash    {HashedByteCount / 1e6:0.0} MB in {2 * EntryCount:N0} pieces
          floor      {Floor.TotalMilliseconds:0} ms
          verify     {Verify.TotalMilliseconds:0} ms, {Ratio:0.00} × the floor, {PerSecond:N0} entries/s
          one hash   {OneHash.TotalMilliseconds:0} ms of the file as one piece
          allocated  {AllocatedBytes / 1e6:0.00} MB
          result     {Root}
        """);
}
