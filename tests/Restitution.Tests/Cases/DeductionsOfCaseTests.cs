using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Cases;

/// <summary>
/// What books took from pay, from the line of the book to the claim. The floor of March 2019 is 9,300.
/// </summary>
public sealed class DeductionsOfCaseTests
{
    private static readonly DateInterval March = SampleCase.Month(2019, 3);

    private static readonly Scenario[] Scenarios = Enum.GetValues<Scenario>();

    [Fact]
    public void Tax_and_social_security_stand_under_a_head_of_their_own()
    {
        PeriodClaim march = new SampleCase()
            .InTheBook(March, "8350", true, (PayItemKind.SocialSecurity, "450"), (PayItemKind.IncomeTax, "500"))
            .Period("2019-03");

        Assert.Equal(
            (SampleCase.Thb("950"), SampleCase.Thb("0"), SampleCase.Thb("0"), SampleCase.Thb("0")),
            (march.Withheld.Likely, march.LawfulDeductions.Likely, march.UnlawfulDeductions.Likely,
                march.Unpaid.Likely));
        Assert.Equal(SampleCase.Thb("950"), march.Heads[0].Withheld.Likely);
    }

    // 9,300 are due a month: 900 of 18,600 are 4.8 hundredths, cut down to a tenth.
    [Fact]
    public void Social_security_without_a_rate_on_file_is_told_with_its_share_of_the_pay()
    {
        WorkerClaim worker = new SampleCase()
            .InTheBook(March, "8850", true, (PayItemKind.SocialSecurity, "450"))
            .InTheBook(SampleCase.Month(2019, 4), "8850", true, (PayItemKind.SocialSecurity, "450")).Worker();

        Assert.Equal(
            [
                new Operand.Code("W-01"), new Operand.Name("deduction", "social-security"),
                Operand.Of(SampleCase.Thb("900")), Operand.Of(SampleCase.Thb("18600")), new Operand.Fraction(0.048m),
            ],
            Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.WithheldWithoutRate).About);
    }

    [Fact]
    public void Social_security_above_the_pay_is_withheld_to_the_pay_and_no_further()
    {
        WorkerClaim worker = new SampleCase { To = new(2019, 3, 31) }
            .InTheBook(March, "0", true, (PayItemKind.SocialSecurity, "12000")).Worker();

        Assert.Equal(SampleCase.Thb("9300"), worker.Totals.Withheld.Likely);
        Assert.Equal(SampleCase.Thb("2700"), Assert.Single(worker.Periods[0].Deductions).BeyondDue);
        Assert.Equal(
            new Operand.Fraction(1m),
            Assert.Single(worker.Gaps, gap => gap.Kind == GapKind.WithheldWithoutRate).About[4]);
    }

    [Fact]
    public void Without_anything_kept_back_no_rate_is_missed() => Assert.DoesNotContain(
        new SampleCase().InTheBook(March, "5000", true, (PayItemKind.Fine, "500")).Worker().Gaps,
        gap => gap.Kind == GapKind.WithheldWithoutRate);

    [Fact]
    public void A_decision_on_a_column_that_no_book_has_is_a_gap_that_names_it()
    {
        Claim without = WithDebt(Consent(new LocalDate(2019, 3, 1)))
            .InTheBook(March, "5000", true, (PayItemKind.Fine, "500")).Compute<Untold>();
        Claim with = WithDebt(Consent(new LocalDate(2019, 3, 1)))
            .InTheBook(March, "5000", true, (PayItemKind.DebtRepayment, "500")).Compute<Untold>();

        Assert.Equal(
            new Operand.Code(nameof(PayItemKind.DebtRepayment)),
            Assert.Single(without.AllGaps, gap => gap.Kind == GapKind.DecidedHeadingInNoBook).About[0]);
        Assert.DoesNotContain(with.AllGaps, gap => gap.Kind == GapKind.DecidedHeadingInNoBook);
    }

    // A tenth of 9,300 is 930.
    [Theory]
    [InlineData("929.99", "929.99", "0.00")]
    [InlineData("930.00", "930.00", "0.00")]
    [InlineData("930.01", "930.00", "0.01")]
    public void What_is_taken_with_consent_is_lawful_to_the_tenth(string taken, string lawful, string unlawful)
    {
        PeriodClaim march = WithDebt(Consent(new LocalDate(2019, 3, 1)))
            .InTheBook(March, "5000", true, (PayItemKind.DebtRepayment, taken)).Period("2019-03");

        Assert.Equal(SampleCase.Thb(lawful), march.LawfulDeductions.Likely);
        Assert.Equal(SampleCase.Thb(unlawful), march.UnlawfulDeductions.Likely);
    }

    [Fact]
    public void Without_the_decision_what_the_column_took_a_debt_is_not_on_the_closed_list()
    {
        PeriodClaim march = new SampleCase
        {
            Deductions = new DeductionRecords { Consents = [Consent(new LocalDate(2019, 3, 1))] },
        }.InTheBook(March, "5000", true, (PayItemKind.DebtRepayment, "500")).Period("2019-03");

        Assert.Equal(SampleCase.Thb("500"), march.UnlawfulDeductions.Likely);
        Assert.Equal(DeductionFault.NotAllowed, DeductionFaults.Of(Assert.Single(march.Deductions)));
    }

    [Fact]
    public void Consent_of_the_day_after_is_none_and_the_reason_says_so()
    {
        PeriodClaim march = WithDebt(Consent(new LocalDate(2019, 4, 1)))
            .InTheBook(March, "5000", true, (PayItemKind.DebtRepayment, "500")).Period("2019-03");

        Assert.Equal(SampleCase.Thb("500"), march.UnlawfulDeductions.Likely);
        Reason told = Assert.Single(
            march.UnlawfulDeductions.Reason!.Parts[0].Parts, part => part.Statement == Statement.ConsentOnRecord);
        Assert.Contains(new Operand.Term("consent.AfterTheFact"), told.About);
    }

    [Fact]
    public void A_consent_that_no_deduction_asks_for_is_a_gap() => Assert.Contains(
        WithDebt(Consent(new LocalDate(2019, 3, 1))).Compute<Untold>().AllGaps,
        gap => gap.Kind == GapKind.ConsentWithoutEffect);

    [Fact]
    public void A_cost_is_taken_back_once_over_the_months()
    {
        WorkerClaim worker = WithProvenPapers("1000")
            .InTheBook(March, "5000", true, (PayItemKind.DocumentCost, "700"))
            .InTheBook(SampleCase.Month(2019, 4), "5000", true, (PayItemKind.DocumentCost, "700")).Worker();

        Assert.Equal(
            [SampleCase.Thb("700"), SampleCase.Thb("300")],
            worker.Periods.Select(period => period.LawfulDeductions.Likely));
        Assert.Equal(SampleCase.Thb("400"), worker.Totals.UnlawfulDeductions.Likely);
    }

    [Fact]
    public void The_other_reading_of_a_contested_list_is_printed_beside_what_it_would_allow()
    {
        PeriodClaim march = new SampleCase()
            .InTheBook(March, "5000", true, (PayItemKind.DocumentCost, "300")).Period("2019-03");

        Reason taken = Assert.Single(march.UnlawfulDeductions.Reason!.Parts);
        Assert.Equal(Statement.DeductionUnderReading, Assert.Single(taken.Alternatives).Statement);
    }

    [Fact]
    public void More_than_was_left_of_the_pay_is_no_loss_of_it_and_every_satang_is_told()
    {
        PeriodClaim march = new SampleCase()
            .InTheBook(March, "9000", true, (PayItemKind.Fine, "200"), (PayItemKind.Deposit, "500")).Period("2019-03");

        Assert.Equal(SampleCase.Thb("300"), march.UnlawfulDeductions.Likely);
        Assert.Equal(
            [(SampleCase.Thb("200"), SampleCase.Thb("0")), (SampleCase.Thb("100"), SampleCase.Thb("400"))],
            march.Deductions.Select(one => (one.Unlawful, one.BeyondDue)));
    }

    [Fact]
    public void What_is_taken_from_pay_whose_amount_is_not_known_counts_nowhere_and_is_a_gap()
    {
        var sample = new SampleCase { Promised = null, Law = LawOnFile.Of([]) };
        PeriodClaim march = sample.InTheBook(March, "9000", true, (PayItemKind.Fine, "200")).Period("2019-03");

        Assert.Equal(SampleCase.Thb("0"), march.UnlawfulDeductions.Likely);
        Assert.Equal(SampleCase.Thb("200"), Assert.Single(march.Deductions).BeyondDue);
        Assert.Contains(march.Gaps, gap => gap.Kind == GapKind.DeductionsWithoutWagesDue);
    }

    [Fact]
    public void What_a_line_gives_back_of_a_kind_lowers_what_it_takes_of_it()
    {
        PeriodClaim march = new SampleCase()
            .InTheBookAsWritten(March, "8700", (PayItemKind.Fine, "-500"), (PayItemKind.Fine, "200")).Period("2019-03");

        Assert.Equal(SampleCase.Thb("300"), Assert.Single(march.Deductions).Taken.Amount);
        Assert.DoesNotContain(march.Gaps, gap => gap.Kind == GapKind.GivenBackBeyondTaken);
    }

    [Fact]
    public void What_a_line_gives_back_beyond_what_it_takes_counts_as_paid_and_is_a_gap()
    {
        PeriodClaim march = new SampleCase()
            .InTheBookAsWritten(March, "8900", (PayItemKind.Fine, "-100"), (PayItemKind.Fine, "300")).Period("2019-03");

        Assert.Empty(march.Deductions);
        Assert.Equal(SampleCase.Thb("8900"), march.Paid.Likely);
        Assert.Equal(
            Operand.Of(SampleCase.Thb("200")),
            march.Gaps.Single(gap => gap.Kind == GapKind.GivenBackBeyondTaken).About[2]);
    }

    // 10 and 21 of the 31 days of March: 1,000 × 10 / 31 = 322.58…
    [Fact]
    public void A_line_of_a_month_of_two_episodes_is_shared_by_days_to_the_satang()
    {
        SampleCase sample = OfTwoEpisodes()
            .InTheBook(March, "2000", true, (PayItemKind.Fine, "1000"));
        WorkerClaim worker = sample.Worker();

        Assert.Equal(
            [("2019-03", SampleCase.Thb("322.58")), ("2019-03.2", SampleCase.Thb("677.42"))],
            worker.Periods.Where(period => period.Deductions.Count > 0)
                .Select(period => (period.Period.Id, period.UnlawfulDeductions.Likely)));
        Assert.Equal(SampleCase.Thb("2000"), worker.Totals.Paid.Likely);
        Assert.Contains(
            worker.Periods[0].UnlawfulDeductions.Reason!.Parts[0].Parts,
            part => part.Statement == Statement.DeductionSharedByDays);
    }

    [Fact]
    public void A_line_that_names_the_days_of_one_episode_takes_from_it_alone()
    {
        WorkerClaim worker = OfTwoEpisodes()
            .InTheBook(
                new DateInterval(new LocalDate(2019, 3, 11), new LocalDate(2019, 3, 31)), "2000", true,
                (PayItemKind.Fine, "1000"))
            .Worker();

        Assert.Equal("2019-03.2", Assert.Single(
            worker.Periods, period => period.UnlawfulDeductions.Likely.Amount > 0m).Period.Id);
    }

    [Fact]
    public void What_was_kept_back_and_no_office_is_decided_on_is_not_shown_to_have_been_remitted()
    {
        Claim claim = new SampleCase().InTheBook(March, "8850", true, (PayItemKind.SocialSecurity, "450"))
            .Compute<Told>();

        Assert.Equal(SampleCase.Thb("450"), Assert.Single(claim.Withheld).NotShown.Likely);
        Assert.Contains(claim.Gaps, gap => gap.Kind == GapKind.NotShownRemitted);
    }

    [Theory]
    [InlineData("450", "0", "0")]
    [InlineData("449.99", "0", "0.01")]
    [InlineData("450.01", "0", "0")]
    [InlineData("450", "100", "100")]
    public void Bookings_to_a_decided_office_show_what_was_remitted_and_move_no_figure(
        string sent, string cameBack, string notShown)
    {
        SampleCase sample = new SampleCase
        {
            Offices = [new WithholdingOffice("O-01", "social-security", "an officer", new LocalDate(2021, 1, 1))],
        }.InTheBook(March, "8850", true, (PayItemKind.SocialSecurity, "450"))
            .ToOffice("O-01", new LocalDate(2019, 4, 15), sent);
        if (cameBack != "0")
        {
            sample.ToOffice("O-01", new LocalDate(2019, 4, 20), "-" + cameBack);
        }

        Claim claim = sample.Compute<Told>();

        Assert.Equal(SampleCase.Thb(notShown), Assert.Single(claim.Withheld).NotShown.Likely);
        Assert.Equal(SampleCase.Thb("0"), claim.Workers[0].Periods[0].BackWages.Likely);
    }

    [Fact]
    public void Each_satang_due_stands_under_one_head_in_every_scenario() => Assert.All(
        WithDebt(Consent(new LocalDate(2019, 3, 1)))
            .InTheBook(
                March, "4000", false, (PayItemKind.DebtRepayment, "1500"), (PayItemKind.SocialSecurity, "450"),
                (PayItemKind.Fine, "9000"))
            .Admitted(new LocalDate(2019, 4, 2), "2000", March)
            .Worker().Periods,
        period => Assert.All(Scenarios, scenario => Assert.Equal(
            period.Due.Amount[scenario],
            new[]
            {
                period.Paid, period.Withheld, period.LawfulDeductions, period.UnlawfulDeductions, period.Unpaid,
            }.Aggregate(SampleCase.Thb("0"), (sum, figure) => sum + figure.Amount[scenario]))));

    private static SampleCase OfTwoEpisodes() => new()
    {
        Divided = whole =>
        [
            whole with { Span = new DateInterval(whole.Span.Start, new LocalDate(2019, 3, 10)) },
            whole with { Span = new DateInterval(new LocalDate(2019, 3, 11), whole.Span.End) },
        ],
    };

    private static SampleCase WithDebt(DeductionConsent consent) => new()
    {
        Deductions = new DeductionRecords
        {
            Consents = [consent],
            Kinds =
            [
                new DeductionKindDecision(
                    nameof(PayItemKind.DebtRepayment), "debt-for-sole-benefit", [], new LocalDate(2019, 1, 1), null,
                    "an officer", new LocalDate(2021, 1, 1), "medicine", []),
            ],
        },
    };

    private static SampleCase WithProvenPapers(string cost) => new()
    {
        LawChoices =
        [
            new LawChoice("th/deductions-lawful", "actual-cost-advanced", false, "a test"),
            new LawChoice("th/deductions-cost-most", null, true, "a test"),
            new LawChoice("th/employer-borne-cost", null, true, "a test"),
        ],
        Deductions = new DeductionRecords
        {
            Costs =
            [
                new DeductionCost(
                    "W-01", "document-cost", new LocalDate(2019, 2, 1), SampleCase.Thb(cost), []),
            ],
        },
    };

    private static DeductionConsent Consent(LocalDate givenOn) => new(
        "W-01", "debt-for-sole-benefit", givenOn, "written-and-signed", "W-01", new LocalDate(2019, 1, 1), null, null,
        []);
}
