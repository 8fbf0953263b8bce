using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Computations;

namespace Restitution.Cli;

/// <summary>What a run prints of what the total rests on, of what is missing most, and of recovery.</summary>
internal static class RecoverySummary
{
    private const int RecordsMost = 3;

    public static void Print(Claim claim, LocalDate asOf, Wording wording, TextWriter output)
    {
        if (claim.Totals.Total.Inference?.Fractions is { } fractions)
        {
            output.WriteLine(wording.Say(Phrase.Of(
                "run.inference", [.. fractions.Select(fraction => (Operand)new Operand.Fraction(fraction))])));
        }

        foreach (Phrase sentence in RecoveryTable.Sentences(claim, asOf))
        {
            output.WriteLine(wording.Say(sentence));
        }

        MissingEvidence[] most =
            [.. claim.MissingEvidence.Where(one => one.Narrows?.Likely.Amount > 0m).Take(RecordsMost)];
        if (most.Length > 0)
        {
            output.WriteLine(wording.Say(Phrase.Of("run.missing")));
            foreach (MissingEvidence one in most)
            {
                output.WriteLine($"  {wording.Say(MissingEvidenceTable.Sentence(one))}");
            }
        }
    }

    public static JsonNode InferenceInJson(Claim claim) => Written(writer =>
    {
        writer.WriteStartObject();
        InferenceJson.Write(writer, claim.Totals.Total);
        writer.WriteEndObject();
    })["inference"]!.DeepClone();

    public static JsonArray MissingInJson(Claim claim) => new([.. claim.MissingEvidence.Select(one =>
    {
        var line = new JsonObject
        {
            ["wanted"] = JsonNamingPolicy.KebabCaseLower.ConvertName(one.Wanted.ToString()),
            ["worker"] = one.Worker,
            ["from"] = one.Span is { } span ? LocalDatePattern.Iso.Format(span.Start) : null,
            ["to"] = one.Span is { } days ? LocalDatePattern.Iso.Format(days.End) : null,
            ["total"] = one.Total,
            ["narrows"] = one.Narrows is { } narrows ? AmountText.Of(narrows.Likely) : null,
            ["firms"] = one.Firms is { } firms ? AmountText.Of(firms) : null,
            ["missing"] = one.Gap is { } gap ? Wording.For("en").Say(gap) : null,
        };
        return (JsonNode)line;
    })]);

    /// <summary>Null where no recovery is followed.</summary>
    public static JsonNode? RecoveryInJson(Claim claim) => claim.Recovery is null ? null : Written(writer =>
    {
        writer.WriteStartObject();
        RecoveryJson.Write(writer, claim.Recovery);
        writer.WriteEndObject();
    })["recovery"]!.DeepClone();

    private static JsonNode Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            write(writer);
        }

        return JsonNode.Parse(bytes.ToArray())!;
    }
}
