using NodaMoney;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>A part of a document, printed under its heading.</summary>
/// <param name="Level">1 for a chapter, 2 for a part of one; both become bookmarks.</param>
public abstract record Block(Phrase? Heading, int Level)
{
    /// <summary>Whether a printed page starts here.</summary>
    public bool StartsPage { get; init; }

    /// <summary>What the sheet of a workbook is called that holds it; null where key or heading will do.</summary>
    public Phrase? Sheet { get; init; }
}

/// <summary>Labels with values: the case, the parties, the method.</summary>
public sealed record FactsBlock(Phrase? Heading, int Level, IReadOnlyList<Fact> Facts) : Block(Heading, Level);

/// <summary>One label and its value.</summary>
public sealed record Fact(Phrase Label, Cell Value);

/// <summary>Sentences, one to a paragraph; numbered when the document cites them.</summary>
public sealed record TextBlock(Phrase? Heading, int Level, IReadOnlyList<Phrase> Paragraphs, bool IsNumbered = false)
    : Block(Heading, Level);

/// <summary>A table of figures. Every line has one cell for each column.</summary>
/// <param name="Key">Unique in the document, letters and digits: names the sheet of a workbook and the anchor of a
/// page.</param>
/// <param name="Totals">The foot of the table, one cell for each column; null when columns are not added.</param>
public sealed record TableBlock(
    string Key, Phrase? Heading, int Level, Phrase Caption, IReadOnlyList<Column> Columns,
    IReadOnlyList<Line> Lines, Line? Totals) : Block(Heading, Level)
{
    /// <summary>What a printed page says under the table of the ranges in it.</summary>
    public Phrase RangeNote { get; init; } = Phrase.Of("table.ranges");
}

/// <summary>
/// A chart of up to four series over the same months; a table of the same figures stands beside it or in the workbook.
/// </summary>
/// <param name="Takeaway">One sentence that says what the picture shows.</param>
public sealed record ChartBlock(
    Phrase? Heading, int Level, Phrase Takeaway, Currency Currency, IReadOnlyList<LocalDate> Months,
    IReadOnlyList<Series> Series) : Block(Heading, Level)
{
    /// <summary>Whether the last series is drawn as bars; else all are lines.</summary>
    public bool HasBars { get; init; } = true;

    /// <summary>Whether a table of the document has its figures, so that paper needs none under the picture.</summary>
    public bool HasTable { get; init; }
}

/// <summary>One line of a chart: an amount for each month, null where there is none.</summary>
public sealed record Series(Phrase Name, IReadOnlyList<decimal?> Amounts)
{
    /// <summary>Which look it has in every chart, from 0; null for that of its place in this one.</summary>
    public int? Look { get; init; }
}

/// <summary>The reasons of the figures printed before, each under the id of its figure.</summary>
public sealed record ReasonsBlock(Phrase? Heading, int Level, IReadOnlyList<FigureReason> Reasons)
    : Block(Heading, Level);

/// <summary>A figure's id and its argument.</summary>
public sealed record FigureReason(string Figure, Reason Reason);

/// <summary>Places to sign, by role. An unsigned document says DRAFT.</summary>
public sealed record SignatureBlock(Phrase? Heading, int Level, IReadOnlyList<Phrase> Roles) : Block(Heading, Level);
