using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>
/// Two accounts, with money of W-02 that comes into A-02 on 1 July, after the truck was paid on 15 June, and that a
/// statement alone calls the worker's.
/// </summary>
public sealed class CarriedOriginsTests
{
    private static readonly TracedCase Traced = Late().Traced();

    // The 400 of 5 May are paid in on record; nothing of the 700 of 1 July can be in the truck.
    [Theory]
    [InlineData("T/W-02/H-01/first-in-first-out", "400", Basis.Document)]
    [InlineData("T/W-02/H-01/pro-rata", "400", Basis.Document)]
    [InlineData("T/W-02/CASH-A-01/last-in-first-out", "400", Basis.Document)]
    [InlineData("T/W-02/A-01-END-1/lowest-intermediate-balance", "400", Basis.Document)]
    [InlineData("T/W-02/A-02/last-in-first-out", "700", Basis.Testimony)]
    [InlineData("T/W-02/A-02/pro-rata", "400 700", Basis.Testimony)]
    public void A_reason_names_the_origins_that_its_own_movements_carry_and_rests_on_no_other(
        string id, string origins, Basis basis)
    {
        Figure figure = Traced.Figures.Single(one => one.Id == id);

        Assert.Equal(origins, string.Join(' ', figure.Reason!.Figures.Select(origin =>
            Invariant($"{Traced.Figures.Single(one => one.Id == origin).Likely.Amount:0.##}"))));
        Assert.Equal(figure.Reason.Figures.Count, figure.Reason.Working.Count);
        Assert.Equal((basis, basis), (figure.Basis, figure.Reason.Basis));
    }

    [Fact]
    public void What_all_have_in_a_place_rests_on_no_more_than_what_each_has()
    {
        Assert.Equal(Basis.Document, Traced.Figures.Single(one => one.Id == "T/freeze/H-01/pro-rata").Basis);
        Assert.Equal(Basis.Testimony, Traced.Figures.Single(one => one.Id == "T/freeze/A-02/pro-rata").Basis);
    }

    // Pro rata the notes take 400 × 1,000 ÷ 2,400 = 166.67, so that 233.33 of 7,400 are left; of the 2,000 to A-02
    // 63.06 are of it, and three quarters of that in the truck.
    [Fact]
    public void The_movement_that_decided_an_amount_stands_with_its_day_row_and_share()
    {
        Reason truck = Traced.Figures.Single(one => one.Id == "T/W-02/H-01/pro-rata").Reason!;
        Reason came = Assert.Single(truck.Parts);

        Assert.Equal(Statement.CameByMovement, came.Statement);
        Assert.Equal(
            [Operand.Of(new LocalDate(2020, 6, 15)), new Operand.Fraction(0.0315m)], [came.About[0], came.About[2]]);
        Assert.Equal(Operand.Of(MadeClaim.Thb("47.30")), came.Result);
        Assert.Equal([Operand.Of(MadeClaim.Thb("1500"))], came.Working);
        Assert.Equal([SourceRef.Line("STM-02", 2)], came.Sources);
    }

    // 700 came last: after it A-02 holds 700 of W-02 and, pro rata, the quarter of 63.06 that the truck left.
    [Fact]
    public void Of_an_account_the_last_movement_stands_with_what_it_left_and_the_others_are_counted()
    {
        Reason account = Traced.Figures.Single(one => one.Id == "T/W-02/A-02/pro-rata").Reason!;

        Assert.Equal([Statement.LeftAfterMovement, Statement.OtherMovements],
            account.Parts.Select(part => part.Statement));
        Assert.Equal(Operand.Of(new LocalDate(2020, 7, 1)), account.Parts[0].About[0]);
        Assert.Equal(new Operand.Fraction(1m), account.Parts[0].About[2]);
        Assert.Equal(
            [Operand.Of(MadeClaim.Thb("15.77")), Operand.Of(MadeClaim.Thb("700"))], account.Parts[0].Working);
        Assert.Equal(Operand.Of(MadeClaim.Thb("715.77")), account.Parts[0].Result);
        Assert.Equal([new Operand.Number(2)], account.Parts[1].About);
    }

    [Fact]
    public void Every_line_to_freeze_opens_by_its_own_id_with_the_amount_of_the_chosen_method()
    {
        Assert.All(Traced.Freeze.Concat(Traced.NothingTraced), line => Assert.Equal(
            Traced.Figures.Single(one => one.Id == $"{line.Figure}/lowest-intermediate-balance").Amount,
            Traced.Figures.Single(one => one.Id == line.Figure).Amount));
    }

    private static TwoAccounts Late() => new()
    {
        MoreOfSecond = ["STM-02:3 2020-07-01 700 1200"],
        Tracing = new TwoAccounts().Tracing with
        {
            Proceeds = [],
            Origins =
            [
                new OriginDecision("W-02", OriginKind.Decided, [SourceRef.Line("STM-02", 3)], TwoAccounts.Decided),
            ],
        },
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
