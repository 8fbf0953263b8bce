using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Records;

/// <summary>Reads one booking of a bank statement: into the account is positive, out of it negative.</summary>
/// <remarks>
/// The side is told by the column (withdrawal, deposit), by a column of marks such as DB and CR, by a mark glued to the
/// amount, or by its sign. Where nothing tells it, the row is set aside with both readings.
/// </remarks>
internal sealed class BankRows : RecordReader
{
    private readonly DayColumn bookedOn;
    private readonly DayColumn valueOn;
    private readonly MoneyColumn amount;
    private readonly MoneyColumn withdrawal;
    private readonly MoneyColumn deposit;
    private readonly MoneyColumn balance;
    private readonly TextColumn[] description;
    private readonly TextColumn counterparty;
    private readonly TextColumn reference;
    private readonly TextColumn account;
    private readonly TextColumn direction;
    private readonly CurrencyColumn currency;
    private readonly MarkSet credit;
    private readonly MarkSet debit;
    private readonly string accountOfLayout;
    private readonly MoneyColumn movement;
    private readonly bool mayBePlain;

    public BankRows(ColumnSet columns, Layout layout)
    {
        bookedOn = columns.Day(Field.BookedOn);
        valueOn = columns.Day(Field.ValueOn);
        amount = columns.Money(Field.Amount);
        withdrawal = columns.Money(Field.Withdrawal);
        deposit = columns.Money(Field.Deposit);
        balance = columns.Money(Field.Balance);
        description = columns.Texts(Field.Description);
        counterparty = columns.Text(Field.Counterparty);
        reference = columns.Text(Field.Reference);
        account = columns.Text(Field.Account);
        direction = columns.Text(Field.Direction);
        currency = columns.Currency();
        credit = new MarkSet(layout.RowMarks.Credit);
        debit = new MarkSet(layout.RowMarks.Debit);
        accountOfLayout = layout.Account ?? "";
        movement = amount.IsInLayout ? amount : deposit;
        mayBePlain = !direction.IsInLayout && !currency.IsInLayout
            && (amount.IsInLayout || withdrawal.Currency == deposit.Currency);
    }

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        LocalDate? booked = bookedOn.Read(row, context);
        LocalDate? valued = valueOn.ReadIfAny(row, context);
        return booked is { } day && !context.Faults.Any && IsPlain(row, out long moved, out long after)
            ? Line(row, context, day, valued, movement.OfMinorUnits(moved), balance.OfMinorUnits(after))
            : ReadWhole(row, context, booked, valued);
    }

    // Nearly every row is written so: one amount and the balance after it, both in their plain forms.
    private bool IsPlain(TableRow row, out long moved, out long after)
    {
        after = 0;
        return IsMovementPlain(row, out moved) && balance.IsPlain(row, out after);
    }

    private bool IsMovementPlain(TableRow row, out long moved)
    {
        moved = 0;
        if (!mayBePlain)
        {
            return false;
        }

        if (amount.IsInLayout)
        {
            return amount.IsPlain(row, out moved);
        }

        if (withdrawal.IsBlank(row))
        {
            return deposit.IsPlain(row, out moved);
        }

        bool isOut = deposit.IsBlank(row) && withdrawal.IsPlain(row, out moved) && moved > 0;
        moved = -moved;
        return isOut;
    }

    private StatementLine? ReadWhole(TableRow row, RowContext context, LocalDate? booked, LocalDate? valued)
    {
        Money? moved = amount.IsInLayout ? OneColumn(row, context) : TwoColumns(row, context);
        ReadableAmount = moved;
        Money? after = balance.IsInLayout ? currency.For(balance, row, context)?.ReadIfAny(row, context) : null;
        if (context.Faults.Any || booked is not { } day || moved is not { } money)
        {
            return null;
        }

        return Line(row, context, day, valued, money, after);
    }

    private StatementLine Line(
        TableRow row, RowContext context, LocalDate day, LocalDate? valued, Money moved, Money? after) => new(
            row.Source(), account.IsInLayout ? account.Read(row, context) : accountOfLayout, day, valued, moved,
            TextColumn.Read(description, row, context),
            counterparty.IsInLayout ? new PersonAsWritten(counterparty.Read(row, context)) : default,
            reference.IsInLayout ? row.Text(reference.CellIndex) : "",
            after);

    private Money? OneColumn(TableRow row, RowContext context)
    {
        Money? written = currency.For(amount, row, context)?.Read(row, context);
        if (written is not { } money || !direction.IsInLayout)
        {
            return written;
        }

        bool isDebit = direction.IsOneOf(row, debit);
        if (money.Amount < 0m && (isDebit || direction.IsOneOf(row, credit)))
        {
            // The minus may repeat the mark, or take the booking back.
            context.Faults.Add(
                FaultKind.AmountHasTwoReadings, direction.Name,
                $"{money.Amount} beside \"{direction.Read(row, context)}\" ({money.Amount} or {-money.Amount})",
                "an amount without a minus, or a layout that takes the side from the sign alone");
            return null;
        }

        if (isDebit || direction.IsOneOf(row, credit))
        {
            return isDebit ? -money : money;
        }

        string side = direction.Read(row, context);
        context.Faults.Add(
            FaultKind.AmountHasTwoReadings, direction.Name, $"\"{side}\" beside {money.Amount} (in or out)",
            "one of the marks of the layout for money in or money out");
        return null;
    }

    private Money? TwoColumns(TableRow row, RowContext context)
    {
        Money? outward = currency.For(withdrawal, row, context)?.ReadIfAny(row, context);
        Money? inward = currency.For(deposit, row, context)?.ReadIfAny(row, context);
        bool isOut = outward is { Amount: not 0m };
        bool isIn = inward is { Amount: not 0m };
        if (isOut && isIn)
        {
            context.Faults.Add(
                FaultKind.BothSidesFilled, withdrawal.Name,
                $"{outward!.Value.Amount} out and {inward!.Value.Amount} in",
                "an amount on one side only");
            return null;
        }

        if (isOut)
        {
            return OutOf(outward!.Value, context);
        }

        if (inward is null && outward is null && !context.Faults.Any)
        {
            context.Faults.Add(
                FaultKind.AmountMissing, withdrawal.Name, "two empty cells", "an amount out or an amount in");
        }

        return isIn ? inward : inward ?? outward;
    }

    // Some banks write money out with a minus, others use one for a withdrawal taken back.
    private Money? OutOf(Money written, RowContext context)
    {
        if (written.Amount > 0m)
        {
            return -written;
        }

        context.Faults.Add(
            FaultKind.AmountHasTwoReadings, withdrawal.Name,
            $"{written.Amount} in a column of money out ({written.Amount} or {-written.Amount})",
            "an amount without a minus");
        return null;
    }
}
