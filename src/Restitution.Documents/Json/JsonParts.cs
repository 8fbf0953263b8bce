using System.Globalization;
using System.Text.Json;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>Phrases, operands and gaps: what every block is made of.</summary>
internal static class JsonParts
{
    public static string Digits(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>All decimals of the currency, so that the same amount is always the same text.</summary>
    public static string Digits(Money money)
    {
        int decimals = CurrencyInfo.FromCode(money.Currency.Code).DecimalDigits;
        string places = decimals == 0 ? "0" : $"0.{new string('0', decimals)}";
        return money.Amount.ToString(places, CultureInfo.InvariantCulture);
    }

    public static void WriteAll<T>(
        Utf8JsonWriter writer, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T one in all)
        {
            write(writer, one);
        }

        writer.WriteEndArray();
    }

    public static void WriteWords(Utf8JsonWriter writer, string name, IEnumerable<string> words) =>
        WriteAll(writer, name, words, static (json, word) => json.WriteStringValue(word));

    public static void Write(Utf8JsonWriter writer, string name, Phrase? phrase)
    {
        writer.WritePropertyName(name);
        if (phrase is null)
        {
            writer.WriteNullValue();
            return;
        }

        Write(writer, phrase);
    }

    public static void Write(Utf8JsonWriter writer, Phrase phrase)
    {
        writer.WriteStartObject();
        writer.WriteString("key", phrase.Key);
        if (phrase.Operands.Count > 0)
        {
            WriteAll(writer, "operands", phrase.Operands, Write);
        }

        writer.WriteEndObject();
    }

    public static void WritePlaces(Utf8JsonWriter writer, string name, IEnumerable<SourceRef> sources) =>
        WriteWords(writer, name, sources.Select(source => source.ToString()));

    public static void Write(Utf8JsonWriter writer, Gap gap)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ScheduleJson.Camel(gap.Kind));
        writer.WriteString("figure", gap.Figure);
        WriteAll(writer, "about", gap.About, Write);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Operand operand)
    {
        writer.WriteStartObject();
        switch (operand)
        {
            case Operand.Amount amount:
                writer.WriteString("amount", Digits(amount.Value.Amount));
                writer.WriteString("currency", amount.Value.Currency.Code);
                break;
            case Operand.Number number:
                writer.WriteString("number", Digits(number.Value));
                break;
            case Operand.Fraction fraction:
                writer.WriteString("fraction", Digits(fraction.Value));
                break;
            case Operand.Minutes minutes:
                writer.WriteNumber("minutes", minutes.Value);
                break;
            case Operand.Days days:
                writer.WriteNumber("days", days.Value);
                break;
            case Operand.Day day:
                writer.WriteString("day", ScheduleJson.Iso(day.Value));
                break;
            case Operand.Span span:
                writer.WriteString("from", ScheduleJson.Iso(span.From));
                writer.WriteString("to", ScheduleJson.Iso(span.To));
                break;
            case Operand.Code code:
                writer.WriteString("code", code.Value);
                break;
            case Operand.Term term:
                writer.WriteString("term", term.Key);
                break;
            case Operand.Name name:
                writer.WriteString("kind", name.Kind);
                writer.WriteString("name", name.Given);
                break;
            case Operand.AmountInWords words:
                writer.WriteString("amountInWords", Digits(words.Value));
                writer.WriteString("currency", words.Value.Currency.Code);
                break;
            case Operand.Clause clause:
                writer.WritePropertyName("clause");
                Write(writer, new Phrase(clause.Key, clause.About));
                break;
            case Operand.Lack lack:
                writer.WritePropertyName("gap");
                Write(writer, lack.Missing);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operand), operand, "Not an operand that JSON can hold.");
        }

        writer.WriteEndObject();
    }
}
