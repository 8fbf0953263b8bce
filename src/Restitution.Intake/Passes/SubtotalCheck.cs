using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Passes;

/// <summary>Adds up the money columns as rows pass and holds subtotal rows against the sums.</summary>
/// <remarks>
/// A subtotal stands for the rows since the subtotal before it, or for all rows of the sheet. Rows set aside count with
/// what of them can be read, as they did for whoever added the column up.
/// </remarks>
internal sealed class SubtotalCheck
{
    private readonly ColumnSum[] sums;
    private readonly RowContext quiet = new();

    public SubtotalCheck(ColumnSet columns) => sums =
    [
        .. from column in columns.Placed
           where FieldsOf.IsMoney(column.Layout.Field) && column.Layout.Field != Field.Balance
           select new ColumnSum(columns.MoneyAt(column)),
    ];

    public void Add(TableRow row)
    {
        foreach (ColumnSum sum in sums)
        {
            sum.Keep();
            if (sum.Column.IsNothing(row))
            {
                continue;
            }

            if (sum.Column.Read(row, quiet) is { } money)
            {
                sum.SinceLast += money.Amount;
                sum.SinceStart += money.Amount;
            }
            else
            {
                sum.UnreadableCount++;
                quiet.Faults.Take();
            }
        }
    }

    /// <summary>The sums as they were before the row last added or judged.</summary>
    public void TakeBack()
    {
        foreach (ColumnSum sum in sums)
        {
            sum.TakeBack();
        }
    }

    /// <summary>Adds a fault for each column that does not foot; starts the next group when all do.</summary>
    public void Judge(TableRow row, RowContext context)
    {
        foreach (ColumnSum sum in sums)
        {
            Money? stated = sum.Column.IsNothing(row) ? null : sum.Column.Read(row, context);
            if (stated is { } written && written.Amount != sum.SinceLast && written.Amount != sum.SinceStart)
            {
                context.Faults.Add(FaultKind.SubtotalDoesNotFoot, sum.Column.Name, Shown(written.Amount), Wanted(sum));
            }
        }

        foreach (ColumnSum sum in sums)
        {
            sum.Keep();
            sum.SinceLast = 0m;
        }
    }

    private static string Wanted(ColumnSum sum)
    {
        string since = sum.SinceLast == sum.SinceStart
            ? $"{Shown(sum.SinceStart)}, the sum of the rows above"
            : $"{Shown(sum.SinceLast)}, the sum since the last subtotal, or {Shown(sum.SinceStart)}, the sum of all rows above";
        return sum.UnreadableCount == 0 ? since : $"{since}, without {sum.UnreadableCount} that could not be read";
    }

    private static string Shown(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private sealed class ColumnSum(MoneyColumn column)
    {
        private (decimal SinceLast, decimal SinceStart, int UnreadableCount) before;

        public MoneyColumn Column => column;

        public decimal SinceLast { get; set; }

        public decimal SinceStart { get; set; }

        public int UnreadableCount { get; set; }

        public void Keep() => before = (SinceLast, SinceStart, UnreadableCount);

        public void TakeBack() => (SinceLast, SinceStart, UnreadableCount) = before;
    }
}
