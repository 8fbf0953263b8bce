using Restitution.Findings;
using Restitution.Reasons;
using static Restitution.Tests.Findings.FlagSample;

namespace Restitution.Tests.Findings;

public sealed class PayDrawnSameDayTests
{
    private static readonly KnownAs Foreman = KnownAs.Controller("R-02");

    // By hand: 4,000 + 4,500 = 8,500 came in for two workers on one day; 4,000 + 4,400 = 8,400 was drawn.
    [Fact]
    public void Pay_of_two_workers_drawn_the_same_day_by_one_person_is_a_flag_with_its_rows()
    {
        RedFlag flag = Assert.Single(Flags(RedFlagKind.PayDrawnSameDay,
            Pay(1, "2019-07-31", "W-01", 4_000), Draw(2, "2019-07-31", "W-01", 4_000, Foreman),
            Pay(3, "2019-07-31", "W-02", 4_500), Draw(4, "2019-07-31", "W-02", 4_400, Foreman)));

        Assert.Equal("F/flag/pay-drawn-same-day/1", flag.Id);
        Assert.Equal("intl/red-flag-pay-drawn-same-day", flag.Rule);
        Assert.Equal(["R-02", "W-01", "W-02"], flag.About);
        Assert.Equal([At(1), At(2), At(3), At(4)], flag.Sources);
        Assert.Equal(Baht(8_400), flag.Amount);
        Assert.Equal("2 1 8500 8400", Working(flag.Because));
        Assert.Equal(Statement.InnocentPayDrawnSameDay, flag.InnocentExplanation.Statement);
    }

    [Fact]
    public void Days_of_one_person_are_one_flag_with_a_part_for_each_day()
    {
        RedFlag flag = Assert.Single(Flags(RedFlagKind.PayDrawnSameDay,
            Pay(1, "2019-07-31", "W-01", 4_000), Draw(2, "2019-07-31", "W-01", 4_000, Foreman),
            Pay(3, "2019-07-31", "W-02", 4_000), Draw(4, "2019-07-31", "W-02", 4_000, Foreman),
            Pay(5, "2019-08-31", "W-01", 4_000), Draw(6, "2019-08-31", "W-01", 4_000, Foreman),
            Pay(7, "2019-08-31", "W-03", 4_000), Draw(8, "2019-08-31", "W-03", 4_000, Foreman)));

        Assert.Equal("3 2 16000 16000", Working(flag.Because));
        Assert.Equal(["2 8000 8000", "2 8000 8000"], flag.Because.Parts.Select(Working));
    }

    // Each row: who drew of the first account, who of the second, day and amount of the second withdrawal.
    [Theory]
    [InlineData("R-02", "R-02", "2019-07-31", 4_500, 1)]
    [InlineData("R-02", "R-02", "2019-08-01", 4_500, 0)]
    [InlineData("R-02", "R-01", "2019-07-31", 4_500, 0)]
    [InlineData("W-01", "W-02", "2019-07-31", 4_500, 0)]
    [InlineData("W-05", "W-05", "2019-07-31", 4_500, 1)]
    [InlineData("", "", "2019-07-31", 4_500, 0)]
    [InlineData("R-02", "R-02", "2019-07-31", 2_250, 1)]
    [InlineData("R-02", "R-02", "2019-07-31", 2_249, 0)]
    public void One_person_the_same_day_and_half_of_the_pay_at_the_least(
        string first, string second, string day, int drawn, int flags) =>
        Assert.Equal(flags, Flags(RedFlagKind.PayDrawnSameDay,
            Pay(1, "2019-07-31", "W-01", 4_000), Draw(2, "2019-07-31", "W-01", 4_000, Known(first)),
            Pay(3, "2019-07-31", "W-02", 4_500), Draw(4, day, "W-02", drawn, Known(second))).Length);

    [Theory]
    [InlineData("SOMEONE INVENTED", "someone  invented", 1)]
    [InlineData("card 5512", "card 5512", 1)]
    [InlineData("card 5512", "card 5513", 0)]
    [InlineData(" ", " ", 0)]
    public void Who_has_no_code_is_told_by_a_writing_that_returns_and_is_never_printed(
        string first, string second, int flags)
    {
        RedFlag[] found = Flags(RedFlagKind.PayDrawnSameDay,
            Pay(1, "2019-07-31", "W-01", 4_000), Draw(2, "2019-07-31", "W-01", 4_000, written: first),
            Pay(3, "2019-07-31", "W-02", 4_500), Draw(4, "2019-07-31", "W-02", 4_500, written: second));

        Assert.Equal(flags, found.Length);
        Assert.All(found, flag => Assert.Equal(["W-01", "W-02"], flag.About));
        Assert.All(found, flag => Assert.Equal(new Operand.Term("flag.same-writing"), flag.Because.About[0]));
    }

    [Fact]
    public void Money_that_nobody_of_the_case_paid_in_is_no_pay() =>
        Assert.Empty(Flags(RedFlagKind.PayDrawnSameDay,
            Pay(1, "2019-07-31", "W-01", 4_000, payer: ""), Draw(2, "2019-07-31", "W-01", 4_000, Foreman),
            Pay(3, "2019-07-31", "W-02", 4_500, payer: ""), Draw(4, "2019-07-31", "W-02", 4_500, Foreman)));

    private static KnownAs Known(string code) =>
        code.StartsWith('W') ? KnownAs.Worker(code) : code.Length == 0 ? default : KnownAs.Controller(code);
}
