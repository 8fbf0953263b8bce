using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.Wages;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Interest;

public sealed class LateWageInterestTests
{
    private static readonly LocalDate DueOn = new(2023, 6, 30);
    private static readonly LateWageLaw Law = new("th", DueOn.PlusDays(1), LawOnFile.Embedded);

    [Fact]
    public void Ninety_days_of_default_interest_are_the_worked_example()
    {
        var example = WorkedExample.Of("interest.json", "I15-interest");
        var law = new LateWageLaw(example.Text("jurisdiction"), example.Day("dueOn").PlusDays(1), LawOnFile.Embedded);
        var principal = new Money(example.Number("principal"), example.Currency);

        InterestReckoned interest = LateWageInterest.Of(
            principal, example.Day("dueOn"), example.Day("asOf"), [], law);

        Reason because = LateWageInterest.Told(interest, law, example.Day("dueOn"), Basis.Document);
        Assert.Equal(example.Count("days"), Assert.Single(interest.Strips).DayCount);
        Assert.True(interest.Interest == example.Expected, $"{example.Heading}\n{ReasonText.Of(because)}");
        Assert.Equal(Operand.Of(interest.Interest), because.Result);
        Assert.Equal(example.Number("perDay"), interest.PerDayAfter!.Value.Amount);
    }

    // The first day is the day after the due day, the last the as-of day, both included.
    [Theory]
    [InlineData("2023-06-29", 0)]
    [InlineData("2023-06-30", 0)]
    [InlineData("2023-07-01", 1)]
    [InlineData("2023-07-02", 2)]
    [InlineData("2024-06-30", 366)]
    public void Days_run_from_the_day_after_the_due_day(string asOf, int days) =>
        Assert.Equal(days, Strips(asOf).Sum(strip => strip.DayCount));

    // For what a payment paid, the last day is the day before the payment.
    [Theory]
    [InlineData("2023-06-30", "4000:5")]
    [InlineData("2023-07-01", "4000:5")]
    [InlineData("2023-07-02", "10000:1 4000:4")]
    [InlineData("2023-07-05", "10000:4 4000:1")]
    [InlineData("2023-07-06", "10000:5")]
    public void A_payment_cuts_the_principal_from_its_own_day(string paidOn, string strips) =>
        Assert.Equal(strips, Written(Strips("2023-07-05", (paidOn, 6_000m))));

    [Fact]
    public void A_payment_of_all_ends_the_interest() =>
        Assert.Equal("10000:2", Written(Strips("2023-07-31", ("2023-07-03", 10_000m))));

    [Fact]
    public void A_payment_of_more_than_all_never_makes_interest_the_other_way() =>
        Assert.Equal("10000:2", Written(Strips("2023-07-31", ("2023-07-03", 12_000m))));

    [Fact]
    public void Payments_in_any_order_give_the_same_strips() => Assert.Equal(
        Written(Strips("2023-07-31", ("2023-07-03", 1_000m), ("2023-07-20", 2_000m))),
        Written(Strips("2023-07-31", ("2023-07-20", 2_000m), ("2023-07-03", 1_000m))));

    [Fact]
    public void Strips_are_rounded_once_together()
    {
        // 3,030 bears 1.24520… a day; a day of 3,030, of 2,020 and of 1,010 bear 1.2452, 0.8301 and 0.4151: 2.49.
        InterestReckoned interest = LateWageInterest.Of(
            SampleWork.Thb(3_030m), DueOn, DueOn.PlusDays(3),
            [
                new InterestPayment(DueOn.PlusDays(2), SampleWork.Thb(1_010m)),
                new InterestPayment(DueOn.PlusDays(3), SampleWork.Thb(1_010m)),
            ],
            Law);

        Assert.Equal(SampleWork.Thb(2.49m), interest.Interest);
    }

    [Theory]
    [InlineData("1998-08-18", GapKind.LawBeforeFile)]
    [InlineData("2026-01-01", GapKind.LawAfterFile)]
    public void Before_and_after_the_law_on_file_every_part_of_interest_is_a_gap(string defaultedOn, GapKind kind)
    {
        var law = new LateWageLaw("th", LocalDatePattern.Iso.Parse(defaultedOn).Value, LawOnFile.Embedded);

        Gap[] gaps = [.. law.MissingForInterest("W-01/2026-01/interest")];

        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap => Assert.Equal(kind, gap.Kind));
        Assert.All(gaps, gap => Assert.Equal("W-01/2026-01/interest", gap.Figure));
    }

    [Fact]
    public void A_jurisdiction_without_files_is_a_gap() => Assert.All(
        new LateWageLaw("zz", DueOn, LawOnFile.Embedded).MissingForInterest("W-01/2023-06/interest"),
        gap => Assert.Equal(GapKind.LawFileMissing, gap.Kind));

    // Paid ten days late, where nothing is due before the fifteenth day: 11,836 came of a least not known.
    [Theory]
    [InlineData(null, null, GapKind.LawOnlyRecalled)]
    [InlineData("\"15\"", "\"unknown\"", GapKind.LawUnknown)]
    [InlineData("2025-12-31", "2022-05-31", GapKind.LawAfterFile)]
    public void A_least_of_days_late_that_may_not_be_used_is_a_gap_and_no_interest(
        string? from, string? to, GapKind kind)
    {
        const string File = "late-wage-interest-late-days-least";
        LawOnFile law = from is null ? OneLaw.Recalled("vn", File) : OneLaw.With("vn", File, from, to!);
        LateWageLaw late = InVietNam(law);

        Assert.False(late.KnowsInterest);
        Assert.Equal(kind, Assert.Single(late.MissingForInterest("W-01/2022-05/interest")).Kind);
    }

    [Fact]
    public void A_law_that_says_there_is_no_least_of_days_late_lacks_nothing() =>
        Assert.True(InVietNam(OneLaw.With("vn", "late-wage-interest-late-days-least", "\"15\"", "\"none\""))
            .KnowsInterest);

    private static LateWageLaw InVietNam(LawOnFile law) => new(
        "vn", new LocalDate(2022, 6, 1), law, [new InterestRate(LocalDate.MinIsoValue, null, 0.054m)]);

    // Due on the last day of June: three days to pay, the fourth bears interest; so many as the law file says.
    [Theory]
    [InlineData("day-after-due", "2023-07-01")]
    [InlineData("day-of-termination", "2023-06-30")]
    [InlineData("after-3-days-from-termination", "2023-07-04")]
    [InlineData("after-7-days-from-termination", "2023-07-08")]
    [InlineData("after-0-days-from-termination", "2023-07-01")]
    public void The_first_day_is_the_one_that_the_word_of_the_law_file_names(string rule, string first) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(first).Value, InterestStart.FirstDay(rule, DueOn));

    [Theory]
    [InlineData("after-three-days-from-termination")]
    [InlineData("after--days-from-termination")]
    [InlineData("after-days-from-termination")]
    [InlineData("after-+3-days-from-termination")]
    [InlineData("")]
    public void A_word_that_names_no_first_day_is_not_guessed_at(string rule) =>
        Assert.Null(InterestStart.FirstDay(rule, DueOn));

    [Fact]
    public void The_law_file_has_the_days_within_which_leave_pay_is_to_be_paid() => Assert.Equal(
        DueOn.PlusDays(4),
        InterestStart.FirstDay(
            new LateWageLaw("th", DueOn.PlusDays(1), LawOnFile.Embedded, null, "annual-leave-pay").Start.Value, DueOn));

    private static IReadOnlyList<InterestStrip> Strips(
        string asOf, params (string PaidOn, decimal Amount)[] payments) =>
        LateWageInterest.Of(
            SampleWork.Thb(10_000m), DueOn, LocalDatePattern.Iso.Parse(asOf).Value,
            [
                .. payments.Select(one => new InterestPayment(
                    LocalDatePattern.Iso.Parse(one.PaidOn).Value, SampleWork.Thb(one.Amount))),
            ],
            Law).Strips;

    private static string Written(IReadOnlyList<InterestStrip> strips) => string.Join(' ', strips.Select(strip =>
        string.Create(CultureInfo.InvariantCulture, $"{strip.Principal.Amount:0.##}:{strip.DayCount}")));
}
