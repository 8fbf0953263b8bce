using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>Tells a row that only goes on with the texts of the record above it, and reads its texts.</summary>
/// <remarks>
/// It has a description or a counterparty and nothing else that the layout reads: no day, no amount, no reference.
/// A dash is nothing; a cell in error, or a formula without a value, may be an amount.
/// </remarks>
internal sealed class ContinuationCells(ColumnSet columns)
{
    private readonly TextColumn[] description = columns.Texts(Field.Description);
    private readonly TextColumn[] counterparty = columns.Texts(Field.Counterparty);
    private readonly int[] others =
    [
        .. from column in columns.Placed
           where column.Layout.Field is not (Field.Description or Field.Counterparty or Field.NotUsed)
           select column.CellIndex,
    ];

    public bool Fit(TableRow row)
    {
        foreach (int cell in others)
        {
            if (!WrittenAmount.IsNothing(row.Utf8(cell))
                || row.Kind(cell) is CellKind.Error or CellKind.FormulaWithoutValue)
            {
                return false;
            }
        }

        return HasText(description, row) || HasText(counterparty, row);
    }

    public string Description(TableRow row, RowContext context) => TextColumn.Read(description, row, context);

    public string Counterparty(TableRow row, RowContext context) => TextColumn.Read(counterparty, row, context);

    private static bool HasText(TextColumn[] texts, TableRow row)
    {
        foreach (TextColumn column in texts)
        {
            if (!row.IsBlank(column.CellIndex))
            {
                return true;
            }
        }

        return false;
    }
}
