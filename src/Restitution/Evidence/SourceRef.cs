using System.Globalization;

namespace Restitution.Evidence;

/// <summary>A place in an exhibit: what every figure comes down to.</summary>
/// <remarks>
/// Lines are 1-based and both ends are included, because a quoted cell may span lines. Written
/// <c>BANK-07:214</c>, <c>BANK-07:214-216</c>, <c>PAY-01!Mar!C5</c> or <c>Z-01/a.xml#Ntry[3]</c>. Every record carries
/// one, most of them to lines of text: what only workbooks and elements have stands apart, to keep it small.
/// </remarks>
public readonly record struct SourceRef : IComparable<SourceRef>
{
    private readonly Inside? inside;

    private SourceRef(string exhibit, int firstLineNumber, int lastLineNumber, Inside? inside = null)
    {
        (Exhibit, this.inside) = (exhibit, inside);
        (FirstLineNumber, LastLineNumber) = (firstLineNumber, lastLineNumber);
    }

    /// <summary>The exhibit's code, with the member's name after a slash for an archive.</summary>
    public string Exhibit { get; }

    public int FirstLineNumber { get; }

    public int LastLineNumber { get; }

    /// <summary>The sheet of a workbook; null for text.</summary>
    public string? Sheet => inside?.Sheet;

    /// <summary>The cell, or the first cell of the row; null for text.</summary>
    public string? Cell => inside?.Cell;

    /// <summary>The path of an element; null for all else.</summary>
    public string? Element => inside?.Element;

    public static SourceRef Line(string exhibit, int lineNumber) => new(exhibit, lineNumber, lineNumber);

    public static SourceRef Lines(string exhibit, int firstLineNumber, int lastLineNumber) =>
        new(exhibit, firstLineNumber, lastLineNumber);

    /// <param name="cell">As the spreadsheet names it, for example C5.</param>
    public static SourceRef At(string exhibit, string sheet, string cell, int rowNumber) =>
        new(exhibit, rowNumber, rowNumber, new Inside(sheet, cell, null));

    public static SourceRef Path(string exhibit, string element) =>
        new(exhibit, 0, 0, new Inside(null, null, element));

    /// <summary>An exhibit as a whole, or a place that only the case file names, such as <c>case.json</c>.</summary>
    public static SourceRef Whole(string exhibit) => new(exhibit, 0, 0);

    public int CompareTo(SourceRef other)
    {
        int byExhibit = string.CompareOrdinal(Exhibit, other.Exhibit);
        int bySheet = byExhibit != 0 ? byExhibit : string.CompareOrdinal(Sheet, other.Sheet);
        int byLine = bySheet != 0 ? bySheet : FirstLineNumber.CompareTo(other.FirstLineNumber);
        int byCell = byLine != 0 ? byLine : string.CompareOrdinal(Cell, other.Cell);
        return byCell != 0 ? byCell : string.CompareOrdinal(Element, other.Element);
    }

    public override string ToString() => this switch
    {
        { Sheet: not null } => $"{Exhibit}!{Sheet}!{Cell}",
        { Element: not null } => $"{Exhibit}#{Element}",
        { FirstLineNumber: 0 } => Exhibit,
        _ when FirstLineNumber == LastLineNumber =>
            string.Create(CultureInfo.InvariantCulture, $"{Exhibit}:{FirstLineNumber}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Exhibit}:{FirstLineNumber}-{LastLineNumber}"),
    };

    public static bool operator <(SourceRef left, SourceRef right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceRef left, SourceRef right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceRef left, SourceRef right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceRef left, SourceRef right) => left.CompareTo(right) >= 0;

    private sealed record Inside(string? Sheet, string? Cell, string? Element);
}
