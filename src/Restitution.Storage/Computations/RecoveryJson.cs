using System.Text.Json;
using NodaMoney;
using NodaTime.Text;
using Restitution.Claims;

namespace Restitution.Storage.Computations;

/// <summary>
/// Recovery for machines: the funnel, the receipts with their shares, what each respondent answers for.
/// </summary>
public static class RecoveryJson
{
    /// <summary>Nothing where no recovery is followed.</summary>
    public static void Write(Utf8JsonWriter writer, Recovery? recovery)
    {
        if (recovery is null)
        {
            return;
        }

        writer.WriteStartObject("recovery");
        writer.WriteStartArray("workers");
        foreach (WorkerRecovery line in recovery.Workers)
        {
            writer.WriteStartObject();
            writer.WriteString("worker", line.Worker);
            WriteLine(writer, line, recovery.HasRecords);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("case");
        WriteLine(writer, recovery.Case, recovery.HasRecords);
        writer.WriteEndObject();
        WriteReceipts(writer, recovery);
        WriteExposures(writer, recovery);
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, WorkerRecovery line, bool hasRecords)
    {
        Write(writer, "assessed", line.Assessed);
        Write(writer, "claimed", line.Claimed);
        Write(writer, "ordered", line.Ordered);
        if (line.SinceOrder is { } since)
        {
            writer.WriteString("sinceOrder", AmountText.Of(since));
        }

        if (!hasRecords)
        {
            return;
        }

        Write(writer, "collected", line.Collected);
        Write(writer, "paidOut", line.PaidOut);
        writer.WriteString("held", AmountText.Of(line.Held));
        writer.WriteString("interestNotRun", AmountText.Of(line.InterestNotRun));
        Write(writer, "balance", line.Balance);
        writer.WriteString("balancePerDay", AmountText.Of(line.BalancePerDay));
        writer.WriteString("beyond", AmountText.Of(line.Beyond));
        writer.WriteString("remaining", AmountText.Of(line.Remaining));
        writer.WriteString("remainingPerDay", AmountText.Of(line.RemainingPerDay));
    }

    private static void WriteReceipts(Utf8JsonWriter writer, Recovery recovery)
    {
        writer.WriteStartArray("receipts");
        foreach (ReceiptOutcome outcome in recovery.Receipts)
        {
            writer.WriteStartObject();
            writer.WriteString("receipt", outcome.Receipt.Code);
            writer.WriteString("receivedOn", LocalDatePattern.Iso.Format(outcome.Receipt.ReceivedOn));
            writer.WriteString("from", outcome.Receipt.From);
            writer.WriteString("amount", AmountText.Of(outcome.Receipt.Amount));
            writer.WriteString("costs", AmountText.Of(outcome.CostsTaken));
            writer.WriteString("leftOver", AmountText.Of(outcome.LeftOver));
            writer.WriteStartArray("shares");
            foreach (ReceiptShare share in outcome.Shares)
            {
                writer.WriteStartObject();
                writer.WriteString("worker", share.Worker);
                WriteGroups(writer, share.Applied);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteExposures(Utf8JsonWriter writer, Recovery recovery)
    {
        writer.WriteStartArray("respondents");
        foreach (Exposure exposure in recovery.Exposures)
        {
            writer.WriteStartObject();
            writer.WriteString("respondent", exposure.Respondent);
            Write(writer, "alone", exposure.Alone);
            Write(writer, "jointly", exposure.Jointly);
            writer.WriteString("exposure", AmountText.Of(exposure.Whole.Total));
            writer.WriteString("received", AmountText.Of(exposure.Received));
            writer.WriteString("open", AmountText.Of(exposure.Open.Total));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, GroupAmounts? amounts)
    {
        if (amounts is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        WriteGroups(writer, amounts);
        writer.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter writer, GroupAmounts amounts)
    {
        foreach (HeadGroup group in GroupAmounts.Groups)
        {
            writer.WriteString(
                JsonNamingPolicy.CamelCase.ConvertName(group.ToString()), AmountText.Of(amounts[group]));
        }

        Money total = amounts.Total;
        writer.WriteString("total", AmountText.Of(total));
    }
}
