using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Records;

/// <summary>
/// Reads one slip or line of money sent on: of a bank, a transfer agent or an informal agent's notebook.
/// </summary>
internal sealed class RemittanceRows(ColumnSet columns, RemittanceChannel? channel) : RecordReader
{
    private readonly TextColumn sender = columns.Text(Field.Sender);
    private readonly TextColumn recipient = columns.Text(Field.Recipient);
    private readonly DayColumn sentOn = columns.Day(Field.SentOn);
    private readonly MoneyColumn sent = columns.Money(Field.Sent);
    private readonly MoneyColumn fee = columns.Money(Field.Fee);
    private readonly MoneyColumn totalPaid = columns.Money(Field.TotalPaid);
    private readonly MoneyColumn paidOut = columns.Money(Field.PaidOut);
    private readonly TextColumn reference = columns.Text(Field.Reference);
    private readonly TextColumn quotedRate = columns.Text(Field.QuotedRate);
    private readonly TextColumn agent = columns.Text(Field.Agent);
    private readonly TextColumn destination = columns.Text(Field.Destination);
    private readonly TextColumn contact = columns.Text(Field.Contact);
    private readonly CurrencyColumn currency = columns.Currency();
    private readonly CurrencyColumn paidOutCurrency = columns.Currency(Field.PaidOutCurrency);

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten from = sender.ReadPerson(row, context);
        LocalDate? day = sentOn.Read(row, context);
        Money? amount = currency.For(sent, row, context)?.Read(row, context);
        Money? charged = ReadIfAny(fee, currency, row, context);
        Money? total = ReadIfAny(totalPaid, currency, row, context);
        Money? received = ReadIfAny(paidOut, paidOutCurrency, row, context);
        ReadableAmount = amount;
        return context.Faults.Any || day is not { } on || amount is not { } money
            ? null
            : new Remittance(
                row.Source(sender.CellIndex), from, new PersonAsWritten(recipient.Read(row, context)), on, money,
                charged, received, reference.ReadCode(row, context))
            {
                Channel = channel,
                QuotedRate = quotedRate.Read(row, context),
                TotalPaid = total,
                Agent = agent.Read(row, context),
                Destination = destination.Read(row, context),
                Contact = new PersonAsWritten(contact.ReadCode(row, context)),
            };
    }

    private static Money? ReadIfAny(MoneyColumn column, CurrencyColumn currency, TableRow row, RowContext context) =>
        column.IsNothing(row) ? null : currency.For(column, row, context)?.Read(row, context);
}
