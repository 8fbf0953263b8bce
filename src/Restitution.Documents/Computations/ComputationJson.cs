using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Documents.Json;

namespace Restitution.Documents.Computations;

/// <summary>The computation of a case for machines: every figure with its reason, and the digests that let another person verify it.</summary>
/// <remarks>
/// The same case, law and evidence give the same bytes on every system. The result's digest covers the canonical text
/// of <c>result</c> alone; inputs and engine version stand beside it, so that another version that gives the same result
/// verifies. UTF-8 without a mark, lines ended by LF, amounts as text.
/// </remarks>
public static class ComputationJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>SHA-256 of the result's canonical text, lower-case hexadecimal.</summary>
    public static string ResultDigest(CaseFile caseFile, Claim claim)
    {
        using var canonical = new MemoryStream();
        using (var writer = new Utf8JsonWriter(canonical, Options))
        {
            WriteResult(writer, caseFile, claim);
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.ToArray()));
    }

    /// <param name="inputs">Every file that the result rests on, in the order in which they are listed.</param>
    public static void Write(
        CaseFile caseFile, Claim claim, IReadOnlyList<InputDigest> inputs, string engineVersion, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("engineVersion", engineVersion);
            writer.WriteString("resultDigest", ResultDigest(caseFile, claim));
            JsonParts.WriteAll(writer, "inputs", inputs, WriteInput);
            writer.WritePropertyName("result");
            WriteResult(writer, caseFile, claim);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteInput(Utf8JsonWriter writer, InputDigest input)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ScheduleJson.Camel(input.Kind));
        writer.WriteString("name", input.Name);
        writer.WriteString("sha256", input.Sha256);
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, CaseFile caseFile, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("case", caseFile.Code);
        writer.WriteString("asOf", ScheduleJson.Iso(caseFile.AsOf));
        writer.WriteString("claimedOn", ScheduleJson.Iso(caseFile.ClaimedOn));
        writer.WriteString("currency", caseFile.ClaimCurrency.Code);
        JsonParts.WriteAll(writer, "totals", claim.Totals.Figures, WriteFigure);
        JsonParts.WriteAll(writer, "gaps", claim.Gaps, JsonParts.Write);
        JsonParts.WriteAll(writer, "workers", claim.Workers, WriteWorker);
        writer.WriteEndObject();
    }

    private static void WriteWorker(Utf8JsonWriter writer, WorkerClaim worker)
    {
        writer.WriteStartObject();
        writer.WriteString("worker", worker.Worker);
        JsonParts.WriteAll(writer, "totals", worker.Totals.Figures, WriteFigure);
        JsonParts.WriteAll(writer, "otherReadings", worker.OtherReadings, WriteOther);
        JsonParts.WriteAll(writer, "gaps", worker.Gaps, JsonParts.Write);
        JsonParts.WriteAll(writer, "periods", worker.Periods, WritePeriod);
        writer.WriteEndObject();
    }

    private static void WriteOther(Utf8JsonWriter writer, OtherReading other)
    {
        writer.WriteStartObject();
        writer.WriteString("reading", other.Reading);
        JsonParts.WriteWords(writer, "files", other.Files);
        writer.WriteString("backWages", JsonParts.Digits(other.BackWages));
        writer.WriteString("interest", JsonParts.Digits(other.Interest));
        writer.WriteString("surcharge", JsonParts.Digits(other.Surcharge));
        writer.WriteString("total", JsonParts.Digits(other.Total));
        writer.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter writer, PeriodClaim period)
    {
        writer.WriteStartObject();
        writer.WriteString("period", period.Period.Id);
        writer.WriteString("from", ScheduleJson.Iso(period.Period.Span.Start));
        writer.WriteString("to", ScheduleJson.Iso(period.Period.Span.End));
        writer.WriteString("dueOn", ScheduleJson.Iso(period.Period.DueOn));
        if (period.IsInTime is { } isInTime)
        {
            writer.WriteBoolean("isInTime", isInTime);
        }

        JsonParts.WriteAll(writer, "heads", period.Heads, WriteHead);
        JsonParts.WriteAll(
            writer, "figures", period.Figures.Skip(period.Heads.Count), WriteFigure);
        if (period.LimitationReason is { } limitation)
        {
            writer.WritePropertyName("limitation");
            JsonReasons.Write(writer, limitation);
        }

        JsonParts.WriteAll(writer, "gaps", period.Gaps, JsonParts.Write);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, HeadLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("head", ScheduleJson.Camel(line.Head));
        writer.WritePropertyName("due");
        WriteFigure(writer, line.Due);
        WriteEstimate(writer, "paid", line.Paid);
        WriteEstimate(writer, "lawfullyDeducted", line.LawfullyDeducted);
        WriteEstimate(writer, "unlawfullyDeducted", line.UnlawfullyDeducted);
        WriteEstimate(writer, "unpaid", line.Unpaid);
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, Figure figure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", figure.Id);
        WriteEstimate(writer, "amount", figure.Amount);
        writer.WriteString("basis", ScheduleJson.Camel(figure.Basis));
        if (figure.Reason is { } reason)
        {
            writer.WritePropertyName("reason");
            JsonReasons.Write(writer, reason);
        }

        writer.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter writer, string name, Estimate<Money> estimate)
    {
        if (estimate.IsSingle)
        {
            writer.WriteString(name, JsonParts.Digits(estimate.Likely));
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("low", JsonParts.Digits(estimate.Low));
        writer.WriteString("likely", JsonParts.Digits(estimate.Likely));
        writer.WriteString("high", JsonParts.Digits(estimate.High));
        writer.WriteEndObject();
    }
}
