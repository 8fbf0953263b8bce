using System.Text.Json;
using NodaTime.Text;
using Restitution.Claims;

namespace Restitution.Storage.Computations;

/// <summary>Writes the table of interest at each month's end for machines.</summary>
internal static class ClaimInterestJson
{
    /// <summary>Nothing where there is no table.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<InterestAtMonthEnd> ahead)
    {
        if (ahead.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("interestAhead");
        foreach (InterestAtMonthEnd line in ahead)
        {
            writer.WriteStartObject();
            writer.WriteString("on", LocalDatePattern.Iso.Format(line.On));
            writer.WriteString("principalOpen", AmountText.Of(line.PrincipalOpen));
            writer.WriteString("runInMonth", AmountText.Of(line.RunInMonth));
            writer.WriteString("byThen", AmountText.Of(line.ByThen.Likely));
            writer.WriteString("figure", line.ByThen.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
