using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>The rule by which wages are withheld out of money that the work brought in.</summary>
public sealed class WithheldFromProceedsTests
{
    private static readonly DecidedBy Decided =
        new("Case officer", new LocalDate(2021, 11, 20), "the catch of the vessel", [SourceRef.Line("TERMS-01", 3)]);

    private static readonly ProceedsWindow Window = new(
        62, LawOnFile.Embedded.Figure("intl/proceeds-window-days", new LocalDate(2021, 11, 20)).Authority);

    // The table of src/decisions/withheld-from-proceeds.md, row by row.
    [Fact]
    public void The_worked_table_of_the_decision_holds()
    {
        IReadOnlyList<WithheldShare> shares = Of(
            ["W-01 2020-05 3000", "W-01 2020-06 3000", "W-02 2020-05 1000"],
            "2020-05-15 10000", "2020-05-31 2000", "2020-06-10 5000", "2020-07-02 4000");

        Assert.Equal(
            ["2 W-01 1500.00", "2 W-02 500.00", "3 W-01 1500.00", "3 W-02 500.00", "4 W-01 3000.00"],
            shares.Select(Shown));
    }

    [Theory]
    [InlineData("2020-05-30", 0)] // the day before the wage falls due
    [InlineData("2020-05-31", 1)] // on it
    [InlineData("2020-06-01", 1)] // the day after
    public void A_wage_is_withheld_from_the_day_on_which_it_falls_due(string day, int count) =>
        Assert.Equal(count, Of(["W-01 2020-05 3000"], $"{day} 5000").Count);

    [Fact]
    public void The_days_count_and_not_the_order_in_which_credits_are_given() => Assert.Equal(
        ["2 W-01 2000.00", "1 W-01 1000.00"],
        Of(["W-01 2020-05 3000"], "2020-07-01 5000", "2020-06-01 2000").Select(Shown));

    [Fact]
    public void What_does_not_share_evenly_goes_by_largest_remainder_and_foots() => Assert.Equal(
        ["1 W-01 33.34", "1 W-02 33.33", "1 W-03 33.33"],
        Of(["W-01 2020-05 500", "W-02 2020-05 500", "W-03 2020-05 500"], "2020-06-01 100").Select(Shown));

    [Fact]
    public void A_decision_can_be_about_some_workers_alone()
    {
        Claim claim = MadeClaim.Of("W-01 2020-05 3000", "W-02 2020-05 1000");
        ProceedsCredit credit = Credit("2020-06-01 5000", 1) with { Workers = ["W-02"] };

        Assert.Equal(["1 W-02 1000.00"], WithheldFromProceeds.Of([credit], claim.Workers, Window).Shares.Select(Shown));
    }

    [Fact]
    public void The_reason_names_the_wages_the_row_and_the_decision()
    {
        Reason reason = Of(["W-01 2020-05 3000", "W-02 2020-05 1000"], "2020-06-01 2000")[0].Because;

        Assert.Equal(Statement.WithheldFromProceedsInPart, reason.Statement);
        Assert.Equal(["W-01/2020-05/back-wages"], reason.Figures);
        Assert.Equal([SourceRef.Line("BANK-01", 1), SourceRef.Line("TERMS-01", 3)], reason.Sources);
        Assert.Equal(Statement.DecisionOfCase, Assert.Single(reason.Parts).Statement);
    }

    [Fact]
    public void Nothing_is_withheld_where_nothing_is_open() => Assert.Empty(Of(["W-01 2020-05 0"], "2020-06-01 2000"));

    // May 2020 ended on the 31st. Sixty-two days before 2 July is 1 May; before 3 July it is 2 May.
    [Theory]
    [InlineData("2020-07-01", 1)]
    [InlineData("2020-07-02", 1)]
    [InlineData("2020-07-03", 0)]
    [InlineData("2021-03-05", 0)]
    public void Work_that_began_earlier_than_the_window_did_not_bring_the_credit_in(string day, int count) =>
        Assert.Equal(count, Of(["W-01 2020-05 3000"], $"{day} 5000").Count);

    [Theory]
    [InlineData("2020-05-01", "2020-05-31", 1)]
    [InlineData("2020-05-02", "2020-05-31", 0)] // a part of the period does not count
    [InlineData("2020-05-01", "2020-05-30", 0)]
    [InlineData("2020-04-01", "2020-06-30", 1)]
    [InlineData("2020-06-01", "2020-06-30", 0)]
    public void Stated_days_of_work_go_before_the_window(string from, string to, int count)
    {
        ProceedsCredit credit = Credit("2021-03-05 5000", 1) with { Worked = new DateInterval(Day(from), Day(to)) };

        WithheldFound found = WithheldFromProceeds.Of([credit], MadeClaim.Of("W-01 2020-05 3000").Workers, null);

        Assert.Equal(count, found.Shares.Count);
        Assert.Equal(1 - count, found.OutOfReach.Count);
    }

    // W-01 left on 31 May 2020; to 5 March 2021 are 278 days.
    [Fact]
    public void What_no_credit_reaches_is_told_with_its_amount_and_days()
    {
        WithheldFound found = WithheldFromProceeds.Of(
            [Credit("2021-03-05 9000", 1)],
            MadeClaim.Of("W-01 2020-04 1000", "W-01 2020-05 3000", "W-02 2021-02 500").Workers, Window);

        Assert.Equal(["1 W-02 500.00"], found.Shares.Select(Shown));
        WagesOutOfReach missed = Assert.Single(found.OutOfReach);
        Assert.Equal(
            ("W-01", 4000m, 2, 278), (missed.Worker, missed.Amount.Amount, missed.PeriodCount, missed.DaysBefore));
        Assert.Equal(new DateInterval(Day("2020-04-01"), Day("2020-05-31")), missed.Worked);
    }

    [Fact]
    public void Without_a_window_nothing_counts_but_stated_work() => Assert.Empty(WithheldFromProceeds.Of(
        [Credit("2020-06-01 5000", 1)], MadeClaim.Of("W-01 2020-05 3000").Workers, null).Shares);

    // The work ended on 31 May, one day before; the decision cites a statement alone.
    [Fact]
    public void The_reason_prints_the_work_the_days_to_the_credit_the_window_and_no_better_basis_than_the_decision()
    {
        Reason reason = Of(["W-01 2020-05 3000"], "2020-06-01 5000")[0].Because;

        Assert.Equal(
            [Operand.Of(new DateInterval(Day("2020-05-01"), Day("2020-05-31"))), new Operand.Days(1)],
            reason.About.Skip(2));
        Assert.Equal(Basis.Testimony, reason.Basis);
        Assert.Equal("intl/proceeds-window-days", Assert.Single(reason.Authorities).File);
        Assert.Equal(AssumptionKind.PracticeOfAuthority, Assert.Single(reason.Assumptions).Kind);

        ProceedsCredit stated = Credit("2020-06-01 5000", 1) with
        {
            Worked = new DateInterval(Day("2020-05-01"), Day("2020-05-31")), DecidedOn = Basis.Document,
        };
        Reason because = Assert.Single(WithheldFromProceeds.Of(
            [stated], MadeClaim.Of("W-01 2020-05 3000").Workers, Window).Shares).Because;
        Assert.Equal(Basis.Document, because.Basis);
        Assert.Empty(because.Authorities);
        Assert.Empty(because.Assumptions);
    }

    // Seeded: what is taken is never more than the credits nor than the wages, and no wage is taken twice.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_shares_never_exceed_the_credit_or_the_wages(int seed)
    {
        var random = new Random(seed);
        string[] wages = [.. Enumerable.Range(0, 24).Select(index => string.Create(
            CultureInfo.InvariantCulture,
            $"W-0{index % 4} 2020-{(index % 6) + 1:00} {random.Next(0, 500000) / 100m}"))];
        string[] credits = [.. Enumerable.Range(0, 30).Select(_ => string.Create(
            CultureInfo.InvariantCulture,
            $"2020-{random.Next(1, 13):00}-{random.Next(1, 29):00} {random.Next(1, 900000) / 100m}"))];
        Claim claim = MadeClaim.Of(wages);
        ProceedsCredit[] made = [.. credits.Select((credit, index) => Credit(credit, index + 1))];

        IReadOnlyList<WithheldShare> shares = WithheldFromProceeds.Of(made, claim.Workers, Window).Shares;

        Assert.NotEmpty(shares);
        Assert.All(shares.GroupBy(share => share.Movement), of => Assert.True(
            of.Sum(share => share.Amount.Amount) <= made[of.Key - 1].Amount.Amount));
        Assert.All(claim.Workers, worker => Assert.True(
            shares.Where(share => share.Worker == worker.Worker).Sum(share => share.Amount.Amount)
            <= worker.Periods.Sum(period => period.BackWages.Likely.Amount)));
        Assert.All(shares, share => Assert.True(share.Amount.Amount > 0m));
    }

    private static LocalDate Day(string written) => LocalDatePattern.Iso.Parse(written).Value;

    private static IReadOnlyList<WithheldShare> Of(string[] wages, params string[] credits) =>
        WithheldFromProceeds.Of(
            [.. credits.Select((credit, index) => Credit(credit, index + 1))], MadeClaim.Of(wages).Workers, Window)
            .Shares;

    private static ProceedsCredit Credit(string written, int number)
    {
        string[] parts = written.Split(' ');
        return new ProceedsCredit(
            number, LocalDatePattern.Iso.Parse(parts[0]).Value, MadeClaim.Thb(parts[1]), Decided, [],
            [SourceRef.Line("BANK-01", number)]);
    }

    private static string Shown(WithheldShare share) => string.Create(
        CultureInfo.InvariantCulture, $"{share.Movement} {share.Worker} {share.Amount.Amount:F2}");
}
