using System.Globalization;
using System.Text.Json;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Storage.Computations;

/// <summary>The shares of a total by what they rest on, for machines: amounts, and fractions that sum to one.</summary>
public static class InferenceJson
{
    /// <summary>Nothing for a line, which has one basis.</summary>
    public static void Write(Utf8JsonWriter writer, Figure figure)
    {
        if (figure.Inference is not { } shares)
        {
            return;
        }

        writer.WriteStartObject("inference");
        foreach (Basis basis in InferenceShares.Bases)
        {
            writer.WriteString(KeyOf(basis), AmountText.Of(shares[basis]));
        }

        if (shares.Fractions is { } fractions)
        {
            writer.WriteStartObject("fractions");
            foreach (Basis basis in InferenceShares.Bases)
            {
                writer.WriteString(KeyOf(basis), FractionText(fractions[(int)basis]));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>As a property of JSON names it.</summary>
    public static string KeyOf(Basis basis) => JsonNamingPolicy.CamelCase.ConvertName(basis.ToString());

    /// <summary>A share of one with four decimals.</summary>
    public static string FractionText(decimal fraction) => fraction.ToString("0.0000", CultureInfo.InvariantCulture);
}
