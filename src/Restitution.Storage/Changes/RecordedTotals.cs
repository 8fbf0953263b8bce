using System.Globalization;
using System.Text.Json;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Changes;

/// <summary>A <c>computation.json</c> as the comparison of two reads it: totals, lines and pieces.</summary>
/// <param name="Figures">The likely amount of every total, period and head, by id.</param>
/// <param name="Periods">Worker and period, with which the ids of its lines begin, by worker.</param>
public sealed record RecordedTotals(
    string Place, string Case, string Currency, string AsOf, string EngineVersion, string ResultDigest,
    IReadOnlyList<ComputationInput> Pieces, IReadOnlyDictionary<string, decimal> Figures,
    ILookup<string, string> Periods)
{
    /// <exception cref="RefusedException">It is no computation of this form.</exception>
    public static RecordedTotals Read(byte[] utf8, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Read(document.RootElement, place);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new RefusedException(
                RefusedBecause.FileUnreadable, place, "no computation of this form",
                FormattableString.Invariant($"a computation.json of form {ComputationFile.Form}, whole"),
                "name the file that run wrote");
        }
    }

    /// <summary>The codes of the workers, in the order of the alphabet.</summary>
    public IEnumerable<string> Workers => Periods.Select(worker => worker.Key).Order(StringComparer.Ordinal);

    private static RecordedTotals Read(JsonElement root, string place)
    {
        JsonElement result = root.GetProperty("result");
        JsonElement claim = result.GetProperty("claim");
        Dictionary<string, decimal> figures = new(StringComparer.Ordinal);
        Gather(claim, figures);
        return new(
            place, Text(result, "case"), Text(result, "currency"), Text(result, "asOf"), Text(root, "engineVersion"),
            Text(root, "resultDigest"), [.. root.GetProperty("inputs").EnumerateArray().Select(Piece)], figures,
            (from worker in claim.GetProperty("workers").EnumerateArray()
             let code = Text(worker, "worker")
             from period in worker.GetProperty("periods").EnumerateArray()
             select (code, Id: $"{code}/{Text(period, "period")}")).ToLookup(one => one.code, one => one.Id));
    }

    // Every figure stands as an object with its id and its likely amount.
    private static void Gather(JsonElement at, Dictionary<string, decimal> figures)
    {
        switch (at.ValueKind)
        {
            case JsonValueKind.Object:
                if (at.TryGetProperty("figure", out JsonElement id)
                    && at.TryGetProperty("likely", out JsonElement likely))
                {
                    figures[id.GetString()!] = decimal.Parse(likely.GetString()!, CultureInfo.InvariantCulture);
                }

                foreach (JsonProperty member in at.EnumerateObject())
                {
                    Gather(member.Value, figures);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in at.EnumerateArray())
                {
                    Gather(item, figures);
                }

                break;
        }
    }

    private static ComputationInput Piece(JsonElement input) => new(
        Enum.Parse<InputKind>(Text(input, "kind"), ignoreCase: true), Text(input, "name"), Text(input, "sha256"));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
