using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A payroll workbook with titles, two heading rows, subtotals, hidden columns and the other books.</summary>
public sealed class R18PayrollWorkbookTests
{
    private const string Fixture = "fixtures/exhibits/xlsx/good/payroll.xlsx";

    private static readonly ReadExhibit Read = AcceptanceFixture.Read(Fixture);

    [Fact]
    public void Rows_have_their_sheet_and_cell_and_the_month_of_the_sheets_name() => Assert.Equal(
        [
            ("X-01!มี.ค. 2562!B6", 8_500.30m), ("X-01!มี.ค. 2562!B7", 8_000.00m), ("X-01!มี.ค. 2562!B9", 9_300.00m),
        ],
        Read.Records.Cast<PayRecord>().Select(pay =>
        {
            Assert.Equal(
                (new LocalDate(2019, 3, 1), new LocalDate(2019, 3, 31)), (pay.PeriodFrom, pay.PeriodTo));
            return (pay.Source.ToString(), pay.Net.Amount);
        }));

    [Fact]
    public void Merged_titles_and_two_heading_rows_are_left_out_with_their_reason()
    {
        Assert.Equal(
            ["X-01!มี.ค. 2562!A1", "X-01!มี.ค. 2562!A2", "X-01!มี.ค. 2562!A5"], Places(IgnoredBecause.Title));
        Assert.Equal(
            ["X-01!มี.ค. 2562!A3", "X-01!มี.ค. 2562!A4", "X-01!เล่มจริง!A1"], Places(IgnoredBecause.Header));
        Assert.Contains(Read.Notes, note => note.Kind == NoteKind.MergedCells);
    }

    [Fact]
    public void Subtotals_are_recognised_checked_and_not_counted_twice()
    {
        Assert.Equal(["X-01!มี.ค. 2562!A8", "X-01!มี.ค. 2562!A10"], Places(IgnoredBecause.Subtotal));
        Assert.Equal(3, Read.Records.Count);
        ReadExhibit wrong = AcceptanceFixture.Read("fixtures/exhibits/csv/bad/subtotal-does-not-foot.csv");
        Assert.Contains(wrong.Quarantined, row => row.Faults[0].Kind == FaultKind.SubtotalDoesNotFoot);
    }

    [Fact]
    public void Hidden_columns_are_reported_and_computed_cells_are_read_by_their_saved_results()
    {
        Assert.Equal(
            "X-01!มี.ค. 2562!F", Assert.Single(Read.Notes, note => note.Kind == NoteKind.HiddenColumn).Place);
        Assert.Equal(
            ("X-01!มี.ค. 2562!G", 5),
            Read.Notes.Where(note => note.Kind == NoteKind.FormulaColumn)
                .Select(note => (note.Place, note.Count)).Single());
        Assert.Empty(Read.Quarantined);
    }

    [Fact]
    public void The_other_books_are_kept_apart()
    {
        (string book, IReadOnlyList<EvidenceRecord> records) = Assert.Single(Read.OtherBooks);

        Assert.Equal(
            ("the book from the desk", 7_000.00m, 6_500.00m),
            (book, ((PayRecord)records[0]).Net.Amount, ((PayRecord)records[1]).Net.Amount));
        Assert.Contains(Read.Notes, note => note.Kind == NoteKind.OtherBook);
        Assert.Contains(Read.Notes, note => note.Kind == NoteKind.HiddenSheet);
    }

    [Fact]
    public void A_proposal_finds_both_heading_rows_and_the_month_in_the_name()
    {
        LayoutProposal proposal = AcceptanceFixture.Proposal(Fixture);
        SheetLayout sheet = proposal.Layout.Sheets[0];

        Assert.Equal([3, 4], sheet.HeaderRows);
        Assert.Equal(PeriodSource.SheetName, sheet.PeriodFrom);
    }

    [Fact]
    public void A_name_merged_over_rows_is_read_for_each_and_an_amount_merged_over_rows_for_none()
    {
        ReadExhibit read = AcceptanceFixture.Read("fixtures/exhibits/xlsx/bad/names-merged-over-rows.xlsx");

        Assert.Equal(
            [("ก", 1), ("ก", 2), ("ก", 3)],
            read.Records.Cast<PayRecord>().Select(pay => (pay.Person.Reveal(), pay.PeriodFrom.Month)));
        Assert.Equal(["X-01!2562!A5", "X-01!2562!A6"], read.Quarantined.Select(row => row.Source.ToString()));
        Assert.All(read.Quarantined, row => Assert.Contains(
            row.Faults, fault => fault.Found == "17000 in a cell merged over rows 5 to 6"));
        Assert.Equal(
            3, Assert.Single(read.Notes, note => note.About == "merged-cell").Count);
        Assert.Single(read.Ignored, row => row.Because == IgnoredBecause.Subtotal);
    }

    private static IEnumerable<string> Places(IgnoredBecause because) =>
        Read.Ignored.Where(row => row.Because == because).Select(row => row.Source.ToString());
}
