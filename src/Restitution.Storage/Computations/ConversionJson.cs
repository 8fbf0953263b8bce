using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Restitution.Rates;

namespace Restitution.Storage.Computations;

/// <summary>Writes what an amount was in another currency, and the rates by which it was brought over.</summary>
internal static class ConversionJson
{
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
