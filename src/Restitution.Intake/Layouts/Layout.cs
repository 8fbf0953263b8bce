using NodaTime;
using Restitution.Evidence;

namespace Restitution.Intake.Layouts;

/// <summary>
/// How one exhibit is to be read: what a person has confirmed about its bytes, sheets, columns and marks.
/// </summary>
/// <remarks>
/// A layout says everything that reading needs; nothing is inferred while reading. Marks set here hold for every column
/// that does not set its own. A null mark is undecided, and a layout with an undecided mark that its columns need is
/// refused (<see cref="LayoutCheck"/>). An empty mark means that the column has none.
/// </remarks>
/// <param name="Exhibit">The exhibit's code; also the name of the layout's file.</param>
/// <param name="Format">A message names its own fields: its layout has no sheets, only what the message leaves
/// open.</param>
public sealed record Layout(string Exhibit, ExhibitKind Kind, FileFormat Format)
{
    /// <summary>utf-8, utf-16, windows-874, windows-1252 and so on, or two joined by a plus for a mixed file.</summary>
    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>One for text; for a workbook every sheet it has, read or left out with the reason.</summary>
    public IReadOnlyList<SheetLayout> Sheets { get; init; } = [];

    /// <summary>For an archive, every member it has, read or left out with the reason; empty for all else.</summary>
    public IReadOnlyList<MemberLayout> Members { get; init; } = [];

    public ColumnMarks Marks { get; init; } = ColumnMarks.Undecided;

    /// <summary>The account of a statement that does not name one in each row.</summary>
    public string? Account { get; init; }

    /// <summary>First and last day that the statement covers, both included.</summary>
    public DateInterval? Period { get; init; }

    /// <summary>Whether days are written without a year and take it from <see cref="Period"/>.</summary>
    public bool AreYearsFromPeriod { get; init; }

    /// <summary>
    /// Whether an end at or before the start is of the next day; where it is not, such a row is set aside.
    /// </summary>
    public bool MayEndNextDay { get; init; }

    /// <summary>Through whom the remittances of the exhibit went; null where that is not known.</summary>
    public RemittanceChannel? Channel { get; init; }

    public RowMarks RowMarks { get; init; } = RowMarks.None;

    /// <summary>Who confirmed the layout; null as long as it is a proposal.</summary>
    public Confirmation? Confirmed { get; init; }
}

/// <summary>Who confirmed a layout, and on which day.</summary>
public sealed record Confirmation(string By, LocalDate On);

/// <summary>One member of an archive.</summary>
/// <param name="Name">Its whole name in the archive, folders included.</param>
/// <param name="Layout">How it is read; null when it is left out.</param>
/// <param name="LeftOutBecause">Why it is left out; null when it is read.</param>
public sealed record MemberLayout(string Name, Layout? Layout, string? LeftOutBecause)
{
    /// <summary>
    /// Why it is not read, so that it counts as set aside; only of a proposal, and never saved. Null otherwise.
    /// </summary>
    public IntakeRefusal? Refusal { get; init; }
}

/// <summary>One sheet of a workbook, or the whole of a text file.</summary>
/// <param name="Name">The sheet's name; a star for every sheet that is not named; null for text.</param>
public sealed record SheetLayout(string? Name)
{
    public const string EveryOther = "*";

    /// <summary>Why the sheet is left out; null when it is read.</summary>
    public string? LeftOutBecause { get; init; }

    /// <summary>Which set of books the sheet belongs to; null for the main one. Other books are kept apart.</summary>
    public string? Book { get; init; }

    /// <summary>
    /// 1-based rows (lines, for text) that hold headings; a column's heading is their cells joined by a space.
    /// </summary>
    public IReadOnlyList<int> HeaderRows { get; init; } = [];

    public int FirstDataRow { get; init; } = 1;

    /// <summary>The last row that can be a record, included; null for the last of the sheet.</summary>
    public int? LastDataRow { get; init; }

    public IReadOnlyList<ColumnLayout> Columns { get; init; } = [];

    /// <summary>
    /// Whether a row with neither a day nor an amount goes on with the texts of the record above it; where it does not,
    /// such a row is set aside.
    /// </summary>
    public bool AreRowsContinued { get; init; }

    /// <summary>Where the pay period is written; null when the layout's kind has none.</summary>
    public PeriodSource? PeriodFrom { get; init; }

    /// <summary>The cell of <see cref="PeriodSource.TitleCell"/>, such as A2.</summary>
    public string? PeriodCell { get; init; }
}

/// <summary>One column: where it is, what it holds, and the marks that are its own.</summary>
/// <param name="At">Its letter, A for the first; null when the heading alone finds it.</param>
/// <param name="Heading">What its heading must read; null when the letter alone finds it.</param>
public sealed record ColumnLayout(string? At, string? Heading, Field Field)
{
    public PayItemKind? PayItem { get; init; }

    public ColumnMarks Marks { get; init; } = ColumnMarks.Undecided;

    public TimeUnit? Unit { get; init; }

    /// <summary>The column as a message names it.</summary>
    public string Name => Heading ?? At ?? Field.ToString();
}

/// <summary>How days and figures are written. Null is undecided; empty text is none.</summary>
public sealed record ColumnMarks(
    DateOrder? DateOrder, YearCount? Calendar, string? DecimalMark, string? GroupMark, string? Currency)
{
    public static readonly ColumnMarks Undecided = new(null, null, null, null, null);

    /// <summary>How digits are grouped; null is by three.</summary>
    public DigitGrouping? Grouping { get; init; }

    public ColumnMarks Else(ColumnMarks outer) => new(
        DateOrder ?? outer.DateOrder,
        Calendar ?? outer.Calendar,
        DecimalMark ?? outer.DecimalMark,
        GroupMark ?? outer.GroupMark,
        Currency ?? outer.Currency) { Grouping = Grouping ?? outer.Grouping };
}

/// <summary>The words that tell a row which is no record, and the words that tell the side of an amount.</summary>
public sealed record RowMarks
{
    public static readonly RowMarks None = new();

    /// <summary>Rows that head a group of rows.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    public IReadOnlyList<string> Opening { get; init; } = [];

    public IReadOnlyList<string> Closing { get; init; } = [];

    public IReadOnlyList<string> Subtotal { get; init; } = [];

    public IReadOnlyList<string> Footer { get; init; } = [];

    public IReadOnlyList<string> Pending { get; init; } = [];

    public IReadOnlyList<string> Credit { get; init; } = [];

    public IReadOnlyList<string> Debit { get; init; } = [];
}
