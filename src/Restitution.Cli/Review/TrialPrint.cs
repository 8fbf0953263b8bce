using System.Globalization;
using NodaMoney;
using NodaTime.Text;
using Restitution.Cli.FileReading;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Cli.Review;

/// <summary>What a reading by a layout gives, before it is confirmed: a wrong side or column shows here.</summary>
internal static class TrialPrint
{
    private const int FaultsShown = 5;
    private const int RowsShown = 5;

    /// <param name="isShowingNames">Whether descriptions are printed as they are written.</param>
    public static void Print(LayoutReview review, ReadExhibit trial, bool isShowingNames, TextWriter output)
    {
        if (trial.Refusal is { } refusal)
        {
            output.WriteLine($"  a reading by this layout is refused: {refusal}");
            return;
        }

        RowCounts counts = trial.Counts;
        output.WriteLine(FormattableString.Invariant(
            $"  a reading by this layout: {counts.Received} rows = {counts.Accepted} accepted + {counts.Quarantined} ")
            + FormattableString.Invariant(
                $"set aside + {counts.Duplicate} duplicate + {counts.Ignored} left out"));
        PrintUnread(review, output);
        PrintRows(trial, isShowingNames, output);
        foreach (StatementOutcome statement in trial.Statements)
        {
            StatementPrint.Print(statement, output, isShowingNames);
        }

        if (review.LacksAccount(trial))
        {
            output.WriteLine(
                $"  no account is named: {LayoutAsking.WithoutAccount}; name it with \"account\" in the layout");
        }

        SetAsideRows.Print(trial.Quarantined.Take(FaultsShown), output);
        if (trial.Quarantined.Count > FaultsShown)
        {
            output.WriteLine(FormattableString.Invariant($"  and {trial.Quarantined.Count - FaultsShown} more"));
        }
    }

    private static void PrintUnread(LayoutReview review, TextWriter output)
    {
        foreach (SheetLayout sheet in LayoutQuestions.ReadSheets(review.Layout!))
        {
            string[] unread =
            [
                .. SheetSample.Columns(review, sheet, isShowingNames: false)
                    .Select(column => Named(column.At, column.Heading)),
                .. sheet.Columns.Where(column => column.Field == Field.NotUsed)
                    .Select(column => Named(column.At ?? "", column.Heading ?? "")),
            ];
            if (unread.Length > 0)
            {
                string place = sheet.Name is null ? "" : $" in sheet {sheet.Name}";
                output.WriteLine($"  filled and not read{place}: {string.Join(", ", unread)}");
            }
        }
    }

    // A heading may be a cell of a row where the table has no headings.
    private static string Named(string at, string heading) => heading.Length == 0 ? at : $"{at} \"{heading}\"";

    private static void PrintRows(ReadExhibit trial, bool isShowingNames, TextWriter output)
    {
        StatementLine[] lines = [.. trial.Records.OfType<StatementLine>()];
        foreach (StatementLine line in lines.Take(RowsShown))
        {
            string text = isShowingNames ? line.Description : ShownText.Of(line.Description);
            string balance = line.Balance is { } after ? $", balance {Amount(after)}" : "";
            output.WriteLine(
                $"  {line.Source}: {LocalDatePattern.Iso.Format(line.BookedOn)} {Side(line.Amount)}{balance}, \"{text}\"");
        }

        foreach (IGrouping<string, StatementLine> ofCurrency in lines.GroupBy(line => line.Amount.Currency.Code))
        {
            Money[] into = [.. ofCurrency.Select(line => line.Amount).Where(amount => amount.Amount > 0m)];
            Money[] outOf = [.. ofCurrency.Select(line => line.Amount).Where(amount => amount.Amount < 0m)];
            output.WriteLine($"  movements: {Sum(into, "in", ofCurrency.Key)}, {Sum(outOf, "out", ofCurrency.Key)}");
        }
    }

    private static string Sum(Money[] amounts, string side, string currency)
    {
        Money none = new(0m, CurrencyInfo.FromCode(currency));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{amounts.Length} {side} of {Amount(amounts.Aggregate(none, (sum, each) => sum + each))}");
    }

    private static string Side(Money money) => money.Amount < 0m ? $"out {Amount(money)}" : $"in {Amount(money)}";

    private static string Amount(Money money)
    {
        int decimals = CurrencyInfo.FromCode(money.Currency.Code).DecimalDigits;
        return $"{money.Amount.ToString($"N{decimals}", CultureInfo.InvariantCulture)} {money.Currency.Code}";
    }
}
