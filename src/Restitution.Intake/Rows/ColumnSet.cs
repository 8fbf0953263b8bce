using NodaMoney;
using NodaTime;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>A column of the layout with the place where the sheet has it.</summary>
internal sealed record PlacedColumn(int CellIndex, ColumnLayout Layout);

/// <summary>The columns of one sheet, by what they hold.</summary>
internal sealed class ColumnSet(Layout layout, SheetLayout sheet, IReadOnlyList<PlacedColumn> placed)
{
    public IReadOnlyList<PlacedColumn> Placed => placed;

    public SheetLayout Sheet => sheet;

    public DateInterval? StatementPeriod => layout.Period;

    public bool Has(Field field) => placed.Any(column => column.Layout.Field == field);

    public TextColumn Text(Field field) => Find(field) is { } column
        ? new TextColumn(column.CellIndex, column.Layout.Name)
        : new TextColumn(-1, field.ToString());

    /// <summary>Every column of the field, in the order of the layout.</summary>
    public TextColumn[] Texts(Field field) =>
    [
        .. placed.Where(column => column.Layout.Field == field)
            .Select(column => new TextColumn(column.CellIndex, column.Layout.Name)),
    ];

    public CurrencyColumn Currency(Field field = Field.Currency) => Find(field) is { } column
        ? new CurrencyColumn(column.CellIndex, column.Layout.Name)
        : new CurrencyColumn(-1, field.ToString());

    public DayColumn Day(Field field) => Find(field) is { } column
        ? new DayColumn(column.CellIndex, column.Layout.Name, DayMarksOf(column.Layout))
        : new DayColumn(-1, field.ToString(), DayMarksOf(null));

    public MoneyColumn Money(Field field) => Find(field) is { } column
        ? MoneyAt(column)
        : new MoneyColumn(-1, field.ToString(), AmountMarksOf(null));

    public MoneyColumn MoneyAt(PlacedColumn column) =>
        new(column.CellIndex, column.Layout.Name, AmountMarksOf(column.Layout));

    public TimeUnit Unit(Field field) => Find(field)?.Layout.Unit ?? TimeUnit.Hours;

    public DayMarks DayMarksOf(ColumnLayout? column)
    {
        ColumnMarks marks = (column?.Marks ?? ColumnMarks.Undecided).Else(layout.Marks);
        return new DayMarks(
            marks.DateOrder ?? DateOrder.DayMonthYear,
            marks.Calendar ?? YearCount.Common,
            layout.AreYearsFromPeriod ? layout.Period : null);
    }

    // Undecided marks never get here where a column needs them: the layout was refused before.
    public AmountMarks AmountMarksOf(ColumnLayout? column)
    {
        ColumnMarks marks = (column?.Marks ?? ColumnMarks.Undecided).Else(layout.Marks);
        NodaMoney.Currency currency = CurrencyInfo.TryFromCode(marks.Currency, out CurrencyInfo? info)
            ? info
            : NodaMoney.Currency.NoCurrency;
        return new AmountMarks(marks.DecimalMark ?? "", marks.GroupMark ?? "", currency)
        {
            Credit = layout.RowMarks.Credit,
            Debit = layout.RowMarks.Debit,
            Grouping = marks.Grouping ?? DigitGrouping.Thousands,
        };
    }

    private PlacedColumn? Find(Field field) => placed.FirstOrDefault(column => column.Layout.Field == field);
}
