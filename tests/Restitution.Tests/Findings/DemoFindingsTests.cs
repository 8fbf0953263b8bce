using NodaTime;
using Restitution.Cases;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Tests.Cases;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Findings;

public sealed class DemoFindingsTests
{
    [Fact]
    public void Pay_below_the_floor_cites_the_law_by_which_the_floors_of_its_very_periods_were_reckoned()
    {
        Infraction below =
            DemoFindings.Findings.Infractions.Single(one => one.Id == "F/W-01/infraction/pay-below-floor");
        HashSet<string> files =
        [
            .. DemoFindings.Claim.Workers.Single(one => one.Worker == "W-01").Periods
                .Where(period => below.Figures.Contains(period.Floor!.Id))
                .SelectMany(period => period.Floor!.Reason!.Authorities).Select(one => one.File),
        ];

        Assert.Contains("th/minimum-wage", below.Because.Authorities.Select(one => one.File));
        Assert.Contains("th/minimum-wage-month-days", below.Because.Authorities.Select(one => one.File));
        Assert.Empty(files.Except(below.Because.Authorities.Select(one => one.File)));
        Assert.Equal(below.Because.Authorities.Count, below.Because.Authorities.Distinct().Count());
    }

    [Fact]
    public void Findings_change_no_figure()
    {
        CaseFile file = CaseFolder.Open(AndamanDawn.Folder).Case;
        string before = ComputationFile.DigestOf(file, DemoFindings.Claim);

        DemoFindings.Of(DemoFindings.Claim);

        Assert.Equal(before, ComputationFile.DigestOf(file, DemoFindings.Claim));
    }

    [Fact]
    public void What_workers_state_changes_no_figure()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        CaseFile stated = folder.Case with
        {
            Stated = [Found.Stated(StatedKind.FeePaid, "99000.00", new LocalDate(2018, 4, 20))],
            LicenceChecks = [MadeCreditor.Licence(false, new LocalDate(2018, 1, 1), new LocalDate(2021, 12, 31))],
        };

        Assert.Equal(
            ComputationFile.DigestOf(folder.Case, DemoFindings.Claim),
            ComputationFile.DigestOf(
                folder.Case, CaseComputation.Of<Told>(stated, DemoClaim.Reading.Evidence, folder.Law)));
    }

    // The book that was shown writes 5,477.00 for January 2020, the one in the desk what was handed over.
    [Fact]
    public void The_book_in_the_desk_bears_out_W_03_and_the_one_that_was_shown_does_not()
    {
        StatedFact paid = DemoFindings.Findings.Corroboration.Single(fact => fact.Id == "F/W-03/paid/2020-01");

        Assert.Equal(
            [
                (RecordKind.Payroll, CorroborationOutcome.Contradicted, SampleCase.Thb("1477.00"), true),
                (RecordKind.SecondBook, CorroborationOutcome.Corroborated, SampleCase.Thb("0.00"), false),
            ],
            paid.Against.Where(one => one.Outcome != CorroborationOutcome.Silent)
                .Select(one => (one.Against, one.Outcome, one.Difference!.Value, one.ServesItsMaker)));
        Assert.True(paid.IsBorneOut);
        Assert.False(paid.IsBorneOutByThirdParty);
    }

    // 18,000.00 was taken from W-03 after 30 September 2019, as the case's own page works it by hand.
    [Fact]
    public void The_bondage_of_W_03_by_debt_is_what_was_taken_after_the_work_had_paid()
    {
        IndicatorFinding bondage = Of("W-03", "debt-bondage");

        Assert.Equal(IndicatorOutcome.ShownByRecords, bondage.Outcome);
        Assert.Equal(Operand.Of(SampleCase.Thb("18000.00")), bondage.Because.Result);
        Assert.Contains("W-03/debt/A-01/taken-after-services", bondage.Figures);
    }

    [Fact]
    public void Hours_on_the_boat_are_stated_and_those_of_the_shed_are_on_record()
    {
        Assert.Equal(IndicatorOutcome.Stated, Of("W-03", "excessive-overtime").Outcome);
        Assert.Contains(
            DemoFindings.Findings.Indicators,
            one => one is { Indicator: "excessive-overtime", Outcome: IndicatorOutcome.ShownByRecords });
    }

    [Fact]
    public void Two_books_the_fund_and_the_fees_are_found_once_each()
    {
        string[] ids = [.. DemoFindings.Findings.Infractions.Select(one => one.Id)];

        Assert.Contains("F/case/infraction/two-books/PAY-01+PAY-02", ids);
        Assert.Contains("F/R-01/infraction/not-remitted/social-security", ids);
        Assert.Equal(14, ids.Count(id => id.EndsWith("/infraction/fees/A-01", StringComparison.Ordinal)));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void The_worksheet_asks_first_what_moves_the_total_most()
    {
        MissingFact[] ofWorker = [.. DemoFindings.Findings.MissingFacts.Where(one => one.Worker == "W-03")];

        Assert.Equal("F/W-03/question/payments/2019-08-14", ofWorker[0].Id);
        Assert.Equal(
            ofWorker.Select(one => one.Narrows?.Amount ?? -1m).OrderDescending(),
            ofWorker.Select(one => one.Narrows?.Amount ?? -1m));
        Assert.Contains(ofWorker, one => one.Id == "F/W-03/question/indicator/retained-identity-documents");
    }

    [Fact]
    public void Every_finding_has_an_id_of_its_own_and_a_reason()
    {
        FindingReason[] reasons = [.. DemoFindings.Findings.Reasons];

        Assert.Equal(reasons.Length, reasons.Select(reason => reason.Id).Distinct().Count());
        Assert.All(reasons, reason => Assert.StartsWith("F/", reason.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_contradiction_has_an_innocent_explanation() => Assert.All(
        DemoFindings.Findings.Corroboration.SelectMany(fact => fact.Against),
        one => Assert.Equal(
            one.Outcome == CorroborationOutcome.Contradicted, one.InnocentExplanation is not null));

    private static IndicatorFinding Of(string worker, string indicator) =>
        DemoFindings.Findings.Indicators.Single(one => one.Worker == worker && one.Indicator == indicator);
}
