using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>The history of the euro's reference rates: a day a row, a currency a column, what one euro cost.</summary>
/// <remarks>
/// The newest day stands first, N/A where a currency had no rate, and a comma after the last column. Currencies come
/// and go: the headings say which columns there are, and headings that come again put others in their place. A row
/// that ends early is set aside, because nothing tells which columns it has lost.
/// </remarks>
internal sealed class EcbRows(RateFile file) : RateRows
{
    private const string DayHeading = "Date";

    private static readonly DayMarks Days = new(DateOrder.YearMonthDay, YearCount.Common, null);

    private readonly Currency euro = CurrencyInfo.FromCode("EUR");
    private readonly List<(int Index, Currency Currency)> columns = [];
    private int width;

    public override bool HasHeadings => columns.Count > 0;

    public override IgnoredBecause? Read(TableRow row, List<DatedRate> rates)
    {
        if (row.Text(0).Equals(DayHeading, StringComparison.OrdinalIgnoreCase))
        {
            TakeHeadings(row);
            return IgnoredBecause.Header;
        }

        if (!HasHeadings)
        {
            throw new IntakeRefusedException(WithoutHeadings());
        }

        LocalDate? day = WrittenDay.Read(row.Text(0), Days, DayHeading, Faults, Counts);
        if (row.CellCount < width)
        {
            Faults.Add(
                FaultKind.ColumnMissing, null, Cells(row.CellCount), $"{Cells(width)}, as the headings have");
        }

        for (int index = width; index < row.CellCount; index++)
        {
            if (!row.IsBlank(index))
            {
                Faults.Add(FaultKind.EntryUnreadable, null, row.Text(index), "nothing behind the last heading");
            }
        }

        foreach ((int index, Currency currency) in columns)
        {
            string written = row.Text(index);
            if (!WrittenRate.IsNone(written)
                && WrittenRate.Read(written, ".", "", currency.Code, Faults, Counts) is { } rate && day is { } on)
            {
                rates.Add(new DatedRate(
                    euro, currency, rate, 1, on, file.Kind, RateSide.Reference, file.Publisher, row.Source()));
            }
        }

        return rates.Count == 0 ? IgnoredBecause.WithoutRate : null;
    }

    public override IntakeRefusal WithoutHeadings() => new(
        RefusalKind.FormatIsNotTheLayouts, file.Code, "no row of headings that begins with Date",
        "the history of the euro's reference rates: Date,USD,JPY,…",
        "Name the format of the file as it is, or get the file again from its source.");

    private void TakeHeadings(TableRow row)
    {
        columns.Clear();
        width = 1;
        for (int index = 1; index < row.CellCount; index++)
        {
            string code = row.Text(index);
            if (code.Length == 0 && index == row.CellCount - 1)
            {
                break;
            }

            if (!CurrencyInfo.TryFromCode(code, out CurrencyInfo? currency) || currency.Code == euro.Code
                || columns.Exists(column => column.Currency == currency))
            {
                throw new IntakeRefusedException(new IntakeRefusal(
                    RefusalKind.FormatIsNotTheLayouts, row.Source().ToString(), $"the heading \"{code}\"",
                    "each currency of ISO 4217 once", "Get the file again from its source."));
            }

            columns.Add((index, currency));
            width = index + 1;
        }
    }

    private static string Cells(int count) => FormattableString.Invariant($"a row of {count} cells");
}
