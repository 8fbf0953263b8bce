using System.Text;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Differences;
using Restitution.Intake.Proposals;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Layouts;

/// <summary>A saved layout meets the next month's file: it fits, or the refusal names what changed.</summary>
public sealed class LayoutDifferenceTests
{
    private const string Good = "fixtures/exhibits/csv/next-month/good";
    private const string Bad = "fixtures/exhibits/csv/next-month/bad";

    private const string March =
        "Date,Description,Withdrawal (THB),Deposit (THB),Balance (THB)\n"
        + "21/03/2019,a,1.00,,99.00\n22/03/2019,b,,\"1,234.50\",\"1,333.50\"\n";

    public static TheoryData<LayoutChangeKind, string, string> Changes() => new()
    {
        { LayoutChangeKind.ColumnMoved, "X-01, Description: column moved, saved B, found C", March
            .Replace("Description,Withdrawal (THB)", "Withdrawal (THB),Description", StringComparison.Ordinal)
            .Replace(",a,1.00", ",1.00,a", StringComparison.Ordinal)
            .Replace(",b,,", ",,b,", StringComparison.Ordinal) },
        { LayoutChangeKind.ColumnRenamed, "X-01, Description: column renamed, saved \"Description\", found \"Details\"",
            March.Replace("Description", "Details", StringComparison.Ordinal) },
        { LayoutChangeKind.ColumnAdded,
            "X-01, Reference: a column that the layout does not have, saved no such column, found F \"Reference\"",
            March.Replace("(THB)\n", "(THB),Reference\n", StringComparison.Ordinal) },
        { LayoutChangeKind.ColumnGone,
            "X-01, Balance (THB): column gone, saved E \"Balance (THB)\", found no such column", March.Replace(",Balance (THB)", ",Remarks", StringComparison.Ordinal) },
        { LayoutChangeKind.HeaderMoved, "X-01: headings in another row, saved row 1, found row 2",
            "A title\n" + March },
        { LayoutChangeKind.HeaderDepth, "X-01: another number of heading rows, saved row 1, found row 1 and row 2",
            "Date,Description,Amount,,Balance\n,,Withdrawal (THB),Deposit (THB),(THB)\n"
            + March[(March.IndexOf('\n', StringComparison.Ordinal) + 1)..] },
        { LayoutChangeKind.DateOrder,
            "X-01, Date: another order of day and month, saved day-month-year, found month-day-year",
            March.Replace("21/03", "03/21", StringComparison.Ordinal)
                .Replace("22/03", "03/22", StringComparison.Ordinal) },
        { LayoutChangeKind.Era, "X-01, Date: another count of years, saved common, found buddhist",
            March.Replace("2019", "2562", StringComparison.Ordinal) },
        { LayoutChangeKind.AmountMarks,
            "X-01, Deposit (THB): other decimal and group marks, saved \".\" and \",\", found \",\" and \".\"",
            March.Replace("\"1,234.50\"", "\"1.234,50\"", StringComparison.Ordinal) },
        { LayoutChangeKind.Currency, "X-01, Withdrawal (THB): another currency, saved THB, found USD",
            March.Replace("THB", "USD", StringComparison.Ordinal) },
        { LayoutChangeKind.Encoding, "X-01: another encoding, saved utf-8, found utf-16le", "\uFEFF" + March },
        { LayoutChangeKind.Delimiter, "X-01: another delimiter, saved \",\", found \";\"",
            March.Replace("\"1,234.50\"", "1234.50", StringComparison.Ordinal)
                .Replace("\"1,333.50\"", "1333.50", StringComparison.Ordinal)
                .Replace(',', ';') },
        { LayoutChangeKind.Years, "X-01: days with a year or without, saved days with a year, found days without a year",
            March.Replace("/2019", "", StringComparison.Ordinal) },
        { LayoutChangeKind.ContinuedRows,
            "X-01: rows that go on with the row above, saved each row by itself, found rows that go on with the row above",
            March.Replace("22/03/2019", ",more,,,\n22/03/2019", StringComparison.Ordinal) },
        { LayoutChangeKind.Kind, "X-01: another kind of exhibit, saved bank-statement, found attendance",
            "Name,Date,In,Out\nA,21/03/2019,08:00,17:00\n" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_kind_of_change_is_named_with_its_place(LayoutChangeKind kind, string sentence, string next)
    {
        IReadOnlyList<LayoutChange> changes =
            LayoutDifference.Between(Proposal(Bytes(March)).Layout, Proposal(Bytes(next)).WithEveryHeading);

        Assert.Contains(changes, change => change.Kind == kind);
        Assert.Contains(sentence, changes.Select(change => change.ToString()));
    }

    [Fact]
    public void Every_kind_of_change_has_a_row_above_or_is_of_a_workbook()
    {
        LayoutChangeKind[] ofWorkbooks =
            [LayoutChangeKind.SheetAdded, LayoutChangeKind.SheetGone, LayoutChangeKind.Format];

        Assert.Equal(
            Enum.GetValues<LayoutChangeKind>().Except(ofWorkbooks).Order(),
            Changes().Select(row => row.Data.Item1).Order());
    }

    [Fact]
    public void The_same_file_and_a_month_that_decides_less_are_no_difference()
    {
        Layout saved = Proposal(Bytes(March)).Layout;
        string thin = "Date,Description,Withdrawal (THB),Deposit (THB),Balance (THB)\n05/04/2019,a,1,,98\n";

        Assert.Empty(LayoutDifference.Between(saved, Proposal(Bytes(March)).WithEveryHeading));
        Assert.Empty(LayoutDifference.Between(saved, Proposal(Bytes(thin)).WithEveryHeading));
    }

    [Fact]
    public void Sheets_more_and_less_are_named()
    {
        Layout saved = Workbook("March", "Notes");

        Assert.Equal(
            ["X-01: a sheet less, saved sheet Notes, found no such sheet",
                "X-01: a sheet more, saved no such sheet, found sheet April"],
            LayoutDifference.Between(saved, Workbook("March", "April")).Select(change => change.ToString()));
        Assert.Empty(LayoutDifference.Between(Workbook("March", "*"), Workbook("March", "April", "May")));
    }

    [Fact]
    public void The_next_months_file_is_read_by_the_saved_layout()
    {
        ReadExhibit read = Read($"{Good}/april.csv");

        Assert.Null(read.Refusal);
        Assert.Equal((3, 0), (read.Records.Count, read.Quarantined.Count));
    }

    [Fact]
    public void A_file_that_changed_is_refused_and_the_refusal_names_the_differences()
    {
        IntakeRefusal refusal = Read($"{Bad}/may-with-columns-moved.csv").Refusal!;

        Assert.Equal(RefusalKind.ColumnMissing, refusal.Kind);
        Assert.Equal(
            [LayoutChangeKind.HeaderMoved, LayoutChangeKind.ColumnMoved, LayoutChangeKind.DateOrder,
                LayoutChangeKind.ColumnMoved, LayoutChangeKind.ColumnRenamed, LayoutChangeKind.ColumnAdded],
            refusal.Changes.Select(change => change.Kind));
        Assert.Contains(
            "Since it was confirmed: X-01: headings in another row, saved row 3, found row 4; ", refusal.ToString(),
            StringComparison.Ordinal);
    }

    // Every fixture of this folder is read by the layout that was confirmed for March.
    private static ReadExhibit Read(string path)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(SourceTree.Root, Good, "march.csv.layout.json"));
        Layout saved = LayoutFile.Read(file).Layout!;
        using FileStream stream = File.OpenRead(Path.Combine(SourceTree.Root, path));
        return ReadExhibit.From(stream, saved.Exhibit, saved);
    }

    private static Layout Workbook(params string[] sheets) =>
        new("X-01", ExhibitKind.Payroll, FileFormat.Xlsx)
        {
            Sheets = [.. sheets.Select(name => new SheetLayout(name))],
        };

    private static byte[] Bytes(string text) => text[0] == '\uFEFF'
        ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text[1..])] : Encoding.UTF8.GetBytes(text);

    private static LayoutProposal Proposal(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return LayoutProposal.For(stream, "X-01");
    }
}
