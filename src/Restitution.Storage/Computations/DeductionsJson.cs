using System.Text.Json;
using Restitution.Claims;
using Restitution.Deductions;

namespace Restitution.Storage.Computations;

/// <summary>
/// Writes what was taken from the pay of one period for machines: each amount, what was lawful of it, why.
/// </summary>
internal static class DeductionsJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ClassedDeduction> deductions)
    {
        writer.WriteStartArray("deductions");
        foreach (ClassedDeduction deduction in deductions)
        {
            Write(writer, deduction);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<WithheldAndRemitted> withheld)
    {
        writer.WriteStartArray("withheldForAuthorities");
        foreach (WithheldAndRemitted one in withheld)
        {
            writer.WriteStartObject();
            writer.WriteString("respondent", one.Respondent);
            writer.WriteString("of", one.Of);
            ClaimJson.Write(writer, "keptBack", one.Withheld);
            ClaimJson.Write(writer, "remitted", one.Remitted);
            ClaimJson.Write(writer, "notShownRemitted", one.NotShown);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ClassedDeduction deduction)
    {
        writer.WriteStartObject();
        writer.WriteString("asWritten", deduction.Taken.Item.Heading);
        writer.WriteString("kind", deduction.Law.Word);
        writer.WriteString("rule", ClaimJson.Kebab(deduction.Rule));
        writer.WriteString("taken", AmountText.Of(deduction.Taken.Amount));
        writer.WriteString("lawful", AmountText.Of(deduction.Lawful));
        writer.WriteString("unlawful", AmountText.Of(deduction.Unlawful));
        writer.WriteString("beyondDue", AmountText.Of(deduction.BeyondDue));
        if (DeductionFaults.Of(deduction) is { } fault)
        {
            writer.WriteString("because", ClaimJson.Kebab(fault));
        }

        if (deduction.CutBy is { } limit)
        {
            writer.WriteString("limit", ClaimJson.Kebab(limit.Kind));
            writer.WriteString("most", AmountText.Of(limit.Left));
        }

        if (deduction.Consent is { } consent)
        {
            writer.WriteString("consentGivenOn", ClaimJson.Iso(consent.Consent.GivenOn));
            writer.WriteString("consent", ClaimJson.Kebab(consent.Verdict));
        }

        writer.WriteString("source", deduction.Taken.Source.ToString());
        writer.WriteEndObject();
    }
}
