using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Records;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Passes;

/// <summary>Tells whether a row that bears a word of the layout is what the word says, a record, or either.</summary>
/// <remarks>
/// A word alone never takes a record away: a description, or the name of a worker, may be the word or begin with it.
/// What can be read as a record is left out only where it adds up several rows above it and the word stands by itself;
/// where both readings hold, the row is set aside.
/// </remarks>
internal sealed class MarkedRows(ExhibitKind kind, ColumnSet columns, RecordReader reader, SubtotalCheck? subtotals)
{
    private readonly RowContext quiet = new();

    private readonly int[] days =
        [.. from column in columns.Placed where FieldsOf.IsDay(column.Layout.Field) select column.CellIndex];

    private readonly int[] figures =
    [
        .. from column in columns.Placed
           where (FieldsOf.IsMoney(column.Layout.Field) && column.Layout.Field != Field.Balance)
               || column.Layout.Field is Field.StartedAt or Field.EndedAt or Field.Worked
           select column.CellIndex,
    ];

    /// <summary>What the row is; it adds the faults of a row that is set aside.</summary>
    public MarkedAs Of(TableRow row, RowMark mark, RowContext context)
    {
        if (mark.Because == IgnoredBecause.Pending)
        {
            return MarkedAs.TheWordSays;
        }

        EvidenceRecord? record = reader.Read(row, quiet);
        IReadOnlyList<RowFault> faults = quiet.Faults.Take();
        if (record is null)
        {
            return IsRecordAtFault(row, mark) ? SetAside(faults, context) : MarkedAs.TheWordSays;
        }

        MarkedAs known = mark.Because switch
        {
            IgnoredBecause.Subtotal => OfTotal(row, mark),
            IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance =>
                record is StatementLine { Amount.Amount: 0m } ? MarkedAs.TheWordSays : MarkedAs.Either,
            _ => IsDated(row, mark) ? MarkedAs.Record : MarkedAs.Either,
        };
        return known == MarkedAs.Either ? SetAside([TwoReadings(row, mark)], context) : known;
    }

    private static MarkedAs SetAside(IReadOnlyList<RowFault> faults, RowContext context)
    {
        foreach (RowFault fault in faults)
        {
            context.Faults.Add(fault);
        }

        return MarkedAs.Either;
    }

    private static RowFault TwoReadings(TableRow row, RowMark mark) => new(
        FaultKind.RowHasTwoReadings, CellName.Column(mark.Cell),
        $"{row.Text(mark.Cell)} (a record, or {Words(mark.Because)})",
        "a row that is one of them: corrected in its words, or read by a layout that has another word or none");

    private static string Words(IgnoredBecause because) => because switch
    {
        IgnoredBecause.Subtotal => "a total of the rows above",
        IgnoredBecause.OpeningBalance => "an opening balance",
        IgnoredBecause.ClosingBalance => "a closing balance",
        _ => "a line that is no record",
    };

    private MarkedAs OfTotal(TableRow row, RowMark mark)
    {
        Footing footing = subtotals?.FootingOf(row) ?? Footing.NothingStated;
        if (kind != ExhibitKind.Payroll && IsDated(row, mark))
        {
            bool mayBeTotal = footing == Footing.Foots
                || (mark.Fit == MarkFit.Whole && footing != Footing.DoesNotFoot);
            return mayBeTotal ? MarkedAs.Either : MarkedAs.Record;
        }

        // No worker is named "Total"; one may be named "Total Wiroj", or have a name that begins with these letters.
        return mark.Fit switch
        {
            MarkFit.Whole => MarkedAs.TheWordSays,
            MarkFit.Word => footing == Footing.Foots ? MarkedAs.TheWordSays : MarkedAs.Either,
            _ => footing == Footing.Foots ? MarkedAs.Either : MarkedAs.Record,
        };
    }

    // A row with a day of its own and a figure is a record that cannot be read, unless it adds up the rows above.
    private bool IsRecordAtFault(TableRow row, RowMark mark)
    {
        bool isTotal = mark.Because == IgnoredBecause.Subtotal;
        if (mark.Because is IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance
            || (isTotal && subtotals?.FootingOf(row) == Footing.Foots))
        {
            return false;
        }

        return (isTotal && mark.Fit == MarkFit.Beginning)
            || (kind != ExhibitKind.Payroll && IsDated(row, mark) && figures.Any(index => !row.IsBlank(index)));
    }

    private bool IsDated(TableRow row, RowMark mark) =>
        days.Any(index => index != mark.Cell && !row.IsBlank(index));
}

/// <summary>What a row with a word is.</summary>
internal enum MarkedAs
{
    TheWordSays,
    Record,

    /// <summary>Not to be told, or a record at fault: the row is set aside.</summary>
    Either,
}
