using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Records;

/// <summary>Reads one line of a payroll book.</summary>
/// <remarks>
/// A deduction is negative however its column writes it; where one column has both signs, net pay tells what the odd
/// one is, and the row has two readings where it does not. An empty pay column is no item. Gross pay is an item where
/// the book has no other column of what is paid. Where it has no column of net pay, net is gross pay, or else the sum
/// of what is paid, less what is taken off; what is taken off makes no net by itself.
/// </remarks>
internal sealed class PayrollRows : RecordReader
{
    private const PayItemKind FirstDeduction = PayItemKind.IncomeTax;

    private readonly TextColumn person;
    private readonly TextColumn period;
    private readonly DayColumn periodFrom;
    private readonly DayColumn periodTo;
    private readonly DayColumn paidOn;
    private readonly MoneyColumn gross;
    private readonly MoneyColumn net;
    private readonly TextColumn signed;
    private readonly CurrencyColumn currency;
    private readonly (PayItemKind Kind, MoneyColumn Column)[] items;
    private readonly DayMarks periodMarks;
    private readonly Func<DateInterval?> sheetPeriod;
    private readonly bool isPeriodInColumn;
    private readonly int[] usualSigns;

    public PayrollRows(ColumnSet columns, Func<DateInterval?> sheetPeriod)
    {
        this.sheetPeriod = sheetPeriod;
        person = columns.Text(Field.Person);
        period = columns.Text(Field.Period);
        periodFrom = columns.Day(Field.PeriodFrom);
        periodTo = columns.Day(Field.PeriodTo);
        paidOn = columns.Day(Field.PaidOn);
        gross = columns.Money(Field.Gross);
        net = columns.Money(Field.Net);
        signed = columns.Text(Field.Signed);
        currency = columns.Currency();
        isPeriodInColumn = columns.Sheet.PeriodFrom is null or PeriodSource.Column;
        periodMarks = columns.DayMarksOf(
            columns.Placed.FirstOrDefault(column => column.Layout.Field == Field.Period)?.Layout);
        items =
        [
            .. from column in columns.Placed
               where column.Layout.Field == Field.PayItem
               select (column.Layout.PayItem ?? PayItemKind.Wage, columns.MoneyAt(column)),
        ];
        usualSigns = new int[items.Length];
    }

    public override EvidenceRecord? Read(TableRow row, RowContext context)
    {
        PersonAsWritten who = person.ReadPerson(row, context);
        DateInterval? span = Period(row, context);
        LocalDate? paid = paidOn.ReadIfAny(row, context);
        var read = new List<PayItem>(items.Length);
        List<int>? odd = null;
        Money? beforeDeductions = Gross(row, read, context);
        for (int index = 0; index < items.Length; index++)
        {
            (PayItemKind kind, MoneyColumn column) = items[index];
            if (!column.IsNothing(row) && currency.For(column, row, context)?.Read(row, context) is { } money)
            {
                if (kind >= FirstDeduction && IsOdd(index, decimal.Sign(money.Amount)))
                {
                    (odd ??= []).Add(read.Count);
                }

                read.Add(new PayItem(kind, column.Name, Signed(kind, money)));
            }
        }

        Money? whole = net.IsInLayout
            ? currency.For(net, row, context)?.Read(row, context) : Net(beforeDeductions, read, context);
        ReadableAmount = whole;
        if (odd is not null)
        {
            DecideOdd(odd, read, net.IsInLayout ? whole : null, context);
        }

        if (context.Faults.Any || span is null || whole is not { } money2)
        {
            UnreadPay = new UnreadPay(null, who, span);
            return null;
        }

        bool? isSigned = signed.IsInLayout ? !WrittenAmount.IsNothing(signed.Read(row, context)) : null;
        return new PayRecord(row.Source(person.CellIndex), who, span.Start, span.End, paid, read, money2, isSigned);
    }

    // The first amount of a column shows how it writes what is taken off.
    private bool IsOdd(int index, int sign)
    {
        if (usualSigns[index] == 0)
        {
            usualSigns[index] = sign;
        }

        return sign != 0 && sign != usualSigns[index];
    }

    private static void DecideOdd(List<int> odd, List<PayItem> read, Money? stated, RowContext context)
    {
        decimal taken = read.Sum(item => item.Amount.Amount);
        decimal givenBack = taken - (2 * odd.Sum(index => read[index].Amount.Amount));
        if (stated?.Amount == taken)
        {
            return;
        }

        foreach (int index in odd)
        {
            PayItem item = read[index];
            read[index] = item with { Amount = -item.Amount };
            if (stated?.Amount != givenBack)
            {
                context.Faults.Add(
                    FaultKind.AmountHasTwoReadings, item.Heading,
                    $"a deduction with another sign than those above it ({item.Amount.Amount} or {-item.Amount.Amount})",
                    "the sign of the column's other amounts, or a net pay that shows which it is");
            }
        }
    }

    private static Money Signed(PayItemKind kind, Money money) =>
        kind >= FirstDeduction && money.Amount > 0m ? -money : money;

    private DateInterval? Period(TableRow row, RowContext context)
    {
        if (!isPeriodInColumn)
        {
            return sheetPeriod();
        }

        if (periodFrom.IsInLayout)
        {
            LocalDate? from = periodFrom.Read(row, context);
            LocalDate? to = periodTo.Read(row, context);
            return from is { } first && to is { } last ? Span(first, last, context) : null;
        }

        return PeriodCell.Read(period, periodMarks, row, context);
    }

    private static DateInterval? Span(LocalDate first, LocalDate last, RowContext context)
    {
        if (first <= last)
        {
            return new DateInterval(first, last);
        }

        context.Faults.Add(
            FaultKind.PeriodUnreadable, null, $"a period from {WrittenDay.Iso(first)} to {WrittenDay.Iso(last)}",
            "a last day on or after the first");
        return null;
    }

    // Beside columns of what is paid gross pay is their sum, and no item of its own.
    private Money? Gross(TableRow row, List<PayItem> read, RowContext context)
    {
        if (!gross.IsInLayout || gross.IsNothing(row)
            || currency.For(gross, row, context)?.Read(row, context) is not { } money)
        {
            return null;
        }

        if (items.All(item => item.Kind >= FirstDeduction))
        {
            read.Add(new PayItem(PayItemKind.Wage, gross.Name, money));
        }

        return money;
    }

    private Money? Net(Money? beforeDeductions, List<PayItem> read, RowContext context)
    {
        if (beforeDeductions is null && read.All(item => item.Kind >= FirstDeduction))
        {
            if (!context.Faults.Any)
            {
                context.Faults.Add(FaultKind.AmountMissing,
                    gross.IsInLayout ? gross.Name : items.FirstOrDefault().Column?.Name,
                    read.Count == 0 ? "no amount in any pay column" : "what is taken off, and nothing that is paid",
                    read.Count == 0 ? "an amount" : "an amount paid, or a net pay");
            }

            return null;
        }

        Money[] summed =
        [
            .. read.Where(item => beforeDeductions is null || item.Kind >= FirstDeduction).Select(item => item.Amount),
        ];
        return beforeDeductions is { } stated
            ? summed.Aggregate(stated, (left, right) => left + right)
            : summed.Aggregate((left, right) => left + right);
    }
}

/// <summary>A cell that names a pay period.</summary>
internal static class PeriodCell
{
    public static DateInterval? Read(TextColumn column, DayMarks marks, TableRow row, RowContext context)
    {
        string written = column.Read(row, context);
        if (row.Kind(column.CellIndex) == CellKind.Day
            && NodaTime.Text.LocalDatePattern.Iso.Parse(written) is { Success: true } day)
        {
            // A month typed into a spreadsheet becomes the first day of it.
            if (day.Value.Day == 1 && PlausibleDays.Hold(day.Value))
            {
                return new DateInterval(day.Value, day.Value.PlusMonths(1).PlusDays(-1));
            }
        }

        return WrittenPeriod.Read(written, marks, column.Name, context.Faults, context.Counts);
    }
}
