using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Records;

/// <summary>
/// Reads one line of a debt notebook: what is added to the asserted debt is positive, what is taken off negative.
/// </summary>
internal sealed class DebtRows(ColumnSet columns) : RecordReader
{
    private readonly TextColumn person = columns.Text(Field.Person);
    private readonly DayColumn enteredOn = columns.Day(Field.EnteredOn);
    private readonly MoneyColumn amount = columns.Money(Field.Amount);
    private readonly MoneyColumn added = columns.Money(Field.Added);
    private readonly MoneyColumn taken = columns.Money(Field.Taken);
    private readonly MoneyColumn balance = columns.Money(Field.Balance);
    private readonly TextColumn[] description = columns.Texts(Field.Description);
    private readonly CurrencyColumn currency = columns.Currency();

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten who = person.ReadPerson(row, context);
        LocalDate? day = enteredOn.ReadIfAny(row, context);
        Money? moved = amount.IsInLayout
            ? currency.For(amount, row, context)?.Read(row, context) : BySide(row, context);
        ReadableAmount = moved;
        Money? after = balance.IsInLayout ? currency.For(balance, row, context)?.ReadIfAny(row, context) : null;
        return context.Faults.Any || moved is not { } money
            ? null
            : new DebtEntry(row.Source(person.CellIndex), who, day, money, TextColumn.Read(description, row, context))
            {
                Balance = after,
            };
    }

    private Money? BySide(TableRow row, RowContext context)
    {
        Money? plus = added.IsNothing(row) ? null : currency.For(added, row, context)?.Read(row, context);
        Money? minus = taken.IsNothing(row) ? null : currency.For(taken, row, context)?.Read(row, context);
        switch (plus, minus)
        {
            case ({ Amount: not 0m } up, { Amount: not 0m } down):
                context.Faults.Add(
                    FaultKind.BothSidesFilled, added.Name, $"{up.Amount} added and {down.Amount} taken off",
                    "one of the two");
                return null;
            case (null, null):
                if (!context.Faults.Any)
                {
                    context.Faults.Add(FaultKind.AmountMissing, added.Name, "two empty cells", "an amount on one side");
                }

                return null;
            case ({ Amount: not 0m } up, _):
                return Whole(up, added, context);
            case (_, { Amount: not 0m } down):
                return -Whole(down, taken, context);
            default:
                return plus ?? minus;
        }
    }

    // A minus may repeat what the column says, or take a line back.
    private static Money? Whole(Money written, MoneyColumn side, RowContext context)
    {
        if (written.Amount > 0m)
        {
            return written;
        }

        context.Faults.Add(
            FaultKind.AmountHasTwoReadings, side.Name,
            $"{written.Amount} in a column of one side ({written.Amount} or {-written.Amount})",
            "an amount without a minus");
        return null;
    }
}

/// <summary>Reads one payment that a worker admits to have received.</summary>
internal sealed class AdmittedRows(ColumnSet columns) : RecordReader
{
    private readonly TextColumn person = columns.Text(Field.Person);
    private readonly DayColumn paidOn = columns.Day(Field.PaidOn);
    private readonly MoneyColumn amount = columns.Money(Field.Amount);
    private readonly TextColumn period = columns.Text(Field.Period);
    private readonly DayColumn periodFrom = columns.Day(Field.PeriodFrom);
    private readonly DayColumn periodTo = columns.Day(Field.PeriodTo);
    private readonly CurrencyColumn currency = columns.Currency();
    private readonly DayMarks periodMarks =
        columns.DayMarksOf(columns.Placed.FirstOrDefault(column => column.Layout.Field == Field.Period)?.Layout);

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten who = person.ReadPerson(row, context);
        LocalDate? day = paidOn.Read(row, context);
        Money? paid = currency.For(amount, row, context)?.Read(row, context);
        ReadableAmount = paid;
        LocalDate? from = periodFrom.ReadIfAny(row, context);
        LocalDate? to = periodTo.ReadIfAny(row, context);
        if (period.IsInLayout && !WrittenAmount.IsNothing(period.Read(row, context)))
        {
            DateInterval? span = PeriodCell.Read(period, periodMarks, row, context);
            (from, to) = (span?.Start, span?.End);
        }

        return context.Faults.Any || day is not { } on || paid is not { } money
            ? null
            : new AdmittedPayment(row.Source(person.CellIndex), who, on, money, from, to);
    }
}
