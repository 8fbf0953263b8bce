using System.Globalization;
using NodaMoney;
using NodaTime.Text;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>Says what a payroll book shows of itself: by places, without names, and what is innocent.</summary>
internal static class PayrollPrint
{
    private const int FindingsShown = 10;
    private const int PlacesShown = 3;

    public static void Print(IReadOnlyList<PayrollFinding> findings, TextWriter text)
    {
        foreach (IGrouping<PayrollFindingKind, PayrollFinding> ofKind in findings.GroupBy(finding => finding.Kind))
        {
            foreach (PayrollFinding finding in ofKind.Take(FindingsShown))
            {
                text.WriteLine($"  to look at: {Sentence(finding)}");
            }

            if (ofKind.Count() - FindingsShown is > 0 and var more)
            {
                text.WriteLine(FormattableString.Invariant($"  and {more} more like it: --json shows every one"));
            }
        }
    }

    private static string Sentence(PayrollFinding finding)
    {
        string net = Amount(finding.Net);
        string days = finding.Days is { } span
            ? $", {LocalDatePattern.Iso.Format(span.Start)} to {LocalDatePattern.Iso.Format(span.End)}" : "";
        string first = string.Join(", ", finding.Places.Take(PlacesShown));
        return finding switch
        {
            { Kind: PayrollFindingKind.NetIsNotSumOfItems, SumOfItems: { } sum } =>
                $"{first}: the net pay is written {net}, its items add up to {Amount(sum)}: "
                + $"{Amount(Magnitude(finding.Net - sum))} too "
                + $"{(finding.Net.Amount > sum.Amount ? "high" : "low")}; innocent: an item without a column",
            { Kind: PayrollFindingKind.SameNetForManyPersons } => FormattableString.Invariant(
                $"{finding.Count} persons with the same net pay, {net}{days}, first at {first}; innocent: a flat wage"),
            { Kind: PayrollFindingKind.SameNetForManyPeriods } => FormattableString.Invariant(
                $"one person with the same net pay, {net}, in {finding.Count} periods in a row{days}, first at ")
                + $"{first}; innocent: a fixed wage",
            _ => $"{Kebab.Of(finding.Kind)}: {net}{days}, first at {first}",
        };
    }

    private static Money Magnitude(Money money) => money.Amount < 0m ? -money : money;

    private static string Amount(Money money) => money.Amount.ToString(
        $"N{CurrencyInfo.FromCode(money.Currency.Code).DecimalDigits}", CultureInfo.InvariantCulture);
}
