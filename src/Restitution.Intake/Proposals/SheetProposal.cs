using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Rows;
using Restitution.Intake.Words;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>Proposes the layout of one sheet, or of a text file, from its first rows.</summary>
internal sealed class SheetProposal
{
    private const int DayShareLeast = 500;

    private readonly string? name;
    private readonly IReadOnlyList<SampleRow> rows;
    private readonly HeaderGuess header;
    private readonly List<SampleRow> records;
    private readonly Currency? currency;
    private readonly OnFileMarks onFile;
    private readonly SideColumn? side;

    public SheetProposal(string? name, IReadOnlyList<SampleRow> rows, HeaderGuess header)
    {
        (this.name, this.rows, this.header) = (name, rows, header);
        int last = header.Rows.Max();
        Titles = [.. rows.Where(row => row.Number < header.Rows.Min())];
        records = [.. rows.Where(row => row.Number > last)];
        currency = TitleEvidence.CurrencyOf(Titles, header.Headings);
        onFile = new OnFileMarks(header.OnFile, header.IsIssuerNamed);
        side = SideOf(header.Kind);
    }

    public List<SampleRow> Titles { get; }

    /// <summary>The currency of amounts that nothing in the file names; null when none was given.</summary>
    public Currency? Given { get; init; }

    /// <summary>Whether a column has its currency from <see cref="Given"/>.</summary>
    public bool IsGivenUsed { get; private set; }

    public List<ProposedColumn> Columns { get; } = [];

    public List<string> Undecided { get; } = [];

    /// <summary>What is to be known of the sheet as a whole.</summary>
    public List<string> Evidence { get; } = [];

    /// <summary>Marks of money in that a column of sides bears.</summary>
    public IReadOnlyList<string> Credit => side?.Credit ?? [];

    /// <summary>Marks of money out that a column of sides bears.</summary>
    public IReadOnlyList<string> Debit => side?.Debit ?? [];

    public bool HasYears { get; private set; } = true;

    public SheetLayout Propose()
    {
        var columns = new List<ColumnLayout>();
        for (int index = 0; index < header.Headings.Count; index++)
        {
            var evidence = new List<string>();
            if (header.Fields.TryGetValue(index, out (Field Field, PayItemKind? PayItem) found))
            {
                evidence.Add($"headed \"{header.Headings[index]}\"");
                columns.Add(Column(index, found, evidence));
            }
            else if (side?.Index == index)
            {
                columns.Add(OfSide(evidence));
            }

            if (header.Headings[index].Length > 0 || evidence.Count > 0)
            {
                Columns.Add(new ProposedColumn(
                    name, CellName.Column(index), header.Headings[index],
                    columns.Find(column => column.At == CellName.Column(index))?.Field, evidence));
            }
        }

        TellSides(columns);
        TellUnread(columns);
        return WithPeriod(new SheetLayout(name)
        {
            HeaderRows = header.Rows,
            FirstDataRow = header.Rows.Max() + 1,
            Columns = columns,
            AreRowsContinued = AreRowsContinued(columns),
        });
    }

    private bool AreRowsContinued(List<ColumnLayout> columns)
    {
        var rowsBelow = ContinuationEvidence.Of(columns, records);
        if (rowsBelow.Evidence is { } found)
        {
            Evidence.Add(found);
        }
        else if (header.OnFile is { AreRowsContinued: true })
        {
            Evidence.Add(onFile.By("rows with neither day nor amount go on with the row above"));
        }

        return rowsBelow.IsShown || header.OnFile is { AreRowsContinued: true };
    }

    // A column of another use may bear such marks too; one beside the only column of amounts is proposed.
    private SideColumn? SideOf(ExhibitKind kind)
    {
        Field[] fields = [.. header.Fields.Values.Select(found => found.Field)];
        if (kind != ExhibitKind.BankStatement || !fields.Contains(Field.Amount))
        {
            return null;
        }

        SideColumn[] found =
        [
            .. from index in Enumerable.Range(0, header.Headings.Count)
               where header.Fields.TryGetValue(index, out (Field Field, PayItemKind?) known)
                   ? known.Field == Field.Direction
                   : !fields.Contains(Field.Direction) && !ImmigrationWords.Tell(header.Headings[index])
               select SideColumn.At(index, records),
        ];
        SideColumn[] told = [.. found.OfType<SideColumn>()];
        if (told.Length > 1)
        {
            Undecided.Add("which column tells the side of the amounts: "
                + string.Join(" or ", told.Select(one => Named(one.Index))));
        }

        return told is [var only] ? only : null;
    }

    private ColumnLayout OfSide(List<string> evidence)
    {
        string heading = header.Headings[side!.Index];
        evidence.Add(heading.Length > 0 ? $"headed \"{heading}\"" : "without a heading");
        evidence.Add(side.Evidence);
        return new ColumnLayout(
            CellName.Column(side.Index), heading.Length > 0 ? heading : null, Field.Direction);
    }

    private void TellSides(List<ColumnLayout> columns)
    {
        if (header.Kind != ExhibitKind.BankStatement || Placed(Field.Amount) is not { } amount
            || Placed(Field.Direction) is not null)
        {
            return;
        }

        AmountSides sides = AmountSides.Of(records, amount, Placed(Field.Balance), Placed(Field.BookedOn));
        if (sides.IsOpen)
        {
            Undecided.Add($"{Named(amount.Index)}: the side of the amounts; {sides.Evidence}");
        }
        else if (sides.Evidence is { } evidence)
        {
            Evidence.Add($"{Named(amount.Index)}: {evidence}");
        }

        (int Index, ColumnMarks Marks)? Placed(Field field) => columns.Find(column => column.Field == field) is { } one
            ? (CellName.IndexOf(one.At!)!.Value, one.Marks) : null;
    }

    private void TellUnread(List<ColumnLayout> columns)
    {
        HashSet<string?> read = [.. columns.Select(column => column.At)];
        SampleRow[] filled = [.. records.Where(row => row.Cells.Count(cell => cell.Length > 0) > 1)];
        int width = filled.Select(row => row.Cells.Length).Append(header.Headings.Count).Max();
        for (int index = 0; index < width; index++)
        {
            string heading = index < header.Headings.Count ? header.Headings[index] : "";
            int count = filled.Count(row => row.Cell(index).Length > 0);
            if (count > 0 && !read.Contains(CellName.Column(index)) && !ImmigrationWords.Tell(heading))
            {
                Evidence.Add(UnreadColumns.Sentence(index, heading, count, filled.Length));
            }
        }
    }

    private ColumnLayout Column(int index, (Field Field, PayItemKind? PayItem) found, List<string> evidence)
    {
        (string Text, CellKind Kind)[] cells =
            [.. records.Select(row => (row.Cell(index), index < row.Kinds.Length ? row.Kinds[index] : CellKind.Text))];
        ColumnMarks marks = ColumnMarks.Undecided;
        TimeUnit? unit = null;
        if (FieldsOf.IsDay(found.Field))
        {
            marks = DayMarks(index, cells, evidence);
        }
        else if (FieldsOf.IsMoney(found.Field))
        {
            marks = AmountMarks(index, cells, evidence);
        }
        else if (found.Field == Field.Period)
        {
            marks = marks with { Calendar = PeriodCalendar(cells.Select(cell => cell.Text), evidence) };
        }
        else
        {
            TextCells text = TextCells.Of(found.Field, header.Headings[index], cells);
            evidence.AddRange(side?.Index == index ? [side.Evidence] : text.Evidence);
            unit = text.Unit;
            if (text.IsUnitOpen)
            {
                Undecided.Add($"{Named(index)}: hours or minutes; {string.Join("; ", text.Evidence)}");
            }
        }

        return new ColumnLayout(CellName.Column(index), header.Headings[index], found.Field)
        {
            PayItem = found.PayItem,
            Unit = unit,
            Marks = marks,
        };
    }

    private ColumnMarks DayMarks(int index, (string Text, CellKind Kind)[] cells, List<string> evidence)
    {
        DayEvidence days = DayEvidence.Of(cells);
        evidence.AddRange(days.Evidence);
        HasYears &= days.HasYears;
        bool areDays = days.Share >= DayShareLeast;
        DateOrder? order = onFile.Else(
            areDays && days.IsOrderShown ? days.Order : null, onFile.Marks.DateOrder, days.HasBothOrders || !areDays,
            Kebab.Of, evidence) ?? (areDays ? days.Order : null);
        YearCount? calendar = onFile.Else(
            days.Calendar, onFile.Marks.Calendar, days.HasBothEras, count => $"years of the {Kebab.Of(count)} era",
            evidence);
        if (order is null)
        {
            Undecided.Add($"{Named(index)}: the order of day and month; {string.Join("; ", days.Evidence)}");
        }

        if (calendar is null)
        {
            string rows = string.Join(", ", days.RarerEraAt.Select(at => $"row {records[at].Number}"));
            Undecided.Add($"{Named(index)}: the count of years; {string.Join("; ", days.Evidence)}"
                + (rows.Length > 0 ? $"; the rarer era stands first in {rows}" : ""));
        }

        return ColumnMarks.Undecided with { DateOrder = order, Calendar = calendar };
    }

    private ColumnMarks AmountMarks(int index, (string Text, CellKind Kind)[] cells, List<string> evidence)
    {
        Currency? ofHeading = TitleEvidence.CurrencyOf([], [header.Headings[index]]) ?? currency;
        AmountEvidence amounts = AmountEvidence.Of(cells, ofHeading ?? OnFileCurrency() ?? Given, onFile);
        evidence.Add(amounts.Evidence);
        if (amounts.DecimalMark is null)
        {
            Undecided.Add($"{Named(index)}: decimal and group mark; {amounts.Evidence}");
        }

        return new ColumnMarks(
            null, null, amounts.DecimalMark, amounts.GroupMark, CurrencyCode(index, ofHeading, amounts, evidence));
    }

    private string? CurrencyCode(int index, Currency? ofHeading, AmountEvidence amounts, List<string> evidence)
    {
        if (ofHeading is { } above && amounts.Currencies.Count > 0 && !amounts.Currencies.Contains(above.Code))
        {
            Undecided.Add($"{Named(index)}: the currency; {above.Code} by the words above the amounts, "
                + $"{string.Join(" or ", amounts.Currencies)} by the marks beside them");
            return null;
        }

        if (ofHeading is { } told)
        {
            evidence.Add($"{told.Code} by the words above the amounts");
            return told.Code;
        }

        if (amounts.Currencies is [var only])
        {
            evidence.Add($"{only} by the marks beside the amounts");
            return only;
        }

        bool isOwnColumn = header.Fields.Values.Any(found => found.Field == Field.Currency);
        if (isOwnColumn)
        {
            return null;
        }

        if (onFile.Marks.Currency is { } known && (amounts.Currencies.Count == 0 || amounts.Currencies.Contains(known)))
        {
            evidence.Add(onFile.By(known));
            return known;
        }

        if (Given is { } given && (amounts.Currencies.Count == 0 || amounts.Currencies.Contains(given.Code)))
        {
            IsGivenUsed = true;
            evidence.Add($"{given.Code} as given; nothing in the file contradicts it");
            return given.Code;
        }

        string seen = amounts.Currencies.Count == 0 ? "nothing names it"
            : $"the marks beside the amounts can be {string.Join(" or ", amounts.Currencies)}";
        Undecided.Add($"{Named(index)}: the currency; {seen}");
        return null;
    }

    private Currency? OnFileCurrency() => onFile.Marks.Currency is { } code ? Currency.FromCode(code) : null;

    private string Named(int index) => $"column {CellName.Column(index)} ({header.Headings[index]})";

    private SheetLayout WithPeriod(SheetLayout sheet)
    {
        if (header.Kind != ExhibitKind.Payroll
            || sheet.Columns.Any(column => column.Field is Field.Period or Field.PeriodFrom))
        {
            return sheet;
        }

        if (name is not null && PeriodCalendar([name], []) is not null)
        {
            return sheet with { PeriodFrom = PeriodSource.SheetName };
        }

        foreach (SampleRow row in Titles)
        {
            int cell = Array.FindIndex(row.Cells, text => PeriodCalendar([text], []) is not null);
            if (cell >= 0)
            {
                return sheet with { PeriodFrom = PeriodSource.TitleCell, PeriodCell = CellName.Of(cell, row.Number) };
            }
        }

        Undecided.Add($"{name ?? "the file"}: where the pay period is written");
        return sheet;
    }

    /// <summary>The era in which the texts are pay periods; null when they are none, or of both eras.</summary>
    public static YearCount? PeriodCalendar(IEnumerable<string> texts, List<string> evidence)
    {
        string[] filled = [.. texts.Where(text => text.Length > 0)];
        int buddhist = filled.Count(text => Reads(text, YearCount.Buddhist));
        int common = filled.Count(text => Reads(text, YearCount.Common));
        evidence.Add($"{buddhist} of {filled.Length} periods are of the Buddhist Era, {common} of the Common Era");
        return (buddhist, common) switch
        {
            ( > 0, 0) => YearCount.Buddhist,
            (0, > 0) => YearCount.Common,
            _ => null,
        };
    }

    private static bool Reads(string text, YearCount calendar) => WrittenPeriod.Read(
        text, new DayMarks(DateOrder.DayMonthYear, calendar, null), "", new RowFaults(),
        new NormalisationCounts()) is not null;
}
