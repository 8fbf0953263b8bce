using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>A central bank's table: one currency of one day in each row, by its confirmed layout.</summary>
internal sealed class BankTableRows(RateFile file, BankTableLayout layout) : RateRows
{
    private readonly DayMarks days = new(layout.DateOrder, layout.Calendar, null);
    private int day = -1;
    private int currency = -1;
    private int unit = -1;
    private int rate = -1;

    public override bool HasHeadings => rate >= 0;

    public override IgnoredBecause? Read(TableRow row, List<DatedRate> rates)
    {
        if (row.LastLineNumber < layout.HeaderLine)
        {
            return IgnoredBecause.Title;
        }

        if (!HasHeadings)
        {
            TakeHeadings(row);
            return IgnoredBecause.Header;
        }

        LocalDate? on = DayOf(row);
        Currency? named = CurrencyOf(row);
        int? units = unit < 0
            ? layout.UnitCount
            : WrittenRate.Units(row.Text(unit), layout.GroupMark, layout.UnitHeading!, Faults, Counts);
        string written = row.Text(rate);
        if (rate < row.CellCount && WrittenRate.IsNone(written))
        {
            return IgnoredBecause.WithoutRate;
        }

        decimal? figure = FigureOf(row, written);
        if (on is { } dayOf && named is { } other && units is { } count && figure is { } quoted)
        {
            rates.Add(new DatedRate(
                layout.Base ?? other, layout.Quote ?? other, quoted, count, dayOf, file.Kind, layout.Side,
                file.Publisher, row.Source()));
        }

        return null;
    }

    public override IntakeRefusal WithoutHeadings() => new(
        RefusalKind.FormatIsNotTheLayouts, file.Code,
        FormattableString.Invariant($"a file that ends before line {layout.HeaderLine}"), "headings on that line",
        "Correct the layout of the rate file, or get the file again from its source.");

    private void TakeHeadings(TableRow row)
    {
        string[] found = [.. Enumerable.Range(0, row.CellCount).Select(row.Text)];
        string[] wanted =
        [
            layout.DayHeading, layout.CurrencyHeading, layout.RateHeading,
            .. layout.UnitHeading is { } units ? new[] { units } : [],
        ];
        string[] missing = [.. wanted.Where(heading => found.Count(cell => cell == heading) != 1)];
        if (missing.Length > 0)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.ColumnMissing, row.Source().ToString(), $"the headings {string.Join(", ", found)}",
                $"once each {string.Join(", ", missing)}",
                "Correct the layout of the rate file, or get the file again from its source."));
        }

        day = Array.IndexOf(found, layout.DayHeading);
        currency = Array.IndexOf(found, layout.CurrencyHeading);
        unit = layout.UnitHeading is { } heading ? Array.IndexOf(found, heading) : -1;
        rate = Array.IndexOf(found, layout.RateHeading);
    }

    private LocalDate? DayOf(TableRow row)
    {
        if (row.IsBlank(day))
        {
            Faults.AddEmpty(FaultKind.DayMissing, layout.DayHeading, day >= row.CellCount, days.Wanted);
            return null;
        }

        return WrittenDay.Read(row.Text(day), days, layout.DayHeading, Faults, Counts);
    }

    private Currency? CurrencyOf(TableRow row)
    {
        string written = row.Text(currency);
        if ((CurrencyInfo.TryFromCode(written.ToUpperInvariant(), out CurrencyInfo? info)
            || (CurrencyMarks.Named(written) is [var only] && CurrencyInfo.TryFromCode(only, out info)))
            && info.Code != (layout.Base ?? layout.Quote)!.Value.Code)
        {
            return info;
        }

        Faults.Add(
            FaultKind.CurrencyUnknown, layout.CurrencyHeading, WrittenRate.Found(written),
            $"a currency code other than {(layout.Base ?? layout.Quote)!.Value.Code}, such as LAK");
        return null;
    }

    private decimal? FigureOf(TableRow row, string written)
    {
        if (rate < row.CellCount)
        {
            return WrittenRate.Read(
                written, layout.DecimalMark, layout.GroupMark, layout.RateHeading, Faults, Counts);
        }

        Faults.AddEmpty(FaultKind.AmountMissing, layout.RateHeading, true, "a rate");
        return null;
    }
}
