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

    [Fact]
    public void Whoever_stood_at_one_machine_is_one_flag_and_draws_of_the_rows_are_told_once()
    {
        FlagBooking[] rows =
        [
            Pay(1, "2019-07-31", "W-01", 4_000), Draw(2, "2019-07-31", "W-01", 4_000),
            Pay(3, "2019-07-31", "W-02", 4_500), Draw(4, "2019-07-31", "W-02", 4_400),
            Pay(5, "2019-07-31", "W-03", 4_000), Draw(6, "2019-07-31", "W-03", 1_999),
            Pay(7, "2019-08-31", "W-01", 4_000), Draw(8, "2019-08-31", "W-01", 4_000, Foreman),
            Pay(9, "2019-08-31", "W-02", 4_000), Draw(10, "2019-08-31", "W-02", 4_000, Foreman),
        ];
        RedFlag[] flags = Flags(RedFlagKind.PayDrawnSameDay, new FlagRecords
        {
            Bookings = rows,
            Draws = [Together(rows[0..6], isNamed: false), Together(rows[6..10], isNamed: true)],
        });

        Assert.Equal(2, flags.Length);
        Assert.Equal(new Operand.Term("flag.one-machine"), flags[0].Because.About[0]);
        Assert.Equal(["W-01", "W-02"], flags[0].About);
        Assert.Equal("2 1 8500 8400", Working(flags[0].Because));
        Assert.Equal("2 1 8000 8000", Working(flags[1].Because));
    }

    // Without a payer known the rows alone tell no pay; the accounts do, by the period that the booking names.
    [Theory]
    [InlineData("SOMEONE INVENTED", "flag.same-writing")]
    [InlineData("", "flag.one-machine")]
    public void What_only_the_accounts_show_to_be_pay_is_a_flag_too(string written, string shown)
    {
        FlagBooking[] rows =
        [
            Pay(1, "2019-07-31", "W-01", 4_000, payer: ""), Draw(2, "2019-07-31", "W-01", 4_000, written: written),
            Pay(3, "2019-07-31", "W-02", 4_000, payer: ""), Draw(4, "2019-07-31", "W-02", 4_000, written: written),
        ];

        RedFlag flag = Assert.Single(Flags(
            RedFlagKind.PayDrawnSameDay, new FlagRecords { Bookings = rows, Draws = [Together(rows, true)] }));

        Assert.Equal(new Operand.Term(shown), flag.Because.About[0]);
        Assert.Empty(Flags(RedFlagKind.PayDrawnSameDay, rows));
    }

    private static FlagDraw Together(FlagBooking[] rows, bool isNamed) => new(rows[0].On, isNamed,
    [
        .. rows.Chunk(2).Select(pair =>
            new FlagDrawnPay(pair[0].Holder.Code, pair[1], [pair[0]], -pair[1].Amount)),
    ]);

    private static KnownAs Known(string code) =>
        code.StartsWith('W') ? KnownAs.Worker(code) : code.Length == 0 ? default : KnownAs.Controller(code);
}
