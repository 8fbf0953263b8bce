using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Intake;

/// <summary>Writes one record of each kind.</summary>
internal static class RecordJson
{
    private const int BytesHeldMost = 64 * 1024;

    public static void WriteLine(Utf8JsonWriter json, StatementLine line, string? rawText)
    {
        json.WriteStartObject();
        ReadJson.WriteDay(json, "bookedOn", line.BookedOn);
        ReadJson.WriteDay(json, "valueOn", line.ValueOn);
        ReadJson.WriteMoney(json, "amount", line.Amount);
        json.WriteString("currency", line.Amount.Currency.Code);
        json.WriteString("description", line.Description);
        json.WriteString("counterparty", line.Counterparty.Reveal());
        json.WriteString("reference", line.Reference);
        ReadJson.WriteMoney(json, "balance", line.Balance);
        json.WriteString("source", line.Source.ToString());
        ReadJson.WriteText(json, "rawText", rawText);
        if (line.IsReversal)
        {
            json.WriteBoolean("isReversal", true);
        }

        if (line.AlsoAt.Count > 0)
        {
            json.WriteStartArray("alsoAt");
            foreach (SourceRef place in line.AlsoAt)
            {
                json.WriteStringValue(place.ToString());
            }

            json.WriteEndArray();
        }

        ReadJson.WriteText(json, "mayRepeat", line.MayRepeat?.ToString());
        WriteCorrection(json, line.Correction);
        json.WriteEndObject();
        FlushIfFull(json);
    }

    public static void Write(Utf8JsonWriter json, EvidenceRecord record, string? rawText)
    {
        switch (record)
        {
            case StatementLine line:
                WriteLine(json, line, rawText);
                return;
            case PayRecord pay:
                Begin(json, "pay", pay.Source, pay.Person);
                WritePay(json, pay);
                break;
            case TimeRecord time:
                Begin(json, "time", time.Source, time.Person);
                WriteTime(json, time);
                break;
            case Remittance sent:
                Begin(json, "remittance", sent.Source, sent.Sender);
                WriteRemittance(json, sent);
                break;
            case FeeReceipt receipt:
                Begin(json, "fee-receipt", receipt.Source, receipt.Payer);
                WriteReceipt(json, receipt);
                break;
            case DebtEntry debt:
                Begin(json, "debt", debt.Source, debt.Person);
                ReadJson.WriteDay(json, "enteredOn", debt.EnteredOn);
                WriteMoneyWithCurrency(json, "amount", debt.Amount);
                WriteMoneyWithCurrency(json, "balance", debt.Balance);
                json.WriteString("description", debt.Description);
                break;
            case HoursTestimony hours:
                Begin(json, "hours-testimony", hours.Source, hours.Person);
                ReadJson.WriteDay(json, "from", hours.From);
                ReadJson.WriteDay(json, "to", hours.To);
                json.WriteNumber("daysPerWeek", hours.DaysPerWeek);
                json.WriteNumber("minutesPerDayLow", hours.MinutesPerDayLow);
                json.WriteNumber("minutesPerDayLikely", hours.MinutesPerDayLikely);
                json.WriteNumber("minutesPerDayHigh", hours.MinutesPerDayHigh);
                if (hours.HolidaysWorked is { } holidaysWorked)
                {
                    json.WriteBoolean("holidaysWorked", holidaysWorked);
                }

                break;
            case AdmittedPayment admitted:
                Begin(json, "admitted-payment", admitted.Source, admitted.Person);
                ReadJson.WriteDay(json, "paidOn", admitted.PaidOn);
                WriteMoneyWithCurrency(json, "amount", admitted.Amount);
                ReadJson.WriteDay(json, "forPeriodFrom", admitted.ForPeriodFrom);
                ReadJson.WriteDay(json, "forPeriodTo", admitted.ForPeriodTo);
                break;
            default:
                throw new InvalidOperationException($"{record.GetType()} is no kind of record.");
        }

        ReadJson.WriteText(json, "rawText", rawText);
        WriteCorrection(json, record.Correction);
        json.WriteEndObject();
        FlushIfFull(json);
    }

    // What is written leaves memory before the end of the exhibit is reached.
    internal static void FlushIfFull(Utf8JsonWriter json)
    {
        if (json.BytesPending > BytesHeldMost)
        {
            json.Flush();
        }
    }

    public static void WriteCorrection(Utf8JsonWriter json, Correction? correction)
    {
        if (correction is null)
        {
            return;
        }

        json.WriteStartObject("correction");
        json.WriteString("original", correction.Original);
        json.WriteString("corrected", correction.Corrected);
        json.WriteString("by", correction.By);
        ReadJson.WriteDay(json, "on", correction.On);
        json.WriteString("reason", correction.Reason);
        if (correction.AlsoChanged.Count > 0)
        {
            json.WriteStartArray("alsoChanged");
            foreach (string column in correction.AlsoChanged)
            {
                json.WriteStringValue(column);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string kind, SourceRef source, PersonAsWritten person)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("source", source.ToString());
        json.WriteString("person", person.Reveal());
    }

    private static void WritePay(Utf8JsonWriter json, PayRecord pay)
    {
        ReadJson.WriteDay(json, "periodFrom", pay.PeriodFrom);
        ReadJson.WriteDay(json, "periodTo", pay.PeriodTo);
        ReadJson.WriteDay(json, "paidOn", pay.PaidOn);
        json.WriteStartArray("items");
        foreach (PayItem item in pay.Items)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(item.Kind));
            json.WriteString("heading", item.Heading);
            WriteMoneyWithCurrency(json, "amount", item.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMoneyWithCurrency(json, "net", pay.Net);
        if (pay.IsSigned is { } isSigned)
        {
            json.WriteBoolean("signed", isSigned);
        }
    }

    private static void WriteRemittance(Utf8JsonWriter json, Remittance sent)
    {
        json.WriteString("recipient", sent.Recipient.Reveal());
        ReadJson.WriteDay(json, "sentOn", sent.SentOn);
        WriteMoneyWithCurrency(json, "sent", sent.Sent);
        WriteMoneyWithCurrency(json, "fee", sent.Fee);
        WriteMoneyWithCurrency(json, "totalPaid", sent.TotalPaid);
        WriteMoneyWithCurrency(json, "paidOut", sent.PaidOut);
        json.WriteString("reference", sent.Reference);
        ReadJson.WriteText(json, "channel", sent.Channel is { } channel ? Kebab.Of(channel) : null);
        WriteIfAny(json, "quotedRate", sent.QuotedRate);
        WriteIfAny(json, "agent", sent.Agent);
        WriteIfAny(json, "destination", sent.Destination);
        WriteIfAny(json, "contact", sent.Contact.Reveal());
    }

    private static void WriteReceipt(Utf8JsonWriter json, FeeReceipt receipt)
    {
        ReadJson.WriteDay(json, "paidOn", receipt.PaidOn);
        WriteMoneyWithCurrency(json, "amount", receipt.Amount);
        json.WriteString("paidTo", receipt.PaidTo.Reveal());
        json.WriteString("paidFor", receipt.PaidFor);
        json.WriteString("receiptNumber", receipt.ReceiptNumber);
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string written)
    {
        if (written.Length > 0)
        {
            json.WriteString(name, written);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, TimeRecord time)
    {
        ReadJson.WriteDay(json, "workedOn", time.WorkedOn);
        WriteClock(json, "startedAt", time.StartedAt);
        WriteClock(json, "endedAt", time.EndedAt);
        json.WriteNumber("breakMinutes", time.BreakMinutes);
        json.WriteNumber("workedMinutes", time.WorkedMinutes);
    }

    private static void WriteClock(Utf8JsonWriter json, string name, LocalTime? time)
    {
        if (time is { } known)
        {
            json.WriteString(name, LocalTimePattern.ExtendedIso.Format(known));
        }
    }

    private static void WriteMoneyWithCurrency(Utf8JsonWriter json, string name, NodaMoney.Money? money)
    {
        if (money is { } known)
        {
            json.WriteString(name, $"{ReadJson.Amount(known)} {known.Currency.Code}");
        }
    }
}
