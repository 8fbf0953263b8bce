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
    private int countSinceLast;
    private int countSinceStart;
    private (int SinceLast, int SinceStart) countsBefore;

    public SubtotalCheck(ColumnSet columns) => sums =
    [
        .. from column in columns.Placed
           where FieldsOf.IsMoney(column.Layout.Field) && column.Layout.Field != Field.Balance
           select new ColumnSum(columns.MoneyAt(column)),
    ];

    public void Add(TableRow row)
    {
        countsBefore = (countSinceLast, countSinceStart);
        countSinceLast++;
        countSinceStart++;
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
        (countSinceLast, countSinceStart) = countsBefore;
        foreach (ColumnSum sum in sums)
        {
            sum.TakeBack();
        }
    }

    /// <summary>Whether the row's amounts are those of the rows above it. Nothing is changed by asking.</summary>
    public Footing FootingOf(TableRow row)
    {
        Footing footing = Footing.NothingStated;
        foreach (ColumnSum sum in sums)
        {
            Money? stated = sum.Column.IsNothing(row) ? null : sum.Column.Read(row, quiet);
            bool isUnreadable = quiet.Faults.Take().Count > 0;
            if (!isUnreadable && stated is null or { Amount: 0m })
            {
                continue;
            }

            bool isSinceLast = stated?.Amount == sum.SinceLast;
            if (isUnreadable || (!isSinceLast && stated?.Amount != sum.SinceStart))
            {
                return Footing.DoesNotFoot;
            }

            int count = isSinceLast ? countSinceLast : countSinceStart;
            footing = count > 1 ? Footing.Foots : Footing.RepeatsOneRow;
        }

        return footing;
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

        countsBefore = (countSinceLast, countSinceStart);
        countSinceLast = 0;
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

/// <summary>What the amounts of a row are to those of the rows above it.</summary>
internal enum Footing
{
    NothingStated,
    DoesNotFoot,

    /// <summary>The amounts of the one row above it: a second payment of the same amount looks so too.</summary>
    RepeatsOneRow,

    /// <summary>The sums of several rows.</summary>
    Foots,
}
