using System.Text.Json;
using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Storage.Computations;

/// <summary>Writes the pay chain of <c>findings.json</c>: lines by worker and period, totals, who drew.</summary>
internal static class FindingsPayJson
{
    public static void Write(Utf8JsonWriter writer, PayFound pay)
    {
        writer.WriteStartObject("pay");
        writer.WriteStartArray("lines");
        foreach (PayLine line in pay.Lines)
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("totals");
        foreach (PayTotal total in pay.All is { } all ? [.. pay.Totals, all] : pay.Totals)
        {
            writer.WriteStartObject();
            writer.WriteString("worker", total.Worker);
            Write(writer, total.Amounts);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PayLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("worker", line.Chain.Worker);
        if (line.Chain.Period is { } period)
        {
            writer.WriteString("period", period.Id);
            writer.WriteString("from", ClaimJson.Iso(period.Span.Start));
            writer.WriteString("to", ClaimJson.Iso(period.Span.End));
        }

        writer.WriteString("bank", ClaimJson.Kebab(line.Chain.Bank));
        if (line.Chain.PayrollSetAside.Count > 0)
        {
            FindingsJson.WriteSources(writer, line.Chain.PayrollSetAside, "payrollSetAside");
        }

        Write(writer, line.Amounts);
        writer.WriteStartArray("drawn");
        foreach (DrawnAway drawn in line.Chain.Drawn)
        {
            WriteOne(writer, drawn.On, drawn.Amount, PayLineFigures.HandOf(drawn));
            FindingsJson.WriteSources(writer, [.. drawn.PayRows, .. drawn.Sources]);
            writer.WriteString("innocentExplanation", ClaimJson.Kebab(Statement.InnocentPayDrawnSameDay));
            if (drawn.DecisionRows.Count > 0)
            {
                FindingsJson.WriteSources(writer, drawn.DecisionRows, "decisionSources");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sent");
        foreach (SentOn sent in line.Chain.Sent)
        {
            WriteOne(writer, sent.On, sent.Amount, PayLineFigures.SenderOf(sent));
            FindingsJson.WriteSources(writer, [sent.Source]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter writer, LocalDate day, Money amount, Operand by)
    {
        writer.WriteStartObject();
        writer.WriteString("on", ClaimJson.Iso(day));
        writer.WriteString("amount", AmountText.Of(amount));
        writer.WriteString("currency", amount.Currency.Code);
        writer.WriteString("by", OperandText.Of(by));
    }

    private static void Write(Utf8JsonWriter writer, PayAmounts amounts)
    {
        writer.WriteStartObject("amounts");
        foreach (PayColumn column in PayColumns.All)
        {
            if (amounts.Of(column) is { } figure)
            {
                writer.WriteStartObject(PayColumns.KeyOf(column));
                Write(writer, figure);
            }
        }

        writer.WriteEndObject();
        writer.WriteStartArray("sentOn");
        foreach (Figure figure in amounts.SentOn)
        {
            writer.WriteStartObject();
            Write(writer, figure);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Figure figure)
    {
        writer.WriteString("figure", figure.Id);
        writer.WriteString("amount", AmountText.Of(figure.Likely));
        writer.WriteString("currency", figure.Likely.Currency.Code);
        writer.WriteString("basis", ClaimJson.Kebab(figure.Basis));
        FindingsJson.WriteSources(writer, figure.Reason?.Sources ?? []);
        writer.WriteEndObject();
    }
}
