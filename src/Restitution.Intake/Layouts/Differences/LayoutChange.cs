namespace Restitution.Intake.Layouts.Differences;

/// <summary>What of a layout changed. Numbers are not reused.</summary>
public enum LayoutChangeKind
{
    Kind = 1,
    Format = 2,
    Encoding = 3,
    Delimiter = 4,
    SheetAdded = 5,
    SheetGone = 6,
    HeaderDepth = 7,
    HeaderMoved = 8,
    ColumnMoved = 9,
    ColumnRenamed = 10,
    ColumnAdded = 11,
    ColumnGone = 12,
    DateOrder = 13,
    Era = 14,
    AmountMarks = 15,
    Currency = 16,
    Years = 17,
    ContinuedRows = 18,
}

/// <summary>One difference between the layout that was confirmed and what a file shows.</summary>
/// <param name="Place">The exhibit, the sheet or the column.</param>
/// <param name="Saved">As it was confirmed.</param>
/// <param name="Found">As the file has it; where the file does not decide, there is no difference.</param>
public sealed record LayoutChange(LayoutChangeKind Kind, string Place, string Saved, string Found)
{
    public override string ToString() => $"{Place}: {Words(Kind)}, saved {Saved}, found {Found}";

    private static string Words(LayoutChangeKind kind) => kind switch
    {
        LayoutChangeKind.Kind => "another kind of exhibit",
        LayoutChangeKind.Format => "another format",
        LayoutChangeKind.Encoding => "another encoding",
        LayoutChangeKind.Delimiter => "another delimiter",
        LayoutChangeKind.SheetAdded => "a sheet more",
        LayoutChangeKind.SheetGone => "a sheet less",
        LayoutChangeKind.HeaderDepth => "another number of heading rows",
        LayoutChangeKind.HeaderMoved => "headings in another row",
        LayoutChangeKind.ColumnMoved => "column moved",
        LayoutChangeKind.ColumnRenamed => "column renamed",
        LayoutChangeKind.ColumnAdded => "a column that the layout does not have",
        LayoutChangeKind.ColumnGone => "column gone",
        LayoutChangeKind.DateOrder => "another order of day and month",
        LayoutChangeKind.Era => "another count of years",
        LayoutChangeKind.AmountMarks => "other decimal and group marks",
        LayoutChangeKind.Currency => "another currency",
        LayoutChangeKind.ContinuedRows => "rows that go on with the row above",
        _ => "days with a year or without",
    };
}
