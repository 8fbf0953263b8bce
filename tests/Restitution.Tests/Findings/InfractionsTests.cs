using NodaTime;
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
    public void Periods_without_a_signed_line_have_no_slip()
    {
        Infraction some = One(Found.In(new SampleCase().InTheBook(March, "5000.00", false)), InfractionKind.NoPayslips);

        Assert.Equal(
            [new Operand.Number(1), new Operand.Number(1), new Operand.Number(2)], some.Because.Working);
        Assert.Equal(["W-01/2019-04/paid"], some.Figures);
        Assert.DoesNotContain(
            Found.In(new SampleCase().InTheBook(March, "5000.00", true).InTheBook(April, "5000.00", true)).Infractions,
            one => one.Kind == InfractionKind.NoPayslips);
    }

    [Fact]
    public void Hours_that_nobody_wrote_down_are_counted_by_period()
    {
        Infraction some = One(
            Found.In(new SampleCase().Worked(new LocalDate(2019, 3, 4), 480)), InfractionKind.HoursNotRecorded);

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
