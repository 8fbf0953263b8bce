using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Records;

/// <summary>Makes one kind of record of a row, or gathers every fault of it.</summary>
internal abstract class RecordReader
{
    /// <summary>The amount of the row last read, when that much could be read although other cells could not.</summary>
    public Money? ReadableAmount { get; protected set; }

    /// <summary>What the row last read tells of a pay although it is no record; null for other kinds.</summary>
    public UnreadPay? UnreadPay { get; protected set; }

    /// <summary>The record, or null with at least one fault in the context.</summary>
    public abstract EvidenceRecord? Read(TableRow row, RowContext context);

    public static RecordReader Of(Layout layout, ColumnSet columns, Func<NodaTime.DateInterval?> sheetPeriod) =>
        layout.Kind switch
        {
            ExhibitKind.BankStatement => new BankRows(columns, layout),
            ExhibitKind.Payroll => new PayrollRows(columns, sheetPeriod),
            ExhibitKind.Attendance => new AttendanceRows(columns, layout.MayEndNextDay),
            ExhibitKind.Remittances => new RemittanceRows(columns, layout.Channel),
            ExhibitKind.DebtNotebook => new DebtRows(columns),
            ExhibitKind.HoursTestimony => new TestimonyRows(columns),
            ExhibitKind.AdmittedPayments => new AdmittedRows(columns),
            ExhibitKind.FeeReceipts => new FeeReceiptRows(columns),
            _ => throw new ArgumentOutOfRangeException(nameof(layout), layout.Kind, "Not a kind of exhibit."),
        };
}
