using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Tests.Reasons;
using Restitution.Tests.WorkedExamples;
using Restitution.Wages;

namespace Restitution.Tests.Wages;

public sealed class OvertimePremiumTests
{
    private static readonly LocalDate Monday = new(2019, 3, 4);

    private static readonly LawText[] ByWeek =
    [
        MadeLaw.Figure("premium-base", "rule", "regular-rate-of-week"),
        MadeLaw.Figure("ordinary-minutes-weekly", "minutes per week", "2400"),
        MadeLaw.Table(
            "premium", "multiple of the hourly wage", "kindOfDay minutes", ("working | overtime", "1.5"),
            ("working | ordinary", "0")),
        MadeLaw.Rounding,
    ];

    public static TheoryData<string> Examples =>
        [.. WorkedExample.All("workweek.json").Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_week_is_the_authoritys_own_answer(string id)
    {
        var example = WorkedExample.Of("workweek.json", id);
        WorkedWeek week = Week(example.Count("weekMinutes"));

        Reasoned<UnroundedMoney, Told> remuneration = RegularRate.Remuneration<Told>(week, PayOf(example));
        Reasoned<UnroundedMoney, Told> premium = OvertimePremium.ForWorkweek(week, remuneration, Law());

        string why = $"{example.Heading}\n{ReasonText.Of(premium.Because.Reason)}";
        Money onTop = Rounding.HalfUpToMinorUnit(premium.Value);
        Assert.True(onTop.Amount == example.Number("premium"), why);
        Assert.True(Rounding.HalfUpToMinorUnit(remuneration.Value) + onTop == example.Expected, why);
        if (example.Has("perHour"))
            Assert.True(RegularRate.PerHour(week, remuneration).Value.Amount == example.Number("perHour"), why);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Untold_gives_the_same_amount(string id)
    {
        var example = WorkedExample.Of("workweek.json", id);
        WorkedWeek week = Week(example.Count("weekMinutes"));

        Assert.Equal(
            OvertimePremium.ForWorkweek(week, RegularRate.Remuneration<Told>(week, PayOf(example)), Law()).Value,
            OvertimePremium.ForWorkweek(week, RegularRate.Remuneration<Untold>(week, PayOf(example)), Law()).Value);
    }

    [Theory]
    [InlineData(2399, "0")]
    [InlineData(2400, "0")]
    [InlineData(2401, "0.125")]
    public void One_minute_over_the_limit_earns_a_premium_and_the_limit_itself_none(int minutes, string premium)
    {
        // A dollar for four minutes: half of it for one minute is 0.125.
        WeekPay[] pay = [new(WeekPayKind.Pieces, Unrounded(minutes / 4m), null, null)];
        WorkedWeek week = Week(minutes);

        UnroundedMoney earned = OvertimePremium
            .ForWorkweek(week, RegularRate.Remuneration<Untold>(week, pay), Law()).Value;

        Assert.Equal(decimal.Parse(premium, System.Globalization.CultureInfo.InvariantCulture), earned.Amount);
    }

    [Fact]
    public void Several_rates_in_one_week_make_one_regular_rate()
    {
        WeekPay[] pay = [WeekPay.ByHour(Unrounded(10m), 1500), WeekPay.ByHour(Unrounded(14m), 1500)];
        WorkedWeek week = Week(3000);
        Reasoned<UnroundedMoney, Told> remuneration = RegularRate.Remuneration<Told>(week, pay);

        // 25 hours at 10 and 25 at 14 are 600 for 50 hours: 12 an hour, and 6 on top for each of ten.
        Assert.Equal(12m, RegularRate.PerHour(week, remuneration).Value.Amount);
        Assert.Equal(60m, OvertimePremium.ForWorkweek(week, remuneration, Law()).Value.Amount);
        Assert.Equal(2, remuneration.Because.Reason!.Parts.Count);
    }

    [Fact]
    public void A_week_across_two_months_stands_alone_under_the_law_of_its_first_day()
    {
        var monday = new LocalDate(2019, 4, 29);
        (OvertimeByWeek? law, _) = OvertimeByWeek.On(MadeLaw.On(monday, LawTerms.None, ByWeek), "week");
        var week = new WorkedWeek(monday, 2760, Basis.Document, []);

        Assert.Equal(new DateInterval(monday, new LocalDate(2019, 5, 5)), week.Span);
        Reasoned<UnroundedMoney, Told> premium = OvertimePremium.ForWorkweek(
            week, RegularRate.Remuneration<Told>(week, [WeekPay.ByHour(Unrounded(12m), 2760)]), law!);
        Assert.Equal(36m, premium.Value.Amount);
        Assert.Contains(Operand.Of(week.Span), premium.Because.Reason!.About);
    }

    [Fact]
    public void The_reason_names_the_limit_the_fraction_and_what_the_rate_was_made_of()
    {
        WorkedWeek week = Week(2760);
        Reason reason = OvertimePremium.ForWorkweek(
            week, RegularRate.Remuneration<Told>(week, [WeekPay.ByHour(Unrounded(12m), 2760)]), Law()).Because.Reason!;

        Assert.Equal(
            ["aa/premium-base", "aa/ordinary-minutes-weekly", "aa/premium", "aa/rounding"],
            reason.Authorities.Select(authority => authority.File));
        Assert.Equal(
            [Statement.RemunerationOfWeek, Statement.RegularRate], reason.Parts.Select(part => part.Statement));
    }

    [Fact]
    public void A_premium_on_testified_hours_rests_on_testimony()
    {
        var week = new WorkedWeek(Monday, 2760, Basis.Testimony, []);

        Assert.Equal(Basis.Testimony, OvertimePremium.ForWorkweek(
            week, SampleWork.Given<UnroundedMoney, Untold>(Unrounded(1m)), Law()).Basis);
    }

    [Fact]
    public void A_law_that_does_not_reckon_by_the_workweek_is_refused_with_the_file()
    {
        LawText[] byDay = [MadeLaw.Figure("premium-base", "rule", "wage"), .. ByWeek.Skip(1)];

        (OvertimeByWeek? law, IReadOnlyList<Gap> missing) =
            OvertimeByWeek.On(MadeLaw.On(Monday, LawTerms.None, byDay), "week");

        Assert.Null(law);
        Assert.Equal(GapKind.LawUnknown, Assert.Single(missing).Kind);
    }

    [Fact]
    public void Everything_that_is_not_on_file_is_named_at_once() => Assert.Equal(
        ["aa/ordinary-minutes-weekly", "aa/premium", "aa/premium-base", "aa/rounding"],
        OvertimeByWeek.On(MadeLaw.On(Monday, LawTerms.None), "week").Missing
            .Select(gap => ((Operand.Code)gap.About[0]).Value).Order(StringComparer.Ordinal));

    [Fact]
    public void A_week_without_minutes_and_a_week_without_pay_are_errors_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OvertimePremium.ForWorkweek(
            Week(0), SampleWork.Given<UnroundedMoney, Untold>(Unrounded(1m)), Law()));
        Assert.Throws<ArgumentException>(() => RegularRate.Remuneration<Untold>(Week(60), []));
    }

    private static OvertimeByWeek Law() =>
        OvertimeByWeek.On(MadeLaw.On(Monday, LawTerms.None, ByWeek), "week").Law!;

    private static WorkedWeek Week(int minutes) => new(Monday, minutes, Basis.Document, []);

    private static UnroundedMoney Unrounded(decimal amount) => new(amount, SamplePay.Currency);

    private static List<WeekPay> PayOf(WorkedExample example)
    {
        List<WeekPay> pay = [];
        foreach (WorkedExample part in example.Each("byHour"))
        {
            pay.Add(WeekPay.ByHour(Unrounded(part.Number("perHour")), part.Count("minutes")));
        }

        Add("pieces", WeekPayKind.Pieces);
        Add("salary", WeekPayKind.Salary);
        Add("bonus", WeekPayKind.Bonus);
        return pay;

        void Add(string key, WeekPayKind kind)
        {
            if (example.Has(key))
                pay.Add(new WeekPay(kind, example.Unrounded(key), null, null));
        }
    }
}
