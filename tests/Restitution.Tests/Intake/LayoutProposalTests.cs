using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake;

/// <summary>A layout is proposed with its evidence, and what the file does not decide stays undecided.</summary>
public sealed class LayoutProposalTests
{
    private const string Exhibits = "fixtures/cases/andaman-dawn/exhibits";

    [Fact]
    public void Days_with_a_first_part_above_twelve_decide_their_order()
    {
        var text = new StringBuilder("Date,Description,Amount (THB)\n");
        for (int day = 1; day <= 31; day++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day:00}/01/2019,row,1.00\n");
        }

        LayoutProposal proposal = For(text.ToString());

        Assert.Contains("19 of 31 rows have a first part above 12", proposal.Columns[0].Evidence);
        Assert.Empty(proposal.Undecided);
        Assert.True(proposal.HasOneReading);
        Assert.Null(proposal.Layout.Confirmed);
    }

    [Fact]
    public void A_column_of_days_that_can_be_read_both_ways_stays_undecided()
    {
        LayoutProposal proposal = For("Date,Description,Amount (THB)\n05/03/2019,a,1.00\n06/04/2019,b,2.00\n");

        Assert.False(proposal.HasOneReading);
        Assert.Contains("the order of day and month", Assert.Single(proposal.Undecided), StringComparison.Ordinal);
        Assert.Null(proposal.Layout.Sheets[0].Columns[0].Marks.DateOrder);
    }

    [Fact]
    public void R11_a_column_of_both_eras_stays_undecided()
    {
        LayoutProposal proposal = For("Date,Description,Amount (THB)\n21/06/68,a,1.00\n21/06/25,b,2.00\n");

        Assert.Contains("the count of years", Assert.Single(proposal.Undecided), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_two_pairs_of_marks_read_differently_stay_undecided() => Assert.Contains(
        "decimal and group mark",
        string.Join('\n',
            For("Date;Description;Amount (IDR)\n21/06/2019;a;1,00\n21/06/2019;b;1.234\n21/06/2019;c;9.50\n").Undecided),
        StringComparison.Ordinal);

    [Fact]
    public void A_currency_that_nothing_names_stays_undecided() => Assert.Contains(
        "the currency", Assert.Single(For("Date,Description,Amount\n21/06/2019,a,1.00\n").Undecided),
        StringComparison.Ordinal);

    [Fact]
    public void The_demo_banks_export_is_proposed_whole_and_verifies()
    {
        using FileStream stream = Open("bank.csv");
        LayoutProposal proposal = LayoutProposal.For(stream, "BANK-01");

        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        Assert.Equal(("777-0-00900-0", ExhibitKind.BankStatement), (proposal.Layout.Account, proposal.Layout.Kind));
        ReadExhibit read = ReadExhibit.From(stream, "BANK-01", proposal.Layout);
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
        Assert.Empty(read.Quarantined);
    }

    [Fact]
    public void Attendance_in_windows_874_with_years_of_both_eras_is_known_and_left_undecided()
    {
        using FileStream stream = Open("attendance.csv");
        LayoutProposal proposal = LayoutProposal.For(stream, "TIME-01");

        Assert.Equal(("windows-874", ExhibitKind.Attendance), (proposal.Layout.Encoding, proposal.Layout.Kind));
    }

    [Fact]
    public void A_payroll_book_is_proposed_sheet_by_sheet_with_the_period_from_its_names()
    {
        using FileStream stream = Open("payroll.xlsx");
        LayoutProposal proposal = LayoutProposal.For(stream, "PAY-01");

        Assert.Equal(ExhibitKind.Payroll, proposal.Layout.Kind);
        Assert.Equal(39, proposal.Layout.Sheets.Count);
        Assert.All(proposal.Layout.Sheets, sheet =>
            Assert.Equal((PeriodSource.SheetName, 4), (sheet.PeriodFrom, sheet.HeaderRows[0])));
        Assert.Equal(YearCount.Buddhist, proposal.Layout.Marks.Calendar);
        Assert.All(proposal.Undecided, about => Assert.Contains("the currency", about, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("debts.tsv", ExhibitKind.DebtNotebook)]
    [InlineData("slips-lao.csv", ExhibitKind.Remittances)]
    [InlineData("slips-burmese.csv", ExhibitKind.Remittances)]
    [InlineData("hours.csv", ExhibitKind.HoursTestimony)]
    [InlineData("payments-admitted.csv", ExhibitKind.AdmittedPayments)]
    [InlineData("payroll-own.xlsx", ExhibitKind.Payroll)]
    public void The_headings_tell_what_an_exhibit_records(string file, ExhibitKind kind)
    {
        using FileStream stream = Open(file);

        Assert.Equal(kind, LayoutProposal.For(stream, "X-01").Layout.Kind);
    }

    [Fact]
    public void A_column_that_tells_immigration_status_is_in_no_proposal() => Assert.DoesNotContain(
        For("Date,Description,Visa,Amount (THB)\n21/06/2019,a,expired,1.00\n").Layout.Sheets[0].Columns, column =>
            column.At == "C");

    [Fact]
    public void A_file_without_known_headings_is_left_undecided() => Assert.Contains(
        "headings", string.Join('\n', For("a,b,c\n1,2,3\n").Undecided), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_refused_with_what_to_do() => Assert.Equal(RefusalKind.Empty, For("").Refusal!.Kind);

    private static FileStream Open(string file) => File.OpenRead(Path.Combine(SourceTree.Root, Exhibits, file));

    private static LayoutProposal For(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(stream, "X-01");
    }
}
