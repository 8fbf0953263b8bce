using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Ledgers;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A Thai bank's export: particulars above the table, an empty first column, two-digit years.</summary>
public sealed class R09ThaiBankCsvTests
{
    private const string Fixture = "fixtures/exhibits/csv/good/thai-bank.csv";

    private static readonly ReadExhibit Read = AcceptanceFixture.Read(Fixture);

    [Fact]
    public void The_file_is_what_the_case_says_it_is()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(SourceTree.Root, Fixture));
        string[] lines = File.ReadAllLines(Path.Combine(SourceTree.Root, Fixture));

        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal([5, 6], lines.Index().Where(line => line.Item[0] != ',').Select(line => line.Index + 1));
        Assert.Contains("\"1/2 ถนนสมมติ", lines[3], StringComparison.Ordinal);
        Assert.StartsWith(",รวมถอนเงิน", lines[8], StringComparison.Ordinal);
    }

    [Fact]
    public void Account_period_and_marks_are_proposed_from_the_particulars()
    {
        LayoutProposal proposal = AcceptanceFixture.Proposal(Fixture);

        Assert.Equal("111-1-11111-1", proposal.Layout.Account);
        Assert.Equal(
            new DateInterval(new LocalDate(2019, 6, 1), new LocalDate(2019, 6, 30)), proposal.Layout.Period);
        ColumnMarks day = proposal.Layout.Sheets[0].Columns[0].Marks;
        Assert.Equal((DateOrder.DayMonthYear, YearCount.Common), (day.DateOrder, day.Calendar));
        Assert.All(proposal.Undecided, about => Assert.Contains("the currency", about, StringComparison.Ordinal));
    }

    [Fact]
    public void The_account_opens_closes_and_foots()
    {
        StatementOutcome account = Assert.Single(Read.Statements);

        Assert.Equal("111-1-11111-1", account.Account);
        Assert.Equal((1_500.50m, 16_486.35m), (account.Opening!.Value.Amount, account.Closing!.Value.Amount));
        Assert.Equal(StatementVerdict.Verified, account.Verdict);
    }

    [Fact]
    public void Each_line_is_read_and_interest_and_tax_stay_apart() => Assert.Equal(
        [
            (new LocalDate(2019, 6, 3), 25_000.00m, "รับโอนเงิน"), (new LocalDate(2019, 6, 5), -10_000.00m,
                "โอนเงิน ค่าแรง"),
            (new LocalDate(2019, 6, 30), 1.00m, "ดอกเบี้ยรับ"), (new LocalDate(2019, 6, 30), -0.15m, "ภาษีหัก ณ ที่จ่าย"),
            (new LocalDate(2019, 6, 30), -15.00m, "ค่าธรรมเนียม"),
        ],
        AcceptanceFixture.Lines(Read).Select(line => (line.BookedOn, line.Amount.Amount, line.Description)));

    [Fact]
    public void Particulars_totals_and_balances_are_left_out_with_their_reason()
    {
        Assert.Equal(8, Read.Ignored.Count(row => row.Because == IgnoredBecause.Title));
        Assert.Single(Read.Ignored, row => row.Because == IgnoredBecause.OpeningBalance);
        Assert.Single(Read.Ignored, row => row.Because == IgnoredBecause.ClosingBalance);
        Assert.Contains(Read.Ignored, row => row.Source.ToString() == "X-01:4-6");
        Assert.Empty(Read.Quarantined);
    }
}
