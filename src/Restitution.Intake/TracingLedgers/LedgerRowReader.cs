using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;
using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>Reads the rows of a ledger one by one, each with all its faults.</summary>
/// <remarks>
/// Days are written year-month-day, unless a person confirmed another order. Amounts have a point before the decimals
/// and no group marks; one with more decimals than its currency has is a fault, and so is a cell that says what the
/// other cells of its row rule out: an origin beside money out, or where to beside money in.
/// </remarks>
/// <param name="days">The order in which days are written, as confirmed; null for year-month-day to the letter.</param>
internal sealed class LedgerRowReader(LedgerColumns columns, DateOrder? days)
{
    private const string IsoWanted = "a day that exists, written year-month-day, such as 2019-05-31";
    private const int SequenceMost = 1_000_000_000;

    private readonly RowContext context = new();
    private readonly DayMarks marks = new(days ?? DateOrder.YearMonthDay, YearCount.Common, null);
    private readonly CurrencyColumn currency = new(columns.Currency, "currency");
    private readonly MoneyColumn amounts = new(
        columns.Amount, "amount", new AmountMarks(".", "", NodaMoney.Currency.NoCurrency));
    private readonly Dictionary<string, int> claimants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> accounts = new(StringComparer.Ordinal);
    private readonly List<LedgerAccount> accountsInOrder = [];
    private readonly List<string> claimantsInOrder = [];

    public RowFaults Faults => context.Faults;

    /// <summary>The amount of the row read last, as far as it could be read.</summary>
    public Money? LastAmount { get; private set; }

    public IReadOnlyList<LedgerAccount> Accounts => accountsInOrder;

    public IReadOnlyList<string> Claimants => claimantsInOrder;

    /// <summary>The row; what it holds is not to be used where there are faults.</summary>
    public LedgerRow Read(TableRow row)
    {
        LocalDate day = DayOf(row);
        Money amount = AmountOf(row);
        string account = Needed(row, columns.Account, "account");
        string to = TextOf(row, columns.To);
        string origin = TextOf(row, columns.Origin);
        MovementKind? kind = KindOf(row);
        int sequence = SequenceOf(row);
        string id = TextOf(row, columns.Id);
        CheckSides(row, amount, account, to, origin, kind);
        CheckSale(row, amount, to, id, kind);
        CheckCurrency(account, amount);
        if (Faults.Any)
        {
            return default;
        }

        return new LedgerRow(
            row.FirstLineNumber, day, AccountOf(account, amount.Currency, row), amount.Amount, kind, id,
            to == account ? "" : to, ClaimantOf(origin), sequence);
    }

    private LocalDate DayOf(TableRow row)
    {
        ReadOnlySpan<byte> cell = row.Utf8(columns.Day);
        if (cell.IsEmpty)
        {
            Faults.AddEmpty(FaultKind.DayMissing, "day", columns.Day >= row.CellCount, Wanted);
            return default;
        }

        if (days is not null)
        {
            return WrittenDay.Read(row.Text(columns.Day), marks, "day", Faults, context.Counts) ?? default;
        }

        if (!QuickFigures.Day(cell, out int year, out int month, out int dayOfMonth, out bool isYearFirst)
            || !isYearFirst || cell[4] != (byte)'-')
        {
            Faults.Add(
                FaultKind.DayUnreadable, "day", row.Text(columns.Day),
                IsoWanted + "; or say with --days how days are written");
            return default;
        }

        LocalDate? made = WrittenDay.Made(year, month, dayOfMonth);
        if (made is not { } day || !PlausibleDays.Hold(day))
        {
            Faults.Add(
                made is null ? FaultKind.DayDoesNotExist : FaultKind.DayImplausible, "day", row.Text(columns.Day),
                made is null ? IsoWanted : "a day of the Common Era from 1990 to 2049");
            return default;
        }

        return day;
    }

    private string Wanted => days is null ? IsoWanted : marks.Wanted;

    private Money AmountOf(TableRow row)
    {
        LastAmount = null;
        if (row.IsBlank(columns.Currency))
        {
            Faults.AddEmpty(
                FaultKind.CurrencyUnknown, "currency", columns.Currency >= row.CellCount,
                "a currency code such as THB");
            return default;
        }

        LastAmount = currency.For(amounts, row, context)?.Read(row, context);
        return LastAmount ?? default;
    }

    private string Needed(TableRow row, int column, string name)
    {
        if (row.IsBlank(column))
        {
            Faults.AddEmpty(FaultKind.FieldMissing, name, column >= row.CellCount, "the account's name or number");
            return "";
        }

        return TextOf(row, column);
    }

    private string TextOf(TableRow row, int column) => column < 0 ? "" : context.Texts.Of(row.Utf8(column));

    private MovementKind? KindOf(TableRow row)
    {
        MovementKind? kind = TextOf(row, columns.Kind).ToLowerInvariant() switch
        {
            "" => null,
            "transfer" => MovementKind.Transfer,
            "charge" => MovementKind.Charge,
            "reversal" => MovementKind.Reversal,
            "cash" => MovementKind.Cash,
            "opening" => MovementKind.Opening,
            "sale" => MovementKind.Sale,
            _ => MovementKind.Payment,
        };
        if (kind == MovementKind.Payment)
        {
            Faults.Add(
                FaultKind.EntryUnreadable, "kind", row.Text(columns.Kind),
                "transfer, charge, reversal, cash, opening, sale, or nothing");
        }

        return kind;
    }

    private int SequenceOf(TableRow row)
    {
        string written = TextOf(row, columns.Sequence);
        if (written.Length == 0)
        {
            return 0;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int sequence)
            && sequence is >= 1 and <= SequenceMost)
        {
            return sequence;
        }

        Faults.Add(
            FaultKind.EntryUnreadable, "sequence", written,
            "a whole number from 1 upwards: the place of the row among those of its day");
        return 0;
    }

    private void CheckSides(
        TableRow row, Money amount, string account, string to, string origin, MovementKind? kind)
    {
        bool isOut = amount.Amount < 0m;
        if (origin.Length > 0 && LastAmount is not null && isOut && kind != MovementKind.Opening)
        {
            Faults.Add(
                FaultKind.RowHasTwoReadings, "origin", "an origin beside money out",
                "an origin only where money comes in: whose it is");
        }

        if (to.Length > 0 && LastAmount is not null && (!isOut || kind == MovementKind.Opening) && to != account)
        {
            Faults.Add(
                FaultKind.RowHasTwoReadings, "to", "where to, beside money that comes in",
                "where to only where money goes out");
        }

        if (to.Length > 0 && to == account && isOut)
        {
            Faults.Add(
                FaultKind.RowHasTwoReadings, "to", "the account of the row itself", "another account or a holding");
        }

        if (row.CellCount > columns.CellCount && !row.IsBlank(columns.CellCount))
        {
            Faults.Add(
                FaultKind.RowHasTwoReadings, null, "more cells than there are headings",
                "a cell for each heading: an amount has a point before its decimals, and no comma");
        }
    }

    private void CheckSale(TableRow row, Money amount, string to, string id, MovementKind? kind)
    {
        if (kind != MovementKind.Sale || LastAmount is null)
        {
            return;
        }

        if (amount.Amount >= 0m)
        {
            Faults.Add(
                FaultKind.RowHasTwoReadings, "amount", row.Text(columns.Amount),
                "the price as money out of the thing that was sold, below zero");
        }

        if (to.Length == 0 && id.Length == 0)
        {
            Faults.AddEmpty(
                FaultKind.FieldMissing, "to", columns.To < 0 || columns.To >= row.CellCount,
                "where the price went: an account of the ledger, someone outside, or cash");
        }
    }

    // Without this a wire in another currency would be added to the balance as if it were the same money.
    private void CheckCurrency(string account, Money amount)
    {
        if (LastAmount is not null && accounts.TryGetValue(account, out int index)
            && accountsInOrder[index].Currency != amount.Currency)
        {
            Faults.Add(
                FaultKind.CurrencyUnknown, "currency", amount.Currency.Code, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{accountsInOrder[index].Currency.Code}, the currency of this account in line "
                        + $"{accountsInOrder[index].Line}; an account in two currencies is written as two"));
        }
    }

    private int AccountOf(string account, Currency ofAccount, TableRow row)
    {
        if (!accounts.TryGetValue(account, out int index))
        {
            index = accountsInOrder.Count;
            accounts.Add(account, index);
            accountsInOrder.Add(new LedgerAccount(account, ofAccount, row.FirstLineNumber));
        }

        return index;
    }

    private int ClaimantOf(string origin)
    {
        if (origin.Length == 0)
        {
            return TracingLedger.HoldersOwn;
        }

        if (!claimants.TryGetValue(origin, out int index))
        {
            index = claimantsInOrder.Count;
            claimants.Add(origin, index);
            claimantsInOrder.Add(origin);
        }

        return index;
    }
}

/// <summary>An account as a ledger names it.</summary>
/// <param name="Line">Where it is named first.</param>
internal sealed record LedgerAccount(string Code, Currency Currency, int Line);
