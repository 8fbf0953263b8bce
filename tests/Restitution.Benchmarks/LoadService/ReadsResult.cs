using System.Globalization;

namespace Restitution.Benchmarks.LoadService;

/// <summary>How long answers took, from when each request was due to its last byte.</summary>
/// <param name="FromSending">The generator's own 95th percentile and its longest, from sending on.</param>
public sealed record ReadsResult(
    IReadOnlyList<ReadSample> Samples, int Rate, int RecordCount, int Broken, (TimeSpan P95, TimeSpan Most) FromSending,
    long PeakBytes) : ILoadResult
{
    public IReadOnlyList<string> Faults =>
    [
        .. Samples.Where(sample => sample.Status != 200).GroupBy(sample => (sample.Kind, sample.Status))
            .Select(same => FormattableString.Invariant($"{same.Count()} × {same.Key.Status} of {same.Key.Kind}")),
        .. Broken == 0 ? Array.Empty<string>() : [FormattableString.Invariant($"{Broken} without an answer")],
    ];

    /// <summary>Reads what the script of the generator printed.</summary>
    /// <exception cref="InvalidOperationException">It printed no sample.</exception>
    public static ReadsResult Of(string told, int rate, int recordCount, long peakBytes)
    {
        string[][] lines = [.. told.Split('\n').Select(line => line.Split(' '))];
        ReadSample[] samples =
        [
            .. lines.Where(words => words is ["sample", _, _, _])
                .Select(words => new ReadSample(words[1], (int)Whole(words[2]), Microseconds(words[3]))),
        ];
        string[]? sending = Array.Find(lines, words => words is ["from-sending", _, _]);
        string[]? broken = Array.Find(lines, words => words is ["errors", _]);
        return samples.Length == 0 || sending is null || broken is null
            ? throw new InvalidOperationException($"The generator told nothing: {told}")
            : new ReadsResult(
                samples, rate, recordCount, (int)Whole(broken[1]),
                (Microseconds(sending[1]), Microseconds(sending[2])), peakBytes);
    }

    /// <summary>The least time within which so many of a hundred were answered.</summary>
    public static TimeSpan Percentile(IEnumerable<ReadSample> samples, int ofHundred)
    {
        TimeSpan[] sorted = [.. samples.Select(sample => sample.Took).Order()];
        return sorted[Math.Max(0, (((sorted.Length * ofHundred) + 99) / 100) - 1)];
    }

    public override string ToString() => string.Join('\n',
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Samples.Count:N0} requests at {Rate} a second, {RecordCount:N0} records, {Faults.Count} faults"),
        "",
        "| | Requests | Median | 95 % | 99 % | Longest |",
        "|---|---:|---:|---:|---:|---:|",
        .. RouteMix.Kinds.Select(each => each.Kind).Where(kind => Samples.Any(sample => sample.Kind == kind))
            .Select(kind => Row(kind, [.. Samples.Where(sample => sample.Kind == kind)])),
        Row("**all**", Samples),
        "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"From sending on, by wrk's own count: 95 % {Text(FromSending.P95)}, longest {Text(FromSending.Most)}."),
        string.Create(CultureInfo.InvariantCulture, $"Peak memory of the service {PeakBytes >> 20} MiB."),
        .. Faults,
    ]);

    private static string Row(string name, IReadOnlyList<ReadSample> samples) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {samples.Count:N0} | {Text(Percentile(samples, 50))} | {Text(Percentile(samples, 95))} | "
        + $"{Text(Percentile(samples, 99))} | {Text(Percentile(samples, 100))} |");

    private static string Text(TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:0.0} ms");

    private static TimeSpan Microseconds(string text) => TimeSpan.FromMicroseconds(Whole(text));

    private static long Whole(string text) =>
        long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>One answer.</summary>
/// <param name="Took">From when the request was due.</param>
public sealed record ReadSample(string Kind, int Status, TimeSpan Took);
