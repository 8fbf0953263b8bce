using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Interest;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.Wages;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Interest;

public sealed class InterestReckoningTests
{
    private const string File = "interest.json";
    private static readonly LocalDate First = new(2023, 1, 1);

    public static TheoryData<string> Ids => [.. WorkedExample.All(File)
        .Where(example => example.Text("rule") is "reckoning" or "portions").Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Interest_and_what_is_owed_are_the_worked_example(string id)
    {
        var example = WorkedExample.Of(File, id);
        InterestRule rule = RuleOf(example);
        InterestReckoned reckoned = Reckoned(example, rule);

        string told = $"{example.Heading}\n{ReasonText.Of(InterestReasons.Of(reckoned, rule, Basis.Document))}";
        Assert.True(reckoned.Interest == example.Expected, $"{reckoned.Interest}\n{told}");
        Money owed = Rounding.By(rule.Rounding.Rule, reckoned.Owed);
        Assert.True(!example.Has("owed") || owed.Amount == example.Number("owed"), $"{owed}\n{told}");
        if (example.Has("strips"))
        {
            Assert.Equal(example.Texts("strips"), reckoned.Strips.Select(Written));
        }

        Assert.True(!example.Has("printed") || example.Text("difference").Length > 20, id);
    }

    // Each portion by itself and the balance as it falls give the same sum: simple interest, payments to the principal.
    [Fact]
    public void Portions_and_balance_give_the_same_interest()
    {
        var example = WorkedExample.Of(File, "I12");
        InterestRule rule = RuleOf(example);

        InterestReckoned byBalance = InterestReckoning.Of(
            rule, new Money(example.Number("principal"), example.Currency), example.Day("from"), example.Day("to"),
            Payments(example));

        Assert.Equal(Reckoned(example, rule).Interest, byBalance.Interest);
        Assert.Equal([15, 55, 65], byBalance.Strips.Select(strip => strip.DayCount));
    }

    [Theory]
    [InlineData(EndOfSpan.In, EndOfSpan.In, 31, 1)]
    [InlineData(EndOfSpan.In, EndOfSpan.Out, 30, 0)]
    [InlineData(EndOfSpan.Out, EndOfSpan.In, 30, 0)]
    [InlineData(EndOfSpan.Out, EndOfSpan.Out, 29, 0)]
    public void The_ends_are_in_or_out_as_the_rule_says(EndOfSpan first, EndOfSpan last, int ofJanuary, int ofOneDay)
    {
        InterestRule rule = Rule() with { FirstDay = first, LastDay = last };

        Assert.Equal(ofJanuary, Days(rule, First.PlusDays(30)));
        Assert.Equal(ofOneDay, Days(rule, First));
    }

    [Fact]
    public void A_day_without_a_rate_is_a_gap_and_names_the_days()
    {
        InterestRule rule = Rule() with
        {
            Rates = [new InterestRate(First.PlusDays(5), First.PlusDays(9), 0.1m)],
        };

        Gap[] gaps = [.. rule.Missing(First, First.PlusDays(19), [], "interest")];

        Assert.All(gaps, gap => Assert.Equal(GapKind.InterestRateMissing, gap.Kind));
        Assert.Equal(
            [new Operand.Span(First, First.PlusDays(4)), new Operand.Span(First.PlusDays(10), First.PlusDays(19))],
            gaps.Select(gap => gap.About[0]));
        Assert.Throws<InvalidOperationException>(
            () => InterestReckoning.Of(rule, SampleWork.Thb(100m), First, First.PlusDays(19), []));
    }

    [Fact]
    public void What_a_late_payment_is_applied_to_is_never_guessed()
    {
        InterestRule rule = Rule() with { Appropriation = null };
        InterestPayment[] late = [new(First.PlusDays(5), SampleWork.Thb(10m))];
        InterestPayment[] atOnce = [new(First, SampleWork.Thb(10m))];

        Assert.Equal(
            GapKind.AppropriationMissing,
            Assert.Single(rule.Missing(First, First.PlusDays(19), late, "interest")).Kind);
        Assert.Empty(rule.Missing(First, First.PlusDays(19), atOnce, "interest"));
        Assert.Throws<InvalidOperationException>(
            () => InterestReckoning.Of(rule, SampleWork.Thb(100m), First, First.PlusDays(19), late));
    }

    [Fact]
    public void What_is_paid_beyond_all_that_is_open_is_told()
    {
        InterestReckoned reckoned = InterestReckoning.Of(
            Rule(), SampleWork.Thb(365m), First, First.PlusDays(90),
            [new InterestPayment(First.PlusDays(72), SampleWork.Thb(400m))]);

        // 365 bears 0.10 a day: 400 − 365 − 7.20.
        Assert.Equal(0m, reckoned.Owed.Amount);
        Assert.Equal(27.80m, reckoned.PaidBeyond.Amount);
    }

    [Fact]
    public void A_negative_payment_is_an_error_of_the_caller() => Assert.Throws<ArgumentOutOfRangeException>(
        () => InterestReckoning.Of(
            Rule(), SampleWork.Thb(100m), First, First, [new InterestPayment(First, SampleWork.Thb(-1m))]));

    [Fact]
    public void The_day_after_is_of_the_year_that_it_lies_in()
    {
        InterestRule rule = Rule() with { DayCount = DayCount.ActualOverActualIsda };
        InterestReckoned reckoned = InterestReckoning.Of(
            rule, SampleWork.Thb(36_600m), First, new LocalDate(2023, 12, 31), []);

        Assert.Equal(36_600m * 0.1m / 366m, reckoned.PerDayAfter!.Value.Amount);
    }

    [Fact]
    public void Names_lead_back_to_what_they_name()
    {
        Assert.Equal(
            Enum.GetValues<Appropriation>(), Appropriations.Names.Select(name => Appropriations.Named(name)!.Value));
        Assert.Equal(
            Enum.GetValues<InterestMethod>(), InterestMethods.Names.Select(name => InterestMethods.Named(name)!.Value));
        Assert.Equal(
            Enum.GetValues<InterestRoundingStep>(),
            InterestRoundingSteps.Names.Select(name => InterestRoundingSteps.Named(name)!.Value));
        Assert.Null(InterestMethods.Named("compound"));
        Assert.Null(Appropriations.Named("costs-first"));
    }

    private static int Days(InterestRule rule, LocalDate to) =>
        InterestReckoning.Of(rule, SampleWork.Thb(100m), First, to, []).Strips.Sum(strip => strip.DayCount);

    private static InterestReckoned Reckoned(WorkedExample example, InterestRule rule)
    {
        var principal = new Money(example.Number("principal"), example.Currency);
        return example.Text("rule") == "portions"
            ? InterestPortions.Reckoned(
                InterestPortions.Of(principal, example.Day("to"), Payments(example)), example.Day("from"),
                example.Day("to"), rule, _ => rule)
            : InterestReckoning.Of(rule, principal, example.Day("from"), example.Day("to"), Payments(example));
    }

    private static InterestPayment[] Payments(WorkedExample example) =>
    [
        .. example.Each("payments").Select(payment => new InterestPayment(
            payment.Day("paidOn"), new Money(payment.Number("amount"), example.Currency))),
    ];

    private static InterestRule RuleOf(WorkedExample example)
    {
        IReadOnlyList<WorkedExample> rates = example.Each("rates");
        return new InterestRule
        {
            Rates = [.. rates.Select((one, index) => new InterestRate(
                one.Day("from"), index + 1 < rates.Count ? rates[index + 1].Day("from").PlusDays(-1) : null,
                one.Number("annualFraction")))],
            Method = InterestMethods.Named(example.Text("method"))!.Value,
            DayCount = DayCounts.Named(example.Text("dayCount"))!.Value,
            FirstDay = Enum.Parse<EndOfSpan>(example.Text("firstDay"), ignoreCase: true),
            LastDay = Enum.Parse<EndOfSpan>(example.Text("lastDay"), ignoreCase: true),
            Appropriation = example.Has("appropriation") ? Appropriations.Named(example.Text("appropriation")) : null,
            Rounding = new InterestRounding(
                InterestRoundingSteps.Named(example.Text("step"))!.Value,
                RoundingRules.Named(example.Text("rounding"))!.Value),
        };
    }

    private static InterestRule Rule() => new()
    {
        Rates = [new InterestRate(LocalDate.MinIsoValue, null, 0.1m)],
        Method = InterestMethod.Simple,
        DayCount = DayCount.ActualOver365,
        FirstDay = EndOfSpan.In,
        LastDay = EndOfSpan.In,
        Appropriation = Appropriation.InterestFirst,
        Rounding = new InterestRounding(InterestRoundingStep.AtTheEnd, RoundingRule.HalfUpToMinorUnit),
    };

    private static string Written(InterestStrip strip) => string.Create(
        CultureInfo.InvariantCulture,
        $"{strip.Principal.Amount:0.00} {Iso(strip.From)} {Iso(strip.To)} {strip.DayCount}");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
