using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Tests.Cases;

namespace Restitution.Tests.Findings;

public sealed class InfractionsTests
{
    private static readonly DateInterval March = SampleCase.Month(2019, 3);
    private static readonly DateInterval April = SampleCase.Month(2019, 4);
    private static readonly LocalDate Charged = new(2019, 2, 25);

    [Fact]
    public void A_line_without_a_signature_is_shown_by_the_book_and_a_month_without_a_line_was_not_received()
    {
        CaseFindings found = Found.In(new SampleCase().InTheBook(March, "5000.00", false));
        Infraction unsigned = One(found, InfractionKind.NoPayslips);
        Infraction lacking = One(found, InfractionKind.PayRecordsNotReceived);

        Assert.Equal(
            [new Operand.Number(1), new Operand.Number(2), new Operand.Number(0)], unsigned.Because.Working);
        Assert.Equal(Footing.Records, unsigned.RestsOn.Footing);
        Assert.Equal(["PAY-01:1"], unsigned.Sources.Select(row => row.ToString()));
        Assert.Equal(Footing.NotReceived, lacking.RestsOn.Footing);
        Assert.Equal(["W-01/2019-04/paid"], lacking.Figures);
        Assert.Empty(lacking.Sources);
        Assert.DoesNotContain(
            Found.In(new SampleCase().InTheBook(March, "5000.00", true).InTheBook(April, "5000.00", true)).Infractions,
            one => one.Kind is InfractionKind.NoPayslips or InfractionKind.PayRecordsNotReceived);
    }

    [Fact]
    public void A_statement_that_no_slip_was_given_is_a_statement()
    {
        SampleCase sample = new();
        CaseFile file = sample.CaseFile() with { Stated = [Found.Stated(StatedKind.NoPayslips, null, null)] };

        Assert.Equal(Footing.Statements, One(Found.In(sample, file), InfractionKind.NoPayslips).RestsOn.Footing);
    }

    [Fact]
    public void In_a_case_without_any_record_nothing_is_shown_by_records_and_nothing_of_it_is_referred()
    {
        CaseFindings found = Found.In(new SampleCase().Told(6, 480, 480, 480));

        Assert.Equal(
            [
                InfractionKind.PayRecordsNotReceived, InfractionKind.HoursNotRecorded, InfractionKind.PayBelowFloor,
            ],
            found.Infractions.Select(one => one.Kind));
        Assert.All(found.Infractions, one => Assert.Equal(Footing.NotReceived, one.RestsOn.Footing));
        Assert.All(found.Infractions, one =>
            Assert.Equal(Statement.RecordNotReceived, one.RestsOn.Because.Statement));
        Assert.DoesNotContain(
            found.Referrals.SelectMany(one => one.Findings), id => id.Contains("infraction", StringComparison.Ordinal));
    }

    [Fact]
    public void Pay_of_which_no_record_was_received_is_told_apart_from_pay_that_is_on_record()
    {
        Infraction[] floor =
        [
            .. Found.In(new SampleCase().Booked(March.End, "5000.00", March)).Infractions
                .Where(one => one.Kind == InfractionKind.PayBelowFloor),
        ];

        Assert.Equal(
            [("F/W-01/infraction/pay-below-floor", true), ("F/W-01/infraction/pay-records/below-floor", false)],
            floor.Select(one => (one.Id, one.RestsOn.Footing != Footing.NotReceived)));
        Assert.Equal(
            [Operand.Of(SampleCase.Thb("4300.00")), Operand.Of(SampleCase.Thb("9300.00"))],
            floor.Select(one => one.Because.Working[2]));
    }

    [Fact]
    public void What_was_kept_back_without_a_statement_of_an_account_is_not_shown_to_be_kept()
    {
        Infraction open = One(
            Found.In(new SampleCase().InTheBook(March, "8550.00", true, (PayItemKind.SocialSecurity, "450.00"))),
            InfractionKind.SocialSecurityNotRemitted);

        Assert.Equal(Footing.NotReceived, open.RestsOn.Footing);
        Assert.Equal(Statement.RemittanceNotReceived, open.Because.Statement);
    }

    [Fact]
    public void Hours_of_which_no_row_was_received_are_counted_by_period()
    {
        Infraction some = One(
            Found.In(new SampleCase().Worked(new LocalDate(2019, 3, 4), 480)), InfractionKind.HoursNotRecorded);

        Assert.Equal(Footing.NotReceived, some.RestsOn.Footing);
        Assert.Equal([new Operand.Number(1), new Operand.Number(2)], some.Because.Working);
        Assert.DoesNotContain(
            Found.In(new SampleCase().Worked(new LocalDate(2019, 3, 4), 480).Worked(new LocalDate(2019, 4, 4), 480))
                .Infractions,
            one => one.Kind == InfractionKind.HoursNotRecorded);
    }

    [Theory]
    [InlineData("9300.00", 0)]
    [InlineData("9299.99", 1)]
    public void Pay_below_the_floor_counts_from_a_satang_on(string paid, int expected)
    {
        CaseFindings found = Found.In(new SampleCase()
            .Booked(new LocalDate(2019, 3, 31), paid, March).Booked(new LocalDate(2019, 4, 30), "9300.00", April));

        Assert.Equal(expected, found.Infractions.Count(one => one.Kind == InfractionKind.PayBelowFloor));
    }

    [Fact]
    public void A_fee_that_the_law_forbids_is_above_its_cap_and_an_advance_is_not()
    {
        Infraction fee = One(Found.In(MadeCreditor.Case(), MadeCreditor.Whole), InfractionKind.FeesAboveCap);

        Assert.Equal("F/W-01/infraction/fees/A-01", fee.Id);
        Assert.Equal(["W-01", "A-01"], fee.About);
        Assert.NotEmpty(fee.Because.Authorities);
        Assert.Contains("DEBT-01:59", fee.Sources.Select(row => row.ToString()));
        Assert.DoesNotContain(
            Found.In(MadeCreditor.Case(), MadeCreditor.Whole[2]).Infractions,
            one => one.Kind == InfractionKind.FeesAboveCap);
    }

    [Fact]
    public void What_was_kept_back_and_not_remitted_is_of_the_respondent()
    {
        SampleCase kept = new SampleCase()
            .InTheBook(March, "8550.00", true, (PayItemKind.SocialSecurity, "450.00"))
            .Booked(new LocalDate(2019, 3, 31), "8550.00", March);

        Infraction open = One(Found.In(kept), InfractionKind.SocialSecurityNotRemitted);

        Assert.Equal(["R-01"], open.About);
        Assert.Equal(Footing.Records, open.RestsOn.Footing);
        Assert.Equal(["PAY-01:1"], open.Sources.Select(row => row.ToString()));
        Assert.Equal(Operand.Of(SampleCase.Thb("450.00")), open.Because.Result);
        Assert.DoesNotContain(
            Found.In(new SampleCase().InTheBook(March, "9000.00", true)).Infractions,
            one => one.Kind == InfractionKind.SocialSecurityNotRemitted);
    }

    [Fact]
    public void A_recruiter_without_a_licence_is_found_only_where_somebody_looked()
    {
        CaseFindings nobody = Found.In(MadeCreditor.Case(), MadeCreditor.Whole);
        CaseFindings not = Looked(MadeCreditor.Licence(false, Charged, Charged));
        CaseFindings licensed = Looked(MadeCreditor.Licence(true, Charged, Charged));
        CaseFindings otherDays = Looked(MadeCreditor.Licence(false, Charged.PlusDays(1), Charged.PlusDays(9)));

        Assert.Contains(nobody.Gaps, gap => gap.Kind == GapKind.LicenceNotChecked);
        Assert.Contains(nobody.MissingFacts, one => one.Id == "F/case/question/licence/A-01");
        Assert.Equal(
            ["REG-01:2"],
            One(not, InfractionKind.RecruiterWithoutLicence).Sources.Select(row => row.ToString()));
        Assert.DoesNotContain(not.Gaps, gap => gap.Kind == GapKind.LicenceNotChecked);
        Assert.All(
            new[] { nobody, licensed, otherDays }, found => Assert.DoesNotContain(
                found.Infractions, one => one.Kind == InfractionKind.RecruiterWithoutLicence));

        static CaseFindings Looked(LicenceCheck check) => Found.In(MadeCreditor.Case(check), MadeCreditor.Whole);
    }

    [Fact]
    public void Names_on_which_nobody_has_decided_are_asked_for()
    {
        MissingFact[] asked = [.. Found.In(new SampleCase().OfNobody().ToNobody().FromNobody()).MissingFacts];

        Assert.Contains(asked, one => one is { Id: "F/case/question/whose-rows/TIME-01", Worker: "" });
        Assert.Contains(asked, one => one is { Id: "F/case/question/whose-rows/BANK-01", Worker: "" });
        Assert.Contains(asked, one => one is { Id: "F/W-01/question/senders/BANK-02", Worker: "W-01" });
        Assert.DoesNotContain(
            Found.In(new SampleCase()).MissingFacts,
            one => one.Id.Contains("whose-rows", StringComparison.Ordinal)
                || one.Id.Contains("senders", StringComparison.Ordinal));
    }

    [Fact]
    public void The_referral_sheet_goes_both_ways_and_names_only_what_was_found()
    {
        CaseFindings found = Found.In(MadeCreditor.Case(), MadeCreditor.Whole);
        HashSet<string> ids =
            [.. found.Indicators.Select(one => one.Id), .. found.Infractions.Select(one => one.Id)];

        Assert.All(found.Referrals, one => Assert.All(one.Findings, id => Assert.Contains(id, ids)));
        Assert.All(
            new[] { (Agency.LabourInspector, Agency.Police), (Agency.LabourInspector, Agency.RecruitmentRegulator) },
            pair =>
            {
                Assert.Contains(found.Referrals, one => (one.From, one.To) == pair);
                Assert.True(
                    pair.Item2 != Agency.Police || found.Referrals.Any(one => (one.To, one.From) == pair));
            });
        Assert.Contains(
            "F/W-01/infraction/fees/A-01",
            Sheet(found, Agency.Police, Agency.RecruitmentRegulator).Findings);
        Assert.DoesNotContain(
            "F/W-01/infraction/pay-below-floor", Sheet(found, Agency.Police, Agency.RecruitmentRegulator).Findings);
        Assert.DoesNotContain(found.Referrals.SelectMany(one => one.Findings), id => found.Indicators.Any(
            one => one.Id == id && one.Outcome == IndicatorOutcome.NothingRead));
        Assert.DoesNotContain(found.Referrals, one => one.To == Agency.RevenueOffice);
    }

    private static Referral Sheet(CaseFindings found, Agency from, Agency to) =>
        found.Referrals.Single(one => one.From == from && one.To == to);

    private static Infraction One(CaseFindings found, InfractionKind kind) =>
        found.Infractions.Single(one => one.Kind == kind);
}
