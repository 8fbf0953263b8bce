using System.Text.Json;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Storage.Computations;

/// <summary>
/// Writes a claim for machines: every figure with its id, amounts as text in whole minor units, days year-month-day.
/// </summary>
internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("workers");
        foreach (WorkerClaim worker in claim.Workers)
        {
            WriteWorker(writer, worker);
        }

        writer.WriteEndArray();
        WriteTotals(writer, claim.Totals);
        ClaimInterestJson.Write(writer, claim.InterestAhead);
        RecoveryJson.Write(writer, claim.Recovery);
        MissingEvidenceJson.Write(writer, claim.MissingEvidence);
        DeductionsJson.Write(writer, claim.Withheld);
        RemediesJson.Write(writer, claim.Tracks);
        WriteGaps(writer, claim.Gaps);
        ConversionJson.Write(writer, claim.Conventions);
        if (claim.LimitationIsAppliedOfOwnMotion is { } isApplied)
        {
            writer.WriteBoolean("limitationIsAppliedOfOwnMotion", isApplied);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, string name, Figure? figure)
    {
        if (figure is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("figure", figure.Id);
        WriteAmounts(writer, figure.Amount);
        writer.WriteString("basis", Kebab(figure.Basis));
        InferenceJson.Write(writer, figure);
        writer.WriteEndObject();
    }

    private static void WriteWorker(Utf8JsonWriter writer, WorkerClaim worker)
    {
        writer.WriteStartObject();
        writer.WriteString("worker", worker.Worker);
        writer.WriteStartArray("periods");
        foreach (PeriodClaim period in worker.Periods)
        {
            WritePeriod(writer, period);
        }

        writer.WriteEndArray();
        WriteTotals(writer, worker.Totals);
        ClaimInterestJson.Write(writer, worker.InterestAhead);
        RemediesJson.Write(writer, worker.Remedies);
        writer.WriteStartArray("otherReadings");
        foreach (OtherReading reading in worker.OtherReadings)
        {
            writer.WriteStartObject();
            writer.WriteString("reading", reading.Reading);
            writer.WriteString("backWages", AmountText.Of(reading.BackWages));
            writer.WriteString("interest", AmountText.Of(reading.Interest));
            writer.WriteString("surcharge", AmountText.Of(reading.Surcharge));
            writer.WriteString("total", AmountText.Of(reading.Total));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteGaps(writer, worker.Gaps);
        DebtJson.Write(writer, worker.Debts);
        writer.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter writer, PeriodClaim period)
    {
        writer.WriteStartObject();
        writer.WriteString("period", period.Period.Id);
        writer.WriteString("from", Iso(period.Period.Span.Start));
        writer.WriteString("to", Iso(period.Period.Span.End));
        writer.WriteString("dueOn", Iso(period.Period.DueOn));
        WriteMinutes(writer, period.Minutes);
        Write(writer, "promised", period.Promised);
        Write(writer, "floor", period.Floor);
        WriteHeads(writer, period.Heads);
        Write(writer, "due", period.Due);
        Write(writer, "paid", period.Paid);
        Write(writer, "withheld", period.Withheld);
        Write(writer, "lawfulDeductions", period.LawfulDeductions);
        Write(writer, "unlawfulDeductions", period.UnlawfulDeductions);
        Write(writer, "unpaid", period.Unpaid);
        Write(writer, "backWages", period.BackWages);
        Write(writer, "interest", period.Interest);
        Write(writer, "surcharge", period.Surcharge);
        Write(writer, "lateFine", period.LateFine);
        if (period.IsInTime is { } isInTime)
        {
            writer.WriteBoolean("isInTime", isInTime);
        }

        WritePayments(writer, period.Payments);
        DeductionsJson.Write(writer, period.Deductions);
        WriteGaps(writer, period.Gaps);
        writer.WriteEndObject();
    }

    private static void WriteMinutes(Utf8JsonWriter writer, MinutesByBand minutes)
    {
        writer.WriteStartObject("minutes");
        foreach (WorkBand band in WorkBands.All.Where(band => minutes[band] != 0))
        {
            writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(band.ToString()), minutes[band]);
        }

        writer.WriteEndObject();
    }

    private static void WriteHeads(Utf8JsonWriter writer, IReadOnlyList<HeadLine> heads)
    {
        writer.WriteStartArray("heads");
        foreach (HeadLine line in heads)
        {
            writer.WriteStartObject();
            writer.WriteString("head", Kebab(line.Head));
            Write(writer, "due", line.Due);
            WriteAmounts(writer, "paid", line.Paid);
            WriteAmounts(writer, "withheld", line.Withheld);
            WriteAmounts(writer, "lawfullyDeducted", line.LawfullyDeducted);
            WriteAmounts(writer, "unlawfullyDeducted", line.UnlawfullyDeducted);
            WriteAmounts(writer, "unpaid", line.Unpaid);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePayments(Utf8JsonWriter writer, IReadOnlyList<PlacedPayment> payments)
    {
        writer.WriteStartArray("payments");
        foreach (PlacedPayment placed in payments)
        {
            writer.WriteStartObject();
            writer.WriteString("paidOn", Iso(placed.Payment.PaidOn));
            writer.WriteString("amount", AmountText.Of(placed.Amount));
            writer.WriteString("proof", Kebab(placed.Payment.Proof));
            ConversionJson.Write(writer, placed.Payment.Converted);
            writer.WriteStartArray("sources");
            foreach (Evidence.SourceRef source in placed.Payment.Sources)
            {
                writer.WriteStringValue(source.ToString());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter writer, ClaimTotals totals)
    {
        writer.WriteStartObject("totals");
        foreach (Figure figure in totals.Figures)
        {
            Write(writer, NameOf(figure.Id), figure);
        }

        writer.WriteEndObject();
    }

    // The last step of an id names the column: W-03/total/back-wages becomes backWages.
    internal static string NameOf(string id) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(
            id.Split('/')[^1].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));

    internal static void WriteGaps(Utf8JsonWriter writer, IReadOnlyList<Gap> gaps)
    {
        writer.WriteStartArray("gaps");
        foreach (Gap gap in gaps)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Kebab(gap.Kind));
            writer.WriteString("figure", gap.Figure);
            writer.WriteStartArray("about");
            foreach (Operand operand in gap.About)
            {
                writer.WriteStringValue(OperandText.Of(operand));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteAmounts(Utf8JsonWriter writer, string name, Estimate<Money> amounts)
    {
        writer.WriteStartObject(name);
        WriteAmounts(writer, amounts);
        writer.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter writer, Estimate<Money> amounts)
    {
        writer.WriteString("low", AmountText.Of(amounts.Low));
        writer.WriteString("likely", AmountText.Of(amounts.Likely));
        writer.WriteString("high", AmountText.Of(amounts.High));
        writer.WriteString("currency", amounts.Likely.Currency.Code);
    }

    internal static string Kebab<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
