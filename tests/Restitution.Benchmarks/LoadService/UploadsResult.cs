using System.Globalization;

namespace Restitution.Benchmarks.LoadService;

/// <summary>What it took to receive exhibits over HTTP, and what is left of them.</summary>
/// <param name="Sent">Until the last was answered.</param>
/// <param name="Worked">Until the work that each puts in the queue was done too.</param>
/// <param name="Read">Until each was read again and its hash compared.</param>
/// <param name="PeakBefore">Most memory of the service, in bytes, before the first.</param>
/// <param name="Peaks">The same after each quarter of them.</param>
/// <param name="PeakBytes">The same after each was read again.</param>
public sealed record UploadsResult(
    int Count, int BytesEach, int AtOnce, TimeSpan Sent, TimeSpan Worked, TimeSpan Read, long PeakBefore,
    IReadOnlyList<long> Peaks, long PeakBytes, IReadOnlyList<string> Faults) : ILoadResult
{
    public override string ToString() => string.Join('\n',
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count:N0} exhibits of {BytesEach:N0} bytes, {AtOnce} at once, {Faults.Count} faults"),
        "",
        "| | |",
        "|---|---:|",
        string.Create(
            CultureInfo.InvariantCulture,
            $"| received | {Sent.TotalSeconds:0.0} s, {Count / Sent.TotalSeconds:0} a second |"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"| and the work that each puts in the queue | {Worked.TotalSeconds:0.0} s |"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"| read again, verified, hashes compared | {Read.TotalSeconds:0.0} s, "
            + $"{Count / Read.TotalSeconds:0} a second |"),
        string.Create(CultureInfo.InvariantCulture, $"| peak memory before the first | {PeakBefore >> 20} MiB |"),
        .. Peaks.Select((peak, index) => string.Create(
            CultureInfo.InvariantCulture, $"| after {Count * (index + 1) / Peaks.Count:N0} | {peak >> 20} MiB |")),
        string.Create(CultureInfo.InvariantCulture, $"| after reading again | {PeakBytes >> 20} MiB |"),
        .. Faults,
    ]);
}
