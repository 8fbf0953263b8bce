using System.Text.Json;
using NodaMoney;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>One cell: what it is, its value as text, and the id under which its reason opens.</summary>
internal static class JsonCells
{
    public static void Write(Utf8JsonWriter writer, Cell cell)
    {
        writer.WriteStartObject();
        switch (cell)
        {
            case BlankCell or AnswerCell:
                break;
            case TextCell text:
                JsonParts.Write(writer, "text", text.Text);
                break;
            case DayCell day:
                writer.WriteString("day", ScheduleJson.Iso(day.Day));
                break;
            case SpanCell span:
                writer.WriteString("from", ScheduleJson.Iso(span.From));
                writer.WriteString("to", ScheduleJson.Iso(span.To));
                break;
            case MoneyCell money:
                WriteAmount(writer, "amount", money.Amount);
                writer.WriteString("currency", money.Amount.Currency.Code);
                break;
            case EstimateCell estimate:
                WriteAmount(writer, "low", estimate.Amounts.Low);
                WriteAmount(writer, "likely", estimate.Amounts.Likely);
                WriteAmount(writer, "high", estimate.Amounts.High);
                writer.WriteString("currency", estimate.Amounts.Likely.Currency.Code);
                break;
            case MinutesCell minutes:
                writer.WriteNumber("minutes", minutes.Minutes);
                break;
            case NumberCell number:
                writer.WriteString("number", JsonParts.Digits(number.Number));
                break;
            case GapCell gap:
                writer.WritePropertyName("gap");
                JsonParts.Write(writer, gap.Missing);
                break;
            case AmountInWordsCell words:
                WriteAmount(writer, "amountInWords", words.Amount);
                writer.WriteString("currency", words.Amount.Currency.Code);
                break;
            case SourcesCell sources:
                JsonParts.WritePlaces(writer, "sources", sources.Sources);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell, "Not a cell that JSON can hold.");
        }

        if (cell.Figure is { } figure)
        {
            writer.WriteString("figure", figure);
        }

        writer.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter writer, string name, Money amount) =>
        writer.WriteString(name, JsonParts.Digits(amount));
}
