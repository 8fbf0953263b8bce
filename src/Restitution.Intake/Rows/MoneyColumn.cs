using System.Globalization;
using System.Text;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>A column of amounts, read by its confirmed marks.</summary>
internal sealed class MoneyColumn(int cellIndex, string name, AmountMarks marks)
{
    private readonly byte decimalMark = marks.DecimalMark is [var letter] && letter < 128 ? (byte)letter : (byte)0;
    // The quick reader knows groups of three only.
    private readonly byte groupMark =
        marks.GroupMark is [var letter] && letter < 128 && marks.Grouping == DigitGrouping.Thousands
            ? (byte)letter : (byte)0;
    private readonly byte decimals = (byte)marks.Decimals;
    private MoneyColumn? lastIn;

    public bool IsInLayout => cellIndex >= 0;

    public string Name => name;

    public Currency Currency => marks.Currency;

    /// <summary>The same column in another currency, for rows that name their own.</summary>
    public MoneyColumn In(Currency currency)
    {
        if (currency == marks.Currency)
        {
            return this;
        }

        if (lastIn is null || lastIn.Currency != currency)
        {
            lastIn = new MoneyColumn(cellIndex, name, marks with { Currency = currency });
        }

        return lastIn;
    }

    public bool IsBlank(TableRow row) => row.Utf8(cellIndex).IsEmpty;

    public bool IsNothing(TableRow row) => cellIndex < 0 || WrittenAmount.IsNothing(row.Utf8(cellIndex));

    /// <summary>The amount, or null with a fault added: a blank cell is a fault here.</summary>
    public Money? Read(TableRow row, RowContext context)
    {
        ReadOnlySpan<byte> cell = row.Utf8(cellIndex);
        return Quick(cell, row)
            ?? (WrittenAmount.IsNothing(cell) ? Missing(row, context) : ReadWhole(row, context));
    }

    /// <summary>The amount, or null for a blank cell or a dash, which are no faults here.</summary>
    public Money? ReadIfAny(TableRow row, RowContext context)
    {
        ReadOnlySpan<byte> cell = row.Utf8(cellIndex);
        return cell.IsEmpty
            ? null
            : Quick(cell, row) ?? (WrittenAmount.IsNothing(cell) ? null : ReadWhole(row, context));
    }

    /// <summary>Whether the cell is an amount in its plain form; what is not is left to the other readings.</summary>
    /// <remarks>Minor units, because an amount of money is costly to hand on.</remarks>
    public bool IsPlain(TableRow row, out long minorUnits) =>
        QuickFigures.Amount(row.Utf8(cellIndex), decimalMark, groupMark, decimals, out minorUnits)
        && row.Kind(cellIndex) == CellKind.Text;

    /// <param name="minorUnits">As <see cref="IsPlain"/> gives them.</param>
    public Money OfMinorUnits(long minorUnits)
    {
        long magnitude = Math.Abs(minorUnits);
        unchecked
        {
            return new Money(
                new decimal((int)magnitude, (int)(magnitude >> 32), 0, minorUnits < 0, decimals), marks.Currency);
        }
    }

    private Money? Quick(ReadOnlySpan<byte> cell, TableRow row) =>
        QuickFigures.Amount(cell, decimalMark, groupMark, decimals, out long minorUnits)
        && row.Kind(cellIndex) == CellKind.Text
            ? OfMinorUnits(minorUnits)
            : null;

    /// <summary>An amount that stands in a text beside other words, read by this column's marks.</summary>
    public Money? OfText(string text, RowContext context) => WrittenAmount.IsNothing(text)
        ? null
        : WrittenAmount.Read(text, marks, name, context.Faults, context.Counts);

    private Money? Missing(TableRow row, RowContext context)
    {
        context.Faults.AddEmpty(FaultKind.AmountMissing, name, cellIndex >= row.CellCount, marks.Wanted);
        return null;
    }

    private Money? ReadWhole(TableRow row, RowContext context)
    {
        string text = Encoding.UTF8.GetString(row.Utf8(cellIndex));
        switch (row.Kind(cellIndex))
        {
            case CellKind.Text:
                return WrittenAmount.Read(text, marks, name, context.Faults, context.Counts);
            case CellKind.Number
                when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number):
                return WrittenAmount.OfNumber(number, marks, name, context.Faults);
            case CellKind.Error or CellKind.FormulaWithoutValue:
                context.Faults.Add(FaultKind.CellIsError, name, text, marks.Wanted);
                return null;
            default:
                context.Faults.Add(FaultKind.AmountUnreadable, name, text, marks.Wanted);
                return null;
        }
    }
}
