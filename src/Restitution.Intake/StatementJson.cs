using System.Text.Json;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>Writes the statements of an exhibit, each with its own lines.</summary>
internal static class StatementJson
{
    /// <returns>Lines that are in no statement.</returns>
    public static IReadOnlyList<StatementLine> Write(Utf8JsonWriter json, ReadExhibit read)
    {
        var open = read.Records.OfType<StatementLine>()
            .GroupBy(line => line.Account, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => new LinkedList<StatementLine>(lines), StringComparer.Ordinal);
        json.WriteStartArray("statements");
        foreach ((int index, StatementOutcome statement) in read.Statements.Index())
        {
            bool isLast = read.Statements.Skip(index + 1).All(later => later.Account != statement.Account);
            IEnumerable<StatementLine> lines =
                open.TryGetValue(statement.Account, out LinkedList<StatementLine>? ofAccount)
                    ? Taken(ofAccount, statement, isLast)
                    : [];
            Write(json, read, statement, lines);
        }

        json.WriteEndArray();
        return [.. open.Values.SelectMany(lines => lines)];
    }

    // Several statements of one account stand one after the other in a file, each with so many lines; accounts that a
    // table mixes are parted by currency.
    private static IEnumerable<StatementLine> Taken(
        LinkedList<StatementLine> open, StatementOutcome statement, bool isLast)
    {
        int count = 0;
        LinkedListNode<StatementLine>? node = open.First;
        while (node is not null && (isLast || count < statement.LineCount))
        {
            LinkedListNode<StatementLine>? next = node.Next;
            if (isLast || node.Value.Amount.Currency == statement.Currency)
            {
                open.Remove(node);
                count++;
                yield return node.Value;
            }

            node = next;
        }
    }

    private static void Write(
        Utf8JsonWriter json, ReadExhibit read, StatementOutcome statement, IEnumerable<StatementLine> lines)
    {
        json.WriteStartObject();
        json.WriteString("place", statement.Place.ToString());
        json.WriteString("account", statement.Account);
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
        foreach (StatementLine line in lines)
        {
            RecordJson.WriteLine(json, line, read.RawTextAt(line.Source));
        }

        json.WriteEndArray();
        json.WriteEndObject();
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
