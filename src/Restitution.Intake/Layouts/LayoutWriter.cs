using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Restitution.Intake.Layouts;

/// <summary>Writes a layout in one fixed order of keys; what is undecided or empty is left out.</summary>
internal static class LayoutWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Layout layout)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            WriteLayout(json, layout);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteLayout(Utf8JsonWriter json, Layout layout)
    {
        json.WriteStartObject();
        json.WriteString("exhibit", layout.Exhibit);
        json.WriteString("kind", Kebab.Of(layout.Kind));
        json.WriteString("format", Kebab.Of(layout.Format));
        WriteText(json, "encoding", layout.Encoding);
        WriteText(json, "delimiter", layout.Delimiter is { } mark ? (mark == '\t' ? "tab" : mark.ToString()) : null);
        WriteMarks(json, layout.Marks);
        WriteText(json, "account", layout.Account);
        if (layout.Period is { } period)
        {
            json.WriteStartObject("period");
            json.WriteString("from", LocalDatePattern.Iso.Format(period.Start));
            json.WriteString("to", LocalDatePattern.Iso.Format(period.End));
            json.WriteEndObject();
        }

        if (layout.AreYearsFromPeriod)
        {
            json.WriteBoolean("yearsFromPeriod", true);
        }

        if (layout.MayEndNextDay)
        {
            json.WriteBoolean("mayEndNextDay", true);
        }

        WriteText(json, "channel", layout.Channel is { } channel ? Kebab.Of(channel) : null);
        WriteRowMarks(json, layout.RowMarks);
        if (layout.Format == FileFormat.Archive)
        {
            WriteMembers(json, layout.Members);
        }
        else
        {
            WriteSheets(json, layout.Sheets);
        }

        if (layout.Confirmed is { } confirmed)
        {
            json.WriteStartObject("confirmed");
            json.WriteString("by", confirmed.By);
            json.WriteString("on", LocalDatePattern.Iso.Format(confirmed.On));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, IReadOnlyList<MemberLayout> members)
    {
        json.WriteStartArray("members");
        foreach (MemberLayout member in members)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            WriteText(json, "leftOutBecause", member.LeftOutBecause);
            if (member.Layout is { } layout)
            {
                json.WritePropertyName("layout");
                WriteLayout(json, layout);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSheets(Utf8JsonWriter json, IReadOnlyList<SheetLayout> sheets)
    {
        json.WriteStartArray("sheets");
        foreach (SheetLayout sheet in sheets)
        {
            WriteSheet(json, sheet);
        }

        json.WriteEndArray();
    }

    private static void WriteRowMarks(Utf8JsonWriter json, RowMarks marks)
    {
        (string Name, IReadOnlyList<string> Words)[] lists =
        [
            ("title", marks.Title), ("opening", marks.Opening), ("closing", marks.Closing),
            ("subtotal", marks.Subtotal),
            ("footer", marks.Footer), ("pending", marks.Pending), ("credit", marks.Credit), ("debit", marks.Debit),
        ];
        if (lists.All(list => list.Words.Count == 0))
        {
            return;
        }

        json.WriteStartObject("rowMarks");
        foreach ((string name, IReadOnlyList<string> words) in lists.Where(list => list.Words.Count > 0))
        {
            json.WriteStartArray(name);
            foreach (string word in words)
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSheet(Utf8JsonWriter json, SheetLayout sheet)
    {
        json.WriteStartObject();
        WriteText(json, "name", sheet.Name);
        WriteText(json, "leftOutBecause", sheet.LeftOutBecause);
        WriteText(json, "book", sheet.Book);
        if (sheet.LeftOutBecause is null)
        {
            json.WriteStartArray("headerRows");
            foreach (int row in sheet.HeaderRows)
            {
                json.WriteNumberValue(row);
            }

            json.WriteEndArray();
            json.WriteNumber("firstDataRow", sheet.FirstDataRow);
        }

        if (sheet.LastDataRow is { } last)
        {
            json.WriteNumber("lastDataRow", last);
        }

        if (sheet.AreRowsContinued)
        {
            json.WriteBoolean("continuedRows", true);
        }

        WriteText(json, "periodFrom", sheet.PeriodFrom is { } source ? Kebab.Of(source) : null);
        WriteText(json, "periodCell", sheet.PeriodCell);
        if (sheet.Columns.Count > 0)
        {
            json.WriteStartArray("columns");
            foreach (ColumnLayout column in sheet.Columns)
            {
                WriteColumn(json, column);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, ColumnLayout column)
    {
        json.WriteStartObject();
        WriteText(json, "at", column.At);
        WriteText(json, "heading", column.Heading);
        json.WriteString("field", Kebab.Of(column.Field));
        WriteText(json, "payItem", column.PayItem is { } item ? Kebab.Of(item) : null);
        WriteText(json, "unit", column.Unit is { } unit ? Kebab.Of(unit) : null);
        WriteMarks(json, column.Marks);
        json.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter json, ColumnMarks marks)
    {
        WriteText(json, "dateOrder", marks.DateOrder is { } order ? Kebab.Of(order) : null);
        WriteText(json, "calendar", marks.Calendar is { } calendar ? Kebab.Of(calendar) : null);
        WriteText(json, "decimalMark", marks.DecimalMark is "" ? "none" : marks.DecimalMark);
        WriteText(json, "groupMark", marks.GroupMark is "" ? "none" : marks.GroupMark);
        WriteText(json, "grouping", marks.Grouping is { } grouping ? Kebab.Of(grouping) : null);
        WriteText(json, "currency", marks.Currency);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
