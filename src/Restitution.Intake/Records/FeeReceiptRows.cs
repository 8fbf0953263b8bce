using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Records;

/// <summary>Reads one receipt for a recruitment fee or a related cost.</summary>
internal sealed class FeeReceiptRows(ColumnSet columns) : RecordReader
{
    private readonly TextColumn payer = columns.Text(Field.Payer);
    private readonly DayColumn paidOn = columns.Day(Field.PaidOn);
    private readonly MoneyColumn amount = columns.Money(Field.Amount);
    private readonly TextColumn paidTo = columns.Text(Field.PaidTo);
    private readonly TextColumn[] paidFor = columns.Texts(Field.PaidFor);
    private readonly TextColumn receiptNumber = columns.Text(Field.ReceiptNumber);
    private readonly CurrencyColumn currency = columns.Currency();

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten who = payer.ReadPerson(row, context);
        LocalDate? day = paidOn.Read(row, context);
        Money? paid = currency.For(amount, row, context)?.Read(row, context);
        ReadableAmount = paid;
        return context.Faults.Any || day is not { } on || paid is not { } money
            ? null
            : new FeeReceipt(
                row.Source(payer.CellIndex), who, on, money, new PersonAsWritten(paidTo.Read(row, context)),
                TextColumn.Read(paidFor, row, context), receiptNumber.ReadCode(row, context));
    }
}
