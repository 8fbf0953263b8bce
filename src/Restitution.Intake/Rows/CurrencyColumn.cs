using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>
/// The currency of a row: its own cell where the layout has such a column, else the columns' confirmed one.
/// </summary>
internal sealed class CurrencyColumn(int cellIndex, string name)
{
    private byte[] last = [];
    private Currency lastCurrency;

    public bool IsInLayout => cellIndex >= 0;

    /// <summary>The column in the currency that the row names, or null with a fault added.</summary>
    public MoneyColumn? For(MoneyColumn column, TableRow row, RowContext context)
    {
        if (!IsInLayout)
        {
            return column;
        }

        ReadOnlySpan<byte> cell = row.Utf8(cellIndex);
        if (!cell.IsEmpty && cell.SequenceEqual(last))
        {
            return column.In(lastCurrency);
        }

        string written = context.Texts.Of(cell);
        string code = written.ToUpperInvariant();
        if (!CurrencyInfo.TryFromCode(code, out CurrencyInfo? info)
            && !(CurrencyMarks.Named(written) is [var only] && CurrencyInfo.TryFromCode(only, out info)))
        {
            context.Faults.Add(FaultKind.CurrencyUnknown, name, written, "a currency code such as THB");
            return null;
        }

        last = cell.ToArray();
        lastCurrency = info;
        return column.In(lastCurrency);
    }
}
