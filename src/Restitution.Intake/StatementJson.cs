using System.Globalization;
using System.Text.Json;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>Writes a statement: what it says of itself, what was found, and its lines.</summary>
internal static class StatementJson
{
    /// <param name="writeLines">Writes the elements of its array of lines.</param>
    public static void Write(Utf8JsonWriter json, StatementOutcome statement, Action writeLines)
    {
        json.WriteStartObject();
        json.WriteString("place", statement.Place.ToString());
        json.WriteString("account", statement.Account);
        ReadJson.WriteText(json, "bank", statement.Bank.Length > 0 ? statement.Bank : null);
        json.WriteString("currency", statement.Currency.Code);
        json.WriteString("form", Kebab.Of(statement.Form));
        ReadJson.WriteText(json, "number", statement.Number);
        WriteSpan(json, statement.Days);
        ReadJson.WriteMoney(json, "opening", statement.Opening);
        ReadJson.WriteMoney(json, "movements", statement.Movements);
        ReadJson.WriteMoney(json, "closing", statement.Closing);
        ReadJson.WriteText(json, "closingFrom", statement.ClosingFrom is { } from ? Kebab.Of(from) : null);
        json.WriteString("outcome", Kebab.Of(statement.Verdict));
        ReadJson.WriteText(json, "because", statement.Because is { } because ? Kebab.Of(because) : null);
        ReadJson.WriteMoney(json, "difference", statement.Difference);
        WriteSetAside(json, statement);
        json.WriteStartObject("notBooked");
        json.WriteNumber("pending", statement.NotBooked.PendingCount);
        json.WriteNumber("informationOnly", statement.NotBooked.InformationCount);
        json.WriteEndObject();
        WriteControls(json, statement);
        if (statement.IsBalanceCorrected)
        {
            json.WriteBoolean("isBalanceCorrected", true);
        }

        if (statement.FootsWithReversalsFlipped)
        {
            json.WriteBoolean("footsWithReversalsFlipped", true);
        }

        if (statement.IsNewestFirst)
        {
            json.WriteBoolean("isNewestFirst", true);
        }

        json.WriteNumber("balanceBreakCount", statement.BreakCount);
        WriteBreaks(json, statement);
        WriteSignals(json, statement);
        json.WriteStartArray("lines");
        writeLines();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSetAside(Utf8JsonWriter json, StatementOutcome statement)
    {
        json.WriteStartObject("setAside");
        json.WriteNumber("count", statement.SetAside.Count);
        json.WriteNumber("unread", statement.SetAside.UnreadCount);
        ReadJson.WriteMoney(json, "sum", statement.SetAside.Sum);
        json.WriteEndObject();
        if (statement.ExplainedBy is { } explanation)
        {
            json.WriteStartObject("explainedBy");
            json.WriteString("setAside", explanation.IsSumOfAll ? "all" : "row");
            json.WriteStartArray("places");
            foreach (SourceRef place in explanation.Places)
            {
                json.WriteStringValue(place.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteControls(Utf8JsonWriter json, StatementOutcome statement)
    {
        if (statement.Controls.Count == 0)
        {
            return;
        }

        json.WriteStartArray("controls");
        foreach (ControlFinding finding in statement.Controls)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(finding.Kind));
            json.WriteString("level", Kebab.Of(finding.Level));
            json.WriteString("place", finding.Place.ToString());
            ReadJson.WriteText(json, "stated", finding.Stated?.ToString(CultureInfo.InvariantCulture));
            json.WriteString("read", finding.Read.ToString(CultureInfo.InvariantCulture));
            ReadJson.WriteText(json, "difference", finding.Difference?.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, DateInterval? days)
    {
        ReadJson.WriteDay(json, "from", days?.Start);
        ReadJson.WriteDay(json, "to", days?.End);
    }

    private static void WriteBreaks(Utf8JsonWriter json, StatementOutcome statement)
    {
        json.WriteStartArray("balanceBreaks");
        foreach (BalanceBreak broken in statement.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(broken.Kind));
            json.WriteString("source", broken.Source.ToString());
            ReadJson.WriteMoney(json, "stated", broken.Stated);
            ReadJson.WriteMoney(json, "computed", broken.Computed);
            ReadJson.WriteText(json, "other", broken.Other?.ToString());
            ReadJson.WriteText(
                json, "explaining", broken.Explaining is { } explaining ? ReadJson.Amount(explaining) : null);
            ReadJson.WriteText(json, "hint", broken.Hint is { } hint ? Kebab.Of(hint) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSignals(Utf8JsonWriter json, StatementOutcome statement)
    {
        json.WriteStartArray("signals");
        foreach (StatementSignal signal in statement.Signals)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(signal.Kind));
            json.WriteNumber("count", signal.Count);
            json.WriteStartArray("places");
            foreach (SourceRef place in signal.Places)
            {
                json.WriteStringValue(place.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
