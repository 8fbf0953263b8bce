using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Rates;

namespace Restitution.Storage.Computations;

/// <summary>Writes what an amount was in another currency, and the rates by which it was brought over.</summary>
internal static class ConversionJson
{
    /// <summary>The likely total under each convention; nothing where no amount is brought over.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ConventionTotal> conventions)
    {
        if (conventions.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("conventions");
        foreach (ConventionTotal one in conventions)
        {
            writer.WriteStartObject();
            writer.WriteString("convention", JsonNamingPolicy.KebabCaseLower.ConvertName(one.Convention.ToString()));
            writer.WriteBoolean("isTaken", one.IsTaken);
            writer.WriteString("paid", AmountText.Of(one.Paid));
            writer.WriteString("total", AmountText.Of(one.Total));
            writer.WriteNumber("withoutRate", one.WithoutRate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Nothing for an amount that was in the claim's currency.</summary>
    public static void Write(Utf8JsonWriter writer, ConvertedAmount? converted)
    {
        if (converted is null)
        {
            return;
        }

        writer.WriteStartObject("converted");
        writer.WriteString("original", AmountText.Of(converted.Original));
        writer.WriteString("currency", converted.Original.Currency.Code);
        writer.WriteString("askedOn", LocalDatePattern.Iso.Format(converted.AskedOn));
        writer.WriteStartArray("rates");
        foreach (RateLeg leg in converted.Path.Legs)
        {
            writer.WriteStartObject();
            writer.WriteString("base", leg.Dated.Base.Code);
            writer.WriteString("quote", leg.Dated.Quote.Code);
            writer.WriteNumber("units", leg.Dated.UnitCount);
            writer.WriteString("rate", leg.Dated.QuotedRate.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("on", LocalDatePattern.Iso.Format(leg.Dated.On));
            writer.WriteBoolean("isInverted", leg.IsInverted);
            writer.WriteString("source", leg.Dated.Source.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
