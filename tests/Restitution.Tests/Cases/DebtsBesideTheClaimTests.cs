using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Reasons;
using Restitution.Tests.DemoCase;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Cases;

/// <summary>A debt is a finding beside the claim: it changes no head, and no money of it is counted twice.</summary>
public sealed class DebtsBesideTheClaimTests
{
    [Fact]
    public void Without_its_debts_the_demo_claims_the_same_to_the_satang()
    {
        Restitution.Storage.Folders.CaseFolder folder = Restitution.Storage.Folders.CaseFolder.Open(AndamanDawn.Folder);
        Claim without = CaseComputation.Of<Untold>(
            folder.Case with { Debts = [] }, DemoClaim.Reading.Evidence, folder.Law);

        Assert.Equal(
            DemoClaim.Claim.Figures.Where(figure => !figure.Id.Contains("/debt/", StringComparison.Ordinal))
                .Select(figure => (figure.Id, figure.Amount)),
            without.Figures.Select(figure => (figure.Id, figure.Amount)));
        Assert.Contains(GapKind.DebtBookUndecided, without.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void The_work_of_the_second_view_is_the_back_wages_of_the_claim() => Assert.All(
        DemoClaim.Claim.Workers, worker => Assert.All(worker.Debts.Accounts[0].Services, entry => Assert.Equal(
            worker.Periods.Single(period => period.BackWages.Id == entry.Line.Id).BackWages.Likely,
            -entry.Lawful.Likely)));

    [Fact]
    public void Each_taking_from_wages_is_shown_once() => Assert.All(DemoClaim.Claim.Workers, worker => Assert.Equal(
        worker.Debts.Accounts[0].Entries.Where(entry => entry.Line.Kind == DebtEntryKind.SetOff)
            .Sum(entry => -entry.Line.Asserted.Amount),
        worker.Debts.Matches.Where(match => match.InBook.Count > 0).Sum(match => match.Amount.Amount)));

    [Fact]
    public void Entries_without_a_day_are_gaps_of_their_account() => Assert.Equal(
        ["W-04/debt/A-01", "W-08/debt/A-01", "W-11/debt/A-01", "W-14/debt/A-01"],
        DemoClaim.Claim.AllGaps.Where(gap => gap.Kind == GapKind.DebtEntryWithoutDay).Select(gap => gap.Figure));

    [Fact]
    public void Two_creditors_share_the_work_and_neither_gets_it_twice()
    {
        UnpaidWork[] work = [Work("2020-01-31", 3_000m), Work("2020-02-29", 3_000m), Work("2020-03-31", 3_000m)];
        DebtRuns first = Runs(new MadeAccount("A-01", "2020-01-01", 4_000m));
        DebtFinding older = first.Finding(work);
        DebtFinding younger = Runs(new MadeAccount("A-02", "2020-01-02", 4_000m)).Finding(first.WorkLeft);

        Assert.Equal((4_000m, 4_000m), (older.ServicesApplied.Likely.Amount, younger.ServicesApplied.Likely.Amount));
        Assert.Equal(5_000m, first.WorkLeft.Sum(one => one.Value.Likely.Amount));
        Assert.Equal(new LocalDate(2020, 2, 29), older.EndByServices.Likely.On);
        Assert.Equal(new LocalDate(2020, 3, 31), younger.EndByServices.Likely.On);
    }

    // Advance 5,000, ten times 500 lawfully deducted, wages paid in full otherwise.
    [Fact]
    public void A_lawful_repayment_pays_off_the_debt_in_both_views()
    {
        DebtFinding found = Runs(Repaid()).Finding(
            [.. Enumerable.Range(1, 10).Select(
                month => Work($"2020-{month:00}-28", 0m) with { RepaidFrom = Thb(500m) })]);

        Assert.Equal(0m, found.LawfulAfterServices.Likely.Amount);
        Assert.Equal(found.EndBySetOffs.Likely.On, found.EndByServices.Likely.On);
    }

    // Unpaid overtime of 2,000 a month beside it pays off the rest sooner: 5,000 − 2 × 2,500.
    [Fact]
    public void A_lawful_repayment_is_no_part_of_the_back_wages_beside_it() => Assert.Equal(
        new LocalDate(2020, 2, 28),
        Runs(Repaid()).Finding([.. Enumerable.Range(1, 10).Select(
            month => Work($"2020-{month:00}-28", 2_000m) with { RepaidFrom = Thb(500m) })]).EndByServices.Likely.On);

    // 500 set off of which 300 are not paid for the month: 200 a month were paid out of nothing that is claimed.
    [Fact]
    public void What_the_back_wages_of_a_month_cannot_hold_stays_a_repayment()
    {
        DebtFinding found = Runs(Repaid()).Finding(
            [.. Enumerable.Range(1, 10).Select(month => Work($"2020-{month:00}-28", 300m))]);

        Assert.Equal((3_000m, 0m), (found.ServicesApplied.Likely.Amount, found.LawfulAfterServices.Likely.Amount));
    }

    [Fact]
    public void A_set_off_within_the_back_wages_is_applied_once() => Assert.Equal(
        0m, Runs(Repaid()).Finding([.. Enumerable.Range(1, 10).Select(
            month => Work($"2020-{month:00}-28", 500m))]).LawfulAfterServices.Likely.Amount);

    [Fact]
    public void Work_of_before_the_first_entry_pays_off_nothing()
    {
        DebtFinding found = Runs(new MadeAccount("A-01", "2020-02-01", 4_000m)).Finding([Work("2020-01-31", 9_000m)]);

        Assert.Equal(0m, found.ServicesApplied.Likely.Amount);
        Assert.Equal(DebtEndKind.Open, found.EndByServices.Likely.Kind);
    }

    [Fact]
    public void Low_is_the_least_of_an_amount_and_the_ends_go_with_it()
    {
        DebtFinding found = Runs(new MadeAccount("A-01", "2020-01-01", 5_000m, (1_000m, 2_000m, 4_000m)))
            .Finding([Work("2020-01-31", 1_500m), Work("2020-02-29", 1_500m)]);

        Assert.Equal(
            new Estimate<Money>(Thb(1_000m), Thb(2_000m), Thb(4_000m)), found.LawfulEver.Amount);
        Assert.Equal(new LocalDate(2020, 1, 31), found.EndByServices.Least.On);
        Assert.Equal(new LocalDate(2020, 2, 29), found.EndByServices.Likely.On);
        Assert.Equal(DebtEndKind.Open, found.EndByServices.Most.Kind);
    }

    private static Restitution.Tests.Debts.MadeDebt Repaid() => Enumerable.Range(1, 10).Aggregate(
        new Restitution.Tests.Debts.MadeDebt().Entry("2020-01-01", DebtEntryKind.Advance, 5_000m),
        (debt, month) => debt.Entry($"2020-{month:00}-28", DebtEntryKind.SetOff, -500m));

    private static DebtRuns Runs(Restitution.Tests.Debts.MadeDebt made) => new(
        new DebtAccount("W-01", Book(), made.Lines, []), new LawOfDebt(LawOf(), Book(), null, null, null), Baht,
        isTold: true);

    private static DebtRuns Runs(MadeAccount made)
    {
        CreditorsBook book = Book() with { Creditor = made.Creditor };
        DebtLine[] lines =
        [
            .. new Restitution.Tests.Debts.MadeDebt()
                .Entry(made.On, DebtEntryKind.Advance, made.Amount, really: made.Really).Lines,
        ];
        return new DebtRuns(
            new DebtAccount("W-01", book, lines, []), new LawOfDebt(LawOf(), book, null, null, null), Baht,
            isTold: true);
    }

    private static UnpaidWork Work(string day, decimal amount) => new(
        Day(day), Estimate<Money>.Single(Thb(amount)), Basis.Document, $"W-01/{day[..7]}/back-wages");

    private sealed record MadeAccount(
        string Creditor, string On, decimal Amount, (decimal Least, decimal Likely, decimal Most)? Really = null);
}
