using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Tests.Storage;

/// <summary>A case with two exports of one account: a payment that stands in both is one payment.</summary>
public sealed class OverlappingExhibitsTests
{
    private const string First = """
        Date,Amount,Counterparty,Details,Balance
        2019-05-20,-4000.00,W-01,wages May 2019,96000.00
        2019-05-30,-3000.00,W-01,wages May 2019,93000.00

        """;

    private const string Later = """
        Date,Amount,Counterparty,Details,Balance
        2019-05-30,-3000.00,W-01,wages May 2019,93000.00
        2019-05-31,-1000.00,W-01,wages May 2019,92000.00

        """;

    private const string OtherwiseWritten = """
        Date,Amount,Counterparty
        2019-05-30,-3000.00,W-01

        """;

    [Fact]
    public void A_payment_of_both_exports_counts_once_and_its_figure_names_both_places()
    {
        (CaseReading reading, Claim claim) = Made(Later, hasBalance: true);

        Assert.Equal(8_000m, Paid(claim).Likely.Amount);
        Assert.True(Paid(claim).IsSingle);
        Assert.Equal(
            ["BANK-01:3", "BANK-02:2"],
            claim.Workers[0].Periods[0].Payments
                .Single(placed => placed.Payment.Sources.Count > 1).Payment.Sources.Select(place => place.ToString()));
        Assert.Equal(new RowCounts(3, 1, 0, 1, 1), reading.Evidence.Exhibits[1].Counts);
    }

    [Fact]
    public void The_two_exports_share_days_and_that_is_told()
    {
        (CaseReading reading, Claim claim) = Made(Later, hasBalance: true);

        Assert.Equal(
            new DateInterval(new LocalDate(2019, 5, 30), new LocalDate(2019, 5, 30)),
            Assert.Single(reading.Evidence.Ledgers.Links).Days);
        Assert.Contains(claim.Gaps, gap => gap.Kind == GapKind.StatementsDoNotFollow);
    }

    [Fact]
    public void Where_nothing_decides_a_payment_counts_again_in_the_low_figure_only_and_is_a_gap()
    {
        (CaseReading reading, Claim claim) = Made(OtherwiseWritten, hasBalance: false);
        Assert.Equal(
            (9_300m, 7_000m, 7_000m),
            (Paid(claim).Low.Amount, Paid(claim).Likely.Amount, Paid(claim).High.Amount));
        Gap question = Assert.Single(claim.Gaps, gap => gap.Kind == GapKind.BookingsPerhapsAgain);
        Assert.Equal("BANK-02", ((Operand.Code)question.About[1]).Value);
        Assert.Equal(new RowCounts(2, 1, 0, 0, 1), reading.Evidence.Exhibits[1].Counts);
    }

    [Fact]
    public void A_payment_of_two_exports_that_name_no_account_counts_again_in_the_low_figure_only_and_is_a_gap()
    {
        (CaseReading reading, Claim claim) = Made(Later, hasBalance: true, account: "");
        Gap question = Assert.Single(
            claim.Gaps, gap => gap.Kind == GapKind.BookingsPerhapsAgainWithoutAccount);

        Assert.Equal(
            (9_300m, 8_000m, 8_000m),
            (Paid(claim).Low.Amount, Paid(claim).Likely.Amount, Paid(claim).High.Amount));
        Assert.Equal("BANK-02:2", ((Operand.Code)question.About[3]).Value);
        Assert.Equal(
            ["BANK-01", "BANK-02"], ((Operand.Code)question.About[5]).Value.Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal(new RowCounts(3, 2, 0, 0, 1), reading.Evidence.Exhibits[1].Counts);
    }

    [Fact]
    public void Where_one_of_two_statements_names_no_account_the_gap_names_that_one()
    {
        (_, Claim claim) = Made(Later, hasBalance: true, secondAccount: "");

        Gap question = Assert.Single(
            claim.Gaps, gap => gap.Kind == GapKind.BookingsPerhapsAgainWithoutAccount);
        Assert.Equal("BANK-02", ((Operand.Code)question.About[5]).Value);
    }

    private static Restitution.Amounts.Estimate<Money> Paid(Claim claim) => claim.Workers[0].Totals.Paid.Amount;

    private static (CaseReading Reading, Claim Claim) Made(
        string second, bool hasBalance, string? account = null, string? secondAccount = null)
    {
        using TemporaryFolder folder = SampleCase.Folder(json => json.Replace(
            "\"accountOf\": \"R-01\" },",
            "\"accountOf\": \"R-01\" }, { \"code\": \"BANK-02\", \"file\": \"exhibits/bank-2.csv\", \"accountOf\": \"R-01\" }",
            StringComparison.Ordinal));
        folder.Write("exhibits/bank.csv", First.ReplaceLineEndings("\n"));
        folder.Write("exhibits/bank-2.csv", second.ReplaceLineEndings("\n"));
        WriteLayout(folder, "BANK-01", account ?? "123-4-56789-0", hasBalance: true);
        WriteLayout(folder, "BANK-02", secondAccount ?? account ?? "1234567890", hasBalance);
        CaseFolder opened = CaseFolder.Open(folder.FullPath);
        var reading = CaseReading.Of(opened, CaseIdentities.None);
        return (reading, CaseComputation.Of<Told>(opened.Case, reading.Evidence, opened.Law));
    }

    private static void WriteLayout(TemporaryFolder folder, string exhibit, string account, bool hasBalance)
    {
        ColumnLayout[] columns =
        [
            new("A", "Date", Field.BookedOn), new("B", "Amount", Field.Amount),
            new("C", "Counterparty", Field.Counterparty),
            .. hasBalance
                ? [new ColumnLayout("D", "Details", Field.Description), new ColumnLayout("E", "Balance", Field.Balance)]
                : Array.Empty<ColumnLayout>(),
        ];
        Directory.CreateDirectory(folder["layouts"]);
        File.WriteAllBytes(folder[$"layouts/{exhibit}.json"], LayoutFile.Write(
            new Layout(exhibit, ExhibitKind.BankStatement, FileFormat.Delimited)
            {
                Encoding = "utf-8",
                Delimiter = ',',
                Account = account.Length == 0 ? null : account,
                Marks = new ColumnMarks(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
                Sheets = [new SheetLayout(null) { HeaderRows = [1], FirstDataRow = 2, Columns = columns }],
                Confirmed = new Confirmation("officer", new LocalDate(2021, 10, 3)),
            }));
    }
}
