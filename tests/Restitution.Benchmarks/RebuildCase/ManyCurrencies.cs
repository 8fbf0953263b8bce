using System.Globalization;
using System.Text;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Intake.Layouts;
using Restitution.Intake.RateFiles;
using Restitution.MadeExhibits;
using Restitution.Rates;

namespace Restitution.Benchmarks.RebuildCase;

/// <summary>
/// An invented case of five currencies: a bank's statement for each, and two rate files, made from a seed.
/// </summary>
/// <remarks>
/// Baht is the currency of the claim. Dollars come to it through the euro, whose rates are of weekdays alone; kip, kyat
/// and riel by a bank's table with their own units, also of weekdays.
/// </remarks>
public sealed class ManyCurrencies(string folder, int rowCount)
{
    private const int Seed = 20211122;

    private static readonly LocalDate First = new(2017, 12, 28);
    private static readonly LocalDate Last = new(2021, 12, 31);

    public static IReadOnlyList<string> Codes { get; } = ["THB", "USD", "LAK", "MMK", "KHR"];

    public static RateRule Rule { get; } =
        new(RateConvention.PaymentDay, RateKind.Official, 7, RoundingRule.HalfUpToMinorUnit)
        {
            AllowsInverse = true,
            Pivot = CurrencyInfo.FromCode("EUR"),
        };

    /// <summary>The statements: exhibit, file, layout, and what its lines add up to in minor units.</summary>
    public IReadOnlyList<(string Exhibit, string Path, Layout Layout, long MovementMinorUnits)> Statements { get; } =
    [
        .. Codes.Select((code, index) =>
        {
            MadeExhibit made = MadeExhibit.Of("csv", Seed + index, rowCount / Codes.Count);
            return (
                $"BANK-{index + 1:00}", Path.Combine(folder, code + ".csv"),
                made.Layout with { Account = code + "-1", Marks = made.Layout.Marks with { Currency = code } },
                made.MovementSatang);
        }),
    ];

    public IReadOnlyList<(RateFile File, string Path)> RateFiles { get; } =
    [
        (new RateFile("RATE-01", "Invented, euro", RateKind.Official, null), Path.Combine(folder, "euro.csv")),
        (new RateFile("RATE-02", "Invented Bank", RateKind.Official, new BankTableLayout
        {
            Encoding = "utf-8", Delimiter = ',', HeaderLine = 1, DayHeading = "Day", CurrencyHeading = "Currency",
            UnitHeading = "Unit", RateHeading = "Mid", DateOrder = DateOrder.DayMonthYear,
            Calendar = YearCount.Buddhist, Quote = CurrencyInfo.FromCode("THB"), Side = RateSide.Mid,
            DecimalMark = ".", GroupMark = ",",
        }), Path.Combine(folder, "baht.csv")),
    ];

    public void Write()
    {
        for (int index = 0; index < Codes.Count; index++)
        {
            using FileStream made = File.Create(Statements[index].Path);
            MadeExhibit.Of("csv", Seed + index, rowCount / Codes.Count).WriteTo(made);
        }

        File.WriteAllText(RateFiles[0].Path, Euro());
        File.WriteAllText(RateFiles[1].Path, Table());
    }

    // The newest first, as the reference rates are published.
    private static string Euro()
    {
        var text = new StringBuilder("Date,USD,THB,BGN,\n");
        for (LocalDate day = Last; day >= First; day = day.PlusDays(-1))
        {
            if (IsWeekday(day))
            {
                text.Append(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(day)},")
                    .Append(CultureInfo.InvariantCulture, $"{1.1m + Wave(day, 97, 0.0001m):0.0000},")
                    .Append(CultureInfo.InvariantCulture, $"{35m + Wave(day, 89, 0.011m):0.000},N/A,\n");
            }
        }

        return text.ToString();
    }

    private static string Table()
    {
        var text = new StringBuilder("Day,Currency,Unit,Mid\n");
        for (LocalDate day = First; day <= Last; day = day.PlusDays(1))
        {
            if (IsWeekday(day))
            {
                CultureInfo invariant = CultureInfo.InvariantCulture;
                string on = string.Create(invariant, $"{day.Day:00}/{day.Month:00}/{day.Year + 543}");
                text.Append(invariant, $"{on},LAK,\"1,000\",{3.5m + Wave(day, 83, 0.001m):0.0000}\n")
                    .Append(invariant, $"{on},MMK,100,{2.05m + Wave(day, 79, 0.001m):0.0000}\n")
                    .Append(invariant, $"{on},KHR,100,{0.78m + Wave(day, 73, 0.0001m):0.0000}\n");
            }
        }

        return text.ToString();
    }

    private static decimal Wave(LocalDate day, int length, decimal step) =>
        Period.DaysBetween(First, day) * 7 % length * step;

    private static bool IsWeekday(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}
