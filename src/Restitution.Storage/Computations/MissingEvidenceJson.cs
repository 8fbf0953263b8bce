using System.Text.Json;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Storage.Computations;

/// <summary>The missing records in the order of their rank, for machines.</summary>
internal static class MissingEvidenceJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<MissingEvidence> missing)
    {
        writer.WriteStartArray("missingEvidence");
        foreach (MissingEvidence one in missing)
        {
            writer.WriteStartObject();
            writer.WriteString("wanted", JsonNamingPolicy.KebabCaseLower.ConvertName(one.Wanted.ToString()));
            if (one.Worker is { } worker)
            {
                writer.WriteString("worker", worker);
            }

            if (one.Span is { } span)
            {
                writer.WriteString("from", LocalDatePattern.Iso.Format(span.Start));
                writer.WriteString("to", LocalDatePattern.Iso.Format(span.End));
            }

            writer.WriteString("total", one.Total);
            if (one.Narrows is { } narrows)
            {
                writer.WriteString("figure", narrows.Id);
                writer.WriteString("narrows", AmountText.Of(narrows.Likely));
                writer.WriteString("firms", AmountText.Of(one.Firms!.Value));
            }

            WriteGap(writer, one);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteGap(Utf8JsonWriter writer, MissingEvidence one)
    {
        if (one.Gap is not { } gap)
        {
            return;
        }

        writer.WriteString("gap", JsonNamingPolicy.KebabCaseLower.ConvertName(gap.Kind.ToString()));
        writer.WriteNumber("gapCount", one.GapCount);
        writer.WriteStartArray("about");
        foreach (Operand operand in gap.About)
        {
            writer.WriteStringValue(OperandText.Of(operand));
        }

        writer.WriteEndArray();
    }
}
