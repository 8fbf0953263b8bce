using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>One column of a table.</summary>
/// <param name="Key">Unique in the table, letters only: what formulas call it.</param>
/// <param name="Width">Its share of the page, against the other columns of the table.</param>
/// <param name="Formula">How a line's cell follows from other cells of the line; null when it is a given.</param>
/// <param name="Total">How the foot follows from the lines.</param>
public sealed record Column(
    string Key, Phrase Heading, ColumnKind Kind, int Width, LineFormula? Formula = null,
    ColumnTotal Total = ColumnTotal.None);

public enum ColumnKind
{
    Text = 1,
    Figure = 2,
}

/// <summary>What stands at the foot of a column, and what is carried from page to page.</summary>
public enum ColumnTotal
{
    None = 0,

    /// <summary>The sum of the lines.</summary>
    Sum = 1,

    /// <summary>The last line's figure: for a running total.</summary>
    Last = 2,
}

/// <summary>Arithmetic between cells of one line, which a spreadsheet can do again.</summary>
public abstract record LineFormula
{
    private LineFormula()
    {
    }

    /// <summary>Columns added and taken away: <c>due − paid − deducted</c>.</summary>
    public sealed record SumOf(IReadOnlyList<string> Plus, IReadOnlyList<string> Minus) : LineFormula;

    /// <summary>The previous line's cell in this column plus another column of this line.</summary>
    public sealed record RunningTotalOf(string Column) : LineFormula;

    /// <summary>The greater of two columns.</summary>
    public sealed record GreaterOf(string First, string Second) : LineFormula;

    /// <summary>
    /// The factors multiplied and then divided by the divisors, rounded by the rule to the minor unit. A cell of
    /// minutes counts as hours here.
    /// </summary>
    public sealed record RoundedProduct(
        IReadOnlyList<string> Factors, IReadOnlyList<string> Divisors, RoundingRule Rounding) : LineFormula;
}

/// <summary>One line of a table.</summary>
public sealed record Line(IReadOnlyList<Cell> Cells);

/// <summary>One typed value in a document.</summary>
/// <param name="Figure">The id under which the reason opens; null for what is no figure.</param>
public abstract record Cell(string? Figure = null)
{
    public static Cell Blank { get; } = new BlankCell();

    public static Cell Of(Money money, string? figure = null) => new MoneyCell(money, figure);

    public static Cell Of(LocalDate day) => new DayCell(day);

    public static Cell Of(Phrase phrase) => new TextCell(phrase);

    public static Cell Code(string code) => new TextCell(Phrase.Literal(code));
}

public sealed record BlankCell : Cell;

/// <summary>Room in which somebody writes by hand.</summary>
public sealed record AnswerCell : Cell;

public sealed record TextCell(Phrase Text) : Cell;

public sealed record DayCell(LocalDate Day) : Cell;

/// <summary>Both ends included; a whole calendar month prints as the month.</summary>
public sealed record SpanCell(LocalDate From, LocalDate To) : Cell;

public sealed record MoneyCell(Money Amount, string? Figure = null) : Cell(Figure);

/// <summary>Low, likely and high; a single figure prints once.</summary>
public sealed record EstimateCell(Estimate<Money> Amounts, string? Figure = null) : Cell(Figure);

/// <summary>Whole minutes, printed as hours and minutes.</summary>
public sealed record MinutesCell(long Minutes, string? Figure = null) : Cell(Figure);

/// <summary>A multiplier, a divisor, a count.</summary>
public sealed record NumberCell(decimal Number, string? Figure = null) : Cell(Figure);

/// <summary>The figure could not be made; the gap says what is missing.</summary>
public sealed record GapCell(Gap Missing) : Cell;

/// <summary>An amount in words, in the document's language.</summary>
public sealed record AmountInWordsCell(Money Amount) : Cell;

/// <summary>Places in exhibits, separated by commas.</summary>
public sealed record SourcesCell(IReadOnlyList<Evidence.SourceRef> Sources) : Cell;
