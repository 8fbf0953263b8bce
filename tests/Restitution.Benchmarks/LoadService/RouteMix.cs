using System.Globalization;

namespace Restitution.Benchmarks.LoadService;

/// <summary>The addresses that are asked for, drawn from a seed by how often people ask for their kind.</summary>
/// <param name="RecordCount">Of the great exhibit: pages are asked for at any depth of it.</param>
internal sealed record RouteMix(string CaseCode, Guid Computation, Guid Job, int RecordCount, int ExhibitCount)
{
    /// <summary>Kinds and, of a hundred requests, how many are of each.</summary>
    public static readonly IReadOnlyList<(string Kind, int OfHundred)> Kinds =
    [
        ("records", 35), ("case", 12), ("exhibits", 10), ("computations", 8), ("documents", 7), ("jobs", 5), ("job", 5),
        ("cases", 5), ("custody", 5), ("quarantine", 4), ("explanation", 4),
    ];

    public IReadOnlyList<(string Kind, string Address)> Draw(int seed, int count)
    {
        var random = new Random(seed);
        string[] drawn = [.. Kinds.SelectMany(each => Enumerable.Repeat(each.Kind, each.OfHundred))];
        return
        [
            .. Enumerable.Range(0, count).Select(_ => drawn[random.Next(drawn.Length)])
                .Select(kind => (kind, Address(kind, random))),
        ];
    }

    private string Address(string kind, Random random)
    {
        string at = $"/api/cases/{CaseCode}";
        return kind switch
        {
            "cases" => "/api/cases",
            "case" => at,
            "exhibits" => Text($"{at}/exhibits?skip={random.Next(ExhibitCount)}"),
            "records" => Text(
                $"{at}/exhibits/{LoadedService.GreatExhibit}/records?skip={random.Next(RecordCount)}&take={50 << random.Next(3)}"),
            "quarantine" => $"{at}/exhibits/TESTIMONY-02/quarantine",
            "computations" => $"{at}/computations",
            "documents" => $"{at}/documents",
            "jobs" => $"{at}/jobs",
            "job" => $"/api/jobs/{Job}",
            "custody" => Text($"{at}/custody?skip={random.Next(40)}"),
            "explanation" => $"{at}/computations/{Computation}/explanations/W-03/2019-09/unpaid",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of the mix."),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
