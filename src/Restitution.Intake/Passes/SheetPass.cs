using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Records;
using Restitution.Intake.Rows;
using Restitution.Intake.Statements;
using Restitution.Intake.Written;

namespace Restitution.Intake.Passes;

/// <summary>Reads one sheet, or a text file, row by row: titles, headings, records, totals.</summary>
internal sealed class SheetPass
{
    private const string NotShown = "(not shown: the row cannot be split, and the sheet has columns that are dropped)";

    private readonly Layout layout;
    private readonly SheetLayout sheet;
    private readonly string place;
    private readonly RowContext context;
    private readonly StatementTallies tallies;
    private readonly RowJudge judge;
    private readonly HeaderReading header = new();
    private readonly RowContext quiet = new();
    private readonly int headerLast;
    private readonly int periodRow;
    private readonly int periodCell;
    private DateInterval? period;
    private ColumnSet? columns;
    private RecordReader? reader;
    private MoneyColumn? balance;
    private DayColumn? bookedOn;
    private ContinuationCells? continuation;
    private SubtotalCheck? subtotals;
    private MarkedRows? marked;
    private int[] markCells = [];
    private (int Cell, byte DecimalMark, byte GroupMark)[] amountCells = [];
    private bool isSummed;
    private bool isCounted;

    /// <param name="name">The sheet's name in the workbook; null for text.</param>
    /// <param name="shown">The sheet as places name it.</param>
    public SheetPass(PassContext pass, SheetLayout sheet, string? name, string? shown)
    {
        Name = name;
        (layout, context, tallies) = (pass.Layout, pass.Row, pass.Statements);
        this.sheet = sheet;
        place = shown is null ? pass.Exhibit : $"{pass.Exhibit}!{shown}";
        judge = new RowJudge(layout.RowMarks);
        Continued = sheet.AreRowsContinued ? new ContinuedRecord(tallies) : null;
        headerLast = sheet.HeaderRows.DefaultIfEmpty(0).Max();
        (periodCell, periodRow) = sheet.PeriodFrom == PeriodSource.TitleCell && sheet.PeriodCell is { } cell
            ? CellName.Parse(cell) ?? (-1, 0)
            : (-1, 0);
        if (sheet.PeriodFrom == PeriodSource.SheetName)
        {
            ReadPeriod(name ?? "");
        }
    }

    public string? Name { get; }

    /// <summary>The exhibit, and the sheet within it.</summary>
    public string Place => place;

    public SheetLayout Sheet => sheet;

    /// <summary>Rows of the sheet that one merged cell heads.</summary>
    public MergedRows MergedRows { get; init; } = MergedRows.None;

    /// <summary>Cells of the sheet that are merged over several rows.</summary>
    public MergedCells MergedCells { get; init; } = MergedCells.None;

    /// <summary>The record that rows below may go on with; null where the layout does not say that they do.</summary>
    public ContinuedRecord? Continued { get; }

    public HeaderReading Header => header;

    /// <summary>What the layout does not mention; null as long as no record was met.</summary>
    public UnreadColumns? Unread { get; private set; }

    /// <summary>How many cells the heading row has; null as long as none was met.</summary>
    public int? HeadingCount { get; private set; }

    public RowOutcome Read(TableRow row)
    {
        int number = row.FirstLineNumber;
        (isSummed, isCounted) = (false, false);
        if ((row.SplitFault ?? RunsIntoRecords(row)) is { } fault)
        {
            string raw = header.Dropped.Count > 0 ? NotShown : row.Raw.ToString();
            return new SetAsideRow(new QuarantinedRow(row.Source(), raw, [fault], null) { Pay = UnreadPay(null) });
        }

        if (number < sheet.FirstDataRow)
        {
            return BeforeRecords(row, number);
        }

        if (reader is null)
        {
            Begin();
        }

        if (row.IsBlankThroughout())
        {
            return LeftOut(row, IgnoredBecause.Blank);
        }

        return number > (sheet.LastDataRow ?? int.MaxValue) ? AfterRecords(row) : Record(row);
    }

    /// <summary>The cells, 0-based, of the columns that faults call by this name.</summary>
    public IEnumerable<int> CellsOf(string column) => (columns?.Placed ?? [])
        .Where(placed => placed.Layout.Name == column).Select(placed => placed.CellIndex);

    /// <summary>Forgets the row last read, which a corrected one takes the place of.</summary>
    public void TakeBack()
    {
        if (isSummed)
        {
            subtotals?.TakeBack();
        }

        if (isCounted)
        {
            Unread!.TakeBack();
        }
    }

    // A quotation mark above the records that closes among them would take bookings into a title.
    private RowFault? RunsIntoRecords(TableRow row) =>
        row.FirstLineNumber < sheet.FirstDataRow && row.LastLineNumber >= sheet.FirstDataRow
        && !sheet.HeaderRows.Contains(row.FirstLineNumber)
            ? new RowFault(
                FaultKind.QuoteNeverCloses, null, "a quotation mark above the first record that closes behind it",
                "headings and titles that end above the first record")
            : null;

    private LeftOutRow BeforeRecords(TableRow row, int number)
    {
        if (number == periodRow)
        {
            ReadPeriod(row.Text(periodCell));
        }

        if (sheet.HeaderRows.Contains(number))
        {
            header.Add(row);
            HeadingCount = number == headerLast ? row.CellCount : null;
            return LeftOut(row, IgnoredBecause.Header);
        }

        if (row.IsBlankThroughout())
        {
            return LeftOut(row, IgnoredBecause.Blank);
        }

        return Marked(row, AllCells(row)) is IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance
            ? LeftOut(row, IgnoredBecause.OpeningBalance)
            : LeftOut(row, IgnoredBecause.Title);
    }

    private LeftOutRow AfterRecords(TableRow row) =>
        LeftOut(row, Marked(row, AllCells(row)) ?? IgnoredBecause.Footer);

    private RowOutcome Record(TableRow row)
    {
        if (header.IsRepeatedBy(row))
        {
            return LeftOut(row, IgnoredBecause.Header);
        }

        if (MergedRows.Head(row))
        {
            return LeftOut(row, IgnoredBecause.Title);
        }

        // A total has an amount; a payee whose name begins with "Total" and who goes on with a record has none.
        bool goesOn = continuation is not null && continuation.Fit(row);
        if (judge.MarkOf(row, markCells) is { } mark && !(goesOn && mark.Because == IgnoredBecause.Subtotal)
            && OfMarked(row, mark) is { } outcome)
        {
            return outcome;
        }

        if (goesOn)
        {
            return Continued!.GoOn(row, Raw(row), continuation!, context);
        }

        (isSummed, isCounted) = (true, true);
        Unread!.Add(row);
        MergedCells.Fill(row, columns!, context);
        subtotals?.Add(row);
        if (reader!.Read(row, context) is not { } record)
        {
            return SetAside(row, reader.ReadableAmount, UnreadPay(reader.UnreadPay));
        }

        if (record is StatementLine line)
        {
            Tell(line, row);
        }

        return new AcceptedRow(record, Raw(row), sheet.Book);
    }

    // Null for a record.
    private RowOutcome? OfMarked(TableRow row, RowMark mark)
    {
        MarkedAs known = marked!.Of(row, mark, context);
        if (known == MarkedAs.Record)
        {
            return null;
        }

        if (known == MarkedAs.Either)
        {
            Continued?.Settle();
            return SetAside(row, null, UnreadPay(null));
        }

        if (HasBadDay(row, mark))
        {
            Continued?.Settle();
            return SetAside(row, null, null);
        }

        Marked(row, markCells);
        if (mark.Because != IgnoredBecause.Subtotal)
        {
            return LeftOut(row, mark.Because);
        }

        isSummed = true;
        subtotals?.Judge(row, context);
        return context.Faults.Any ? SetAside(row, null, null) : LeftOut(row, mark.Because);
    }

    // A balance of a day that does not exist is no balance; a word in the column of days is no day.
    private bool HasBadDay(TableRow row, RowMark mark)
    {
        if (mark.Because is not (IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance)
            || layout.Kind != ExhibitKind.BankStatement || bookedOn is not { } day || day.CellIndex == mark.Cell
            || !row.Text(day.CellIndex).Any(char.IsDigit))
        {
            return false;
        }

        day.Read(row, quiet);
        if (quiet.Faults.Take().Count == 0)
        {
            return false;
        }

        day.Read(row, context);
        return true;
    }

    private void Tell(StatementLine line, TableRow row)
    {
        foreach ((int cell, byte decimalMark, byte groupMark) in amountCells)
        {
            if (!row.IsBlank(cell))
            {
                Tell(line, row.Utf8(cell), decimalMark, groupMark);
                return;
            }
        }

        Tell(line, [], 0, 0);
    }

    // A record that rows may go on with is told when it is whole.
    private void Tell(StatementLine line, ReadOnlySpan<byte> written, byte decimalMark, byte groupMark)
    {
        if (Continued is not null)
        {
            Continued.Note(written, decimalMark, groupMark);
        }
        else
        {
            AmountAsWritten.Tell(tallies, line, written, decimalMark, groupMark);
        }
    }

    // Tells what the row is by its words, and takes the balance that it states.
    private IgnoredBecause? Marked(TableRow row, ReadOnlySpan<int> cells)
    {
        IgnoredBecause? because = judge.Of(row, cells, out int at);
        if (because is not null)
        {
            Continued?.Settle();
        }

        if (because is IgnoredBecause.OpeningBalance or IgnoredBecause.ClosingBalance
            && layout.Kind == ExhibitKind.BankStatement)
        {
            MoneyColumn column = balance ?? new MoneyColumn(-1, "", BalanceMarks());
            Money? stated = RowJudge.BalanceIn(row, at, column, MoneyAt, context);
            RowJudge.Tell(tallies, because.Value, AccountOf(row), stated);
        }

        return because;
    }

    // A table of several accounts writes the account beside its balance as beside its bookings.
    private string AccountOf(TableRow row) =>
        columns?.Text(Field.Account) is { IsInLayout: true } account && !row.IsBlank(account.CellIndex)
            ? account.Read(row, context) : layout.Account ?? "";

    private MoneyColumn MoneyAt(int index) => new(index, CellName.Column(index), BalanceMarks());

    // A balance outside the table is written as the balances, or else the amounts, inside it.
    private AmountMarks BalanceMarks() => Placeless().AmountMarksOf(
        sheet.Columns.FirstOrDefault(column => column.Field == Field.Balance)
        ?? sheet.Columns.FirstOrDefault(column => FieldsOf.IsMoney(column.Field)));

    private ColumnSet Placeless() => columns ?? new ColumnSet(layout, sheet, []);

    private void Begin()
    {
        columns = new ColumnSet(layout, sheet, header.Place(sheet, place));
        if (sheet.PeriodFrom is PeriodSource.SheetName or PeriodSource.TitleCell && period is null)
        {
            string where = sheet.PeriodFrom == PeriodSource.SheetName ? "the sheet's name" : $"cell {sheet.PeriodCell}";
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.PeriodUnreadable, place, $"no pay period in {where}",
                "a month with its year, such as มี.ค. 2562",
                "Correct where the layout says the period is written, or give each row's period in a column."));
        }

        Unread = new UnreadColumns(header, columns.Placed);
        reader = RecordReader.Of(layout, columns, () => period);
        continuation = sheet.AreRowsContinued ? new ContinuationCells(columns) : null;
        bookedOn = columns.Has(Field.BookedOn) ? columns.Day(Field.BookedOn) : null;
        balance = columns.Has(Field.Balance) ? columns.Money(Field.Balance) : null;
        subtotals = layout.RowMarks.Subtotal.Count > 0 && !columns.Has(Field.Currency)
            ? new SubtotalCheck(columns) : null;
        marked = new MarkedRows(layout.Kind, columns, reader, subtotals);
        markCells = MarkCells(columns.Placed);
        amountCells = layout.Format == FileFormat.Delimited ? AmountCells(columns) : [];
    }

    // Words stand in text columns, or anywhere left of the first amount, where books put "total".
    private static int[] MarkCells(IReadOnlyList<PlacedColumn> placed)
    {
        int[] money =
            [.. placed.Where(column => FieldsOf.IsMoney(column.Layout.Field)).Select(column => column.CellIndex)];
        IEnumerable<int> left = Enumerable.Range(0, money.Length == 0 ? 1 : money.Min());
        IEnumerable<int> texts = placed.Where(column => !FieldsOf.IsMoney(column.Layout.Field))
            .Select(column => column.CellIndex);
        return [.. left.Union(texts).Distinct().Order()];
    }

    // A workbook keeps no marks of an amount; a text shows how it was written.
    private static (int Cell, byte DecimalMark, byte GroupMark)[] AmountCells(ColumnSet columns) =>
    [
        .. from column in columns.Placed
           where column.Layout.Field is Field.Amount or Field.Withdrawal or Field.Deposit
           let marks = columns.AmountMarksOf(column.Layout)
           select (column.CellIndex, First(marks.DecimalMark), First(marks.GroupMark)),
    ];

    private static byte First(string mark) => mark.Length == 1 && char.IsAscii(mark[0]) ? (byte)mark[0] : (byte)0;

    private static int[] AllCells(TableRow row) => [.. Enumerable.Range(0, row.CellCount)];

    private void ReadPeriod(string written)
    {
        period = WrittenPeriod.Read(written, Placeless().DayMarksOf(null), "", context.Faults, context.Counts);
        context.Faults.Take();
    }

    private LeftOutRow LeftOut(TableRow row, IgnoredBecause because) =>
        new(new IgnoredRow(row.Source(), Raw(row).ToString(), because));

    private SetAsideRow SetAside(TableRow row, Money? readable, UnreadPay? pay) =>
        new(new QuarantinedRow(row.Source(), Raw(row).ToString(), context.Faults.Take(), readable) { Pay = pay });

    private UnreadPay? UnreadPay(UnreadPay? read) => layout.Kind != ExhibitKind.Payroll ? null
        : read is null ? new UnreadPay(sheet.Book, default, period) : read with { Book = sheet.Book };

    private RawText Raw(TableRow row) => header.Dropped.Count == 0 ? row.Raw : WithoutDropped(row);

    private RawText WithoutDropped(TableRow row)
    {
        string mark = row.Sheet is null ? (layout.Delimiter ?? ',').ToString(CultureInfo.InvariantCulture) : "\t";
        return new RawText(string.Join(
            mark, Enumerable.Range(0, row.CellCount)
                .Select(index => header.Dropped.Contains(index) ? "(dropped)" : row.Text(index))));
    }
}
