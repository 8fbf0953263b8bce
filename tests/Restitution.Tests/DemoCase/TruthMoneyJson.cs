using System.Text.Encodings.Web;
using System.Text.Json;
using Restitution.Tracing;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// truth-money.json: every transfer between accounts on record, every planted pattern, and whose money is where under
/// each method, as the generator knows and <see cref="TrailReckoning"/> reckons.
/// </summary>
internal static class TruthMoneyJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line a transfer, a pattern and a place, so that a change shows as a line.</summary>
    public static string Write() => "{\n"
        + Part("transfers", MoneyTrail.Transfers.Select(Transfer)) + ",\n"
        + Part("patterns", TrailPlanted.All.Select(Pattern)) + ",\n"
        + Part("traced", TracingMethods.All.SelectMany(Traced)) + "\n}\n";

    private static string Part(string name, IEnumerable<object> lines) =>
        $"  \"{name}\": [\n"
        + string.Join(",\n", lines.Select(line => "    " + JsonSerializer.Serialize(line, Options))) + "\n  ]";

    private static object Transfer(TrailMove move) => new
    {
        From = move.From.Code,
        To = move.To.Code,
        On = Written.IsoDay(move.On),
        ArrivedOn = Written.IsoDay(move.ArrivedOn),
        Out = Written.Plain(move.Out),
        OutCurrency = move.From.Currency,
        In = Written.Plain(move.In),
        InCurrency = move.To.Currency,
        Together = move.Together.Length == 0 ? null : move.Together,
        IsOnRecord = true,
    };

    private static object Pattern(TrailPattern pattern) => new
    {
        pattern.Kind,
        pattern.IsInnocent,
        pattern.Explanation,
        Workers = pattern.Workers,
        On = pattern.On is { } on ? Written.IsoDay(on) : null,
        pattern.Rows,
    };

    private static IEnumerable<object> Traced(TracingMethod method)
    {
        foreach ((string place, TrailReckoning reckoning, bool isWhole) in TrailTruth.Places(method))
        {
            yield return new
            {
                Method = TracingMethods.NameOf(method),
                Place = place,
                RecordsAreWhole = isWhole,
                Workers = TrailTruth.OfWorkers(reckoning, place)
                    .ToDictionary(one => one.Key, one => Written.Plain(one.Value)),
            };
        }
    }
}
