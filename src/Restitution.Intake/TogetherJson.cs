using System.Text.Json;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>Writes what shows when statements, exhibits or books lie side by side.</summary>
public static class TogetherJson
{
    /// <summary>The array <c>links</c>: how statements of an account follow each other.</summary>
    public static void WriteLinks(Utf8JsonWriter json, IEnumerable<StatementLink> links)
    {
        json.WriteStartArray("links");
        foreach (StatementLink link in links)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(link.Kind));
            json.WriteString("account", link.Later.Account);
            json.WriteString("currency", link.Later.Currency.Code);
            json.WriteString("earlier", link.Earlier.Place.ToString());
            json.WriteString("later", link.Later.Place.ToString());
            ReadJson.WriteMoney(json, "closing", link.Earlier.Closing);
            ReadJson.WriteMoney(json, "opening", link.Later.Opening);
            ReadJson.WriteMoney(json, "difference", link.Difference);
            WriteDays(json, "days", link.Days);
            ReadJson.WriteText(json, "numbersMissing", link.NumbersMissing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The array <c>questions</c>: lines that may be one booking or two.</summary>
    public static void WriteQuestions(Utf8JsonWriter json, IEnumerable<SameOrTwo> questions)
    {
        json.WriteStartArray("questions");
        foreach (SameOrTwo question in questions)
        {
            json.WriteStartObject();
            json.WriteString("line", question.Line.ToString());
            json.WriteString("mayRepeat", question.Other.ToString());
            ReadJson.WriteDay(json, "bookedOn", question.BookedOn);
            ReadJson.WriteMoney(json, "amount", question.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The array <c>books</c>: two sets of books line by line.</summary>
    public static void WriteBooks(Utf8JsonWriter json, IEnumerable<BooksCompared> books)
    {
        json.WriteStartArray("books");
        foreach (BooksCompared pair in books)
        {
            json.WriteStartObject();
            json.WriteString("first", pair.First);
            json.WriteString("second", pair.Second);
            WriteDays(json, "days", pair.Days);
            json.WriteNumber("inBoth", pair.InBothCount);
            json.WriteNumber("agreeing", pair.AgreeingCount);
            json.WriteNumber("sameNet", pair.SameNetCount);
            ReadJson.WriteMoney(json, "firstNet", pair.FirstNet);
            ReadJson.WriteMoney(json, "secondNet", pair.SecondNet);
            json.WriteNumber("onlyInFirst", pair.OnlyInFirstCount);
            json.WriteNumber("onlyInSecond", pair.OnlyInSecondCount);
            WritePlaces(json, "setAsideInFirst", pair.SetAsideInFirst);
            WritePlaces(json, "setAsideInSecond", pair.SetAsideInSecond);
            json.WriteStartArray("differences");
            foreach (BookDifference difference in pair.Differences)
            {
                WriteDifference(json, difference);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The array <c>payroll</c>: what payroll books show of themselves.</summary>
    internal static void WritePayroll(Utf8JsonWriter json, IEnumerable<PayrollFinding> findings)
    {
        json.WriteStartArray("payroll");
        foreach (PayrollFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kebab.Of(finding.Kind));
            ReadJson.WriteMoney(json, "net", finding.Net);
            ReadJson.WriteMoney(json, "sumOfItems", finding.SumOfItems);
            WriteDays(json, "days", finding.Days);
            json.WriteNumber("count", finding.Count);
            WritePlaces(json, "places", finding.Places);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDifference(Utf8JsonWriter json, BookDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("person", difference.Person);
        WriteDays(json, "period", difference.Period);
        json.WriteString("paid", difference.Paid is { } kind ? Kebab.Of(kind) : "net");
        ReadJson.WriteMoney(json, "inFirst", difference.InFirst);
        ReadJson.WriteMoney(json, "inSecond", difference.InSecond);
        ReadJson.WriteMoney(json, "difference", difference.Difference);
        ReadJson.WriteText(json, "firstPlace", difference.FirstPlace?.ToString());
        ReadJson.WriteText(json, "secondPlace", difference.SecondPlace?.ToString());
        if (difference.Perhaps is { } perhaps)
        {
            json.WriteStartObject("perhapsSetAside");
            json.WriteString("place", perhaps.Row.ToString());
            json.WriteString("because", Kebab.Of(perhaps.Because));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IEnumerable<SourceRef> places)
    {
        json.WriteStartArray(name);
        foreach (SourceRef place in places)
        {
            json.WriteStringValue(place.ToString());
        }

        json.WriteEndArray();
    }

    private static void WriteDays(Utf8JsonWriter json, string name, DateInterval? days)
    {
        if (days is null)
        {
            return;
        }

        json.WriteStartObject(name);
        ReadJson.WriteDay(json, "from", days.Start);
        ReadJson.WriteDay(json, "to", days.End);
        json.WriteEndObject();
    }
}
