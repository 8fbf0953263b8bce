using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Differences;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>
/// Writes what was read of an exhibit as JSON: a working view for the holder of the exhibit, names included.
/// </summary>
/// <remarks>Amounts are texts with all the decimals of the currency, days are ISO; the same reading gives the same
/// bytes.</remarks>
public static class ReadJson
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ReadExhibit read)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            WriteTo(json, read);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <param name="together">What shows beside other exhibits; null for an exhibit by itself.</param>
    public static void WriteTo(Utf8JsonWriter json, ReadExhibit read, ReadTogether? together = null)
    {
        StatementsInJson statements = StatementsInJson.Of(read);
        WriteTo(
            json,
            new ExhibitInJson(read.Exhibit, read.Layout, read.Sha256)
            {
                Refusal = read.Refusal,
                SameFileAs = read.SameFileAs,
                Counts = read.Counts,
                Notes = read.Notes,
                Statements = read.Statements,
                Payroll = read.PayrollFindings,
                OtherBooks =
                [
                    .. read.OtherBooks.OrderBy(book => book.Key, StringComparer.Ordinal)
                        .Select(book => (book.Key, Records(read, book.Value))),
                ],
                WriteStatements = statements.WriteTo,
                WriteRecords = Records(
                    read, read.Records.Where(record => record is not StatementLine).Concat(statements.Left)),
                WriteQuarantined = each => read.Quarantined.ToList().ForEach(row => WriteQuarantined(each, row)),
                WriteIgnored = each => read.Ignored.ToList().ForEach(row => WriteIgnored(each, row)),
            },
            together);
    }

    internal static void WriteTo(Utf8JsonWriter json, ExhibitInJson exhibit, ReadTogether? together)
    {
        json.WriteStartObject();
        json.WriteString("exhibit", exhibit.Exhibit);
        json.WriteString("kind", Kebab.Of(exhibit.Layout.Kind));
        json.WriteString("sha256", exhibit.Sha256);
        json.WriteBoolean("confirmed", exhibit.Layout.Confirmed is not null);
        WriteRefusal(json, exhibit.Refusal);
        WriteText(json, "sameFileAs", exhibit.SameFileAs);
        WriteArray(json, "statements", exhibit.WriteStatements);
        WriteArray(json, "records", exhibit.WriteRecords);
        TogetherJson.WritePayroll(json, exhibit.Payroll);
        json.WriteStartObject("otherBooks");
        foreach ((string book, Action<Utf8JsonWriter> write) in exhibit.OtherBooks)
        {
            WriteArray(json, book, write);
        }

        json.WriteEndObject();
        WriteArray(json, "quarantined", exhibit.WriteQuarantined);
        WriteArray(json, "ignored", exhibit.WriteIgnored);
        WriteNotes(json, exhibit.Notes);
        WriteTogether(json, exhibit, together);
        WriteCounts(json, exhibit.Counts);
        json.WriteEndObject();
    }

    private static Action<Utf8JsonWriter> Records(ReadExhibit read, IEnumerable<EvidenceRecord> records) => json =>
    {
        foreach (EvidenceRecord record in records)
        {
            RecordJson.Write(json, record, read.RawTextAt(record.Source));
        }
    };

    private static void WriteArray(Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        write(json);
        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, RowCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("received", counts.Received);
        json.WriteNumber("accepted", counts.Accepted);
        json.WriteNumber("quarantined", counts.Quarantined);
        json.WriteNumber("duplicate", counts.Duplicate);
        json.WriteNumber("ignored", counts.Ignored);
        json.WriteEndObject();
    }

    // What concerns two exhibits stands with the later of them.
    private static void WriteTogether(Utf8JsonWriter json, ExhibitInJson exhibit, ReadTogether? together)
    {
        if (together is null)
        {
            TogetherJson.WriteLinks(json, StatementContinuity.Of(exhibit.Statements));
            return;
        }

        TogetherJson.WriteLinks(json, together.Links.Where(link => IsOf(link.Later.Place.Exhibit)));
        TogetherJson.WriteQuestions(json, together.Questions.Where(question => IsOf(question.Line.Exhibit)));
        TogetherJson.WriteBooks(json, together.Books.Where(pair => IsOf(pair.Second)));

        bool IsOf(string place) => place == exhibit.Exhibit
            || place.StartsWith(exhibit.Exhibit + "/", StringComparison.Ordinal);
    }

    private static void WriteRefusal(Utf8JsonWriter json, IntakeRefusal? refusal)
    {
        if (refusal is null)
        {
            return;
        }

        json.WriteStartObject("refusal");
        json.WriteString("kind", Kebab.Of(refusal.Kind));
        json.WriteString("place", refusal.Place);
        json.WriteString("found", refusal.Found);
        json.WriteString("wanted", refusal.Wanted);
        json.WriteString("whatToDo", refusal.WhatToDo);
        json.WriteStartArray("changes");
        foreach (LayoutChange change in refusal.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(change.Kind));
            json.WriteString("place", change.Place);
            json.WriteString("saved", change.Saved);
            json.WriteString("found", change.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteQuarantined(Utf8JsonWriter json, QuarantinedRow row)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Source.ToString());
        json.WriteString("rawText", row.RawText);
        WriteMoney(json, "readableAmount", row.ReadableAmount);
        RecordJson.WriteCorrection(json, row.Correction);
        json.WriteStartArray("faults");
        foreach (RowFault fault in row.Faults)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(fault.Kind));
            WriteText(json, "column", fault.Column);
            json.WriteString("found", fault.Found);
            json.WriteString("wanted", fault.Wanted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteIgnored(Utf8JsonWriter json, IgnoredRow row)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Source.ToString());
        json.WriteString("rawText", row.RawText);
        json.WriteString("because", Kebab.Of(row.Because));
        RecordJson.WriteCorrection(json, row.Correction);
        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<IntakeNote> notes)
    {
        json.WriteStartArray("notes");
        foreach (IntakeNote note in notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(note.Kind));
            json.WriteString("place", note.Place);
            json.WriteString("about", note.About);
            json.WriteNumber("count", note.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    internal static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, LocalDatePattern.Iso.Format(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteMoney(Utf8JsonWriter json, string name, Money? money)
    {
        if (money is { } known)
        {
            json.WriteString(name, Amount(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static string Amount(Money money)
    {
        int decimals = CurrencyInfo.FromCode(money.Currency.Code).DecimalDigits;
        return money.Amount.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
