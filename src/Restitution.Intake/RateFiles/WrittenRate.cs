using System.Globalization;
using Restitution.Evidence;
using Restitution.Intake.Written;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>Reads a written rate or its unit by the confirmed marks, or says why it cannot be read.</summary>
/// <remarks>
/// Nothing is rounded. What other marks would make of the text is listed and never taken: 3,520 is not read as 3.52.
/// </remarks>
internal static class WrittenRate
{
    // Enough for the most minute unit and the largest fall of a currency, and few enough for exact products.
    private const decimal Most = 100_000_000m;
    private const int DecimalsMost = 10;

    /// <summary>Whether a cell says that there is no rate: blank, a dash, or N/A.</summary>
    public static bool IsNone(string written) =>
        WrittenAmount.IsNothing(written) || written.Trim().Equals("N/A", StringComparison.OrdinalIgnoreCase);

    /// <returns>The rate, or null with one fault added.</returns>
    public static decimal? Read(
        string written, string decimalMark, string groupMark, string column, RowFaults faults,
        NormalisationCounts counts)
    {
        string plain = PlainText.Of(written, counts);
        string wanted =
            $"a rate above nothing, with {Mark("decimal mark", decimalMark)} and {Mark("group mark", groupMark)}";
        if (FigureReadings.By(plain, decimalMark, groupMark, out int decimals) is not { } rate)
        {
            IReadOnlyList<string> readings = FigureReadings.All(plain);
            string other = readings.Count == 0
                ? "" : $" ({string.Join(" or ", readings)}, by marks that the column does not have)";
            faults.Add(
                readings.Count > 0 ? FaultKind.AmountHasTwoReadings : FaultKind.AmountUnreadable, column,
                written + other, wanted);
            return null;
        }

        if (rate is > 0m and <= Most && decimals <= DecimalsMost)
        {
            return AsWritten(rate, decimals);
        }

        faults.Add(FaultKind.AmountUnreadable, column, written, string.Create(
            CultureInfo.InvariantCulture, $"{wanted}, at most {Most} and with at most {DecimalsMost} decimals"));
        return null;
    }

    /// <returns>The units, or null with one fault added.</returns>
    public static int? Units(
        string written, string groupMark, string column, RowFaults faults, NormalisationCounts counts)
    {
        string plain = PlainText.Of(written, counts);
        if (FigureReadings.By(plain, "", groupMark, out _) is { } units and <= 1_000m
            && DatedRate.IsQuotationUnit((int)units))
        {
            return (int)units;
        }

        faults.Add(FaultKind.AmountUnreadable, column, Found(written), "a unit of 1, 10, 100 or 1000");
        return null;
    }

    /// <summary>The text of a cell as a fault shows it.</summary>
    public static string Found(string written) => written.Length == 0 ? "an empty cell" : written;

    // With the decimals that the file writes, so that it prints as it was published.
    private static decimal AsWritten(decimal rate, int decimals)
    {
        decimal scale = 1m;
        for (int place = 0; place < decimals; place++)
        {
            scale *= 10m;
        }

        int[] bits = decimal.GetBits(decimal.Truncate(rate * scale));
        return new decimal(bits[0], bits[1], bits[2], isNegative: false, (byte)decimals);
    }

    private static string Mark(string kind, string mark) => mark.Length == 0 ? $"no {kind}" : $"{kind} \"{mark}\"";
}
