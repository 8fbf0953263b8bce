using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Tests.Cases;

public sealed class RecoveryOfCaseTests
{
    private static readonly RecoveryTerms Terms = new(ReceiptAppropriation.PrincipalFirst, "a test", [], []);

    [Fact]
    public void A_case_with_one_respondent_and_nothing_recorded_follows_no_recovery()
    {
        Claim claim = Compute(file => file);

        Assert.Null(claim.Recovery);
        Assert.DoesNotContain(
            claim.FiguresBeside, figure => figure.Id.Contains("recovery", StringComparison.Ordinal));
    }

    [Fact]
    public void A_receipt_moves_no_wages_and_lowers_what_remains()
    {
        Claim before = Compute(file => file);
        Claim after = Compute(file => file with { Receipts = [Received("100.00")], RecoveryTerms = Terms });

        Assert.Equal(
            before.Totals.Figures.Select(total => total.Amount), after.Totals.Figures.Select(total => total.Amount));
        Assert.Equal(before.Totals.Total.Likely, after.Recovery!.Case.Assessed.Total);
        Assert.Equal(
            after.Recovery.Case.Assessed.Total - after.Recovery.Case.InterestNotRun - SampleCase.Thb("100.00"),
            after.Recovery.Case.Remaining);
    }

    [Fact]
    public void A_receipt_that_is_a_booking_counted_as_wages_is_not_counted_again()
    {
        Claim before = Compute(file => file);
        PlacedPayment paid = before.Workers[0].Periods.SelectMany(period => period.Payments).First();

        Claim after = Compute(file => file with
        {
            Receipts = [Received("100.00") with { Sources = [paid.Payment.Sources[0]] }],
            RecoveryTerms = Terms,
        });

        Assert.Empty(after.Recovery!.Receipts);
        Assert.Contains(after.AllGaps, gap => gap.Kind == GapKind.ReceiptCountedAsWages);
    }

    [Fact]
    public void A_role_alone_makes_nobody_answer()
    {
        Claim claim = Compute(file => file with
        {
            Respondents = [.. file.Respondents, new Respondent("R-02", "An agent", null, null) { Role = "agent" }],
        });

        Assert.Equal(0m, claim.Recovery!.Exposures.Single(one => one.Respondent == "R-02").Whole.Total.Amount);
        Assert.Equal(
            claim.Totals.Total.Likely,
            claim.Recovery.Exposures.Single(one => one.Respondent == "R-01").Whole.Total);
    }

    [Fact]
    public void A_liability_that_begins_within_a_period_does_not_reach_it_and_says_so()
    {
        Claim claim = Compute(file => file with
        {
            Respondents = [.. file.Respondents, new Respondent("R-02", "A principal", null, null)],
            Liabilities =
                [new JointLiability(["R-02"], [], [], new LocalDate(2019, 3, 15), null, "a provision", [])],
        });

        PeriodClaim april = claim.Workers[0].Periods[1];
        Assert.Equal(
            april.BackWages.Likely + april.Interest!.Likely,
            claim.Recovery!.Exposures.Single(one => one.Respondent == "R-02").Jointly.Total);
        Assert.Contains(claim.AllGaps, gap => gap.Kind == GapKind.LiabilityCutsPeriod);
    }

    [Theory]
    [InlineData(ReceiptKind.Confiscation, false)]
    [InlineData(ReceiptKind.Execution, true)]
    public void Victims_come_before_costs_where_the_law_gives_them_what_is_confiscated(
        ReceiptKind kind, bool areCostsFirst)
    {
        const string Preference = "kh/confiscation-first-to-victims";
        var sample = new SampleCase
        {
            Divided = whole => [whole with { Jurisdiction = "kh" }],
            LawChoices = [new LawChoice(Preference, null, AcceptRecalled: true, "a test")],
        };
        Claim claim = CaseComputation.Of<Told>(
            sample.CaseFile() with
            {
                Receipts = [Received("100.00") with { Kind = kind, AreCostsFirst = true }],
                RecoveryTerms = Terms,
            },
            sample.Evidence(), LawOnFile.Embedded);

        Receipt taken = claim.Recovery!.Receipts.Single().Receipt;
        Assert.Equal(areCostsFirst, taken.AreCostsFirst);
        Assert.Equal(areCostsFirst ? null : Preference, taken.VictimsFirst?.File);
    }

    [Fact]
    public void Where_the_law_on_what_is_confiscated_is_not_on_file_the_case_is_followed_and_the_gap_is_told()
    {
        Claim claim = Compute(file => file with
        {
            Receipts = [Received("100.00") with { Kind = ReceiptKind.Confiscation, AreCostsFirst = true }],
            RecoveryTerms = Terms,
        });

        Assert.True(claim.Recovery!.Receipts.Single().Receipt.AreCostsFirst);
        Assert.Contains(claim.Recovery.Gaps, gap => gap.About.Contains(
            new Operand.Code("th/confiscation-first-to-victims")));
    }

    private static Claim Compute(Func<CaseFile, CaseFile> change)
    {
        SampleCase sample = new SampleCase().Booked(new LocalDate(2019, 3, 31), "5000.00");
        return CaseComputation.Of<Told>(change(sample.CaseFile()), sample.Evidence(), LawOnFile.Embedded);
    }

    private static Receipt Received(string amount) => new(
        "RC-1", new LocalDate(2019, 12, 20), SampleCase.Thb(amount), "R-01", ReceiptKind.Payment,
        SampleCase.Thb("10.00"), false, [], [], [SourceRef.Line("RECEIPT-01", 2)]);
}
