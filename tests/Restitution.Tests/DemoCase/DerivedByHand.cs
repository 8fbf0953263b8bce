using System.Globalization;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>One row of the table in the case's README that derives a worker's total by hand.</summary>
internal sealed record DerivedMonth(
    LocalDate From, LocalDate To, int Days, decimal Floor, decimal Promised, decimal Due, decimal Paid,
    decimal Withheld, decimal UnlawfullyDeducted, decimal Unpaid, decimal Interest, decimal Subtotal,
    bool IsInTime);

/// <summary>The figures that the case's README derives by hand, read from its tables.</summary>
internal static class DerivedByHand
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(AndamanDawn.Folder, "README.md"))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static IReadOnlyList<DerivedMonth> Months { get; } =
        [.. Rows.Where(row => row.Length == 12 && row[0].Contains(" to ", StringComparison.Ordinal)).Select(Month)];

    /// <summary>The sums under the months, from what was due to the subtotal.</summary>
    public static IReadOnlyList<decimal> Sums { get; } =
        [.. Rows.Single(row => row.Length == 12 && row[0] == "Total")[4..11].Select(Amount)];

    /// <summary>An amount of the table of totals, by the beginning of its row.</summary>
    public static decimal Total(string begins) =>
        Amount(Rows.Single(row => row.Length == 2 && row[0].StartsWith(begins, StringComparison.Ordinal))[1]);

    /// <summary>Back wages, interest, total and what is in time, of one scenario.</summary>
    public static IReadOnlyList<decimal> Scenario(string name) =>
        [.. Rows.Single(row => row.Length == 5 && row[0] == name)[1..].Select(Amount)];

    /// <summary>Back wages, low, likely and high, and likely interest, of every worker by code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<decimal>> Workers { get; } = Rows
        .Where(row => row is [['W', '-', ..], [>= '0' and <= '9', ..], _, _, _])
        .ToDictionary(row => row[0], row => (IReadOnlyList<decimal>)[.. row[1..].Select(Amount)]);

    private static DerivedMonth Month(string[] row)
    {
        string[] span = row[0].Split(" to ");
        return new DerivedMonth(
            Written.FromIso(span[0]), Written.FromIso(span[1]), int.Parse(row[1], CultureInfo.InvariantCulture),
            Amount(row[2]), Amount(row[3]), Amount(row[4]), Amount(row[5]), Amount(row[6]), Amount(row[7]),
            Amount(row[8]), Amount(row[9]), Amount(row[10]), row[11] == "yes");
    }

    private static decimal Amount(string written) => decimal.Parse(
        written, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
