using NodaTime;
using Restitution.Amounts;
using Restitution.Debts;
using Restitution.Law;
using Restitution.Reasons;
using static Restitution.Debts.DebtEntryKind;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Debts;

/// <summary>What the law makes of each kind of entry. Interest by hand: 10,000 × 0.15 × 73 ÷ 365 = 300.</summary>
public sealed class DebtReckoningTests
{
    private static readonly LawOnFile Usury = LawOf(Ceiling, AllVoid);

    [Fact]
    public void A_fee_that_may_not_be_charged_is_struck_whole()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", RecruitmentFee, 12_000m).Under(LawOf(Forbidden));

        Assert.Equal([0m], Lawful(run));
        Assert.Equal("FeeForbidden 12000.00", Struck(run));
        Assert.Equal(DebtEndKind.NeverStood, run.End.Kind);
        Assert.Equal("aa/recruitment-fee-charge", run.Lines[0].Judgement.Reason!.Authorities.Single().File);
    }

    [Theory]
    [InlineData(4999, 4999)]
    [InlineData(5000, 5000)]
    [InlineData(5001, 5000)]
    public void A_fee_counts_up_to_its_cap(int fee, int lawful)
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", RecruitmentFee, fee).Under(LawOf(ToCap, Most("5000")));

        Assert.Equal([lawful], Lawful(run));
    }

    [Fact]
    public void Fees_of_one_kind_share_one_cap()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", RecruitmentFee, 3_000m)
            .Entry("2020-02-01", RecruitmentFee, 3_000m).Under(LawOf(ToCap, Most("5000")));

        Assert.Equal([3_000m, 2_000m], Lawful(run));
        Assert.Equal("FeeAboveCap 1000.00", Struck(run));
    }

    [Fact]
    public void A_cap_in_months_of_wage_needs_the_wage()
    {
        LawOnFile law = LawOf(ToCap, MadeLawMonths);
        MadeDebt debt = new MadeDebt().Entry("2020-01-01", RecruitmentFee, 12_000m);

        Assert.Equal([9_000m], Lawful(debt.Under(law, wage: Thb(9_000m))));
        Assert.Equal(GapKind.DebtWageForCapMissing, debt.Under(law).Lines[0].Judgement.Gaps.Single().Kind);
    }

    [Fact]
    public void A_cost_that_the_employer_bears_is_struck()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Transport, 2_600m, lawKind: "bringing-in")
            .Under(LawOf(Allowed, BorneByEmployer));

        Assert.Equal("EmployerBears 2600.00", Struck(run));
    }

    [Fact]
    public void A_fare_that_may_be_charged_counts_for_what_was_laid_out()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Transport, 2_600m, really: (500m, 600m, 700m))
            .Under(LawOf(Allowed));

        Assert.Equal([600m], Lawful(run));
        Assert.Equal("NothingReceived 2000.00", Struck(run));
    }

    // By days 300; by months 10,000 × 0.15 × (2 + 13 ÷ 31) ÷ 12 = 302.41…, up to a whole satang.
    [Theory]
    [InlineData("300.01", 300, "InterestAboveCeiling 0.01")]
    [InlineData("302.42", 300, "InterestAboveCeiling 2.42")]
    [InlineData("302.43", 0, "InterestVoid 302.43")]
    public void Interest_above_the_ceiling_is_void_as_a_whole_where_the_law_says_so(
        string entered, int lawful, string struck)
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, Exact(entered))
            .Under(Usury);

        Assert.Equal([10_000m, lawful], Lawful(run));
        Assert.Equal(struck, Struck(run));
    }

    // 1,522.19 × 0.15 × 31 ÷ 365 = 19.3923…, and a twelfth of 0.15 of it is 19.0273…
    [Theory]
    [InlineData("19.39", "19.39", "")]
    [InlineData("19.40", "19.39", "InterestOnWhatIsNotOwed 0.01")]
    [InlineData("19.41", "0", "InterestVoid 19.41")]
    public void A_fraction_of_a_satang_makes_nothing_void(string entered, string lawful, string struck)
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 1_522.19m)
            .Entry("2020-02-01", DebtEntryKind.Interest, Exact(entered)).Under(Usury);

        Assert.Equal([1_522.19m, Exact(lawful)], Lawful(run));
        Assert.Equal(struck, Struck(run));
    }

    // A twelfth of the yearly ceiling each month is the ceiling, whether the month has 28, 29, 30 or 31 days.
    [Fact]
    public void A_twelfth_of_the_ceiling_is_void_in_no_month_and_a_satang_more_in_each_is()
    {
        string[] monthEnds = ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30", "2020-05-31", "2020-06-30"];

        Assert.DoesNotContain("Void", Struck(Monthly(125m)), StringComparison.Ordinal);
        Assert.Contains("InterestVoid", Struck(Monthly(128m)), StringComparison.Ordinal);

        DebtRun Monthly(decimal interest) => monthEnds
            .Aggregate(
                new MadeDebt().Entry("2019-12-31", Advance, 10_000m),
                (debt, day) => debt.Entry(day, DebtEntryKind.Interest, interest)
                    .Entry(day, DebtEntryKind.Payment, -interest))
            .Under(Usury);
    }

    // February by days 10,000 × 0.15 × 29 ÷ 365 = 119.18; both months together bear at least 250.
    [Fact]
    public void A_month_above_the_ceiling_is_void_only_where_the_whole_book_is_above_it()
    {
        MadeDebt debt = new MadeDebt().Entry("2020-01-31", Advance, 10_000m)
            .Entry("2020-02-29", DebtEntryKind.Interest, 240m);

        Assert.Equal("InterestVoid 240.00", Struck(debt.Under(Usury)));
        debt.Entry("2020-03-31", DebtEntryKind.Interest, 10m);
        Assert.Equal("InterestAboveCeiling 120.82", Struck(debt.Under(Usury)));
    }

    [Fact]
    public void Interest_at_the_ceiling_to_the_satang_is_lawful()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 300m)
            .Under(Usury);

        Assert.Equal([10_000m, 300m], Lawful(run));
        Assert.Equal("", Struck(run));
    }

    [Fact]
    public void Interest_above_the_ceiling_is_cut_where_only_the_excess_is_void()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 1_000m)
            .Under(LawOf(Ceiling, ExcessVoid));

        Assert.Equal([10_000m, 300m], Lawful(run));
        Assert.Equal("InterestAboveCeiling 700.00", Struck(run));
    }

    // On the book's 20,000 the agreed 15 % is 600; on the lawful 10,000 it is 300.
    [Fact]
    public void Interest_at_a_lawful_agreed_rate_on_a_struck_fee_is_struck_with_it()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m).Entry("2020-01-01", RecruitmentFee, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 600m)
            .Under(LawOf(Forbidden, Ceiling, AllVoid), agreed: new AgreedRate(0.15m, []));

        Assert.Equal([10_000m, 0m, 300m], Lawful(run));
        Assert.Equal("FeeForbidden 10000.00; InterestOnWhatIsNotOwed 300.00", Struck(run));
    }

    // Without an agreed rate: 600 is 15 % on the book's own 20,000, so none of it is void, and a fee bears none.
    [Fact]
    public void A_struck_fee_makes_no_lawful_interest_void_and_bears_none()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-01-01", RecruitmentFee, 10_000m).Entry("2020-03-14", DebtEntryKind.Interest, 600m)
            .Under(LawOf(Forbidden, Ceiling, AllVoid));

        Assert.Equal([10_000m, 0m, 300m], Lawful(run));
        Assert.Equal("FeeForbidden 10000.00; InterestOnWhatIsNotOwed 300.00", Struck(run));
    }

    // On the lawful 10,000 the agreed 10 % is 200, the ceiling 300.
    [Fact]
    public void The_agreed_rate_counts_where_it_is_less_than_the_ceiling()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 300m)
            .Under(Usury, agreed: new AgreedRate(0.10m, []));

        Assert.Equal([10_000m, 200m], Lawful(run));
        Assert.Equal("InterestAboveAgreed 100.00", Struck(run));
    }

    // Ten percent a year on paper, ten percent in the eighteen days of the book.
    [Fact]
    public void A_low_rate_on_paper_does_not_clear_a_high_one_in_the_book()
    {
        DebtRun run = new MadeDebt().Entry("2019-08-13", Advance, 3_000m).Entry("2019-08-13", RecruitmentFee, 23_000m)
            .Entry("2019-08-31", DebtEntryKind.Interest, 2_600m)
            .Under(LawOf(Forbidden, Ceiling, AllVoid), agreed: new AgreedRate(0.10m, []));

        Assert.Equal([3_000m, 0m, 0m], Lawful(run));
        Assert.Equal("FeeForbidden 23000.00; InterestVoid 2600.00", Struck(run));
    }

    // 300 is the ceiling on 10,000 and twice the ceiling on 5,000.
    [Theory]
    [InlineData(Scenario.Low, false)]
    [InlineData(Scenario.Likely, false)]
    [InlineData(Scenario.High, true)]
    public void A_taking_on_which_nobody_decided_makes_interest_void_only_where_it_counts(
        Scenario scenario, bool isVoid)
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m).Entry("2020-01-01", null, -5_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 300m).Under(Usury, scenario);

        Assert.Equal(isVoid, Struck(run).Contains("InterestVoid", StringComparison.Ordinal));
    }

    [Fact]
    public void An_agreed_rate_above_the_ceiling_makes_even_small_interest_void()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 10m)
            .Under(Usury, agreed: new AgreedRate(0.16m, []));

        Assert.Equal([10_000m, 0m], Lawful(run));
    }

    [Fact]
    public void Lawful_interest_stops_with_the_principal()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 10_000m).Entry("2020-03-14", SetOff, -10_000m)
            .Entry("2020-05-26", DebtEntryKind.Interest, 300m).Under(Usury);

        Assert.Equal([10_000m, -10_000m, 300m], Lawful(run));
    }

    [Fact]
    public void Without_the_law_on_excess_the_part_above_the_ceiling_is_struck_and_the_rest_is_a_gap()
    {
        MadeDebt debt = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 1_000m);

        DebtRun likely = debt.Under(LawOf(Ceiling));
        Assert.Equal(GapKind.LawFileMissing, likely.Lines[1].Judgement.Gaps.Single().Kind);
        Assert.Equal([10_000m, 0m], Lawful(likely));
        Assert.Equal("NotTold 300.00; InterestAboveCeiling 700.00", Struck(likely));
        Assert.Equal([10_000m, 300m], Lawful(debt.Under(LawOf(Ceiling), Scenario.Low)));
    }

    [Fact]
    public void Without_a_ceiling_on_file_interest_is_a_gap_with_both_bounds()
    {
        MadeDebt debt = new MadeDebt().Entry("2020-01-01", Advance, 10_000m)
            .Entry("2020-03-14", DebtEntryKind.Interest, 300m);

        DebtRun likely = debt.Under(LawOf());
        Gap gap = likely.Lines[1].Judgement.Gaps.Single();
        Assert.Equal("aa/loan-interest-ceiling", ((Operand.Code)gap.About[0]).Value);
        Assert.Equal("W-01/debt/A-01/line-2", gap.Figure);
        Assert.Equal([10_000m, 0m], Lawful(likely));
        Assert.Equal([10_000m, 300m], Lawful(debt.Under(LawOf(), Scenario.Low)));
        Assert.Equal([10_000m, 0m], Lawful(debt.Under(LawOf(), Scenario.High)));
    }

    [Fact]
    public void An_employers_penalty_is_struck_where_the_closed_list_has_no_fines_and_a_gap_where_it_is_silent()
    {
        MadeDebt debt = new MadeDebt().Entry("2020-01-01", Penalty, 500m);

        Assert.Equal("Penalty 500.00", Struck(debt.Under(LawOf(NoFines), role: CreditorRole.Respondent)));
        Assert.Single(debt.Under(LawOf(), role: CreditorRole.Respondent).Lines[0].Judgement.Gaps);
    }

    [Fact]
    public void A_recruiters_penalty_is_not_judged_by_the_list_of_wage_deductions()
    {
        MadeDebt debt = new MadeDebt().Entry("2020-01-01", Penalty, 500m);

        Judgement judged = debt.Under(LawOf(NoFines)).Lines[0].Judgement;
        Assert.Equal("aa/loan-penalty", ((Operand.Code)judged.Gaps.Single().About[0]).Value);
        Assert.Equal([500m], Lawful(debt.Under(LawOf(NoFines), Scenario.Low)));
        Assert.Equal("Penalty 500.00", Struck(debt.Under(
            LawOf(Restitution.Tests.Law.MadeLaw.Figure("loan-penalty", "rule", "not-allowed")))));
    }

    [Fact]
    public void What_is_not_known_to_have_been_handed_over_is_a_gap_with_both_bounds()
    {
        MadeDebt debt = new MadeDebt().Entry("2020-01-01", Advance, 900m, HandedOver.NotKnown);

        Assert.Equal(
            GapKind.DebtHandedOverUnknown, debt.Under(LawOf()).Lines[0].Judgement.Gaps.Single().Kind);
        Assert.Equal([900m], Lawful(debt.Under(LawOf(), Scenario.Low)));
        Assert.Equal([0m], Lawful(debt.Under(LawOf(), Scenario.High)));
    }

    [Fact]
    public void What_was_not_handed_over_is_struck() => Assert.Equal(
        "NothingReceived 900.00",
        Struck(new MadeDebt().Entry("2020-01-01", Advance, 900m, HandedOver.No).Under(LawOf())));

    [Fact]
    public void A_word_on_which_nobody_has_decided_has_no_lawful_head()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", null, 450m).Entry("2020-02-01", null, -100m).Under(LawOf());

        Assert.Equal([0m, 0m], Lawful(run));
        Assert.Equal("Undecided 350.00", Struck(run));
        Assert.Equal(350m, run.Lines[^1].AssertedBalance.Amount);
    }

    [Theory]
    [InlineData("2020-02-01", -999, DebtEndKind.Open, null)]
    [InlineData("2020-02-01", -1000, DebtEndKind.Ended, "2020-02-01")]
    [InlineData("2020-02-01", -1001, DebtEndKind.Ended, "2020-02-01")]
    public void The_debt_ends_with_the_day_on_which_nothing_is_left(
        string day, int taken, DebtEndKind kind, string? endedOn)
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 1_000m).Entry(day, SetOff, taken).Under(LawOf());

        Assert.Equal(new DebtEnd(kind, endedOn is null ? null : Day(endedOn)), run.End);
    }

    [Fact]
    public void A_later_advance_is_set_against_what_was_taken_beyond()
    {
        DebtRun run = new MadeDebt().Entry("2020-01-01", Advance, 1_000m).Entry("2020-02-01", SetOff, -3_000m)
            .Entry("2020-03-01", Advance, 2_000m).Under(LawOf());

        Assert.Equal(new DebtEnd(DebtEndKind.Ended, new LocalDate(2020, 2, 1)), run.End);
        Assert.Equal(0m, run.Lines[^1].LawfulBalance.Amount);
    }

    private static decimal Exact(string amount) =>
        decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

    private static LawText MadeLawMonths { get; } =
        Restitution.Tests.Law.MadeLaw.Figure("recruitment-fee-months-most", "months of wage", "1");

    private static LawText BorneByEmployer { get; } =
        Restitution.Tests.Law.MadeLaw.Table("employer-borne-cost", "rule", "kind", ("bringing-in", "employer"));
}
