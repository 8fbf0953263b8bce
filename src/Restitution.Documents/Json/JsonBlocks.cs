using System.Text.Json;
using Restitution.Schedules;

namespace Restitution.Documents.Json;

/// <summary>Blocks, columns, lines and cells.</summary>
internal static class JsonBlocks
{
    public static void Write(Utf8JsonWriter writer, Block block)
    {
        writer.WriteStartObject();
        writer.WriteString("block", NameOf(block));
        JsonParts.Write(writer, "heading", block.Heading);
        writer.WriteNumber("level", block.Level);
        writer.WriteBoolean("startsPage", block.StartsPage);
        WriteBody(writer, block);
        writer.WriteEndObject();
    }

    private static string NameOf(Block block) => block switch
    {
        FactsBlock => "facts",
        TextBlock => "text",
        TableBlock => "table",
        ChartBlock => "chart",
        FlowBlock => "flow",
        TimelineBlock => "timeline",
        ReasonsBlock => "reasons",
        SignatureBlock => "signature",
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that JSON can hold."),
    };

    private static void WriteBody(Utf8JsonWriter writer, Block block)
    {
        switch (block)
        {
            case FactsBlock facts:
                JsonParts.WriteAll(writer, "facts", facts.Facts, WriteFact);
                break;
            case TextBlock text:
                writer.WriteBoolean("isNumbered", text.IsNumbered);
                JsonParts.WriteAll(writer, "paragraphs", text.Paragraphs, JsonParts.Write);
                break;
            case TableBlock table:
                WriteTable(writer, table);
                break;
            case ChartBlock chart:
                WriteChart(writer, chart);
                break;
            case PictureBlock picture:
                JsonPictures.Write(writer, picture);
                break;
            case ReasonsBlock reasons:
                JsonParts.WriteAll(writer, "reasons", reasons.Reasons, JsonReasons.Write);
                break;
            case SignatureBlock signature:
                JsonParts.WriteAll(writer, "roles", signature.Roles, JsonParts.Write);
                break;
        }
    }

    private static void WriteFact(Utf8JsonWriter writer, Fact fact)
    {
        writer.WriteStartObject();
        JsonParts.Write(writer, "label", fact.Label);
        writer.WritePropertyName("value");
        JsonCells.Write(writer, fact.Value);
        writer.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter writer, TableBlock table)
    {
        writer.WriteString("key", table.Key);
        JsonParts.Write(writer, "caption", table.Caption);
        JsonParts.WriteAll(writer, "columns", table.Columns, WriteColumn);
        JsonParts.WriteAll(writer, "lines", table.Lines, WriteLine);
        writer.WritePropertyName("totals");
        if (table.Totals is { } totals)
        {
            WriteLine(writer, totals);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteColumn(Utf8JsonWriter writer, Column column)
    {
        writer.WriteStartObject();
        writer.WriteString("key", column.Key);
        JsonParts.Write(writer, "heading", column.Heading);
        writer.WriteString("kind", ScheduleJson.Camel(column.Kind));
        writer.WriteString("total", ScheduleJson.Camel(column.Total));
        switch (column.Formula)
        {
            case LineFormula.SumOf sum:
                writer.WriteString("formula", "sumOf");
                JsonParts.WriteWords(writer, "plus", sum.Plus);
                JsonParts.WriteWords(writer, "minus", sum.Minus);
                break;
            case LineFormula.RunningTotalOf running:
                writer.WriteString("formula", "runningTotalOf");
                writer.WriteString("column", running.Column);
                break;
            case LineFormula.GreaterOf greater:
                writer.WriteString("formula", "greaterOf");
                JsonParts.WriteWords(writer, "of", [greater.First, greater.Second]);
                break;
            case LineFormula.RoundedProduct product:
                writer.WriteString("formula", "roundedProduct");
                JsonParts.WriteWords(writer, "factors", product.Factors);
                JsonParts.WriteWords(writer, "divisors", product.Divisors);
                writer.WriteString("rounding", ScheduleJson.Camel(product.Rounding));
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, Line line)
    {
        writer.WriteStartArray();
        foreach (Cell cell in line.Cells)
        {
            JsonCells.Write(writer, cell);
        }

        writer.WriteEndArray();
    }

    private static void WriteChart(Utf8JsonWriter writer, ChartBlock chart)
    {
        JsonParts.Write(writer, "takeaway", chart.Takeaway);
        writer.WriteString("currency", chart.Currency.Code);
        JsonParts.WriteWords(writer, "months", chart.Months.Select(ScheduleJson.Iso));
        JsonParts.WriteAll(writer, "series", chart.Series, static (json, series) =>
        {
            json.WriteStartObject();
            JsonParts.Write(json, "name", series.Name);
            JsonParts.WriteAll(json, "amounts", series.Amounts, static (one, amount) =>
                one.WriteStringValue(amount is { } known ? JsonParts.Digits(known) : null));
            json.WriteEndObject();
        });
    }
}
